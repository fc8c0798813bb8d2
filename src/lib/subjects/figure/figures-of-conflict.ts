/** The figures that disagree with each other in one conflict, reprints included. */
import type { Figure } from '#lib/figures/figure.ts';
import { FIGURE, IN_SERIES_ORDER, question, WHOLE } from '#lib/questions/question.ts';

export const figuresOfConflict = question<{ readonly conflict: string }, Figure>({
  name: 'figures-of-conflict',
  sql: `
    SELECT ${WHOLE} FROM figures f
    WHERE f.conflict = $1
    ORDER BY ${IN_SERIES_ORDER}`,
  columns: FIGURE,
  params: ({ conflict }) => [conflict],
  examples: [{ conflict: 'C01' }, { conflict: 'C25' }],
});
