import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  add,
  certainlyLess,
  compare,
  divide,
  multiply,
  possiblyLess,
  scale,
  subtract,
  sum,
  type Comparison,
} from './arithmetic.ts';
import { contains, interval, type Interval, type Result } from './interval.ts';
import { intervalWithPoint, span, text } from './testing.ts';

const shown = (result: Result) => (result.ok ? text(result.interval) : result.reason);

const OPERATIONS = {
  add: [add, (x: number, y: number) => x + y],
  subtract: [subtract, (x: number, y: number) => x - y],
  multiply: [multiply, (x: number, y: number) => x * y],
  divide: [divide, (x: number, y: number) => x / y],
} as const;

const sane = ({ lower, upper, lowerOpen, upperOpen }: Interval) =>
  !Number.isNaN(lower) && !Number.isNaN(upper) && (lower < upper || (lower === upper && !lowerOpen && !upperOpen));

describe.each(Object.entries(OPERATIONS))('%s', (_name, [onIntervals, onNumbers]) => {
  test('holds every result of values inside its operands', () => {
    fc.assert(
      fc.property(intervalWithPoint(), intervalWithPoint(), ({ a, x }, { a: b, x: y }) => {
        const result = onIntervals(a, b);
        if (!result.ok) return;
        expect(sane(result.interval)).toBe(true);
        expect(contains(result.interval, onNumbers(x, y))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
  test('never throws and never gives NaN, whatever the size of the numbers', () => {
    const any = fc.tuple(fc.double({ noNaN: true }), fc.double({ noNaN: true }), fc.boolean(), fc.boolean());
    fc.assert(
      fc.property(any, any, (p, q) => {
        const a = interval(Math.min(p[0], p[1]), Math.max(p[0], p[1]), p[2], p[3]);
        const b = interval(Math.min(q[0], q[1]), Math.max(q[0], q[1]), q[2], q[3]);
        if (!a.ok || !b.ok) return;
        const result = onIntervals(a.interval, b.interval);
        if (result.ok) expect(sane(result.interval)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('ends', () => {
  test('an end of a sum is reached only if both ends are', () => {
    expect(shown(add(span('[1, 2)'), span('[10, 20]')))).toBe('[11, 22)');
    expect(shown(subtract(span('[1, 2)'), span('[10, 20]')))).toBe('[-19, -8)');
    expect(shown(subtract(span('(4000, ∞)'), span('(2800, ∞)')))).toBe('(-∞, ∞)');
  });
  test('zero times an unbounded value is zero, reached only if the zero is', () => {
    expect(shown(multiply(span('[0, 1]'), span('(5, ∞)')))).toBe('[0, ∞)');
    expect(shown(multiply(span('(0, 1]'), span('(5, ∞)')))).toBe('(0, ∞)');
    expect(shown(multiply(span('[0, 0]'), span('(-∞, ∞)')))).toBe('[0, 0]');
  });
  test('signs turn the ends round', () => {
    expect(shown(multiply(span('[-2, 3)'), span('(-5, 1]')))).toBe('(-15, 10)');
    expect(shown(scale(span('(1, 2]'), -10))).toBe('[-20, -10)');
  });
  test('a divisor that may be zero is refused; one that only comes near zero gives no upper end', () => {
    expect(shown(divide(span('[1, 2]'), span('[0, 5]')))).toBe('divisor_may_be_zero');
    expect(shown(divide(span('[1, 2]'), span('[-1, 5]')))).toBe('divisor_may_be_zero');
    expect(shown(divide(span('[1, 2]'), span('(0, 5]')))).toBe('[0.2, ∞)');
    expect(shown(divide(span('[1, 2]'), span('[-5, 0)')))).toBe('(-∞, -0.2]');
    expect(shown(divide(span('[0, 5]'), span('(1, ∞)')))).toBe('[0, 5)');
    expect(shown(divide(span('(1, ∞)'), span('(1, ∞)')))).toBe('(0, ∞)');
  });
  test('a sum of nothing is refused', () => {
    expect(shown(sum([]))).toBe('no_operands');
    expect(shown(sum([span('[1, 2]'), span('(3, 4]'), span('[5, 5]')]))).toBe('(9, 11]');
  });
  test('an overflow is refused', () => {
    expect(shown(multiply(span('[1e300, 1e300]'), span('[1e300, 1e300]')))).toBe('overflow');
  });
});

describe('comparisons', () => {
  test('open ends that touch decide the order', () => {
    expect(certainlyLess(span('[0, 70]'), span('(70, 100]'))).toBe(true);
    expect(certainlyLess(span('[0, 70]'), span('[70, 100]'))).toBe(false);
    expect(possiblyLess(span('[70, 70]'), span('[70, 70]'))).toBe(false);
  });
  test('"more than 70" against 70, 71.4 and 68', () => {
    const more = span('(70, 100]');
    expect(compare(more, '>', span('[70, 70]'))).toBe('yes');
    expect(compare(more, '>', span('[71.35, 71.45)'))).toBe('possibly');
    expect(compare(more, '<', span('[67.5, 68.5)'))).toBe('no');
    expect(compare(more, '=', span('[70, 70]'))).toBe('no');
    expect(compare(span('[5, 5]'), '=', span('[5, 5]'))).toBe('yes');
    expect(compare(span('[4, 6]'), '=', span('[4, 6]'))).toBe('possibly');
  });
  test('yes holds for every pair of values, no for none', () => {
    const holds: Record<Comparison, (x: number, y: number) => boolean> = {
      '<': (x, y) => x < y,
      '<=': (x, y) => x <= y,
      '>': (x, y) => x > y,
      '>=': (x, y) => x >= y,
      '=': (x, y) => x === y,
    };
    const signs = fc.constantFrom<Comparison>('<', '<=', '>', '>=', '=');
    fc.assert(
      fc.property(signs, intervalWithPoint(-3, 3), intervalWithPoint(-3, 3), (sign, { a, x }, { a: b, x: y }) => {
        const answer = compare(a, sign, b);
        if (answer === 'yes') expect(holds[sign](x, y)).toBe(true);
        if (answer === 'no') expect(holds[sign](x, y)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
});
