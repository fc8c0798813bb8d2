import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildSlope } from '#lib/charts/specify/slope.ts';
import { figure, labels, PLACES } from '#lib/charts/fixtures.ts';
import type { Figure } from '#lib/figures/figure.ts';
import { loadMessages, type Messages } from '#lib/i18n/messages.ts';
import { slopeEnds } from './slope-ends.ts';

let t: Messages;
beforeAll(async () => {
  t = await loadMessages('en');
});

const year = (place: string, y: number, part: Partial<Figure> = {}) =>
  figure({ place, period_start: `${y}-01-01`, period_end: `${y}-12-31`, ...part });
const code = (y: number) => `${y}-01-01/${y}-12-31/year`;
const context = () => ({ labels, t, lang: 'en' as const, href: () => '', category: 'place' as const });
const ends = (figures: readonly Figure[]) => slopeEnds(figures, context());

/** Some years of some places, some of them the first after a break. */
const series = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...PLACES.slice(0, 4)), fc.integer({ min: 2018, max: 2024 })), {
    selector: ([place, y]) => `${place} ${y}`,
    minLength: 1,
    maxLength: 20,
  })
  .chain((cells) =>
    fc
      .array(fc.integer({ min: 0, max: 5 }), { minLength: cells.length, maxLength: cells.length })
      .map((dice) => cells.map(([place, y], i) => year(place, y, dice[i] === 0 ? { break_remark: 'cut' } : {}))),
  );

describe('the two periods of a slope', () => {
  it('are shared by most places without a break in between, then furthest apart, then newest', () => {
    fc.assert(
      fc.property(series, (figures) => {
        const yearOf = (one: Figure) => Number((one.period_end ?? '').slice(0, 4));
        const years = [...new Set(figures.map(yearOf))];
        const places = [...new Set(figures.map(({ place }) => place))];
        const unbroken = (from: number, to: number) =>
          places.filter((place) => {
            const own = figures.filter((one) => one.place === place);
            const has = (y: number) => own.some((one) => yearOf(one) === y);
            const broken = own.some((one) => one.break_remark !== null && yearOf(one) > from && yearOf(one) <= to);
            return has(from) && has(to) && !broken;
          }).length;
        const pairs = years.flatMap((from) => years.filter((to) => to > from).map((to) => ({ from, to })));
        // One number to rank by: places first, then the span, then the year.
        const rank = ({ from, to }: { from: number; to: number }) => unbroken(from, to) * 1e6 + (to - from) * 1e4 + to;
        const [best] = [...pairs].sort((a, b) => rank(b) - rank(a));
        expect(ends(figures)).toEqual(best === undefined ? {} : { from: code(best.from), to: code(best.to) });
      }),
      { numRuns: 500 },
    );
  });

  it('step over a break rather than across it', () => {
    const figures = ['ile', 'talgar'].flatMap((place) => [
      year(place, 2019),
      year(place, 2021),
      year(place, 2022, { break_remark: 'cut' }),
      year(place, 2023),
    ]);
    expect(ends(figures)).toEqual({ from: code(2019), to: code(2021) });
  });

  it('are none where there is one period, or none with dates', () => {
    expect(ends([year('ile', 2024), year('talgar', 2024)])).toEqual({});
    expect(ends([figure({ period_start: null, period_end: null, period_kind: 'unknown' })])).toEqual({});
    expect(ends([])).toEqual({});
  });

  it('never end on one day, for nothing lies between them', () => {
    const range = (place: string, start: string, end: string) =>
      figure({ place, period_start: start, period_end: end, period_kind: 'range' });
    const figures = [
      ...['ile', 'talgar'].flatMap((place) => [
        range(place, '2025-01-01', '2025-06-30'),
        range(place, '2025-01-15', '2025-06-30'),
      ]),
      range('ile', '2024-01-01', '2024-06-30'),
    ];
    const { from, to } = ends(figures);
    expect(from).toBe('2024-01-01/2024-06-30/range');
    expect(to).toMatch(/2025-06-30\/range$/);
  });

  it('are such that the chart of them is drawn', () => {
    fc.assert(
      fc.property(series, (figures) => {
        const chosen = ends(figures);
        if (chosen.from === undefined) return;
        expect(buildSlope(figures, { ...context(), ...chosen }).ok).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

it('takes the years that the reader chose, and keeps to its own where they have no figures', () => {
  const figures = ['ile', 'talgar'].flatMap((place) => [2018, 2020, 2022, 2024].map((y) => year(place, y)));
  const chosen = (from: number | null, to: number | null) => slopeEnds(figures, context(), { from, to });
  expect(chosen(2020, 2022)).toEqual({ from: code(2020), to: code(2022) });
  expect(chosen(2020, null)).toEqual({ from: code(2020), to: code(2024) });
  expect(chosen(null, 2020)).toEqual({ from: code(2018), to: code(2020) });
  expect(chosen(1990, 1991)).toEqual({ from: code(2018), to: code(2024) });
});
