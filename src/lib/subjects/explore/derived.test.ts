import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { labels } from '#lib/charts/fixtures.ts';
import { toMark } from '#lib/charts/specify/mark.ts';
import type { Derived } from '#lib/figures/derive/derive.ts';
import { change, perThousand } from '#lib/figures/derive/derive.ts';
import type { Figure } from '#lib/figures/figure.ts';
import type { Interval } from '#lib/figures/interval.ts';
import { figureOf, span } from '#lib/figures/testing.ts';
import { loadMessages, type Messages } from '#lib/i18n/messages.ts';
import { derivedIndicator, derivedRow } from './derived.ts';

let t: Messages;
beforeAll(async () => {
  t = await loadMessages('en');
});

const derived = (
  interval: Interval,
  statement: Partial<Derived['statement']> = {},
  part: Partial<Derived> = {},
): Derived => ({
  ok: true,
  operation: 'change',
  inputs: [],
  interval,
  statement: { qualifier: 'between', value: 0, value_upper: 0, step: 1, ...statement },
  unit: 'percent',
  indicator: null,
  topic: null,
  ...part,
});
const rowOf = (result: Derived, figure: Figure = figureOf({})) => derivedRow(figure, result, 'change').figure;

const population = (changes: Partial<Figure> = {}) =>
  figureOf({
    id: 'b1',
    indicator: 'population',
    unit: 'persons',
    period_kind: 'as_of',
    period_start: null,
    value: 50_000,
    ...changes,
  });

/** Ends in hundredths, any step from a thousandth to ten thousand. */
const cases = fc
  .record({
    ends: fc.tuple(fc.integer({ min: -(10 ** 8), max: 10 ** 8 }), fc.integer({ min: -(10 ** 8), max: 10 ** 8 })),
    open: fc.tuple(fc.boolean(), fc.boolean()),
    unbounded: fc.tuple(fc.boolean(), fc.boolean()),
    exponent: fc.integer({ min: -3, max: 4 }),
  })
  .map(({ ends, open, unbounded, exponent }) => {
    const isPoint = ends[0] === ends[1];
    const interval: Interval = {
      lower: unbounded[0] ? -Infinity : Math.min(...ends) / 100,
      upper: unbounded[1] ? Infinity : Math.max(...ends) / 100,
      lowerOpen: unbounded[0] || (open[0] && !isPoint),
      upperOpen: unbounded[1] || (open[1] && !isPoint),
    };
    return { interval, step: Number(`1e${exponent}`) };
  });

describe('the ends of a derived row', () => {
  it('hold every value of the interval and reach beyond it by less than a tenth of the step', () => {
    fc.assert(
      fc.property(cases, ({ interval: { lower, upper, lowerOpen, upperOpen }, step }) => {
        const row = rowOf(derived({ lower, upper, lowerOpen, upperOpen }, { step }));
        expect([row.lower === null, row.upper === null]).toEqual([lower === -Infinity, upper === Infinity]);
        // Binary fractions: a hair beside the place of the digit counts for nothing.
        const [tenth, hair] = [step / 10, 1e-9 * Math.max(1, step)];
        if (row.lower !== null) {
          expect(row.lower).toBeLessThanOrEqual(lower);
          expect(lower - row.lower).toBeLessThan(tenth + hair);
          if (row.lower === lower) expect(row.lower_open).toBe(lowerOpen);
        } else expect(row.lower_open).toBe(true);
        if (row.upper !== null) {
          expect(row.upper).toBeGreaterThanOrEqual(upper);
          expect(row.upper - upper).toBeLessThan(tenth + hair);
          if (row.upper === upper) expect(row.upper_open).toBe(upperOpen);
        } else expect(row.upper_open).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('have one digit more than is said, and no binary noise', () => {
    const row = rowOf(derived(span('[0.12345, 7.98765)'), { step: 0.1 }));
    expect([row.lower, row.upper, row.lower_open, row.upper_open]).toEqual([0.12, 7.99, true, true]);
    const kept = rowOf(derived(span('[0.1, 0.3)'), { step: 1 }));
    expect([kept.lower, kept.upper, kept.lower_open, kept.upper_open]).toEqual([0.1, 0.3, false, true]);
    const coarse = rowOf(derived(span('(12345, 67891]'), { step: 1000 }));
    expect([coarse.lower, coarse.upper]).toEqual([12_300, 67_900]);
  });

  it('are never −0', () => {
    expect(Object.is(rowOf(derived(span('[-0.001, 0.5]'), { step: 1 })).upper, 0.5)).toBe(true);
    expect(Object.is(rowOf(derived(span('[-0.5, -0.001]'), { step: 1 })).upper, 0)).toBe(true);
  });
});

describe('the words of a derived row', () => {
  it('that are a bound stay as they were derived', () => {
    const bound = { qualifier: 'more_than', value: 2800, value_upper: null, step: 1 } as const;
    expect(rowOf(derived(span('(2800, ∞)'), bound))).toMatchObject(bound);
  });

  it('say "about" for a small number that is good to tens', () => {
    const row = rowOf(derived(span('[665, 675)'), { qualifier: 'exact', value: 670, value_upper: null, step: 10 }));
    expect(row).toMatchObject({ qualifier: 'about', value: 670, step: 1 });
    const large = rowOf(
      derived(span('[66500, 67500)'), { qualifier: 'exact', value: 67_000, value_upper: null, step: 1000 }),
    );
    expect(large).toMatchObject({ qualifier: 'exact', value: 67_000, step: 1000 });
    const fine = rowOf(derived(span('[6.65, 6.75)'), { qualifier: 'exact', value: 6.7, value_upper: null, step: 0.1 }));
    expect(fine).toMatchObject({ qualifier: 'exact', value: 6.7, step: 0.1 });
  });

  it('say both ends where the rounded number lies outside of them', () => {
    const row = rowOf(derived(span('[104, 105)'), { qualifier: 'exact', value: 100, value_upper: null, step: 10 }));
    expect(row).toMatchObject({ qualifier: 'between', value: 104, value_upper: 105, lower: 104, upper: 105 });
  });

  it('put the mark between its own limits, whatever two counts are compared', () => {
    const count = fc.record({ value: fc.integer({ min: 1, max: 10 ** 7 }), exponent: fc.integer({ min: 0, max: 3 }) });
    const figure = ({ value, exponent }: { value: number; exponent: number }, year: number) => {
      const step = 10 ** exponent;
      const as_reported = exponent === 0 ? '' : 'мың';
      const period = { period_start: `${year}-01-01`, period_end: `${year}-12-31`, as_reported };
      return figureOf({ id: `f${year}`, value: value * step, ...period }, 'count', step);
    };
    fc.assert(
      fc.property(count, count, (a, b) => {
        const [before, after] = [figure(a, 2024), figure(b, 2025)];
        const result = change(before, after, 'count');
        if (!result.ok) return;
        const row = rowOf(result, after);
        const truth = (after.value / before.value - 1) * 100;
        const { value } = toMark(row, '', { labels, t, lang: 'en', href: () => '' });
        const hair = 1e-9 * Math.max(1, Math.abs(truth));
        const inside = (x: number, by = 0) =>
          (row.lower === null || row.lower <= x + by) && (row.upper === null || x - by <= row.upper);
        expect(inside(value)).toBe(true);
        expect(inside(truth, hair)).toBe(true);
        if (row.qualifier === 'between') {
          // The words may be wider than the ends, never narrower.
          expect(row.value).toBeLessThanOrEqual(Number(row.lower));
          expect(row.value_upper).toBeGreaterThanOrEqual(Number(row.upper));
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a derived row', () => {
  const figure = figureOf({ id: 'f7', value: 1000, as_reported: '1 000 обращений', note: 'kept', base: null });
  const result = perThousand(figure, 'count', population({ as_reported: '50,0 тыс.' }));
  if (!result.ok) throw new Error(result.reason);
  const row = derivedRow(figure, result, 'per_1000');

  it('names its operation, its inputs and their words, and says that nobody reported it', () => {
    expect(row.figure.id).toBe('per_thousand(f7,b1)');
    expect(row.figure.as_reported).toBe('f7: “1 000 обращений”; b1: “50,0 тыс.”');
    expect(row.figure.note).toBe('Derived, not reported: per_thousand from f7, b1');
    expect(row.inputs.map(({ id }) => id)).toEqual(['f7', 'b1']);
  });

  it('is of the measure and its unit, and has the place and period of the figure it stands for', () => {
    expect(row.figure.indicator).toBe(derivedIndicator('per_1000', 'appeals_received'));
    expect(row.figure.unit).toBe('per_1000:appeals');
    expect(row.figure).toMatchObject({ place: figure.place, period_end: figure.period_end, source: figure.source });
    // A thousand among fifty thousand is twenty among a thousand.
    expect(row.figure).toMatchObject({ value: 20, lower: 20, upper: 20 });
  });

  it('stands for the later figure, although a change names the earlier one first', () => {
    const before = figureOf({ id: 'f6', period_start: '2024-01-01', period_end: '2024-12-31', value: 800 });
    const grown = change(before, figure, 'count');
    if (!grown.ok) throw new Error(grown.reason);
    expect(grown.inputs.map(({ id }) => id)).toEqual(['f6', 'f7']);
    expect(derivedRow(figure, grown, 'change').inputs.map(({ id }) => id)).toEqual(['f7', 'f6']);
    expect(derivedRow(figure, grown, 'change').figure).toMatchObject({ value: 25, unit: 'percent' });
  });

  it.each([
    ['reported', 'reported', 'reported'],
    ['reported', 'estimate', 'estimate'],
    ['estimate', 'reported', 'estimate'],
    ['plan', 'estimate', 'plan'],
    ['plan', 'reported', 'plan'],
  ] as const)('of a figure that is %s and one that is %s is %s', (own, other, expected) => {
    const stands = { ...figure, status: own };
    const inputs = [stands, population({ status: other })];
    expect(derivedRow(stands, { ...result, inputs }, 'per_1000').figure.status).toBe(expected);
  });

  it('carries no base and no break of its figure', () => {
    const marked = { ...figure, base: 'appeals_received', break_remark: 'cut' };
    const { base, break_remark } = derivedRow(marked, result, 'per_1000').figure;
    expect([base, break_remark]).toEqual([null, null]);
  });
});
