export const sources = {
  title: 'Sources',
  lede: 'Every press article, official page and workbook that the ledger cites.',
  address: 'Address',
  noAddress: 'address unknown',
  accessed: 'Seen',
  language: 'Language',
  figures: 'Figures from this source',
  series: 'Series from this source',
  seriesHelp: 'More than 200 figures: listed by series, each leads to its rows.',
  noFigures: 'No figure of the ledger rests on this source alone.',
  languages: { kk: 'Kazakh', ru: 'Russian', en: 'English' },
};
