/**
 * The median of values known only within intervals. The median never falls when one of its values rises, so all medians
 * that agree with what was said lie between the median of the lower and the median of the upper ends, and both are
 * reached or approached. It is the middle of what was published, not of all districts.
 */
import { interval, type Interval } from './interval.ts';
import { domainOf } from './policy.ts';
import type { Kind } from './figure.ts';
import { stateInterval, type Statement } from './precision.ts';

export interface Median {
  readonly interval: Interval;
  /** How many values were published and counted. */
  readonly n: number;
  /** The interval in words' terms, rounded outwards. */
  readonly statement: Statement;
}

/** A middle of fewer values than this says nothing. */
export const LEAST_FOR_MEDIAN = 3;

const DIGITS = 3;

/**
 * Null for fewer than `LEAST_FOR_MEDIAN` values, or where an end is not bounded. `step` is that of the values, where they
 * are reported ones: the median is then said with the decimals in which they were printed.
 */
export function medianOf(
  values: readonly Interval[],
  kind: Kind,
  indicator: string,
  step: number | null = null,
): Median | null {
  if (values.length < LEAST_FOR_MEDIAN) return null;
  const lower = middle(
    values.map((value) => value.lower),
    values.map((value) => value.lowerOpen),
  );
  const upper = middle(
    values.map((value) => value.upper),
    values.map((value) => value.upperOpen),
  );
  const both = interval(lower.value, upper.value, lower.open, upper.open);
  if (!both.ok || !Number.isFinite(lower.value) || !Number.isFinite(upper.value)) return null;
  const statement =
    step !== null && step < 1
      ? stateAt(both.interval, step)
      : tellable(both.interval, stateInterval(both.interval, DIGITS, domainOf(kind, indicator)), kind, indicator);
  return { interval: both.interval, n: values.length, statement };
}

/** With the decimals of `step`: one rounded number where its rounding covers the interval, else two ends, outwards. */
function stateAt({ lower, upper, upperOpen }: Interval, step: number): Statement {
  const tidy = (value: number) => Number(value.toPrecision(12));
  const value = tidy(Math.round((lower + upper) / 2 / step) * step);
  const half = step / 2;
  const above = tidy(value + half);
  if (tidy(value - half) <= tidy(lower) && (tidy(upper) < above || (tidy(upper) === above && upperOpen))) {
    return { qualifier: 'exact', value, value_upper: null, step };
  }
  const from = tidy(Math.floor(tidy(lower / step)) * step);
  return { qualifier: 'between', value: from, value_upper: tidy(Math.ceil(tidy(upper / step)) * step), step };
}

/** Two ends with three digits each are hard to read and promise too much; two digits, rounded outwards, cover them. */
export function tellable(interval: Interval, statement: Statement, kind: Kind, indicator: string): Statement {
  if (statement.qualifier !== 'between') return statement;
  const shorter = stateInterval(interval, 2, domainOf(kind, indicator));
  return shorter.qualifier === 'between' && shorter.step <= statement.step ? statement : shorter;
}

/** An end is kept open where one of the ends it is made of is open. */
function middle(ends: readonly number[], open: readonly boolean[]): { value: number; open: boolean } {
  const sorted = ends.map((value, i) => ({ value, open: open[i] ?? true })).sort((a, b) => a.value - b.value);
  const high = sorted[Math.floor(sorted.length / 2)];
  const low = sorted[Math.ceil(sorted.length / 2) - 1];
  if (high === undefined || low === undefined) return { value: NaN, open: true };
  // Equal ends: the order of open and closed ones is not settled by their values, so the end counts as closed if any is.
  if (low.value === high.value) {
    return { value: low.value, open: sorted.filter(({ value }) => value === low.value).every((end) => end.open) };
  }
  return { value: (low.value + high.value) / 2, open: low.open || high.open };
}
