/** Figures through the filters of the Explore page. */
import type { Figure } from '#lib/figures/figure.ts';
import { filterParams, PASSES, type Filters } from './filters.ts';
import { FIGURE, IN_SERIES_ORDER, question, WHOLE } from '#lib/questions/question.ts';

export interface ExploreInput extends Filters {
  /** Also reprints and rows that were replaced later: for "all rows behind it", never for a chart. */
  readonly withRepeats?: boolean | undefined;
}

export const explore = question<ExploreInput, Figure>({
  name: 'explore',
  sql: `
    SELECT ${WHOLE} FROM figures f
    WHERE ${Object.values(PASSES).join('\n      AND ')}
      AND ($11::BOOLEAN OR f.id IN (SELECT id FROM counted))
    ORDER BY ${IN_SERIES_ORDER}`,
  columns: FIGURE,
  params: (input) => [...filterParams(input), input.withRepeats ?? false],
  examples: [
    { indicators: ['appeals_received'] },
    { indicators: ['appeals_received'], withRepeats: true },
    { indicators: ['housing_commissioned'], places: ['ile', 'talgar'], from: 2015, to: 2023 },
    { topics: [''], scopes: ['bns'], statuses: ['reported'], qualifiers: ['exact'], from: 2022, to: 2022 },
    { topics: ['', 'housing'], scopes: ['amanat_offices'], qualifiers: ['more_than', 'almost'] },
  ],
});
