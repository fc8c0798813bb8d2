import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figure, Kind } from '#lib/figures/figure.ts';
import { figureOf, shareOf } from '#lib/figures/testing.ts';
import type { Companion, Relation } from './questions/companions.ts';
import type { DerivedMeasure } from './derived.ts';
import { measured, measureOffers, NEEDS } from './measures.ts';

const beside = (relation: Relation, of: string, figure: Figure): Companion => ({ ...figure, relation, of });
const year = (y: number, part: Partial<Figure> = {}, kind: Kind = 'count') =>
  figureOf({ id: `f${y}`, period_start: `${y}-01-01`, period_end: `${y}-12-31`, ...part }, kind);
const people = (of: string, value: number, part: Partial<Figure> = {}) =>
  beside(
    'population',
    of,
    figureOf({
      id: `p-${of}`,
      indicator: 'population',
      unit: 'persons',
      period_kind: 'as_of',
      period_start: null,
      value,
      ...part,
    }),
  );

const one = (figure: Figure, measure: DerivedMeasure, companions: readonly Companion[], kind: Kind = 'count') => {
  const { rows, refused } = measured([figure], measure, kind, companions);
  return rows[0]?.figure ?? refused[0]?.reason;
};
/** A row that holds this number and is not wider than what three digits leave open. */
const holds = (row: ReturnType<typeof one>, truth: number) => {
  if (row === undefined || typeof row === 'string') throw new Error(`no row: ${row}`);
  const slack = Math.abs(truth) * 0.01 + 1e-6;
  expect(row.lower).not.toBeNull();
  expect(row.upper).not.toBeNull();
  expect(row.lower).toBeLessThanOrEqual(truth + 1e-9);
  expect(row.upper).toBeGreaterThanOrEqual(truth - 1e-9);
  expect(Number(row.upper) - Number(row.lower)).toBeLessThanOrEqual(slack);
};

const count = fc.integer({ min: 1, max: 1_000_000 });

describe('what follows from exact counts holds the number that a calculator gives', () => {
  it('per 1,000 residents', () => {
    fc.assert(
      fc.property(count, count, (value, residents) => {
        const figure = year(2025, { value });
        holds(one(figure, 'per_1000', [people(figure.id, residents)]), (value * 1000) / residents);
      }),
    );
  });

  it('share of the whole, by topic and by place', () => {
    fc.assert(
      fc.property(count, count, (value, rest) => {
        const part = year(2025, { value, topic: 'roads' });
        const whole = year(2025, { id: 'w', value: value + rest });
        const truth = (value * 100) / (value + rest);
        holds(one(part, 'share', [beside('topic_whole', part.id, whole)]), truth);
        const region = year(2025, { id: 'r', value: value + rest, place: 'almaty-region', topic: 'roads' });
        holds(one(part, 'share', [beside('place_whole', part.id, region)]), truth);
      }),
    );
  });

  it('change against the period before', () => {
    fc.assert(
      fc.property(count, count, (before, after) => {
        const figure = year(2025, { value: after });
        const row = one(figure, 'change', [beside('before', figure.id, year(2024, { value: before }))]);
        if (row === undefined || typeof row === 'string') throw new Error(row);
        const truth = (after / before - 1) * 100;
        expect(row.lower).toBeLessThanOrEqual(truth + 1e-9);
        expect(row.upper).toBeGreaterThanOrEqual(truth - 1e-9);
      }),
    );
    holds(one(year(2025, { value: 120 }), 'change', [beside('before', 'f2025', year(2024, { value: 80 }))]), 50);
  });

  it('index, with the first period at 100', () => {
    fc.assert(
      fc.property(count, count, (first, later) => {
        const [base, figure] = [year(2020, { value: first }), year(2025, { value: later })];
        const companions = [beside('first', base.id, base), beside('first', figure.id, base)];
        holds(one(figure, 'index', companions), (later * 100) / first);
        expect(one(base, 'index', companions)).toMatchObject({
          lower: 100,
          upper: 100,
          value: 100,
          qualifier: 'exact',
        });
      }),
    );
  });

  it('the change of a share in percentage points', () => {
    const [before, after] = [2024, 2025].map((y) =>
      shareOf({ id: `f${y}`, value: y === 2024 ? 60 : 72, period_start: `${y}-01-01`, period_end: `${y}-12-31` }),
    );
    if (before === undefined || after === undefined) throw new Error();
    const row = one(after, 'change', [beside('before', after.id, before)], 'share');
    // 72 lies in [71.5, 72.5), 60 in [59.5, 60.5): the points lie between 11 and 13.
    expect(row).toMatchObject({ unit: 'percentage_points', lower: 11, upper: 13 });
  });
});

describe('what does not follow is refused with its reason', () => {
  const figure = year(2025, { value: 50 });
  it.each<[string, DerivedMeasure, Kind, readonly Companion[], string]>([
    ['no residents are known', 'per_1000', 'count', [], 'no_population'],
    [
      'the residents are of another year',
      'per_1000',
      'count',
      [people('f2025', 100, { period_end: '2024-12-31' })],
      'different_period',
    ],
    ['the residents are those of another figure', 'per_1000', 'count', [people('f2024', 100)], 'no_population'],
    ['a share has no residents', 'per_1000', 'share', [people('f2025', 100)], 'not_a_quantity'],
    ['no whole is known', 'share', 'count', [], 'no_whole'],
    ['a rate is no part of anything', 'share', 'rate', [beside('topic_whole', 'f2025', figure)], 'not_a_quantity'],
    ['nothing was published before', 'change', 'count', [], 'no_period_before'],
    [
      'the period before is two years back',
      'change',
      'count',
      [beside('before', 'f2025', year(2023))],
      'no_period_before',
    ],
    ['an index has no change', 'change', 'index', [beside('before', 'f2025', year(2024))], 'not_a_quantity'],
    ['the first period is not known', 'index', 'count', [], 'no_first_period'],
    ['a share has no index', 'index', 'share', [beside('first', 'f2025', year(2020))], 'not_a_quantity'],
    [
      'the first period was nothing',
      'index',
      'count',
      [beside('first', 'f2025', year(2020, { value: 0 }))],
      'divisor_may_be_zero',
    ],
    [
      'the series breaks in between',
      'index',
      'count',
      [beside('first', 'f2025', year(2020)), beside('break', '', year(2022, { break_remark: 'cut' }))],
      'break_in_series',
    ],
    [
      'the series breaks before the change',
      'change',
      'count',
      [beside('before', 'f2025', year(2024)), beside('break', '', year(2025, { break_remark: 'cut' }))],
      'break_in_series',
    ],
  ])('%s', (_, measure, kind, companions, reason) => {
    expect(one(figure, measure, companions, kind)).toBe(reason);
  });

  it('neither are percentage points said across a break', () => {
    const [before, after] = [2024, 2025].map((y) =>
      shareOf({ id: `f${y}`, value: 60, period_start: `${y}-01-01`, period_end: `${y}-12-31` }),
    );
    if (before === undefined || after === undefined) throw new Error();
    const broken = beside('break', '', { ...after, id: 'other', break_remark: 'cut' });
    expect(one(after, 'change', [beside('before', after.id, before), broken], 'share')).toBe('break_in_series');
  });

  it('a break elsewhere is no obstacle', () => {
    const other = beside('break', '', year(2025, { place: 'kegen', break_remark: 'cut' }));
    const earlier = beside('break', '', year(2024, { break_remark: 'cut' }));
    expect(one(figure, 'change', [beside('before', figure.id, year(2024)), other, earlier])).toMatchObject({
      unit: 'percent',
    });
  });

  it('residents are not counted per resident, and a doubtful first period is no 100', () => {
    const residents = people('x', 100);
    expect(one({ ...residents, id: 'x' }, 'per_1000', [residents])).toBe('not_a_quantity');
    const doubtful = year(2020, { suspect_remark: 'wrong' });
    expect(one(doubtful, 'index', [beside('first', doubtful.id, doubtful)])).toBe('suspect_input');
  });

  it('a first period of nothing cannot be 100, for what follows it has no index either', () => {
    const nothing = year(2020, { value: 0 });
    expect(one(nothing, 'index', [beside('first', nothing.id, nothing)])).toBe('divisor_may_be_zero');
  });
});

describe('every figure is accounted for', () => {
  const MEASURES = Object.keys(NEEDS) as DerivedMeasure[];
  const figures = fc.uniqueArray(
    fc.record({ y: fc.integer({ min: 2015, max: 2025 }), value: fc.integer({ min: 0, max: 50 }), doubt: fc.boolean() }),
    { selector: ({ y }) => y, maxLength: 11 },
  );

  it('as a row or under one reason, the most frequent first', () => {
    fc.assert(
      fc.property(
        figures,
        fc.constantFrom(...MEASURES),
        fc.constantFrom<Kind>('count', 'rate', 'index'),
        (parts, measure, kind) => {
          const all = parts.map(({ y, value, doubt }) => year(y, { value, suspect_remark: doubt ? 'wrong' : null }));
          const [first] = [...all].sort((a, b) => a.id.localeCompare(b.id));
          const companions = all.flatMap((figure) => [
            ...all
              .filter(({ id }) => id === `f${Number(figure.id.slice(1)) - 1}`)
              .map((before) => beside('before', figure.id, before)),
            ...(first === undefined ? [] : [beside('first', figure.id, first)]),
            ...(figure.value % 2 === 0 ? [people(figure.id, 1000, { period_end: figure.period_end })] : []),
          ]);
          const { rows, refused } = measured(all, measure, kind, companions);
          const counts = refused.map(({ n }) => n);
          expect(rows.length + counts.reduce((a, b) => a + b, 0)).toBe(all.length);
          expect(counts).toEqual([...counts].sort((a, b) => b - a));
          expect(new Set(refused.map(({ reason }) => reason)).size).toBe(refused.length);
          const [offer] = measureOffers(all, kind, companions).filter((one) => one.measure === measure);
          const tells = measure === 'index' ? rows.some(({ inputs }) => inputs.length === 2) : rows.length > 0;
          expect(offer?.offered).toBe(tells);
          if (offer?.offered === false && refused[0] !== undefined) expect(offer.why).toEqual(refused[0]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('and what is reported is always offered, first', () => {
    expect(measureOffers([], 'share', []).map(({ measure, offered }) => `${measure} ${offered}`)).toEqual([
      'reported true',
      ...MEASURES.map((measure) => `${measure} false`),
    ]);
  });
});
