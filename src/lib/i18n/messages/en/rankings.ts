import { enPlural } from '../../plural.ts';

/** Contests, league tables, funnels, peers and movement. */
export const rankings = {
  directions: { higher: 'more is better', lower: 'less is better', none: 'none: an order by size' },
  order: {
    ledgerHigher: 'First place: the highest value.',
    ledgerLower: 'First place: the lowest value.',
    none: 'This is an order by size, not a judgement: the ledger sees no better end here.',
    chosenHigher: 'Direction chosen by the reader: the highest value comes first.',
    chosenLower: 'Direction chosen by the reader: the lowest value comes first.',
    chosen: 'direction chosen by the reader',
    byLedger: 'direction of the measure itself',
    noDirection: 'order by size, no direction',
    label: 'Better is',
    choices: { none: 'not decided: order by size', higher: 'more (my choice)', lower: 'less (my choice)' },
    by: 'Order by',
    byValue: 'value as reported',
    byRatio: 'value per 1,000 residents',
  },
  small: {
    policy: (count: string, residents: string) =>
      `A rate that rests on fewer than ${count} counted cases, or on fewer than ${residents} residents, is marked and takes no place: one case more would move it far.`,
    off: 'Small numbers are ranked here because the reader set the thresholds to zero.',
    count: 'Fewest cases',
    residents: 'Fewest residents',
  },
  unranked: {
    suspect: 'probably wrong as printed: no place',
    few_cases: 'too few cases: no place',
    few_residents: 'too few residents: no place',
    no_divisor: 'what it would be divided by is not published',
  },
  table: {
    move: 'Change',
    why: 'Why',
    shared: (names: string) => `Shared band with ${names}: the reports do not fix the order inside it.`,
    band: 'Brackets join districts whose order the reports do not fix.',
    ranked: (n: string) => `${n} in the order.`,
    divided: 'Divided by',
    ratioNote:
      'Ratios are said with three digits at most; the places are computed from the full intervals, so equal-looking values can have different places.',
  },
  moves: {
    up: 'moved up',
    down: 'moved down',
    unclear: 'no certain change',
    note: (before: string, among: string) =>
      `Arrows compare with ${before} among the districts and cities ranked in both (${among}), and stand only where the ranges of places do not overlap.`,
    noEarlier: 'No arrows: no earlier period of this series can be ranked.',
    broken: (before: string) => `No arrows: between ${before} and this period every series is broken.`,
  },
  reason: {
    place: (rank: string, of: string) => `Place ${rank} of ${of}.`,
    ahead: (names: string) => `Certainly ahead: ${names}.`,
    nobodyAhead: 'Nobody is certainly ahead.',
    unseparated: (names: string) => `The reports do not separate it from: ${names}.`,
    equal: (names: string) => `Exactly the same value: ${names}.`,
  },
  notes: {
    nobody: 'Nobody published this measure for this period: there is no order.',
    nobody_ranked: 'No value of this period can be ranked: each is doubtful or rests on too few cases.',
    only_one: 'Only one district has a value that can be ranked. An order needs at least two.',
    all_equal: 'All values are equal: everybody shares the first place.',
    all_unseparated: 'The reports are too imprecise to separate anybody: each place is possible for each.',
  },
  download: {
    button: (n: number) => `Ranking as CSV (${n} ${enPlural(n, 'row', 'rows')})`,
    link: 'Copy the link to this order',
  },
  movement: {
    rankOf: (rank: string, of: string) => `${rank} of ${of}`,
    title: 'Places over time',
    help: 'Each bar spans the places that the reports allow. A line joins two years only if the same districts were ranked in both and the district’s own series is not broken.',
    finding: (indicator: string) => `${indicator}: places over time`,
    choose: 'Districts to follow, at most eight',
    full: 'Eight are followed. Take one out to add another.',
    changed: (n: string) => `${n} ranked`,
    table: 'Places by year as a table',
    of: 'In the order',
    broken: 'break of the series',
    one: 'Only one period can be ranked, so there is no movement to show.',
    alt: (indicator: string, from: string, to: string, names: string) =>
      `Places by “${indicator}” from ${from} to ${to} for ${names}. The table below holds all values.`,
  },
  page: {
    noCounts:
      'No funnel for this share: the counts behind it are not published by district, so nobody can say what chance would do.',
    chart: 'Chart',
    byTitle: (indicator: string) => `${indicator}: districts in order`,
    absolute: 'As reported',
    perThousand: 'Per 1,000 residents',
    perThousandNote: (date: string) => `Population ${date}, Bureau of National Statistics.`,
    place: 'Place',
    unit: 'District or city',
    outside: 'Outside the order',
    outsideHelp: 'No figure of this period was published for these districts and cities.',
    tieNote: 'A range such as 3–\u20605 means: the reports allow each of these places.',
    series: 'Series',
  },
};
