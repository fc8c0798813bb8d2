/** Sums, products and comparisons of intervals: every value that operands inside their intervals can give, no more. */
import { interval, point, refuse, type Answer, type Interval, type Result } from './interval.ts';

interface End {
  readonly value: number;
  readonly open: boolean;
}

const ends = (a: Interval): readonly [End, End] => [
  { value: a.lower, open: a.lowerOpen },
  { value: a.upper, open: a.upperOpen },
];

/** a + b. The ends of a sum are reached only where both operands reach theirs. */
export function add(a: Interval, b: Interval): Result {
  return interval(a.lower + b.lower, a.upper + b.upper, a.lowerOpen || b.lowerOpen, a.upperOpen || b.upperOpen);
}

function negate(a: Interval): Interval {
  return { lower: -a.upper + 0, upper: -a.lower + 0, lowerOpen: a.upperOpen, upperOpen: a.lowerOpen };
}

/** a − b for values that know nothing of each other. For a part of a whole use `remainder` of derive.ts. */
export function subtract(a: Interval, b: Interval): Result {
  return add(a, negate(b));
}

/** All terms added up; refuses with `no_operands` where there are none. */
export function sum(terms: readonly Interval[]): Result {
  const [first, ...rest] = terms;
  if (first === undefined) return refuse('no_operands');
  return rest.reduce<Result>((total, term) => (total.ok ? add(total.interval, term) : total), {
    ok: true,
    interval: first,
  });
}

/** The interval between the smallest and the largest of the ends; an end that is reached in any way is closed. */
function span(candidates: readonly End[]): Result {
  const lower = Math.min(...candidates.map((end) => end.value));
  const upper = Math.max(...candidates.map((end) => end.value));
  const open = (bound: number) => candidates.every((end) => end.value !== bound || end.open);
  return interval(lower, upper, open(lower), open(upper));
}

const isClosedZero = (end: End): boolean => end.value === 0 && !end.open;

function product(x: End, y: End): End {
  // 0 × ∞: the infinite end is never reached, and zero times anything that is reached is zero.
  const value = x.value === 0 || y.value === 0 ? 0 : x.value * y.value;
  return { value, open: (x.open || y.open) && !isClosedZero(x) && !isClosedZero(y) };
}

/** a × b, whatever their signs. */
export function multiply(a: Interval, b: Interval): Result {
  return span(ends(a).flatMap((x) => ends(b).map((y) => product(x, y))));
}

/** Times a known finite number. */
export function scale(a: Interval, factor: number): Result {
  return multiply(a, point(factor));
}

function quotient(x: End, y: End, sign: 1 | -1): End {
  const open = (x.open || y.open) && !isClosedZero(x);
  if (x.value === 0 || !Number.isFinite(y.value)) return { value: 0, open };
  // A zero end of the divisor is open here, so it is only approached, from the divisor's side.
  return { value: y.value === 0 ? Math.sign(x.value) * sign * Infinity : x.value / y.value, open };
}

/** a ÷ b; refuses where b can be 0. A divisor that only comes near 0 gives an unbounded result. */
export function divide(a: Interval, b: Interval): Result {
  const positive = b.lower > 0 || (b.lower === 0 && b.lowerOpen);
  const negative = b.upper < 0 || (b.upper === 0 && b.upperOpen);
  if (!positive && !negative) return refuse('divisor_may_be_zero');
  return span(ends(a).flatMap((x) => ends(b).map((y) => quotient(x, y, positive ? 1 : -1))));
}

/**
 * Goes on with a result, or hands on its refusal. Not called `then`: a module that exports a `then` is taken for a promise
 * by `import()` and never arrives.
 */
export const chain = (result: Result, next: (value: Interval) => Result): Result =>
  result.ok ? next(result.interval) : result;

/** So many percent of a total. */
export const percentOf = (total: Interval, share: Interval): Result =>
  chain(multiply(total, share), (x) => divide(x, point(100)));

/** a ÷ b in percent. Multiplying first keeps whole numbers whole. */
export const ratioInPercent = (a: Interval, b: Interval): Result => chain(scale(a, 100), (x) => divide(x, b));

/** Every value of a is below every value of b. */
export function certainlyLess(a: Interval, b: Interval): boolean {
  return a.upper < b.lower || (a.upper === b.lower && (a.upperOpen || b.lowerOpen));
}

/** Some value of a is below some value of b. */
export function possiblyLess(a: Interval, b: Interval): boolean {
  return a.lower < b.upper;
}

export type Comparison = '<' | '<=' | '>' | '>=' | '=';

const answer = (certain: boolean, possible: boolean): Answer => (certain ? 'yes' : possible ? 'possibly' : 'no');

/**
 * Does "a is less than b" (…) follow from what was said? `yes`: for all values in the intervals; `no`: for none.
 * Two intervals that are equal are "possibly" equal unless both are the same point.
 */
export function compare(a: Interval, comparison: Comparison, b: Interval): Answer {
  switch (comparison) {
    case '<':
      return answer(certainlyLess(a, b), possiblyLess(a, b));
    case '>':
      return answer(certainlyLess(b, a), possiblyLess(b, a));
    case '<=':
      return answer(!possiblyLess(b, a), !certainlyLess(b, a));
    case '>=':
      return answer(!possiblyLess(a, b), !certainlyLess(a, b));
    case '=':
      return answer(!possiblyLess(a, b) && !possiblyLess(b, a), !certainlyLess(a, b) && !certainlyLess(b, a));
  }
}
