/** Groups of figures that differ in their topic only: what can be drawn as bars by topic. At least three topics. */
import { COMPARABLE_STATUS, question } from './question.ts';
import type { Terms } from './slices.ts';

/** What all figures of a split have in common. */
export interface SplitKey extends Terms {
  readonly place: string;
  readonly indicator: string;
}

export interface TopicSplit extends SplitKey {
  readonly topics: number;
  readonly figures: number;
}

export const topicSplits = question<void, TopicSplit>({
  name: 'topic-splits',
  sql: `
    SELECT
      f.place, f.indicator, f.scope, f.base, ${COMPARABLE_STATUS} AS status,
      f.period_kind, f.period_start, f.period_end,
      count(DISTINCT f.topic)::INTEGER AS topics,
      count(*)::INTEGER AS figures
    FROM counted f
    JOIN indicators i ON i.code = f.indicator
    WHERE f.topic IS NOT NULL AND i.kind <> 'mention'
    GROUP BY f.place, f.indicator, f.scope, f.base, ${COMPARABLE_STATUS}, f.period_kind, f.period_start, f.period_end
    HAVING topics >= 3
    ORDER BY f.period_end DESC NULLS LAST, f.period_start DESC NULLS LAST, f.place, f.indicator, f.scope,
      f.base NULLS FIRST, status, f.period_kind`,
  columns: [
    'place',
    'indicator',
    'scope',
    'base',
    'status',
    'period_kind',
    'period_start',
    'period_end',
    'topics',
    'figures',
  ],
  params: () => [],
  examples: [undefined],
});
