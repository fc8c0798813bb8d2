import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CRITERIA, DEFAULT_WEIGHTS, likenessTo, type Traits } from './similarity.ts';

const place = (name: string, population: number | null, level = 'district', region = 'east'): Traits => ({
  place: name,
  population,
  level,
  region,
});

describe('Gower’s similarity', () => {
  /**
   * By hand, from the formula of Gower (1971), with weights 2, 1, 1 and populations a power of ten apart: the range of the
   * logarithms is 2; a–b lie 1 apart, so (2 × 1/2 + 1 × 1 + 1 × 0) ÷ 4 = 1/2; a–c lie 2 apart: (0 + 0 + 1) ÷ 4 = 1/4.
   */
  it('is the weighted mean of the scores', () => {
    const all = [place('a', 1000), place('b', 10_000, 'district', 'west'), place('c', 100_000, 'city')];
    expect(
      likenessTo('a', all, DEFAULT_WEIGHTS).map(({ place: name, score }) => [name, Number(score.toFixed(12))]),
    ).toEqual([
      ['b', 0.5],
      ['c', 0.25],
    ]);
  });

  it('leaves out a criterion that is not published, and says so', () => {
    const [first] = likenessTo('a', [place('a', null), place('b', 5000)], DEFAULT_WEIGHTS);
    expect(first).toEqual({ place: 'b', score: 1, used: ['level', 'region'] });
    expect(likenessTo('a', [place('a', 0), place('b', 5000)], { population: 1, level: 0, region: 0 })).toEqual([]);
  });

  it('finds nobody where all weights are zero, or the place is unknown', () => {
    const all = [place('a', 1), place('b', 2)];
    expect(likenessTo('a', all, { population: 0, level: 0, region: 0 })).toEqual([]);
    expect(likenessTo('nowhere', all, DEFAULT_WEIGHTS)).toEqual([]);
  });

  it('lies between 0 and 1, is symmetric, and never a NaN, even for equal populations', () => {
    const traits = fc.record({
      population: fc.option(fc.integer({ min: 0, max: 400_000 })),
      level: fc.constantFrom('city', 'district'),
      region: fc.option(fc.constantFrom('east', 'west')),
    });
    const weights = fc.record({
      population: fc.integer({ min: 0, max: 3 }),
      level: fc.integer({ min: 0, max: 3 }),
      region: fc.integer({ min: 0, max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(traits, { minLength: 2, maxLength: 6 }), weights, (rows, w) => {
        const all = rows.map((row, i) => ({ ...row, place: `p${i}` }));
        for (const { place: name } of all) {
          for (const { place: other, score, used } of likenessTo(name, all, w)) {
            expect(score).toBeGreaterThanOrEqual(0);
            expect(score).toBeLessThanOrEqual(1 + 1e-12);
            expect(used.every((criterion) => CRITERIA.includes(criterion))).toBe(true);
            expect(likenessTo(other, all, w).find((back) => back.place === name)?.score).toBeCloseTo(score, 12);
          }
        }
      }),
    );
  });
});
