import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastDayOf } from '#lib/i18n/calendar.ts';
import { decodeCube, encodeCube, firstPart, NotACube } from './file.ts';
import { keyOf, type CubeHead } from './head.ts';
import { FACETS, type Facet } from './key.ts';
import { recode, type Cells } from './recode.ts';
import { ALL_PUBLISHED, PublishedCube, type PublishedChoice } from './views.ts';

const names = (name: string, count: number) => Array.from({ length: count }, (_, i) => (i === 0 ? '' : `${name} ${i}`));
const coded = (name: string, count: number) => names(name, count).map((text) => ({ code: null, name: text }));
const HEAD: CubeHead = {
  format: 1,
  name: 'random',
  source: 'random',
  synthetic: true,
  internal: false,
  asOf: '2025-12-31',
  firstMonth: 2025 * 12 - 2,
  months: 14,
  threshold: 5,
  read: 0,
  taken: 0,
  refused: 0,
  reasons: {},
  names: {
    place: coded('place', 4),
    topic: coded('topic', 3),
    channel: names('channel', 3),
    outcome: names('outcome', 2),
  },
  term: null,
  levels: [],
};
const key = keyOf(HEAD);
const TIMES = 15;

type Row = Readonly<Record<Facet, number>> & { readonly period: number };
const row: fc.Arbitrary<Row> = fc.record({
  period: fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 0, max: 13 }) }, fc.constant(key.periods.undated)),
  place: fc.integer({ min: 0, max: 3 }),
  topic: fc.integer({ min: 0, max: 2 }),
  channel: fc.integer({ min: 0, max: 2 }),
  outcome: fc.integer({ min: 0, max: 1 }),
  time: fc.integer({ min: 0, max: 12 }),
});
const rows = fc.array(row, { minLength: 80, maxLength: 400 });

const some = (size: number) =>
  fc.option(fc.uniqueArray(fc.integer({ min: 0, max: size - 1 }), { minLength: 1, maxLength: size }));
const choice: fc.Arbitrary<PublishedChoice> = fc.record({
  months: fc.option(fc.tuple(fc.nat(13), fc.nat(13)).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }))),
  values: fc.record({ place: some(4), topic: some(3), channel: some(3), outcome: some(2), time: some(TIMES) }),
});

function cellsOf(all: readonly Row[]): Cells {
  const counts = new Map<number, number>();
  for (const one of all) {
    const cell = key.of(one.period === key.periods.undated ? { ...one, time: 13 } : one);
    counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  const keys = Float64Array.from(counts.keys()).sort();
  return { keys, counts: keys.map((cell) => counts.get(cell) ?? 0) };
}

/** Rows that fit, leaving the choice of one facet (or the months) out of account. */
function fitting(all: readonly Row[], { months, values }: PublishedChoice, except: Facet | 'months' | null): Row[] {
  return all
    .map((one) => (one.period === key.periods.undated ? { ...one, time: 13 } : one))
    .filter((one) => {
      const when = one.period === key.periods.undated ? null : one.period;
      if (except !== 'months' && months !== null && (when === null || when < months.from || when > months.to))
        return false;
      return FACETS.every((facet) => facet === except || values[facet] === null || values[facet]?.includes(one[facet]));
    });
}

describe('linked views of a published cube', () => {
  it('hold the true count between certain and possible, under every choice', () => {
    fc.assert(
      fc.property(rows, choice, (all, chosen) => {
        const answer = recode(cellsOf(all), key, 5, lastDayOf(HEAD.firstMonth + 13));
        if (!answer.ok) return;
        const views = new PublishedCube(answer.cells, key).look(chosen);
        const within = (certain: number, possible: number, truth: number) => {
          expect(certain).toBeLessThanOrEqual(truth);
          expect(certain + possible).toBeGreaterThanOrEqual(truth);
        };
        within(views.certain, views.possible, fitting(all, chosen, null).length);
        for (const facet of FACETS) {
          const left = fitting(all, chosen, facet);
          views.by[facet].certain.forEach((certain, code) =>
            within(certain, views.by[facet].possible[code] ?? 0, left.filter((one) => one[facet] === code).length),
          );
        }
        const left = fitting(all, chosen, 'months');
        views.byMonth.certain.forEach((certain, month) =>
          within(certain, views.byMonth.possible[month] ?? 0, left.filter(({ period }) => period === month).length),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('are exact where nothing was given up, and the total always is', () => {
    fc.assert(
      fc.property(rows, choice, (all, chosen) => {
        const cube = new PublishedCube(cellsOf(all), key);
        const views = cube.look(chosen);
        expect([views.certain, views.possible]).toEqual([fitting(all, chosen, null).length, 0]);
        const answer = recode(cellsOf(all), key, 5, lastDayOf(HEAD.firstMonth + 13));
        if (answer.ok) {
          const total = new PublishedCube(answer.cells, key).look(ALL_PUBLISHED);
          expect([total.certain, total.possible]).toEqual([all.length, 0]);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('a cube as a file', () => {
  it('comes back as it was, and its first layer holds every appeal', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const cells = cellsOf(all);
        const head = { ...HEAD, taken: all.length, read: all.length };
        const bytes = encodeCube(head, cells, { keys: new Float64Array(), counts: new Float64Array() });
        const back = decodeCube(bytes);
        expect(back.head).toEqual(head);
        expect(back.cells).toEqual(cells);
        const first = decodeCube(firstPart(bytes));
        expect(first.cells).toBeNull();
        expect(first.first).toEqual(back.first);
        expect(back.first.counts.reduce((a, b) => a + b, 0)).toBe(all.length);
      }),
      { numRuns: 20 },
    );
  });

  it('is refused in a sentence where it was cut or changed', () => {
    const bytes = encodeCube(
      { ...HEAD, taken: 2 },
      { keys: Float64Array.of(1), counts: Float64Array.of(2) },
      { keys: new Float64Array(), counts: new Float64Array() },
    );
    for (let length = 0; length < bytes.length; length += 7)
      expect(() => decodeCube(bytes.subarray(0, length)), `${length} bytes`).toThrow(NotACube);
    expect(() => decodeCube(new TextEncoder().encode('a;b\n1;2'))).toThrow(NotACube);
    expect(() =>
      decodeCube(
        encodeCube(
          { ...HEAD, taken: 3 },
          { keys: Float64Array.of(1), counts: Float64Array.of(2) },
          { keys: new Float64Array(), counts: new Float64Array() },
        ),
      ),
    ).toThrow(NotACube);
  });
});
