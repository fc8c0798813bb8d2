/** Whether one scale hides most of what stands on it: the smallest values become slivers beside the largest. */
import type { ChartSpec } from './chart-spec.ts';
import { marksOf } from './marks.ts';

/** From this ratio of the largest to the smallest value on, the small ones can no longer be told apart by eye. */
const HIDES = 30;

/** How many times the largest value of one axis is the smallest above zero; null up to thirty, and where there is no axis. */
export function hidingSpread(spec: ChartSpec): number | null {
  if (!('axis' in spec)) return null;
  const values = marksOf(spec).flatMap((mark) => (mark.published && mark.value > 0 ? [mark.value] : []));
  if (values.length < 3) return null;
  const spread = Math.max(...values) / Math.min(...values);
  return spread > HIDES ? Math.round(spread) : null;
}
