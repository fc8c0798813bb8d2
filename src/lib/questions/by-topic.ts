/** The figures of one split by topic, largest stated value first. */
import type { Figure } from '#lib/figures/figure.ts';
import { FIGURE, question, WHOLE } from './question.ts';
import { groupParams, IN_GROUP, type Group } from './slices.ts';
import type { SplitKey } from './topic-splits.ts';

export const byTopic = question<Pick<SplitKey, 'place' | keyof Group>, Figure>({
  name: 'by-topic',
  sql: `
    SELECT ${WHOLE} FROM counted f
    WHERE f.topic IS NOT NULL AND f.place = $1 AND ${IN_GROUP}
    ORDER BY f.value DESC, f.topic, f.id`,
  columns: FIGURE,
  params: (key) => [key.place, ...groupParams(key)],
  examples: [
    {
      place: 'almaty-city',
      axis: 'appeals_received~appeals~open_almaty~~reported~nine_months~~subject~',
      period_start: '2025-01-01',
      period_end: '2025-09-30',
    },
  ],
});
