/** In what a figure differs from those nearest to it, so that it shares no axis with any of them. */
import { comparable, ONE_DIMENSION, type Difference } from '#lib/figures/comparable.ts';
import type { Figure } from '#lib/figures/figure.ts';

export type Apart = Difference | 'topic' | 'dates';

/** Empty where there is no other figure of the indicator at all. */
export function whyAlone(figure: Figure, all: readonly Figure[]): readonly Apart[] {
  const others = all.filter((one) => one.id !== figure.id && one.indicator === figure.indicator);
  const found = others.map((one) => apart(figure, one));
  return (
    found.reduce<readonly Apart[] | null>(
      (least, differences) =>
        differences.length > 0 && (least === null || differences.length < least.length) ? differences : least,
      null,
    ) ?? []
  );
}

function apart(a: Figure, b: Figure): Apart[] {
  const result = comparable(a, b, ONE_DIMENSION);
  const differences: Apart[] = result.ok ? [] : [...result.differences];
  const kinds = differences.includes('period_kind') || differences.includes('period_length');
  if (a.topic !== b.topic) differences.push('topic');
  if (!kinds && (a.period_start !== b.period_start || a.period_end !== b.period_end)) differences.push('dates');
  return differences.filter((one) => one !== 'topic_dimension');
}
