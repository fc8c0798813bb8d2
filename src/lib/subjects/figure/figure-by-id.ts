/** One figure, or no row when nobody has that id. */
import type { Figure } from '#lib/figures/figure.ts';
import { FIGURE, IN_SERIES_ORDER, question, WHOLE } from '#lib/questions/question.ts';

export const figureById = question<{ readonly id: string }, Figure>({
  name: 'figure-by-id',
  sql: `
    SELECT ${WHOLE} FROM figures f
    WHERE f.id = $1
    ORDER BY ${IN_SERIES_ORDER}`,
  columns: FIGURE,
  params: ({ id }) => [id],
  examples: [{ id: 'f0001' }, { id: 'b00001' }],
});
