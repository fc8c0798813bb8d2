/** Figures that disagree with another source, by conflict. Reprints stay: whose words they repeat is part of the matter. */
import type { Figure } from '#lib/figures/figure.ts';
import { FIGURE, IN_SERIES_ORDER, question, WHOLE } from './question.ts';

export const conflictFigures = question<void, Figure>({
  name: 'conflict-figures',
  sql: `
    SELECT ${WHOLE} FROM figures f
    WHERE f.conflict IS NOT NULL
    ORDER BY f.conflict, ${IN_SERIES_ORDER}`,
  columns: FIGURE,
  params: () => [],
  examples: [undefined],
});
