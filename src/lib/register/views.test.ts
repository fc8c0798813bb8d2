import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closingOf } from './closing.ts';
import { buildCube, DIMENSIONS } from './cube.ts';
import { NO_DAY } from './register.ts';
import { fitting, monthIn, randomChoice, randomRegister, tally } from './testing.ts';
import { EVERYTHING, LinkedViews } from './views.ts';

describe('the linked views', () => {
  test('are what counting row by row gives, whatever is chosen in whatever order', () => {
    fc.assert(
      fc.property(randomRegister, fc.array(randomChoice, { minLength: 1, maxLength: 4 }), (register, choices) => {
        const cube = buildCube(register);
        const views = new LinkedViews(cube);
        for (const choice of [...choices, EVERYTHING]) {
          const seen = views.look(choice);
          const rows = fitting(register, cube.firstMonth, choice, null);
          const dated = rows.filter((i) => register.received[i] !== NO_DAY);
          const isOpen = (i: number) => register.closed[i] === NO_DAY;
          expect(seen.received).toBe(rows.length);
          expect(seen.open).toBe(rows.filter(isOpen).length);
          expect(seen.closed).toBe(rows.length - seen.open);
          expect(seen.undated).toBe(rows.length - dated.length);
          for (const name of DIMENSIONS) {
            const own = fitting(register, cube.firstMonth, choice, name);
            expect(seen.by[name]).toEqual(tally(own, cube.size[name], (i) => register[name][i] as number));
          }
          const all = fitting(register, cube.firstMonth, choice, 'months');
          const received = (i: number) => monthIn(cube, register.received[i] as number);
          expect(seen.byMonth.received).toEqual(tally(all, cube.months, received));
          expect(seen.byMonth.open).toEqual(tally(all.filter(isOpen), cube.months, received));
          expect(seen.byMonth.closed).toEqual(
            tally(all, cube.months, (i) => monthIn(cube, register.closed[i] as number)),
          );
          const days = (i: number) => (register.closed[i] as number) - (register.received[i] as number);
          const timed = dated.filter((i) => !isOpen(i) && days(i) >= 0);
          const age = (i: number) => register.asOf - (register.received[i] as number);
          expect(seen.backwards).toBe(dated.filter((i) => !isOpen(i) && days(i) < 0).length);
          expect(seen.closing).toEqual(closingOf(tally(timed, 400, days), tally(dated.filter(isOpen), 400, age)));
        }
      }),
      { numRuns: 150 },
    );
  });

  test('hold for a register without rows', () => {
    const [register] = fc.sample(randomRegister, 1);
    const none = { ...register!, n: 0, received: new Int32Array(0), closed: new Int32Array(0) };
    const codes = { place: new Uint16Array(0), topic: new Uint16Array(0), channel: new Uint16Array(0) };
    const seen = new LinkedViews(buildCube({ ...none, ...codes, outcome: new Uint16Array(0) })).look(EVERYTHING);
    expect(seen.received).toBe(0);
    expect(seen.closing.half).toEqual({ kind: 'none' });
  });
});

describe('time to close', () => {
  const counts = (days: readonly number[]) => tally(days, 400, (day) => day);

  test('is that of the remission study of Freireich (1963), the textbook case of Kaplan and Meier', () => {
    const relapsed = counts([6, 6, 6, 7, 10, 13, 16, 22, 23]);
    const watched = counts([6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]);
    const { stillOpen, quarter, half, threeQuarters } = closingOf(relapsed, watched);
    // The group given 6-MP, as printed in Kleinbaum and Klein, Survival Analysis, chapter 2.
    for (const [t, share] of [
      [6, 0.857],
      [7, 0.807],
      [10, 0.753],
      [13, 0.69],
      [16, 0.627],
      [22, 0.538],
      [23, 0.448],
    ] as const) {
      expect(stillOpen[t]).toBeCloseTo(share, 3);
    }
    expect(quarter).toEqual({ kind: 'days', days: 13 });
    expect(half).toEqual({ kind: 'days', days: 23 });
    expect(threeQuarters).toEqual({ kind: 'more_than', days: 35 });
  });

  test('without open appeals is the plain median, and never quicker than that of the closed alone', () => {
    const some = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(some, fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 40 }), (ended, open) => {
        const plain = closingOf(counts(ended), counts([]));
        expect([plain.quarter, plain.half, plain.threeQuarters]).toEqual(Object.values(plain.ofClosed));
        const sorted = [...ended].sort((a, b) => a - b);
        expect(plain.half).toEqual({ kind: 'days', days: sorted[Math.ceil(sorted.length / 2) - 1] });
        const censored = closingOf(counts(ended), counts(open));
        if (censored.half.kind === 'days' && censored.ofClosed.half.kind === 'days') {
          expect(censored.half.days).toBeGreaterThanOrEqual(censored.ofClosed.half.days);
        }
      }),
    );
  });
});
