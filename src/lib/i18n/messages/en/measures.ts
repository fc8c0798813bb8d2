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
};
