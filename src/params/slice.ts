/** What the ledger is cut by in the stable CSV files: /data/indicator/population.csv. */
export const SLICES = ['indicator', 'place', 'topic'] as const;

export type Slice = (typeof SLICES)[number];

export function match(param: string): param is Slice {
  return (SLICES as readonly string[]).includes(param);
}
