/**
 * Intervals of values that agree with what was said, and arithmetic on them that refuses instead of guessing.
 * Sums and products of ends follow the usual interval arithmetic (Moore, Kearfott, Cloud: Introduction to Interval
 * Analysis, 2009, ch. 2), with open ends kept open: an end of the result is reached only if its operands are.
 */
import type { Bounds, Kind } from './figure.ts';
import { domainOf, ruleOf, type Domain, type PolicyClaim, type ShapeEnd } from './policy.ts';

/** Never empty: lower < upper, or both are one closed number. Infinite ends are always open; no end is NaN. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
  readonly lowerOpen: boolean;
  readonly upperOpen: boolean;
}

export type Refusal =
  /** The result would allow every value the indicator can have. */
  | 'vacuous'
  | 'divisor_may_be_zero'
  /** The operands cannot both be true. */
  | 'empty'
  /** There is nothing to add up or to cover. */
  | 'no_operands'
  /** Larger than a number can hold. */
  | 'overflow';

export type Result<Reason extends string = Refusal> =
  { readonly ok: true; readonly interval: Interval } | { readonly ok: false; readonly reason: Reason };

export type Answer = 'yes' | 'no' | 'possibly';

export const refuse = <Reason extends string>(reason: Reason): { readonly ok: false; readonly reason: Reason } => ({
  ok: false,
  reason,
});

/** Makes an interval of two ends, or refuses: `empty` if no value lies between them, `overflow` for numbers beyond range. */
export function interval(lower: number, upper: number, lowerOpen = false, upperOpen = false): Result {
  if (Number.isNaN(lower) || Number.isNaN(upper)) return refuse('overflow');
  if (lower === Infinity || upper === -Infinity) return refuse('overflow');
  if (lower > upper || (lower === upper && (lowerOpen || upperOpen))) return refuse('empty');
  return {
    ok: true,
    interval: {
      // + 0 turns −0 into 0, which would otherwise print as "-0".
      lower: lower + 0,
      upper: upper + 0,
      lowerOpen: lowerOpen || lower === -Infinity,
      upperOpen: upperOpen || upper === Infinity,
    },
  };
}

/** The interval that holds one number only. The number must be finite. */
export function point(value: number): Interval {
  if (!Number.isFinite(value)) throw new RangeError(`Not a value a figure can have: ${value}`);
  return { lower: value + 0, upper: value + 0, lowerOpen: false, upperOpen: false };
}

export const isPoint = (a: Interval): boolean => a.lower === a.upper;

/** Whether the value agrees with what was said. */
export function contains(a: Interval, value: number): boolean {
  return (
    (value > a.lower || (value === a.lower && !a.lowerOpen)) && (value < a.upper || (value === a.upper && !a.upperOpen))
  );
}

/** Values that lie in both; refuses with `empty` where the two contradict each other. */
export function intersect(a: Interval, b: Interval): Result {
  const lower = Math.max(a.lower, b.lower);
  const upper = Math.min(a.upper, b.upper);
  const lowerOpen = (a.lower === lower && a.lowerOpen) || (b.lower === lower && b.lowerOpen);
  const upperOpen = (a.upper === upper && a.upperOpen) || (b.upper === upper && b.upperOpen);
  return interval(lower, upper, lowerOpen, upperOpen);
}

/** The smallest interval that covers all of them (the spread of sources that disagree). */
export function hull(intervals: readonly Interval[]): Result {
  if (intervals.length === 0) return refuse('no_operands');
  const lower = Math.min(...intervals.map((a) => a.lower));
  const upper = Math.max(...intervals.map((a) => a.upper));
  const lowerOpen = intervals.every((a) => a.lower > lower || a.lowerOpen);
  const upperOpen = intervals.every((a) => a.upper < upper || a.upperOpen);
  return interval(lower, upper, lowerOpen, upperOpen);
}

/** What is left inside the domain of a kind; refuses with `empty` where nothing is. */
export function cutToDomain(a: Interval, domain: Domain): Result {
  return intersect(a, {
    ...domain,
    lowerOpen: domain.lower === -Infinity,
    upperOpen: domain.upper === Infinity,
  });
}

/** Cuts to the domain and refuses with `vacuous` if what is left is the whole domain: then nothing was learnt. */
export function informative(result: Result, domain: Domain): Result {
  if (!result.ok) return result;
  const cut = cutToDomain(result.interval, domain);
  if (!cut.ok) return cut;
  const { lower, upper, lowerOpen, upperOpen } = cut.interval;
  // "More than 0, without end" excludes nothing that anyone would have believed, so an open end counts there too.
  const unbounded = lower === -Infinity || upper === Infinity;
  const saysNothingBelow = lower === domain.lower && (!lowerOpen || unbounded);
  const saysNothingAbove = upper === domain.upper && (!upperOpen || unbounded);
  return saysNothingBelow && saysNothingAbove ? refuse('vacuous') : cut;
}

/**
 * Values that agree with a claim, cut to the domain of its indicator. A claim that lies wholly outside the domain (a
 * share of 120) stays uncut: the ledger check reports it, and hiding it here would hide the error.
 */
export function intervalOf(claim: PolicyClaim, kind: Kind): Interval {
  const { lower, upper } = ruleOf(claim, kind).shape;
  const place = (end: ShapeEnd): number => {
    const stated = end.from === 'value' ? claim.value : claim.value_upper;
    if (stated === null) throw new RangeError('A claim "between" needs value_upper');
    return end.steps === 0 ? stated : tidy(stated + end.steps * claim.step, claim.step);
  };
  const said = interval(
    lower === null ? -Infinity : place(lower),
    upper === null ? Infinity : place(upper),
    lower === null || lower.open,
    upper === null || upper.open,
  );
  if (!said.ok) throw new RangeError(`No value agrees with "${claim.as_reported}" (${said.reason})`);
  const cut = cutToDomain(said.interval, domainOf(kind, claim.indicator));
  return cut.ok ? cut.interval : said.interval;
}

/** Drops binary noise beyond the place of the step: 71.4 + 0.05 is 71.45, not 71.45000000000001. */
function tidy(value: number, step: number): number {
  const decimals = Math.min(15, Math.max(0, 2 - Math.floor(Math.log10(step))));
  return Math.abs(value) < 1e15 ? Number(value.toFixed(decimals)) : value;
}

/** The bounds of a claim as the ledger's tables keep them: null for "no bound". In the unit of the value. */
export function boundsOf(claim: PolicyClaim, kind: Kind): Bounds {
  const { lower, upper, lowerOpen, upperOpen } = intervalOf(claim, kind);
  return {
    lower: lower === -Infinity ? null : lower,
    upper: upper === Infinity ? null : upper,
    lower_open: lowerOpen,
    upper_open: upperOpen,
    step: claim.step,
  };
}

/** The other way round: bounds as kept in a table back to an interval. */
export function fromBounds(bounds: Omit<Bounds, 'step'>): Interval {
  return {
    lower: bounds.lower === null ? -Infinity : bounds.lower,
    upper: bounds.upper === null ? Infinity : bounds.upper,
    lowerOpen: bounds.lower_open,
    upperOpen: bounds.upper_open,
  };
}
