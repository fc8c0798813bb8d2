import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { METHODS } from './model.ts';
import { normalisedBounds } from './normalise-bounds.ts';
import { normalise } from './normalise.ts';

function normal(method: (typeof METHODS)[number], values: number[], sign = 1, target = 1): number[] {
  const into = new Float64Array(values.length);
  normalise(method, Float64Array.from(values), values.length, sign, target, into);
  return [...into];
}

describe('normalisation', () => {
  // Worked example of the Human Development Report 2010, Technical note 1 (China): value, goalposts, printed index.
  it.each([
    [73.5, 20, 83.2, 0.847],
    [7.5, 0, 13.2, 0.568],
    [11.4, 0, 20.6, 0.553],
  ])('min–max gives %d between the goalposts %d and %d the printed index %d', (x, low, high, index) => {
    const [, score] = normal('minmax', [low, x, high]);
    expect(((score! - 1) / 99).toFixed(3)).toBe(String(index));
  });

  it('gives the weakest 1 and the strongest 100 under min–max and rank', () => {
    expect(normal('minmax', [5, 15, 10])).toEqual([1, 100, 50.5]);
    expect(normal('rank', [5, 15, 10])).toEqual([1, 100, 50.5]);
  });

  it('shares a place among equals at its mean', () => {
    expect(normal('rank', [6, 2, 6, 9, 4])).toEqual([62.875, 1, 62.875, 100, 25.75]);
  });

  it('has mean 50 and standard deviation 10 under z-scores', () => {
    const scores = normal('zscore', [12, 15, 9, 20, 11]);
    const mean = scores.reduce((sum, x) => sum + x, 0) / 5;
    expect(mean).toBeCloseTo(50, 10);
    expect(Math.sqrt(scores.reduce((sum, x) => sum + (x - mean) ** 2, 0) / 5)).toBeCloseTo(10, 10);
  });

  it('measures the distance to a target by a ratio, from either side', () => {
    expect(normal('target', [9, 18], 1, 18)).toEqual([50, 100]);
    // Less is better: values come negated.
    expect(normal('target', [-200, -100], -1, 100)).toEqual([50, 100]);
  });

  it('of values that do not differ gives everybody the middle, never a division by zero', () => {
    expect(normal('minmax', [7, 7, 7])).toEqual([50.5, 50.5, 50.5]);
    expect(normal('zscore', [7, 7, 7])).toEqual([50, 50, 50]);
    expect(normal('rank', [7, 7, 7])).toEqual([50.5, 50.5, 50.5]);
  });
});

describe('bounds of normalised values', () => {
  const boxes = fc.array(
    fc.tuple(
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 0, max: 20 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    ),
    { minLength: 2, maxLength: 8 },
  );

  it.each(METHODS)('hold what any values inside the intervals give (%s)', (method) => {
    fc.assert(
      fc.property(boxes, (box) => {
        const low = Float64Array.from(box, ([x]) => x);
        const high = Float64Array.from(box, ([x, width]) => x + width);
        const inside = box.map(([x, width, luck]) => x + width * luck);
        const bounds = normalisedBounds(method, low, high, box.length, 1, 17);
        normal(method, inside, 1, 17).forEach((score, c) => {
          expect(score).toBeGreaterThanOrEqual(bounds.lower[c]! - 1e-9);
          expect(score).toBeLessThanOrEqual(bounds.upper[c]! + 1e-9);
        });
      }),
      { numRuns: 400 },
    );
  });

  it('of values that differ in their last bit only are the middle', () => {
    expect([...normal('zscore', [24, 24 + 2 ** -48], 1, 17)]).toEqual([50, 50]);
  });

  it.each(METHODS)('of exact values are those values (%s)', (method) => {
    const values = [12, 15, 9, 20, 9];
    const exact = Float64Array.from(values);
    const bounds = normalisedBounds(method, exact, exact, 5, 1, 17);
    normal(method, values, 1, 17).forEach((score, c) => {
      expect(bounds.lower[c]).toBeCloseTo(score, 9);
      expect(bounds.upper[c]).toBeCloseTo(score, 9);
    });
  });
});
