export const data = {
  title: 'Data',
  lede: 'The whole ledger as files. Take it, check it, cite it.',
  tables: 'Tables',
  rows: 'Rows',
  download: 'Download',
  about: 'What it holds',
  dictionary: 'Columns of every table',
  stableHelp:
    'One file for each indicator, place and topic: the columns of figures.csv, then the bounds lower, upper, lower_open and upper_open. Codes only; names are in the tables above. A topic has its appeals and the figures of its indicators.',
  slices: { indicator: 'Indicators', place: 'Places', topic: 'Topics' },
  exportColumns: 'Columns of the CSV exports',
  licence: 'Terms and attribution',
  findings: 'What the checks found',
  findingsHelp:
    'Findings are not errors: they are places where reports do not fit together. Nothing was changed to make them fit.',
  dictionaryEnglish: 'Descriptions of columns are in English.',
};
