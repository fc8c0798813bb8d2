/** The second sources of one figure: the figures that repeat it. */
import type { Figure } from '#lib/figures/figure.ts';
import { FIGURE, IN_SERIES_ORDER, question, WHOLE } from '#lib/questions/question.ts';

export const figuresRepeating = question<{ readonly id: string }, Figure>({
  name: 'figures-repeating',
  sql: `
    SELECT ${WHOLE} FROM figures f
    WHERE f.repeats = $1
    ORDER BY ${IN_SERIES_ORDER}`,
  columns: FIGURE,
  params: ({ id }) => [id],
  examples: [{ id: 'f0016' }],
});
