import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compose } from './compose.ts';
import type { CompositeInput, Frame } from './model.ts';
import { stability, steadinessOf } from './stability.ts';
import { component, input, inputs } from './testing.ts';

function frameOf(of: CompositeInput): Frame {
  const result = compose(of);
  if (!result.ok) throw new Error(`refused: ${result.reason}`);
  return result.frame;
}

const mixed = input([
  component('a', [[10, 14], [13, 16], 40, 22, 30], { weight: 3 }),
  component('b', [5, 1, [9, 12], 7, 2], { weight: 2, direction: 'lower' }),
  component('c', [50, 90, [20, 60], 70, 10], { weight: 1 }),
]);
const OPTIONS = { seed: 2025, draws: 2000, concentration: 100 };

describe('the draws', () => {
  it('are the same to the last count for the same seed, and others for another', () => {
    const frame = frameOf(mixed);
    const once = stability(frame, OPTIONS);
    expect(stability(frame, OPTIONS)).toEqual(once);
    expect(stability(frame, { ...OPTIONS, seed: 2026 }).counts).not.toEqual(once.counts);
  });

  it('of a fixed seed are these, in every engine', () => {
    const { counts } = stability(frameOf(mixed), { ...OPTIONS, draws: 10_000 });
    expect([...counts]).toMatchInlineSnapshot(`
      [
        0,
        0,
        0,
        1,
        9999,
        2234,
        3496,
        4210,
        60,
        0,
        1453,
        3090,
        5295,
        161,
        1,
        0,
        1,
        223,
        9776,
        0,
        6313,
        3413,
        272,
        2,
        0,
      ]
    `);
  });

  it('give every district one place each, and A ahead of B, B ahead of A or a tie', () => {
    const { counts, ahead, draws, places } = stability(frameOf(mixed), OPTIONS);
    const n = places.length;
    for (let a = 0; a < n; a++) {
      expect(counts.subarray(a * n, (a + 1) * n).reduce((sum, k) => sum + k, 0)).toBe(draws);
      expect(ahead[a * n + a]).toBe(0);
      for (let b = 0; b < n; b++) expect(ahead[a * n + b]! + ahead[b * n + a]!).toBeLessThanOrEqual(draws);
    }
  });

  it('never leave the range of places and the score interval when only values are drawn', () => {
    fc.assert(
      fc.property(inputs, fc.integer({ min: 0, max: 4294967295 }), (of, seed) => {
        const result = compose(of);
        if (!result.ok) return;
        const { frame, rows } = result;
        const range = frame.places.map((place) => rows.find((row) => row.place === place)!);
        const vary = { weights: false, values: true, method: false };
        let escaped = 0;
        stability(frame, { seed, draws: 60, concentration: 100, vary }, (scores, places) => {
          range.forEach(({ best, worst }, c) => {
            const place = places[c]!;
            if (!Number.isFinite(scores[c]) || place < best || place > worst) escaped += 1;
          });
        });
        expect(escaped).toBe(0);
      }),
      { numRuns: 300 },
    );
  });

  it('have the chance that the Beta distribution gives where only the weights are drawn', () => {
    // Two districts, each best in one indicator: A leads as long as its indicator weighs more than half. With shares 0.6
    // and 0.4 its weight follows Beta(0.6 K, 0.4 K). Independent: scipy 1.17, 1 − betainc(15, 10, 0.5) and (60, 40, 0.5).
    const frame = frameOf(input([component('a', [2, 1], { weight: 6 }), component('b', [1, 2], { weight: 4 })]));
    const vary = { weights: true, values: false, method: false };
    for (const [concentration, chance] of [
      [25, 0.8462718725],
      [100, 0.9780623532],
    ] as const) {
      const { ahead, draws } = stability(frame, { seed: 3, draws: 10_000, concentration, vary });
      const error = Math.sqrt((chance * (1 - chance)) / draws);
      expect(Math.abs(ahead[1]! / draws - chance)).toBeLessThan(4 * error);
    }
  });

  it('have the chance of two even intervals where only values are drawn', () => {
    // A even on [0, 2], B on [1, 3], C far below: B is ahead with chance 7/8.
    const frame = frameOf(input([component('a', [[0, 2], [1, 3], -50])]));
    const vary = { weights: false, values: true, method: false };
    const { ahead, draws } = stability(frame, { seed: 5, draws: 10_000, concentration: 100, vary });
    expect(Math.abs(ahead[1 * 3 + 0]! / draws - 7 / 8)).toBeLessThan(4 * Math.sqrt(7 / 64 / draws));
  });

  it('let a district that is best in everything win every draw', () => {
    const frame = frameOf(input([component('a', [9, 1, 2]), component('b', [9, 2, 1])]));
    expect(steadinessOf(stability(frame, OPTIONS))[0]).toEqual({
      place: 'p0',
      median: 1,
      low: 1,
      high: 1,
      first: 2000,
      firstThree: 2000,
    });
  });

  it('keep ties as ties', () => {
    const frame = frameOf(input([component('a', [5, 5, 1]), component('b', [7, 7, 2])]));
    const { ahead, counts } = stability(frame, OPTIONS);
    expect([ahead[1], ahead[3]]).toEqual([0, 0]);
    expect([counts[0], counts[3]]).toEqual([2000, 2000]);
  });
});

describe('what the draws say of a district', () => {
  it('takes quantiles that occurred: the smallest place that enough draws do not exceed', () => {
    // 100 draws: place 1 four times, 2 once, 3 fifty times, 4 forty times, 5 five times.
    const counts = new Uint32Array(25);
    counts.set([4, 1, 50, 40, 5]);
    for (let c = 1; c < 5; c++) counts[c * 5] = 100;
    const [first] = steadinessOf({
      draws: 100,
      places: ['a', 'b', 'c', 'd', 'e'],
      counts,
      ahead: new Uint32Array(25),
    });
    expect(first).toEqual({ place: 'a', median: 3, low: 2, high: 4, first: 4, firstThree: 55 });
  });
});
