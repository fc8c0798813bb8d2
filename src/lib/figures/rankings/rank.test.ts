import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Interval } from '../interval.ts';
import { rankRanges, type Direction } from './rank.ts';
import { span } from '../testing.ts';

const items = (spans: Record<string, string>) => Object.entries(spans).map(([id, at]) => ({ id, interval: span(at) }));
const shown = (spans: Record<string, string>, direction: Direction) =>
  rankRanges(items(spans), direction).map(({ id, best, worst, band }) => `${id} ${best}–${worst} in ${band}`);

describe('places', () => {
  test('"more than 70 %" and 71.4 % share a band before 68 %', () => {
    const spans = { a: '(70, 100]', b: '[71.35, 71.45)', c: '[67.5, 68.5)' };
    expect(shown(spans, 'higher')).toEqual(['a 1–2 in 1', 'b 1–2 in 1', 'c 3–3 in 2']);
    expect(shown(spans, 'lower')).toEqual(['c 1–1 in 1', 'a 2–3 in 2', 'b 2–3 in 2']);
  });
  test('equal points share a place and the next one is left out', () => {
    expect(shown({ a: '[5, 5]', b: '[5, 5]', c: '[4, 4]' }, 'higher')).toEqual([
      'a 1–1 in 1',
      'b 1–1 in 1',
      'c 3–3 in 2',
    ]);
  });
  test('ends that touch are a possible tie if both are closed, an order if one is open', () => {
    expect(shown({ a: '[5, 6]', b: '[4, 5]' }, 'higher')).toEqual(['a 1–1 in 1', 'b 1–2 in 1']);
    expect(shown({ a: '(5, 6]', b: '[4, 5]' }, 'higher')).toEqual(['a 1–1 in 1', 'b 2–2 in 2']);
  });
  test('without a better end the largest comes first', () => {
    expect(shown({ a: '[1, 1]', b: '[2, 2]' }, 'none')[0]).toBe('b 1–1 in 1');
  });
  test('nobody gives no places', () => {
    expect(rankRanges([], 'higher')).toEqual([]);
  });
});

/** Values at and just inside the ends: the corners where a place can change. */
function corners({ lower, upper, lowerOpen, upperOpen }: Interval): number[] {
  if (lower === upper) return [lower];
  const low = Number.isFinite(lower) ? lower : -1000;
  const high = Number.isFinite(upper) ? upper : 1000;
  return [lowerOpen ? low + 0.01 : low, upperOpen ? high - 0.01 : high, low + 0.02, high - 0.02];
}

function assignments(lists: readonly (readonly number[])[]): number[][] {
  return lists.reduce<number[][]>((all, list) => all.flatMap((head) => list.map((value) => [...head, value])), [[]]);
}

describe('against every assignment of corner values', () => {
  const end = fc.integer({ min: 0, max: 4 });
  const anyInterval = fc
    .tuple(end, end, fc.boolean(), fc.boolean(), fc.integer({ min: 0, max: 6 }))
    .map(([p, q, l, u, far]): Interval => {
      const [lower, upper] = [Math.min(p, q), far === 0 ? Infinity : Math.max(p, q)];
      return { lower, upper, lowerOpen: l && lower < upper, upperOpen: (u && lower < upper) || upper === Infinity };
    });
  test.each(['higher', 'lower'] as const)('the best and worst places are the true ones (%s is better)', (direction) => {
    fc.assert(
      fc.property(fc.array(anyInterval, { minLength: 1, maxLength: 5 }), (intervals) => {
        const ranges = rankRanges(
          intervals.map((a, i) => ({ id: String(i), interval: a })),
          direction,
        );
        const seen = intervals.map(() => ({ best: Infinity, worst: 0 }));
        for (const values of assignments(intervals.map(corners))) {
          values.forEach((mine, i) => {
            const place = 1 + values.filter((other) => (direction === 'higher' ? other > mine : other < mine)).length;
            const entry = seen[i];
            if (entry === undefined) return;
            entry.best = Math.min(entry.best, place);
            entry.worst = Math.max(entry.worst, place);
          });
        }
        for (const { id, best, worst } of ranges) expect({ id, best, worst }).toEqual({ id, ...seen[Number(id)] });
        const bands = ranges.map((range) => range.band);
        expect(bands).toEqual([...bands].sort((a, b) => a - b));
      }),
      { numRuns: 300 },
    );
  });
  test('whoever stands in an earlier band is before whoever stands in a later one, whatever the values', () => {
    fc.assert(
      fc.property(fc.array(anyInterval, { minLength: 2, maxLength: 6 }), (intervals) => {
        const ranges = rankRanges(
          intervals.map((a, i) => ({ id: String(i), interval: a })),
          'higher',
        );
        for (const early of ranges)
          for (const late of ranges) if (early.band < late.band) expect(early.worst).toBeLessThan(late.best);
      }),
    );
  });
});
