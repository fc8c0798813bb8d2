/** Derived measures in a list. */
export const measures = {
  measures: 'Derived measures',
  measuresHelp:
    'Computed from two reported figures of one district and one year. Each has its definition and, where one end is plainly better, a direction with its reason.',
  measure: 'Measure',
  definition: 'Definition',
  direction: 'Direction',
  measured: (n: string) => `computable for ${n} of 21 units`,
  refused: 'Cannot be ranked',
  refusedReason: (n: number, said: string) =>
    n === 0
      ? 'No district has both figures for one year.'
      : `Both figures of one year are published for ${said} of 21 districts and cities; at least four are needed.`,
  /** The page that lists all rankings. */
  page: {
    title: 'Where each district stands',
    lede: 'Places by reported numbers, as ranges where the reports are too imprecise for one.',
    caption: (k: string, n: string, indicators: string) =>
      `Districts and cities: ${k} of ${n}; indicators: ${indicators}; newest comparable period of each`,
    press: 'A cell opens its ranking.',
    key: {
      size: 'grey: 1 = largest, darker = larger; an order, no judgement',
      better: 'green: 1 = better, where the ledger says which end is',
      gap: 'hatched: not published',
      without: '–: published, takes no place',
    },
    own: 'Your district',
    ownNone: 'choose…',
    cell: (indicator: string, rank: string, of: string) => `${indicator}: place ${rank} of ${of}`,
    cellWithout: (indicator: string) => `${indicator}: no place`,
    place: (rank: string, of: string) => `place ${rank} of ${of}`,
    without: 'takes no place',
    table: 'Places of the districts by indicator',
    pin: 'Mark the district and keep it on top',
    criteria: 'Stages, years and criteria',
  },
};
