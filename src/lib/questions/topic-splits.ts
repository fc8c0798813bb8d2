/** Groups of figures that differ in their topic only: what can be drawn as bars by topic. At least three topics. */
import type { ReasonToLeaveOut } from '#lib/figures/left-out.ts';
import { keptBy, question, SAME_ON_AN_AXIS } from './question.ts';
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

/** Totals are no part of a split. */
export const LEFT_OUT = ['no_topic'] as const satisfies readonly ReasonToLeaveOut[];

export const topicSplits = question<void, TopicSplit>({
  name: 'topic-splits',
  sql: `
    SELECT
      f.place, f.axis, f.period_start, f.period_end,
      ${SAME_ON_AN_AXIS},
      count(DISTINCT f.topic)::INTEGER AS topics,
      count(*)::INTEGER AS figures
    FROM counted f
    JOIN indicators i ON i.code = f.indicator
    WHERE ${keptBy(LEFT_OUT)} AND i.kind <> 'mention'
    GROUP BY f.place, f.axis, f.period_start, f.period_end
    HAVING topics >= 3
    ORDER BY f.period_end DESC NULLS LAST, f.period_start DESC NULLS LAST, f.place, any_value(f.indicator),
      any_value(f.scope), any_value(f.base) NULLS FIRST, status, f.axis`,
  columns: [
    'place',
    'axis',
    'period_start',
    'period_end',
    'indicator',
    'scope',
    'base',
    'status',
    'period_kind',
    'topics',
    'figures',
  ],
  params: () => [],
  examples: [undefined],
});
