/** Every figure of one indicator, reprints included: they are its second sources. */
import type { Figure } from '#lib/figures/figure.ts';
import { FIGURE, IN_SERIES_ORDER, question, WHOLE } from '#lib/questions/question.ts';

export const figuresOfIndicator = question<{ readonly indicator: string }, Figure>({
  name: 'figures-of-indicator',
  sql: `
    SELECT ${WHOLE} FROM figures f
    WHERE f.indicator = $1
    ORDER BY ${IN_SERIES_ORDER}`,
  columns: FIGURE,
  params: ({ indicator }) => [indicator],
  examples: [{ indicator: 'appeals_received' }, { indicator: 'population' }],
});
