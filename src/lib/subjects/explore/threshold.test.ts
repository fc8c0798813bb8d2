import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figure } from '#lib/figures/figure.ts';
import { contains, type Interval } from '#lib/figures/interval.ts';
import { figureOf, intervalWithPoint } from '#lib/figures/testing.ts';
import { ANSWERS, COMPARISONS, type Threshold, type ThresholdAnswer } from '#lib/view/view.ts';
import { answerOf, throughThreshold } from './threshold.ts';

/** A figure that is known within an interval. */
const within = ({ lower, upper, lowerOpen, upperOpen }: Interval): Figure => ({
  ...figureOf({}),
  lower: Number.isFinite(lower) ? lower : null,
  upper: Number.isFinite(upper) ? upper : null,
  lower_open: lowerOpen,
  upper_open: upperOpen,
});

const HOLDS: Readonly<Record<Threshold['comparison'], (x: number, y: number) => boolean>> = {
  gt: (x, y) => x > y,
  ge: (x, y) => x >= y,
  lt: (x, y) => x < y,
  le: (x, y) => x <= y,
};

/** The answer by trying: ends and thresholds stand on quarters, so an eighth beside each of them leaves no case out. */
function tried(a: Interval, { comparison, value }: Threshold): ThresholdAnswer {
  const marks = [a.lower, a.upper, value].filter(Number.isFinite);
  const values = [...marks.flatMap((x) => [x - 0.125, x, x + 0.125]), -1e6, 1e6].filter((x) => contains(a, x));
  const held = values.filter((x) => HOLDS[comparison](x, value)).length;
  return held === values.length ? 'yes' : held === 0 ? 'no' : 'possibly';
}

const thresholds: fc.Arbitrary<Threshold> = fc.record({
  comparison: fc.constantFrom(...COMPARISONS),
  value: fc.integer({ min: -240, max: 240 }).map((n) => n / 4),
});

describe('a threshold asked of a figure', () => {
  it('is answered as every value inside its interval answers', () => {
    fc.assert(
      fc.property(intervalWithPoint(), thresholds, ({ a }, threshold) => {
        expect(answerOf(within(a), threshold)).toBe(tried(a, threshold));
      }),
      { numRuns: 2000 },
    );
  });

  it('at the very end of the interval is answered by whether that end is reached', () => {
    const more = figureOf({ qualifier: 'more_than', value: 4000 });
    expect(answerOf(more, { comparison: 'gt', value: 4000 })).toBe('yes');
    expect(answerOf(figureOf({ qualifier: 'at_least', value: 4000 }), { comparison: 'gt', value: 4000 })).toBe(
      'possibly',
    );
    expect(answerOf(more, { comparison: 'le', value: 4000 })).toBe('no');
    expect(answerOf(more, { comparison: 'gt', value: 4001 })).toBe('possibly');
    expect(answerOf(figureOf({ value: 4000 }), { comparison: 'ge', value: 4000 })).toBe('yes');
    expect(answerOf(figureOf({ value: 4000 }), { comparison: 'gt', value: 4000 })).toBe('no');
  });
});

describe('a threshold at an end of the interval or inside it', () => {
  it('is answered as every value inside answers, for each comparison', () => {
    fc.assert(
      fc.property(intervalWithPoint(), fc.constantFrom(...COMPARISONS), ({ a, x }, comparison) => {
        for (const value of [a.lower, a.upper, Math.round(x * 4) / 4].filter(Number.isFinite)) {
          expect(answerOf(within(a), { comparison, value })).toBe(tried(a, { comparison, value }));
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('figures that go through a threshold', () => {
  const figures = fc.array(
    intervalWithPoint().map(({ a }) => within(a)),
    { maxLength: 12 },
  );
  const keeps = fc.subarray([...ANSWERS]);

  it('are counted once each, kept by their answers and in their order', () => {
    fc.assert(
      fc.property(figures, thresholds, keeps, (all, threshold, keep) => {
        const { kept, counts } = throughThreshold(all, { threshold, keep });
        for (const answer of ANSWERS) {
          expect(counts[answer]).toBe(all.filter((figure) => answerOf(figure, threshold) === answer).length);
        }
        expect(counts.yes + counts.possibly + counts.no).toBe(all.length);
        expect(kept).toEqual(all.filter((figure) => keep.includes(answerOf(figure, threshold))));
      }),
    );
  });

  it('are all kept where there is none, whatever answers are kept', () => {
    fc.assert(
      fc.property(figures, keeps, (all, keep) => {
        expect(throughThreshold(all, { threshold: null, keep })).toEqual({
          kept: all,
          counts: { yes: 0, possibly: 0, no: 0 },
        });
      }),
    );
  });
});
