import { enWritten } from '../../plural.ts';
export const coverage = {
  title: 'What is published, and what is not',
  /** All numbers come written in the language. */
  lede: (indicators: string, possible: string, cells: string) =>
    `The ledger knows ${indicators} ${enWritten(indicators, 'indicator', 'indicators')}. ${possible} of them ${enWritten(possible, 'is', 'are')} published for at least one of the 21 districts and cities, and ${cells} ${enWritten(cells, 'pair', 'pairs')} of indicator and district ${enWritten(cells, 'holds', 'hold')} a figure. The rest is not zero: it is not published.`,
  byGroup: 'By group of indicators',
  byGroupHelp:
    'Each cell counts the indicators with at least one figure for the district; below it the newest year reported.',
  byDistrict: 'By district and city',
  byDistrictHelp: (possible: string) =>
    `Share of the indicators that at least one district has (${possible}). Open a district to see every gap by name.`,
  groupTitle: (group: string) => `What is published: ${group}`,
  groupLede: (published: string, known: string) =>
    `Indicators of this group that are published for at least one district or city: ${published} of ${known}.`,
  districtTitle: (place: string) => `${place}: published and missing`,
  districtLede: (n: string, possible: string, percent: string) =>
    `Of the indicators that at least one district has, published here: ${n} of ${possible}, ${percent}.`,
  groups: 'Groups',
  overview: 'All groups',
  show: 'Districts shown',
  all: 'All 21 districts and cities',
  district: 'District or city',
  group: 'Group',
  districts: 'Districts',
  figures: 'Figures',
  share: 'Share',
  newest: 'Newest period ends',
  publishedOn: 'Newest publication with a known day',
  noPublication: 'the sources give no day',
  total: 'Indicators published',
  ofDistricts: (n: string, of: string) => `${n} of ${of}`,
  legend: 'How to read a cell',
  legendRange: '14–24: a figure for every year from 2014 to 2024; the small number counts figures',
  legendHoles: '14…24: years are missing in between',
  legendPlan: 'only plans and targets',
  /** Of a cell of the overview, which counts indicators. */
  legendNoYear: 'only plans, or reports without a date',
  legendUndated: '?: the source gives no date',
  legendConflict: '≠: sources disagree',
  legendFresh: (from: string, to: string) =>
    from === to ? `newest report of ${from}` : `newest report of ${from}–${to}`,
  legendOld: (before: string) => `newest report before ${before}`,
  keys: 'Arrow keys move between cells, Enter opens one, Escape closes it.',
  /** Spoken name of a cell that holds figures. */
  cell: (indicator: string, place: string, years: string, figures: string) =>
    `${indicator}, ${place}: ${years}, ${figures}`,
  cellEmpty: (indicator: string, place: string) => `${indicator}, ${place}: not published`,
  cellGroup: (group: string, place: string, n: string, of: string) =>
    `${group}, ${place}: published indicators ${n} of ${of}`,
  nowhere: 'Not published for any district or city',
  nowhereOpen: (indicator: string) => `${indicator}: not published for any district or city; open`,
  years: 'Years published',
  missingYears: 'Missing in between',
  noneMissing: 'none',
  plans: 'Plans and targets',
  plansFor: (years: string) => `for ${years}`,
  onlyPlans: 'plans only',
  undated: 'Without a date',
  undatedOnly: 'no date',
  sources: 'Sources',
  conflicts: 'Where sources disagree',
  noConflicts: 'none found',
  series: 'Open the series',
  inExplore: 'Open in Explore',
  wholeRegion: (region: string, years: string) => `For ${region} as a whole: ${years}.`,
  wholeRegionNone: (region: string) => `Not published for ${region} as a whole either.`,
  ask: 'What one would ask the office',
  askFor: (indicator: string, place: string, year: string) =>
    `What is the value of “${indicator}” for ${place} in ${year}; who counts it, over which period, and of what is it a share or a sum?`,
  askYears: (indicator: string, place: string, years: string) =>
    `Why is “${indicator}” for ${place} not published for ${years}, and what were the values?`,
  letter: 'Write a letter',
  close: 'Close',
  published: 'Published',
  gaps: 'Not published',
  gapsHelp: 'At least one other district has these.',
  gapsNowhere: 'Published for no district at all',
  noGaps: 'Nothing that other districts publish is missing.',
  allOf: (place: string) => `Everything on ${place}`,
};
