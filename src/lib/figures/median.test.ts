import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, interval, point, type Interval } from './interval.ts';
import { medianOf } from './median.ts';

const between = (lower: number, upper: number): Interval => {
  const made = interval(lower, upper);
  if (!made.ok) throw new Error(made.reason);
  return made.interval;
};

const middle = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
};

describe('the median of the published', () => {
  it('of points is the middle one, and of an even number the middle of the two in the middle', () => {
    expect(medianOf([1, 5, 2].map(point), 'rate', 'x')?.interval).toEqual(point(2));
    expect(medianOf([1, 5, 2, 4].map(point), 'rate', 'x')?.interval).toEqual(point(3));
  });

  it('of fewer than three values, or with an end that nobody stated, is none', () => {
    expect(medianOf([1, 2].map(point), 'rate', 'x')).toBeNull();
    const open = { lower: 4, upper: Infinity, lowerOpen: true, upperOpen: true };
    expect(medianOf([open, open, open], 'rate', 'x')).toBeNull();
  });

  it('covers the median of any values that agree with what was said', () => {
    const pair = fc.tuple(
      fc.integer({ min: 0, max: 1000 }),
      fc.integer({ min: 0, max: 50 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(pair, { minLength: 3, maxLength: 20 }), (pairs) => {
        const found = medianOf(
          pairs.map(([lower, width]) => between(lower, lower + width)),
          'rate',
          'x',
        );
        const exact = middle(pairs.map(([lower, width, at]) => lower + width * at));
        expect(found).not.toBeNull();
        expect(exact).toBeGreaterThanOrEqual(found!.interval.lower - 1e-9);
        expect(exact).toBeLessThanOrEqual(found!.interval.upper + 1e-9);
      }),
    );
  });

  it('is said in words that cover it', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 3, maxLength: 20 }), (tenths) => {
        const values = tenths.map((n) => between((n - 0.5) / 10, (n + 0.5) / 10));
        const found = medianOf(values, 'share', 'x', 0.1);
        const { qualifier, value, value_upper, step } = found!.statement;
        const [low, high] = qualifier === 'between' ? [value, value_upper!] : [value - step / 2, value + step / 2];
        expect(low).toBeLessThanOrEqual(found!.interval.lower + 1e-9);
        expect(high).toBeGreaterThanOrEqual(found!.interval.upper - 1e-9);
      }),
    );
  });

  it('keeps an end open where the values reach it only from one side', () => {
    const half = { lower: 1, upper: 2, lowerOpen: false, upperOpen: true };
    const found = medianOf([half, half, half], 'rate', 'x')!.interval;
    expect(contains(found, 1)).toBe(true);
    expect(contains(found, 2)).toBe(false);
  });
});
