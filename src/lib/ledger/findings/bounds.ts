/** The few steps between the bounds of figures and the arithmetic of figures/. */
import { sum } from '#lib/figures/arithmetic.ts';
import type { Figure } from '#lib/figures/figure.ts';
import { fromBounds, hull, intersect, type Interval, type Result } from '#lib/figures/interval.ts';

/** Whether no value agrees with both. */
export function contradict(a: Interval, b: Interval): boolean {
  return !intersect(a, b).ok;
}

/**
 * The sum over the parts of a whole. Where one part is told more than once, everything told about it is allowed, so that a
 * disagreement between sources does not come back here as a wrong sum.
 */
export function sumOfParts(parts: Iterable<readonly Figure[]>): Result {
  const terms: Interval[] = [];
  for (const told of parts) {
    const all = hull(told.map(fromBounds));
    if (!all.ok) return all;
    terms.push(all.interval);
  }
  return sum(terms);
}

export interface Ends {
  readonly lower: number | null;
  readonly upper: number | null;
}

/**
 * The ends as numbers to be said, null for no bound. For things counted they are the smallest and the largest whole number
 * inside; where none is inside (251 of 81.3 % is 308.5 to 308.9), one decimal shows why nothing fits.
 */
export function endsOf(interval: Interval, counted: boolean): Ends {
  const { lower, upper, lowerOpen, upperOpen } = interval;
  const exact = { lower: lower === -Infinity ? null : tidy(lower), upper: upper === Infinity ? null : tidy(upper) };
  if (!counted) return exact;
  const whole = {
    lower: exact.lower === null ? null : Math.ceil(exact.lower) + (lowerOpen && Number.isInteger(exact.lower) ? 1 : 0),
    upper: exact.upper === null ? null : Math.floor(exact.upper) - (upperOpen && Number.isInteger(exact.upper) ? 1 : 0),
  };
  if (whole.lower === null || whole.upper === null || whole.lower <= whole.upper) return whole;
  const oneDecimal = (end: number | null) => (end === null ? null : Math.round(end * 10) / 10);
  return { lower: oneDecimal(exact.lower), upper: oneDecimal(exact.upper) };
}

/** Drops binary noise beyond the sixth decimal. */
const tidy = (value: number): number => Number(value.toFixed(6));
