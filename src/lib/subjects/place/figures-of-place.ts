/** Every figure of one place, reprints included: they are its second sources. */
import type { Figure } from '#lib/figures/figure.ts';
import { FIGURE, IN_SERIES_ORDER, question, WHOLE } from '#lib/questions/question.ts';

export const figuresOfPlace = question<{ readonly place: string }, Figure>({
  name: 'figures-of-place',
  sql: `
    SELECT ${WHOLE} FROM figures f
    WHERE f.place = $1
    ORDER BY ${IN_SERIES_ORDER}`,
  columns: FIGURE,
  params: ({ place }) => [place],
  examples: [{ place: 'ile' }, { place: 'almaty-region' }, { place: 'eskeldi' }],
});
