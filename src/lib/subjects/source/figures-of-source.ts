/** Every figure that one source is cited for, reprints included. */
import type { Figure } from '#lib/figures/figure.ts';
import { FIGURE, IN_SERIES_ORDER, question, WHOLE } from '#lib/questions/question.ts';

export const figuresOfSource = question<{ readonly source: string }, Figure>({
  name: 'figures-of-source',
  sql: `
    SELECT ${WHOLE} FROM figures f
    WHERE f.source = $1
    ORDER BY ${IN_SERIES_ORDER}`,
  columns: FIGURE,
  params: ({ source }) => [source],
  examples: [{ source: 's001' }, { source: 's166' }],
});
