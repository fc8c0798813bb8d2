/** Residents of places at the end of one year: what "per 1,000 residents" divides by. */
import { listed } from '#lib/engine/engine.ts';
import type { Figure } from '#lib/figures/figure.ts';
import { FIGURE, IN_SERIES_ORDER, question, WHOLE } from './question.ts';

export interface PopulationInput {
  readonly places: readonly string[];
  /** Calendar year; population is stated for its 31 December. */
  readonly year: number;
}

export const populationOf = question<PopulationInput, Figure>({
  name: 'population-of',
  sql: `
    SELECT ${WHOLE} FROM counted f
    WHERE f.indicator = 'population' AND f.topic IS NULL AND f.status <> 'plan'
      AND f.period_kind = 'as_of' AND f.period_end = $2::VARCHAR || '-12-31'
      AND list_contains(string_split($1, ','), f.place)
    ORDER BY ${IN_SERIES_ORDER}`,
  columns: FIGURE,
  params: ({ places, year }) => [listed(places), String(year)],
  examples: [{ places: ['ile', 'karasay', 'talgar'], year: 2023 }],
});
