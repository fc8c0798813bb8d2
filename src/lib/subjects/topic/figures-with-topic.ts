/** Every figure that is split off by one topic (appeals about roads), reprints included. */
import type { Figure } from '#lib/figures/figure.ts';
import { FIGURE, IN_SERIES_ORDER, question, WHOLE } from '#lib/questions/question.ts';

export const figuresWithTopic = question<{ readonly topic: string }, Figure>({
  name: 'figures-with-topic',
  sql: `
    SELECT ${WHOLE} FROM figures f
    WHERE f.topic = $1
    ORDER BY ${IN_SERIES_ORDER}`,
  columns: FIGURE,
  params: ({ topic }) => [topic],
  examples: [{ topic: 'housing' }, { topic: 'roads' }],
});
