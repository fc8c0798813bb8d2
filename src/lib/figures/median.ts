/** The median of values known within intervals: bounds of what the middle value can be. */
import { add, scale } from './arithmetic.ts';
import type { Interval, Result } from './interval.ts';
import { interval, refuse } from './interval.ts';

interface End {
  readonly value: number;
  readonly open: boolean;
}

/**
 * The median rises with each of its values, so its least is the median of the lower ends and its greatest that of the
 * upper ends (Moore, Kearfott, Cloud 2009, ch. 5: monotone functions). Of an even number the middle of the two in the
 * middle is taken. Refuses with `no_operands` for nothing.
 */
export function median(values: readonly Interval[]): Result {
  if (values.length === 0) return refuse('no_operands');
  const lower = middle(
    values.map((a) => ({ value: a.lower, open: a.lowerOpen })),
    (a, b) => a.value - b.value || Number(a.open) - Number(b.open),
  );
  const upper = middle(
    values.map((a) => ({ value: a.upper, open: a.upperOpen })),
    (a, b) => a.value - b.value || Number(b.open) - Number(a.open),
  );
  const [first, second] = [0, 1].map((at) => {
    const [low, high] = [lower[at], upper[at]];
    return low && high ? interval(low.value, high.value, low.open, high.open) : null;
  });
  if (!first?.ok) return first ?? refuse('no_operands');
  if (!second?.ok) return first;
  const sum = add(first.interval, second.interval);
  return sum.ok ? scale(sum.interval, 0.5) : sum;
}

/** The one or two ends in the middle. */
function middle(ends: End[], by: (a: End, b: End) => number): End[] {
  const sorted = ends.sort(by);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted.slice(half, half + 1) : sorted.slice(half - 1, half + 1);
}
