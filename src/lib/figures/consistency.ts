/** Do figures that were said together agree? Every check works on intervals and says when it cannot decide. */
import { add, divide, multiply, subtract, sum, certainlyLess } from './arithmetic.ts';
import { cutToDomain, informative, intersect, point, refuse, type Interval, type Result } from './interval.ts';
import { domainOf } from './policy.ts';

export type Verdict = 'consistent' | 'inconsistent' | 'undecidable';

const HUNDRED = point(100);
const ABOVE_ZERO = domainOf('count');
const SHARE = domainOf('share');

const chain = (result: Result, next: (value: Interval) => Result): Result =>
  result.ok ? next(result.interval) : result;

/** The whole that a count and its printed share (in percent) imply: n ÷ p × 100. */
export function backsolveBase(count: Interval, share: Interval): Result {
  return chain(divide(multiplyOrSelf(count, HUNDRED), share), (base) =>
    informative({ ok: true, interval: base }, ABOVE_ZERO),
  );
}

// Multiplying first keeps whole numbers whole.
function multiplyOrSelf(a: Interval, b: Interval): Interval {
  const product = multiply(a, b);
  return product.ok ? product.interval : a;
}

/** The one base that all pairs of count and share could have; `empty` where no base fits them all. */
export function backsolveCommonBase(pairs: readonly { readonly count: Interval; readonly share: Interval }[]): Result {
  const bases = pairs.map(({ count, share }) => backsolveBase(count, share));
  const [first, ...rest] = bases;
  if (first === undefined) return refuse('no_operands');
  return rest.reduce((common, base) => chain(common, (a) => chain(base, (b) => intersect(a, b))), first);
}

/** The whole numbers inside an interval, as a closed interval; `empty` where there are none. Infinite ends stay. */
export function wholeNumbers(a: Interval): Result {
  const lower = a.lowerOpen ? Math.floor(a.lower) + 1 : Math.ceil(a.lower);
  const upper = a.upperOpen ? Math.ceil(a.upper) - 1 : Math.floor(a.upper);
  if (lower > upper) return refuse('empty');
  return {
    ok: true,
    interval: { lower, upper, lowerOpen: lower === -Infinity, upperOpen: upper === Infinity },
  };
}

/** The share (in percent, 0 to 100) that a count of a total makes; `vacuous` where any share would do. */
export function impliedShare(count: Interval, total: Interval): Result {
  return informative(divide(multiplyOrSelf(count, HUNDRED), total), SHARE);
}

/** The count that a share (in percent) of a total makes. */
export function impliedCount(total: Interval, share: Interval): Result {
  return informative(
    chain(multiply(total, share), (product) => divide(product, HUNDRED)),
    ABOVE_ZERO,
  );
}

export interface TripleCheck {
  readonly verdict: Verdict;
  /** What the other two say about each of the three. */
  readonly implied: { readonly count: Result; readonly total: Result; readonly share: Result };
}

/**
 * Count × total × share: `consistent` if some count, total and share inside the intervals fit together, `inconsistent`
 * if none do, `undecidable` if total and share say nothing about the count, so that nothing could contradict them.
 */
export function checkTriple(count: Interval, total: Interval, share: Interval): TripleCheck {
  const implied = {
    count: impliedCount(total, share),
    total: backsolveBase(count, share),
    share: impliedShare(count, total),
  };
  return { verdict: agreement(implied.count, count), implied };
}

/** Does a computed interval agree with a stated one? */
export function agreement(computed: Result, stated: Interval): Verdict {
  if (!computed.ok) return computed.reason === 'empty' ? 'inconsistent' : 'undecidable';
  return intersect(computed.interval, stated).ok ? 'consistent' : 'inconsistent';
}

export interface SumCheck {
  readonly verdict: 'consistent' | 'parts_exceed_whole' | 'parts_fall_short' | 'undecidable';
  /** The parts added up. */
  readonly sum: Result;
  /** What the whole has beyond the parts (negative where they exceed it). */
  readonly left: Result;
}

/**
 * Parts against their whole. `exhaustive`: the parts are said to be all of it; otherwise a rest is allowed and only an
 * excess contradicts.
 */
export function checkSum(parts: readonly Interval[], whole: Interval, exhaustive: boolean): SumCheck {
  const total = sum(parts);
  if (!total.ok) return { verdict: 'undecidable', sum: total, left: total };
  const left = subtract(whole, total.interval);
  if (certainlyLess(whole, total.interval)) return { verdict: 'parts_exceed_whole', sum: total, left };
  if (exhaustive && certainlyLess(total.interval, whole)) return { verdict: 'parts_fall_short', sum: total, left };
  return { verdict: 'consistent', sum: total, left };
}

/** "33 % more than the year before": the earlier value that the later one and the growth (in percent) imply. */
export function impliedEarlier(later: Interval, growth: Interval): Result {
  return chain(add(growth, HUNDRED), (index) =>
    chain(divide(multiplyOrSelf(later, HUNDRED), index), (earlier) => cutToDomain(earlier, ABOVE_ZERO)),
  );
}

/** Two values and the growth between them: does (later ÷ earlier − 1) × 100 agree with the growth as printed? */
export function checkGrowth(earlier: Interval, later: Interval, growth: Interval): Verdict {
  const ratio = divide(multiplyOrSelf(later, HUNDRED), earlier);
  return agreement(
    chain(ratio, (index) => subtract(index, HUNDRED)),
    growth,
  );
}
