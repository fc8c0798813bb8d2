/** The figures of one split by topic, largest stated value first. */
import type { Figure } from '#lib/figures/figure.ts';
import { FIGURE, question } from './question.ts';
import { HAS_TERMS, termsOf } from './slices.ts';
import type { SplitKey } from './topic-splits.ts';

export const byTopic = question<SplitKey, Figure>({
  name: 'by-topic',
  sql: `
    SELECT f.* FROM counted f
    WHERE f.topic IS NOT NULL
      AND f.place = $1
      AND f.indicator = $2
      AND ${HAS_TERMS}
    ORDER BY f.value DESC, f.topic, f.id`,
  columns: FIGURE,
  params: (key) => [key.place, key.indicator, ...termsOf(key)],
  examples: [
    {
      place: 'almaty-city',
      indicator: 'appeals_received',
      scope: 'open_almaty',
      base: null,
      status: 'reported',
      period_kind: 'nine_months',
      period_start: '2025-01-01',
      period_end: '2025-09-30',
    },
  ],
});
