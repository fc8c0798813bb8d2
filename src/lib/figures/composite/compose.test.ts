import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparableScore, shownScore } from './aggregate.ts';
import { compose } from './compose.ts';
import { AGGREGATIONS, METHODS, type Composite, type CompositeInput } from './model.ts';
import { component, input, inputs } from './testing.ts';

function composed(of: CompositeInput): Composite {
  const result = compose(of);
  if (!result.ok) throw new Error(`refused: ${result.reason}`);
  return result;
}

const five = (more: Partial<CompositeInput> = {}) =>
  input(
    [
      component('a', [12, 15, 9, 20, 11], { weight: 50, target: 18 }),
      component('b', [310, 150, 90, 420, 200], { weight: 30, direction: 'lower', target: 100 }),
      component('c', [4, 9, 6, 2, 6], { weight: 20, target: 8 }),
    ],
    more,
  );

describe('a composite score', () => {
  it('is the geometric mean of the worked example of the Human Development Report 2010, Technical note 1', () => {
    const indices = Float64Array.from([0.847, 0.589, 0.584]);
    const equal = Float64Array.from([1 / 3, 1 / 3, 1 / 3]);
    const score = comparableScore('geometric', indices, Uint8Array.from([1, 1, 1]), equal, 1, 0);
    expect(shownScore('geometric', score).toFixed(3)).toBe('0.663');
  });

  // Independent computation: numpy 2.4 and scipy 1.17 (stats.zscore, stats.rankdata), formulas of the Handbook.
  it.each([
    ['minmax', 'arithmetic', [30.057143, 72.1, 42.014286, 50.5, 41.114286]],
    ['minmax', 'geometric', [29.947037, 69.875592, 8.954501, 10.0, 34.613112]],
    ['zscore', 'arithmetic', [45.033651, 57.318017, 48.433634, 50.970177, 48.244521]],
    ['zscore', 'geometric', [45.014381, 57.16846, 47.324263, 48.297022, 48.032493]],
    ['rank', 'arithmetic', [38.125, 80.2, 43.075, 50.5, 40.6]],
    ['rank', 'geometric', [36.060713, 79.653562, 9.113718, 10.0, 37.676594]],
    ['target', 'arithmetic', [53.010753, 84.166667, 73.333333, 67.698413, 60.555556]],
    ['target', 'geometric', [50.622066, 82.75848, 68.900838, 51.938806, 59.946433]],
  ] as const)('agrees with an independent computation: %s, %s', (method, aggregation, expected) => {
    const { rows } = composed(five({ method, aggregation }));
    const scores = [0, 1, 2, 3, 4].map((i) => rows.find(({ place }) => place === `p${i}`)!.score);
    scores.forEach((score, i) => expect(score).toBeCloseTo(expected[i]!, 5));
  });

  it('lies inside its interval, and its place inside its range, for every input', () => {
    fc.assert(
      fc.property(inputs, (of) => {
        const result = compose(of);
        const named = new Set([...result.outside.map(({ place }) => place)]);
        if (!result.ok) return;
        for (const row of result.rows) {
          named.add(row.place);
          for (const x of [row.score, row.lower, row.upper, row.covered]) expect(Number.isFinite(x)).toBe(true);
          expect(row.lower).toBeLessThanOrEqual(row.score);
          expect(row.score).toBeLessThanOrEqual(row.upper);
          const place = 1 + result.rows.filter(({ score }) => score > row.score).length;
          expect(row.best).toBeLessThanOrEqual(place);
          expect(place).toBeLessThanOrEqual(row.worst);
        }
        // Nobody is dropped silently: every place is in the order or outside, every indicator used or told why not.
        expect([...named].sort()).toEqual([...of.places].sort());
        const told = [...result.frame.codes, ...result.unused.map(({ code }) => code)];
        expect(told.sort()).toEqual(of.components.map(({ code }) => code).sort());
      }),
      { numRuns: 500 },
    );
  });

  it('does not depend on the sum of the weights, only on their proportions', () => {
    const scaled = five({
      components: five().components.map((one) => ({ ...one, weight: one.weight / 10 })),
    });
    const scores = (of: CompositeInput) => composed(of).rows.map(({ place, score }) => [place, score.toFixed(9)]);
    expect(scores(scaled)).toEqual(scores(five()));
  });

  it('turns the order round when every direction is turned', () => {
    const turned = five({
      components: five().components.map((one) => ({
        ...one,
        direction: one.direction === 'lower' ? ('higher' as const) : ('lower' as const),
      })),
    });
    const order = (of: CompositeInput) => composed(of).rows.map(({ place }) => place);
    expect(order(turned)).toEqual(order(five()).reverse());
  });

  it('gives a range of places where intervals overlap and one place where they do not', () => {
    const { rows } = composed(input([component('a', [[10, 14], [13, 16], 40])]));
    expect(rows.map(({ place, best, worst }) => [place, best, worst])).toEqual([
      ['p2', 1, 1],
      ['p1', 2, 3],
      ['p0', 2, 3],
    ]);
  });

  it('says which single indicator, dropped, changes the winner', () => {
    const of = input([
      component('a', [10, 9, 1], { weight: 5 }),
      component('b', [1, 9, 10], { weight: 3 }),
      component('c', [10, 1, 5], { weight: 2 }),
    ]);
    // By hand: 70.3, 71.4 and 39.5 points; 40.6, 53.8 and 78 without a; 100, 63.9 and 13.6 without b.
    const { winners, drops } = composed(of);
    expect(winners).toEqual(['p1']);
    expect(drops).toEqual([
      { code: 'a', winners: ['p2'], changes: true },
      { code: 'b', winners: ['p0'], changes: true },
      { code: 'c', winners: ['p1'], changes: false },
    ]);
  });

  it('leaves a district out, or re-scales the weights of the rest, as the reader decides', () => {
    const gap = input([component('a', [10, 20, null], { weight: 3 }), component('b', [5, 1, 9], { weight: 1 })]);
    expect(composed(gap).outside).toEqual([
      { place: 'p2', missing: [{ code: 'a', reason: 'not_published' }], covered: 0.25 },
    ]);
    const rescaled = composed({ ...gap, missing: 'rescale', coverage: 25 });
    expect(rescaled.outside).toEqual([]);
    expect(rescaled.rows.find(({ place }) => place === 'p2')).toMatchObject({ score: 100, covered: 0.25 });
    // One percent more than it has, and it stands outside.
    expect(composed({ ...gap, missing: 'rescale', coverage: 26 }).outside.map(({ place }) => place)).toEqual(['p2']);
  });
});

describe('what cannot be computed is refused with its reason', () => {
  const two = component('a', [10, 20]);
  it.each([
    ['no indicator', input([], { places: ['p0', 'p1'] }), 'no_indicators'],
    ['weights that add up to zero', input([component('a', [1, 2], { weight: 0 })]), 'weights_zero'],
    ['one district only', input([component('a', [1])]), 'one_district'],
    ['all values missing', input([component('a', [null, null])]), 'no_usable_indicator'],
    ['identical values', input([component('a', [3, 3, 3])]), 'no_usable_indicator'],
    ['only one district with every figure', input([two, component('b', [5, null])]), 'one_district'],
    ['no district with every figure', input([component('a', [10, null]), component('b', [null, 5])]), 'no_district'],
  ] as const)('%s', (_, of, reason) => {
    for (const method of METHODS) {
      for (const aggregation of AGGREGATIONS) {
        const result = compose({
          ...of,
          method,
          aggregation,
          components: of.components.map((one) => ({ ...one, target: 5 })),
        });
        expect(result).toMatchObject({ ok: false, reason });
      }
    }
  });

  it.each([
    ['direction_unset', component('b', [1, 2], { direction: null }), []],
    ['weight_zero', component('b', [1, 2], { weight: 0 }), []],
    ['no_values', component('b', [null, null]), []],
    ['identical', component('b', [4, 4]), []],
    ['no_upper_end', component('b', [1, [4000, Infinity]]), ['p1']],
    ['no_lower_end', component('b', [[-Infinity, 5], 1]), ['p0']],
  ] as const)('an indicator takes no part and the others go on: %s', (reason, odd, places) => {
    const result = composed(input([two, odd]));
    expect(result.unused).toEqual([{ code: 'b', reason, places }]);
    expect(result.frame.codes).toEqual(['a']);
    expect([...result.frame.weights]).toEqual([1]);
  });

  it.each([
    ['no_target', { target: null }, [10, 20]],
    ['not_positive', { target: 0 }, [10, 20]],
    ['not_positive', { target: 5 }, [-3, 20]],
    ['not_positive', { target: 5, direction: 'lower' as const }, [0, 20]],
  ] as const)('a target that gives no ratio: %s', (reason, more, values) => {
    const result = compose(input([component('b', values, more)], { method: 'target' }));
    expect(result.unused.map((one) => one.reason)).toEqual([reason]);
  });

  it('an indicator that only one of the remaining districts has, is told as such', () => {
    const result = composed(
      input([two, component('b', [5, null], { weight: 1 })], { missing: 'rescale', coverage: 50 }),
    );
    expect(result.unused).toEqual([{ code: 'b', reason: 'one_value', places: [] }]);
  });
});
