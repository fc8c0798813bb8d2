import { enPlural, enWritten } from '../../plural.ts';

/** The composite ranking: several indicators in one order, and how firm that order is. */
export const composite = {
  name: 'Composite ranking',
  teaser: 'Several indicators in one order, with weights of your own and a test of how firm the order is.',
  /** `share` is one of the phrases of `shares`. */
  finding: (place: string, share: string) => `${place} comes first most often: ${share}`,
  nothing: 'No ranking can be computed from this choice',
  lede: (indicators: string, districts: string) =>
    `${indicators}, ${districts}. The order hangs on the weights and on how exactly was reported; the table says how much.`,
  indicatorsCount: (n: number, said: string) => `${said} ${enPlural(n, 'indicator', 'indicators')}`,
  districtsCount: (n: number, said: string) => `${said} ${enPlural(n, 'district or city', 'districts and cities')}`,
  proposal:
    'Indicators, weights and directions are a proposal of this page, not a judgement of the ledger. Change them: the address keeps your choice.',
  shares: {
    none: 'in no draw',
    all: 'in every draw',
    under: 'in less than 1% of draws',
    over: 'in more than 99% of draws',
    of: (percent: string) => `in ${percent} of draws`,
  },

  choice: 'Indicators and weights',
  weight: 'Weight',
  weightOf: (indicator: string) => `Weight: ${indicator}`,
  shareOfAll: (percent: string) => `${percent} of the whole`,
  noInfluence: 'takes no part',
  directionOf: (indicator: string) => `Better: ${indicator}`,
  directions: { higher: 'more is better', lower: 'less is better', none: 'choose…' },
  directionBy: {
    ledger: 'direction from the ledger',
    reader: 'direction chosen by the reader',
    page: 'direction proposed by this page',
    unset: 'no direction chosen yet',
  },
  measureOf: (indicator: string) => `Measure: ${indicator}`,
  measures: { as: 'as reported', per: 'per 1,000 residents' },
  target: 'Target',
  targetOf: (indicator: string) => `Target: ${indicator}`,
  targetUnset: 'not set',
  remove: (indicator: string) => `Leave out: ${indicator}`,
  add: 'Add an indicator',
  addNone: 'choose…',
  full: (n: string) => `At most ${n} ${enWritten(n, 'indicator', 'indicators')}.`,
  reset: 'Back to the proposal',
  otherYear: (year: string) => `no figures for ${year}`,
  settings: 'How it is computed',
  year: 'Year',
  yearUnits: (year: string, units: string) => `${year} · up to ${units} of 21`,
  method: 'Common scale',
  methods: {
    minmax: 'min–max: from weakest to strongest',
    zscore: 'z-score: distance from the mean',
    rank: 'rank: the place in each indicator',
    target: 'distance to a target',
  },
  aggregation: 'Mean',
  aggregations: {
    arithmetic: 'arithmetic: strong makes up for weak',
    geometric: 'geometric: strong makes up less for weak',
  },
  missing: 'If a figure is missing',
  missings: {
    leave_out: 'the district stands outside',
    rescale: 'weights of the others are re-scaled',
  },
  coverage: 'Least published share of the weight, %',
  coverageSaid: (percent: string) => `at least ${percent} of the weight published`,
  concentration: 'Weights in the draws',
  concentrations: { 25: 'move far', 100: 'move somewhat', 400: 'hardly move' },
  concentrationSaid: (words: string, k: string) => `${words} (Dirichlet, concentration ${k})`,
  seed: 'Seed of the draws',
  seedHelp: 'The same seed gives the same result in every browser.',

  unusedTitle: 'Chosen, but not counted',
  unused: {
    direction_unset: (name: string, _places: string) =>
      `${name}: the ledger sees no better or worse here. Choose a direction, then it counts.`,
    weight_zero: (name: string, _places: string) => `${name}: weight 0, so it has no influence.`,
    no_values: (name: string, _places: string) => `${name}: no district has a figure that can be used.`,
    one_value: (name: string, _places: string) =>
      `${name}: only one district of the order has a figure, so nobody can be compared by it.`,
    identical: (name: string, _places: string) =>
      `${name}: all districts of the order have the same value, so it tells nobody apart.`,
    no_upper_end: (name: string, places: string) =>
      `${name}: a figure has no upper end (${places}). Nobody said how far it goes, and a scale needs an end: guessing one would invent a number.`,
    no_lower_end: (name: string, places: string) =>
      `${name}: a figure has no lower end (${places}). Nobody said how far it goes, and a scale needs an end: guessing one would invent a number.`,
    no_target: (name: string, _places: string) => `${name}: set a target above zero, then it counts.`,
    not_positive: (name: string, places: string) =>
      `${name}: the distance to a target is a ratio and needs values above zero${places === '' ? '' : ` (not so: ${places})`}.`,
  },
  refused: {
    no_indicators: 'No indicator is chosen. Add at least one.',
    weights_zero: 'All weights are 0, and a share of a sum of zero does not exist. Give one indicator a weight.',
    no_usable_indicator: 'None of the chosen indicators can be counted. The reasons:',
    no_district:
      'No district has figures for enough of these indicators. Choose fewer indicators or another year, or let the weights be re-scaled.',
    one_district: 'Only one district has the figures. An order needs two.',
  },

  toOrder: 'Skip to the order',
  result: 'The order',
  place: 'Place',
  unit: 'District or city',
  score: 'Score',
  byChoice: 'with these weights',
  inDraws: (draws: string) => `in ${draws} ${enWritten(draws, 'draw', 'draws')}`,
  median: 'Middle place',
  range: '5–95%',
  firstThree: 'In the first three',
  partly: (percent: string) => `${percent} of the weight published`,
  scoreHelp:
    'Score: the larger, the better. A range of scores or places holds everything that the reports allow. Ranges in the draws also let the weights and the scale vary.',
  waiting: 'Drawing again…',
  failed: 'The draws could not be made. The order above stands.',
  leads: (places: string) => `With these weights and the middle of each interval, first place goes to: ${places}.`,
  alsoFirst: (places: string) => `The reports also allow first place to: ${places}.`,
  onlyFirst: 'Whatever the values inside their intervals, nobody else comes first with these weights.',
  changesTitle: 'What changes the first place',
  dropChanges: (indicator: string, places: string) =>
    `Without “${indicator}” alone, first place would go to: ${places}.`,
  dropNothing: (indicator: string) => `Without “${indicator}” nothing could be computed.`,
  dropKeeps: 'Leaving out any one indicator does not change the first place.',
  dropKeepsRest: 'Leaving out any other one does not change it.',
  outside: 'Outside the order',
  outsideReasons: {
    not_published: 'not published',
    suspect: 'probably wrong as printed',
    no_population: 'no population of that year',
    population_zero: 'population of zero',
    not_derived: 'cannot be taken per 1,000 residents',
  },
  outsideOf: (place: string, reasons: string) => `${place}: ${reasons}`,
  lacks: (indicator: string, reason: string) => `${indicator} (${reason})`,

  chartTitle: (place: string, low: string, high: string) => `Places in the draws: ${place} between ${low} and ${high}`,
  chartMeasure: (draws: string, seed: string) =>
    `Place in the composite ranking: dot – middle of ${draws} ${enWritten(draws, 'draw', 'draws')} (seed ${seed}), line – 5 to 95% of the draws`,
  chartSaid: (median: string, range: string) => `middle place ${median}, in 90% of draws ${range}`,
  chartAxis: 'place',
  chartSource: 'computed here',
  alt: (n: string, place: string) =>
    `Dot chart with intervals. Places of districts and cities in the draws: ${n} of them. Best in the middle: ${place}.`,

  pairs: 'Who is ahead of whom',
  pairsHelp:
    'Share of the draws, in percent, in which the district of the row has a higher score than that of the column. Numbers of the columns are those of the rows.',
  values: 'The figures behind the scores',
  valuesHelp: 'Under each figure the points it gives on the common scale.',
  points: (points: string) => `${points} ${enWritten(points, 'point', 'points')}`,

  share: 'Link to this ranking',
  shareHelp: 'The address holds indicators, weights, directions, method and seed.',
  methodsLink: 'How this is computed: Methods',
  noScript: 'Without a script this page shows its proposal; weights can be changed where scripts run.',

  missingWhole: (place: string) => `${place}: no official statistics yet`,
};
