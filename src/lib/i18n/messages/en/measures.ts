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
    title: 'Rankings of districts and offices',
    lede: 'Places as announced, and orders by reported numbers. Where reports are too imprecise for one place, a range is given.',
    league: 'Districts by indicator',
    leagueHelp: 'Choose an indicator: only figures of one scope, period and status stand in one table.',
    units: (n: string) => `${n} of 21 units reported`,
  },
};
