/** The figures of one split by topic, largest stated value first. */
import type { Figure } from '#lib/figures/figure.ts';
import { FIGURE, question } from './question.ts';
import type { SplitKey } from './topic-splits.ts';

export const byTopic = question<SplitKey, Figure>({
  name: 'by-topic',
  sql: `
    SELECT f.* FROM counted f
    WHERE f.topic IS NOT NULL
      AND f.place = $1
      AND f.indicator = $2
      AND f.scope = $3
      AND f.base IS NOT DISTINCT FROM $4::VARCHAR
      AND (f.status = 'plan') = ($5 = 'plan')
      AND f.period_kind = $6
      AND f.period_start IS NOT DISTINCT FROM $7::VARCHAR
      AND f.period_end IS NOT DISTINCT FROM $8::VARCHAR
    ORDER BY f.value DESC, f.topic, f.id`,
  columns: FIGURE,
  params: (key) => [
    key.place,
    key.indicator,
    key.scope,
    key.base,
    key.status,
    key.period_kind,
    key.period_start,
    key.period_end,
  ],
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
