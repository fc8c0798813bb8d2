/** Words of the charts: titles, captions, alternative texts, keys and states. */
export const charts = {
  notPublished: 'not published',
  plan: 'plan',
  estimate: 'estimate',
  probablyWrong: 'probably wrong as printed',
  sourcesDiffer: 'sources differ',
  broken: 'not comparable with earlier values',
  undated: 'Without dates, so not on the axis of time:',

  kindBar: 'Bar chart',
  kindDot: 'Dot chart with intervals',
  kindLine: 'Line chart over time',
  kindHeat: 'Table of coloured cells',
  kindTiles: 'Tile map',

  heads: {
    place: 'Place',
    topic: 'Topic',
    scope: 'Whose count',
    period: 'Period',
    indicator: 'Indicator',
    source: 'Source',
  },

  titleHighest: (measure: string, label: string, said: string) => `${measure}: ${label} highest at ${said}`,
  titleHighestShort: (label: string, said: string) => `${label} highest at ${said}`,
  titleOnly: (measure: string, label: string, said: string) => `${measure}, ${label}: ${said}`,
  titleChange: (label: string, a: string, whenA: string, b: string, whenB: string) =>
    `${label}: ${a} (${whenA}), then ${b} (${whenB})`,
  titleLatest: (label: string, said: string, when: string) => `${label}: ${said} (${when})`,
  titlePublished: (measure: string, published: number, all: number) =>
    `${measure}: published for ${published} of ${all}`,
  titlePlain: (measure: string, n: number) => `${measure}: ${n} reported ${n === 1 ? 'value' : 'values'}`,

  altMarks: (kind: string, measure: string, n: number) =>
    `${kind}. ${measure}. ${n} ${n === 1 ? 'value' : 'values'} shown.`,
  altHighest: (label: string, said: string) => `Largest stated: ${label}, ${said}.`,
  altLowest: (label: string, said: string) => `Smallest stated: ${label}, ${said}.`,
  altMissing: (n: number) => `Not published: ${n}.`,
  altConflicts: (n: number) => `Sources disagree in ${n} ${n === 1 ? 'place' : 'places'}.`,
  altSuspect: (n: number) => `Probably wrong as printed: ${n}.`,
  altTable: 'The table below has every value.',

  captionMeasure: 'What is shown',
  captionScope: 'Whose count',
  captionPeriod: 'Period',
  captionBase: 'Share of',
  captionSources: 'Sources',
  captionRemarks: 'Remarks',
  estimates: (n: number) => `Preliminary or estimated values: ${n}, drawn paler.`,
  baseUnknown: 'base not stated',
  several: (n: number) => `${n} different`,
  periodRange: (first: string, last: string) => `${first} – ${last}`,

  classAll: 'all values',
  classBelow: (to: string) => `below ${to}`,
  classBetween: (from: string, to: string) => `${from} to below ${to}`,
  classFrom: (from: string) => `${from} and more`,
  darkerMore: 'The darker, the more.',
  lowerIsBetter: 'Less is better here.',
  key: 'Key',

  table: 'Table',
  tableValue: 'As reported',
  tableLower: 'From',
  tableUpper: 'To',
  tablePeriod: 'Period',
  tableSource: 'Source',
  tableRemark: 'Remark',
  tableRows: (n: number) => `${n} ${n === 1 ? 'row' : 'rows'}`,
  noBound: 'no limit stated',
  above: (x: string) => `above ${x}`,
  below: (x: string) => `below ${x}`,
  openClaim: 'Open the figure and its source',

  howToUse: 'Left and right arrow keys move between values, Enter opens the figure and its source.',
  position: (i: number, n: number) => `${i} of ${n}`,
  spoken: (label: string, said: string, period: string, position: string) =>
    [label, said, period, position].filter((part) => part !== '').join(', '),
  mapHowTo: 'Arrow keys move between the tiles, Enter opens the figure or the place.',

  waiting: 'Working on it. The chart below is the one before.',
  waitingFirst: 'Working on it.',
  empty: 'Nobody has published figures for this choice.',
  failed: 'This chart could not be drawn. The rest of the page is not affected.',
  retry: 'Try again',
  notComparable: 'These figures do not belong on one axis. They differ in:',
  facets: {
    indicator: 'indicator',
    unit: 'unit',
    scope: 'whose count',
    base: 'what the share is of',
    status: 'report or plan',
    period_kind: 'kind of period',
    period_length: 'length of period',
    topic_dimension: 'kind of topic',
    contest: 'contest',
  },
  tooMany: (max: number) => `More than ${max} lines cannot be told apart. Choose fewer.`,

  monthTick: (month: number, year: number) =>
    `${['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][month - 1] ?? month} ${year}`,
  quarterTick: (quarter: number, year: number) => `Q${quarter} ${year}`,
  halfTick: (half: number, year: number) => `H${half} ${year}`,
  nineTick: (year: number) => `9 mo. ${year}`,
  dayTick: (day: number, month: number, year: number) =>
    `${day} ${['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][month - 1] ?? month} ${year}`,
};
