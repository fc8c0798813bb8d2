import { describe, expect, it } from 'vitest';
import { seeded } from './random.ts';
import { drawWeights, sharesOf } from './weights.ts';

function drawn(shares: number[], concentration: number, draws: number): Float64Array[] {
  const random = seeded(11, 0);
  const of = Float64Array.from(shares);
  return Array.from({ length: draws }, () =>
    Float64Array.from(drawWeights(of, concentration, random, new Float64Array(shares.length))),
  );
}

const mean = (values: number[]) => values.reduce((sum, x) => sum + x, 0) / values.length;

describe('weights', () => {
  it('become shares of one, whatever they add up to', () => {
    expect(sharesOf([2, 1, 1])).toEqual([0.5, 0.25, 0.25]);
  });

  it('that add up to zero have no shares', () => {
    expect(sharesOf([0, 0])).toBeNull();
    expect(sharesOf([])).toBeNull();
  });

  it('below zero or without a value are a mistake of the caller', () => {
    expect(() => sharesOf([1, -1])).toThrow(RangeError);
    expect(() => sharesOf([1, Number.NaN])).toThrow(RangeError);
  });
});

describe('drawn weights', () => {
  it.each([
    [[0.2, 0.3, 0.5], 100],
    [[0.6, 0.4], 25],
    // Does not divide: 25 points among three.
    [[1 / 3, 1 / 3, 1 / 3], 25],
    [[0.02, 0.98], 25],
    [[0.125, 0.125, 0.125, 0.125, 0.125, 0.125, 0.125, 0.125], 400],
  ])('round %j with concentration %d have the mean and spread of a Dirichlet distribution', (shares, concentration) => {
    const draws = drawn(shares, concentration, 8000);
    for (const weights of draws) {
      expect(Math.abs(weights.reduce((sum, w) => sum + w, 0) - 1)).toBeLessThan(1e-12);
      expect(weights.every((w) => w >= 0 && w <= 1)).toBe(true);
    }
    shares.forEach((share, q) => {
      const own = draws.map((weights) => weights[q]!);
      // Independent: mean a/K and variance a(K − a)/(K²(K + 1)) of the distribution in closed form.
      const spread = Math.sqrt((share * (1 - share)) / (concentration + 1));
      expect(Math.abs(mean(own) - share)).toBeLessThan((4.5 * spread) / Math.sqrt(8000) + 1e-12);
      const sd = Math.sqrt(mean(own.map((w) => (w - share) ** 2)));
      // Dealing out an odd point at random adds at most a quarter of a point squared to the variance.
      const most = Math.sqrt(spread ** 2 + 0.25 / concentration ** 2);
      expect(sd).toBeGreaterThan(spread * 0.95);
      expect(sd).toBeLessThan(most * 1.05);
    });
  });

  it('of a single indicator are one', () => {
    expect(drawn([1], 100, 3).map((weights) => [...weights])).toEqual([[1], [1], [1]]);
  });
});
