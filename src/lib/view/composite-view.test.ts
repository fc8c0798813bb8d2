import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AGGREGATIONS, CONCENTRATIONS, METHODS, MISSING_POLICIES } from '#lib/figures/composite/model.ts';
import {
  MAX_ITEMS,
  rankingGrammar,
  toTarget,
  writeRankingView,
  type KnownIndicators,
  type KnownToRanking,
  type RankingView,
} from './composite-view.ts';

const indicators: KnownIndicators = {
  real_wage_index: { direction: 'higher', divisible: false },
  housing_queue: { direction: 'lower', divisible: true },
  average_wage: { direction: 'none', divisible: false },
  crimes_registered: { direction: 'none', divisible: true },
};
const known = { indicators, years: [2023, 2022, 1996] };
const NONE: RankingView = {
  items: [],
  year: 2023,
  method: 'minmax',
  aggregation: 'arithmetic',
  missing: 'leave_out',
  coverage: 75,
  concentration: 100,
  seed: 1,
};

const read = (query: string, about: KnownToRanking, gaps: RankingView) => rankingGrammar(about).read(query, gaps);

const items = fc.uniqueArray(fc.constantFrom(...Object.keys(indicators))).chain((codes) =>
  fc.tuple(
    ...codes.map((indicator) =>
      fc.record({
        indicator: fc.constant(indicator),
        weight: fc.integer({ min: 0, max: 100 }),
        direction:
          indicators[indicator]!.direction === 'none'
            ? fc.constantFrom('higher' as const, 'lower' as const, null)
            : fc.constant(indicators[indicator]!.direction as 'higher' | 'lower'),
        measure: indicators[indicator]!.divisible
          ? fc.constantFrom('as' as const, 'per' as const)
          : fc.constant('as' as const),
        target: fc.option(fc.integer({ min: 1, max: 1e9 }).map((n) => n / 1e4)),
      }),
    ),
  ),
);

const views: fc.Arbitrary<RankingView> = fc.record({
  items,
  year: fc.constantFrom(...known.years),
  method: fc.constantFrom(...METHODS),
  aggregation: fc.constantFrom(...AGGREGATIONS),
  missing: fc.constantFrom(...MISSING_POLICIES),
  coverage: fc.integer({ min: 50, max: 100 }),
  concentration: fc.constantFrom(...CONCENTRATIONS),
  seed: fc.integer({ min: 0, max: 4294967295 }),
});

describe('the address of a composite ranking', () => {
  it('reads back as the view it was written from', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(read(writeRankingView(view), known, NONE)).toEqual({ choice: view, dropped: [] });
      }),
    );
  });

  it('is read whatever it is, and what was read can be written and read again', () => {
    const parameter = fc.tuple(
      fc.constantFrom('v', 'use', 'year', 'scale', 'mean', 'missing', 'coverage', 'firm', 'seed', 'x'),
      fc.oneof(fc.string(), fc.constantFrom('average_wage~5', 'average_wage~5~up~per~1e9', '__proto__~1', '-1', '1e3')),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(parameter).map((all) => new URLSearchParams(all).toString()),
        ),
        (query) => {
          const { choice: view } = read(query, known, NONE);
          expect(read(writeRankingView(view), known, NONE)).toEqual({ choice: view, dropped: [] });
        },
      ),
      { numRuns: 500 },
    );
  });

  it('states weights and directions in words that can be read in the address bar', () => {
    const { choice: view } = read('use=average_wage~60~higher~as~350000,5.crimes_registered~40~lower~per', known, NONE);
    expect(writeRankingView(view)).toContain(
      'use=average_wage~60~higher~as~350000%2C5.crimes_registered~40~lower~per~',
    );
  });

  it('never turns a direction of the ledger round, and leaves an open one open', () => {
    const { choice: view, dropped } = read('use=real_wage_index~20~lower~as~.average_wage~20', known, NONE);
    expect(view.items.map(({ direction }) => direction)).toEqual(['higher', null]);
    expect(dropped).toEqual([{ parameter: 'use', value: 'lower', reason: 'unknown_value' }]);
  });

  it('names what it could not use', () => {
    const { choice: view, dropped } = read(
      'v=9&colour=red&use=average_wage~200~sideways~per~-5.atlantis~1.average_wage~3&year=2099&scale=best&seed=4294967296&coverage=10',
      known,
      NONE,
    );
    expect(view).toEqual({
      ...NONE,
      items: [{ indicator: 'average_wage', weight: 20, direction: null, measure: 'as', target: null }],
    });
    expect(dropped.map(({ value }) => value)).toEqual([
      '9',
      'red',
      '200',
      'sideways',
      'per',
      '-5',
      'atlantis~1',
      'average_wage~3',
      '2099',
      'best',
      '10',
      '4294967296',
    ]);
  });

  it('holds no more indicators than a page can show', () => {
    const many: KnownIndicators = Object.fromEntries(
      Array.from({ length: 30 }, (_, i) => [`i${i}`, { direction: 'none', divisible: true }]),
    );
    const { choice: view, dropped } = read(`use=${Object.keys(many).join('.')}`, { ...known, indicators: many }, NONE);
    expect(view.items.length).toBe(MAX_ITEMS);
    expect(dropped.length).toBe(30 - MAX_ITEMS);
  });

  it('takes a target only as an address can hold it', () => {
    expect([toTarget(0.12345), toTarget(350000), toTarget(0), toTarget(-1), toTarget(1e20)]).toEqual([
      0.1235,
      350000,
      null,
      null,
      null,
    ]);
    expect([toTarget(Number.NaN), toTarget(Infinity), toTarget(0.00001)]).toEqual([null, null, null]);
  });
});
