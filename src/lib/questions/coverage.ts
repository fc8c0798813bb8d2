/** What is known where: figures of each indicator in each of the 21 districts and cities of the map. Empty cells have no row. */
import { question, YEAR } from './question.ts';

export interface CoverageCell {
  readonly indicator: string;
  readonly place: string;
  readonly figures: number;
  readonly first_year: number | null;
  readonly last_year: number | null;
}

export const coverage = question<void, CoverageCell>({
  name: 'coverage',
  sql: `
    SELECT
      f.indicator, f.place,
      count(*)::INTEGER AS figures,
      min(${YEAR}) AS first_year,
      max(${YEAR}) AS last_year
    FROM counted f
    JOIN map_units u ON u.code = f.place
    GROUP BY f.indicator, f.place
    ORDER BY f.indicator, f.place`,
  columns: ['indicator', 'place', 'figures', 'first_year', 'last_year'],
  params: () => [],
  examples: [undefined],
});
