/** Topics that a source named as frequent without giving a number: a mention, never a bar. */
import type { Figure } from '#lib/figures/figure.ts';
import { FIGURE, IN_SERIES_ORDER, question, WHOLE } from '#lib/questions/question.ts';

export const namedTopics = question<void, Figure>({
  name: 'named-topics',
  sql: `
    SELECT ${WHOLE} FROM counted f
    WHERE f.indicator = 'appeals_topic_named'
    ORDER BY ${IN_SERIES_ORDER}`,
  columns: FIGURE,
  params: () => [],
  examples: [undefined],
});
