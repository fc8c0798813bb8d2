import { describe, expect, it } from 'vitest';
import { binomialAtMost, binomialQuantile, clopperPearson, controlLimits, standingOf } from './binomial.ts';
import { incompleteBeta, logGamma } from './incomplete-beta.ts';

/** The same by adding up terms with whole-number binomial coefficients: an independent computation. */
function summed(k: number, n: number, p: number): number {
  let coefficient = 1n;
  let sum = 0;
  for (let i = 0; i <= k; i++) {
    sum += Number(coefficient) * p ** i * (1 - p) ** (n - i);
    coefficient = (coefficient * BigInt(n - i)) / BigInt(i + 1);
  }
  return sum;
}

const percent = ({ lower, upper }: { lower: number; upper: number }) => [lower.toFixed(4), upper.toFixed(4)];

describe('the incomplete beta function', () => {
  it('has log-gamma of whole and half numbers', () => {
    expect(logGamma(1)).toBeCloseTo(0, 12);
    expect(logGamma(11)).toBeCloseTo(Math.log(3628800), 11);
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 12);
  });

  it('agrees with closed forms: I_x(1, b) = 1 − (1 − x)^b, I_x(a, 1) = x^a (DLMF 8.17.5 and 8.17.7)', () => {
    for (const x of [0, 0.01, 0.3, 0.5, 0.97, 1]) {
      expect(incompleteBeta(x, 1, 7)).toBeCloseTo(1 - (1 - x) ** 7, 12);
      expect(incompleteBeta(x, 5, 1)).toBeCloseTo(x ** 5, 12);
      expect(incompleteBeta(x, 4, 4) + incompleteBeta(1 - x, 4, 4)).toBeCloseTo(1, 12);
    }
  });

  it('refuses what is no probability', () => {
    expect(() => incompleteBeta(Number.NaN, 2, 2)).toThrow(RangeError);
    expect(() => incompleteBeta(1.1, 2, 2)).toThrow(RangeError);
  });
});

describe('the binomial distribution', () => {
  it('is the sum of its terms', () => {
    for (const [n, p] of [
      [1, 0.5],
      [7, 0.03],
      [20, 0.9],
      [60, 0.42],
    ] as const) {
      for (let k = 0; k <= n; k++) expect(binomialAtMost(k, n, p)).toBeCloseTo(summed(k, n, p), 10);
    }
  });

  it('keeps its ends: nothing below 0, all at n, and p of 0 or 1', () => {
    expect(binomialAtMost(-1, 5, 0.5)).toBe(0);
    expect(binomialAtMost(5, 5, 0.5)).toBe(1);
    expect(binomialAtMost(0, 5, 0)).toBe(1);
    expect(binomialAtMost(4, 5, 1)).toBe(0);
    expect(() => binomialAtMost(1.5, 5, 0.5)).toThrow(RangeError);
    expect(() => binomialAtMost(1, 0, 0.5)).toThrow(RangeError);
  });

  it('has quantiles that are the least count to reach the probability', () => {
    for (const probability of [0.001, 0.025, 0.5, 0.975, 0.999]) {
      const k = binomialQuantile(probability, 95, 0.82);
      expect(summed(k, 95, 0.82)).toBeGreaterThanOrEqual(probability);
      expect(summed(k - 1, 95, 0.82)).toBeLessThan(probability);
    }
  });
});

describe('the Clopper–Pearson interval', () => {
  it('gives the values printed by Newcombe (Statist. Med. 17, 1998, table I, method 5)', () => {
    expect(percent(clopperPearson(81, 263, 0.95))).toEqual(['0.2527', '0.3676']);
    expect(percent(clopperPearson(15, 148, 0.95))).toEqual(['0.0578', '0.1617']);
    expect(percent(clopperPearson(0, 20, 0.95))).toEqual(['0.0000', '0.1684']);
    expect(percent(clopperPearson(1, 29, 0.95))).toEqual(['0.0009', '0.1776']);
  });

  it('tells 18 of 20 from 900 of 1000: both are 90 %', () => {
    expect(percent(clopperPearson(18, 20, 0.95))).toEqual(['0.6830', '0.9877']);
    expect(percent(clopperPearson(900, 1000, 0.95))).toEqual(['0.8797', '0.9179']);
  });

  it('is 1 − (α/2)^(1/n) above none of n, which is its closed form', () => {
    for (const n of [1, 3, 50, 5000]) {
      expect(clopperPearson(0, n, 0.998).upper).toBeCloseTo(1 - 0.001 ** (1 / n), 9);
      expect(clopperPearson(n, n, 0.998).lower).toBeCloseTo(0.001 ** (1 / n), 9);
    }
  });
});

describe('the limits of a funnel', () => {
  it('leave exactly the tails that were asked for, by interpolation (Spiegelhalter 2005, A.1.1)', () => {
    // Independent: the straight line between two steps of the summed distribution function, met at the tail.
    const [n, p] = [50, 0.82];
    for (const [level, side] of [
      [0.95, 'lower'],
      [0.998, 'upper'],
    ] as const) {
      const tail = side === 'lower' ? (1 - level) / 2 : 1 - (1 - level) / 2;
      const x = controlLimits(n, p, level)[side] * n;
      const below = Math.floor(x + 1e-9);
      const line = summed(below, n, p) + (x - below) * (summed(below + 1, n, p) - summed(below, n, p));
      expect(line).toBeCloseTo(tail, 8);
    }
  });

  it('close in on the share as the number of cases grows, and never leave 0–1', () => {
    let width = 2;
    for (const n of [10, 100, 1000, 20_000]) {
      const { lower, upper } = controlLimits(n, 0.9, 0.998);
      expect(lower).toBeGreaterThanOrEqual(0);
      expect(upper).toBeLessThanOrEqual(1);
      expect(upper - lower).toBeLessThan(width);
      width = upper - lower;
    }
    expect(controlLimits(20_000, 0.9, 0.998).lower).toBeCloseTo(0.9, 1);
  });

  it('are a point where the share is none or all', () => {
    expect(controlLimits(30, 0, 0.95)).toEqual({ lower: 0, upper: 0 });
    expect(controlLimits(30, 1, 0.95)).toEqual({ lower: 1, upper: 1 });
  });

  it('leave room for all and for none where chance does', () => {
    for (const n of [1, 2, 20]) {
      expect(controlLimits(n, 0.9, 0.998).upper).toBe(1);
      expect(standingOf(n, n, 0.9)).toBe('inside');
      expect(controlLimits(n, 0.1, 0.998).lower).toBe(0);
      expect(standingOf(0, n, 0.1)).toBe('inside');
    }
  });

  it('put a count outside exactly where its tail is rare', () => {
    for (let k = 0; k <= 40; k++) {
      const few = summed(k, 40, 0.7);
      const many = 1 - (k === 0 ? 0 : summed(k - 1, 40, 0.7));
      const expected =
        few < 0.001 ? 'very_low' : many < 0.001 ? 'very_high' : few < 0.025 ? 'low' : many < 0.025 ? 'high' : 'inside';
      expect(standingOf(k, 40, 0.7)).toBe(expected);
    }
  });
});
