import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KINDS } from '#lib/figures/figure.ts';
import {
  BREAKDOWNS,
  CHARTS,
  DEFAULT_VIEW,
  MEASURES,
  type Breakdown,
  type ChartKind,
  type View,
} from '#lib/view/view.ts';
import { kindOffers, proposeKind } from './kinds.ts';
import type { Shape } from './shape.ts';

const NONE: Shape = {
  figures: 0,
  places: 0,
  units: 0,
  topics: 0,
  scopes: 0,
  periods: 0,
  place_series: 0,
  topic_series: 0,
  topic_places: 0,
  with_topic: 0,
  all_places: 0,
  all_scopes: 0,
  dated: 0,
};
/** One year of twenty districts, one count, no topics. */
const DISTRICTS: Shape = {
  ...NONE,
  figures: 20,
  places: 20,
  units: 20,
  scopes: 1,
  periods: 1,
  all_places: 20,
  all_scopes: 1,
  dated: 20,
};
/** The same over ten years. */
const YEARS: Shape = { ...DISTRICTS, figures: 200, periods: 10, place_series: 20, dated: 200 };
/** One place, six topics, one period. */
const TOPICS: Shape = {
  ...NONE,
  figures: 6,
  places: 1,
  topics: 6,
  scopes: 1,
  periods: 1,
  with_topic: 6,
  all_places: 1,
  all_scopes: 1,
  dated: 6,
};

type Asked = Pick<View, 'by' | 'split' | 'against' | 'measure'>;
const asked = (part: Partial<Asked> = {}): Asked => ({ ...DEFAULT_VIEW, ...part });

const size = fc.oneof(fc.constantFrom(0, 1, 2), fc.integer({ min: 0, max: 30 }));
/** Sizes as rows can have them: what is counted by topic needs topics, series need periods. */
const shapes: fc.Arbitrary<Shape> = fc
  .record({
    places: size,
    units: size,
    topics: size,
    scopes: size,
    periods: size,
    series: size,
    lines: size,
    both: size,
  })
  .map(({ places, units, topics, scopes, periods, series, lines, both }) => {
    const any = Math.max(places, scopes) > 0;
    return {
      ...NONE,
      figures: any ? places + topics : 0,
      places: any ? Math.max(1, places) : 0,
      units: any ? Math.min(units, Math.max(1, places)) : 0,
      topics: any ? topics : 0,
      scopes: any ? Math.max(1, scopes) : 0,
      periods: any ? periods : 0,
      place_series: any && periods > 1 ? Math.max(1, series) : 0,
      topic_series: any && periods > 1 && topics > 0 ? lines : 0,
      topic_places: any && places > 1 && topics > 0 ? Math.min(both, topics) : 0,
    };
  });
const views: fc.Arbitrary<Asked> = fc
  .record({
    by: fc.constantFrom(...BREAKDOWNS),
    split: fc.option(fc.constantFrom(...BREAKDOWNS)),
    against: fc.option(fc.constant('population')),
    measure: fc.constantFrom(...MEASURES),
  })
  .map((view) => ({ ...view, split: view.split === view.by ? null : view.split }));
const kinds = fc.option(fc.constantFrom(...KINDS), { nil: undefined });

const SIZE: Readonly<Record<Breakdown, keyof Shape>> = {
  place: 'places',
  topic: 'topics',
  scope: 'scopes',
  period: 'periods',
};
const why = (kind: ChartKind, shape: Shape, part: Partial<Asked> = {}) => {
  const offer = kindOffers(asked(part), shape).find((one) => one.kind === kind);
  return offer?.suits === false ? offer.why : null;
};

describe('kinds of chart', () => {
  it('are all offered, once each and in one order', () => {
    fc.assert(
      fc.property(views, shapes, (view, shape) => {
        expect(kindOffers(view, shape).map(({ kind }) => kind)).toEqual([...CHARTS]);
      }),
    );
  });

  it('suit no breakdown that has nothing in it', () => {
    fc.assert(
      fc.property(views, shapes, (view, shape) => {
        const empty = { ...shape, [SIZE[view.by]]: 0 };
        for (const offer of kindOffers(view, empty))
          expect(offer).toEqual({ kind: offer.kind, suits: false, why: 'nothing' });
      }),
    );
  });

  it.each<[ChartKind, Shape, Partial<Asked>, string | null]>([
    ['bar', DISTRICTS, {}, null],
    ['line', DISTRICTS, {}, 'needs_series'],
    ['line', { ...YEARS, place_series: 1 }, {}, null],
    ['multiples', { ...YEARS, place_series: 1 }, {}, 'needs_series'],
    ['slope', YEARS, { by: 'scope' }, 'needs_place_breakdown'],
    ['slope', YEARS, { by: 'period' }, null],
    ['slope', DISTRICTS, {}, 'needs_series'],
    ['grouped', DISTRICTS, {}, 'needs_second'],
    ['grouped', YEARS, {}, null],
    ['grouped', YEARS, { by: 'scope' }, 'needs_second'],
    ['grouped', { ...DISTRICTS, topics: 4, topic_places: 4 }, {}, null],
    ['heat', { ...DISTRICTS, topics: 4, topic_places: 4 }, { by: 'period' }, 'needs_second'],
    ['heat', { ...TOPICS, periods: 3, topic_series: 6, place_series: 1 }, { by: 'topic' }, null],
    ['tiles', DISTRICTS, {}, null],
    ['tiles', { ...DISTRICTS, units: 1 }, {}, 'needs_units'],
    ['tiles', TOPICS, { by: 'topic' }, 'needs_place_breakdown'],
    ['scatter', DISTRICTS, {}, null],
    ['scatter', { ...DISTRICTS, places: 2 }, {}, 'needs_places'],
    ['scatter', DISTRICTS, { measure: 'per_1000' }, 'only_reported'],
    ['scatter', YEARS, { by: 'period' }, 'needs_place_breakdown'],
  ])('%s', (kind, shape, part, expected) => {
    expect(why(kind, shape, part)).toBe(expected);
  });

  it('that break values down twice need something to break down by in the second', () => {
    expect(why('grouped', YEARS, { split: 'topic' })).toBe('needs_second');
    expect(why('heat', YEARS, { split: 'topic' })).toBe('needs_second');
    expect(why('grouped', { ...YEARS, topics: 4, topic_places: 4 }, { split: 'topic' })).toBeNull();
    expect(why('heat', YEARS, { split: 'period' })).toBeNull();
    expect(why('heat', YEARS, { by: 'period', split: 'place' })).toBeNull();
  });
});

describe('the proposed kind', () => {
  it('suits the figures wherever there are any', () => {
    fc.assert(
      fc.property(views, shapes, kinds, (view, shape, kind) => {
        if (shape[SIZE[view.by]] === 0) return;
        const proposal = proposeKind(view, shape, kind);
        expect(kindOffers(view, shape)).toContainEqual({ kind: proposal.kind, suits: true });
        expect(proposal.n).toBeGreaterThan(0);
      }),
      { numRuns: 3000 },
    );
  });

  it.each<[string, Partial<Asked>, Shape, (typeof KINDS)[number], [ChartKind, string, number]]>([
    ['amounts of one year are bars', {}, DISTRICTS, 'count', ['bar', 'compare_amounts', 20]],
    ['shares are dots, for their zero means little', {}, DISTRICTS, 'share', ['dot', 'zero_means_little', 20]],
    [
      'two indicators meet in a scatter',
      { against: 'population' },
      DISTRICTS,
      'count',
      ['scatter', 'two_indicators', 20],
    ],
    [
      'a second indicator of two places does not',
      { against: 'population' },
      { ...DISTRICTS, places: 2 },
      'count',
      ['bar', 'compare_amounts', 2],
    ],
    ['a single place without time is one bar', {}, { ...DISTRICTS, places: 1 }, 'share', ['bar', 'single', 1]],
    [
      'a single place over years is a line',
      {},
      { ...YEARS, places: 1, place_series: 1 },
      'count',
      ['line', 'one_series', 10],
    ],
    ['eight series are lines', { by: 'period' }, { ...YEARS, place_series: 8 }, 'count', ['line', 'few_series', 8]],
    [
      'nine are small multiples',
      { by: 'period' },
      { ...YEARS, place_series: 9 },
      'count',
      ['multiples', 'many_series', 9],
    ],
    [
      'places by time are lines too',
      { split: 'period' },
      { ...YEARS, place_series: 5 },
      'count',
      ['line', 'few_series', 5],
    ],
    [
      'four columns stand in groups',
      { split: 'topic' },
      { ...DISTRICTS, topics: 4, topic_places: 4 },
      'count',
      ['grouped', 'two_breakdowns', 4],
    ],
    [
      'five make a table',
      { split: 'topic' },
      { ...DISTRICTS, topics: 5, topic_places: 5 },
      'count',
      ['heat', 'two_breakdowns', 5],
    ],
    [
      'topics over time are lines of topics',
      { by: 'period', split: 'topic' },
      { ...TOPICS, periods: 4, topic_series: 6, place_series: 1 },
      'count',
      ['line', 'few_series', 6],
    ],
    [
      'too many for lines make a table, for small multiples are of places',
      { by: 'period', split: 'topic' },
      { ...YEARS, topics: 20, topic_series: 20 },
      'count',
      ['heat', 'two_breakdowns', 20],
    ],
    ['years without a series are bars', { by: 'period' }, DISTRICTS, 'count', ['bar', 'single', 1]],
  ])('%s', (_, part, shape, kind, [chart, because, n]) => {
    expect(proposeKind(asked(part), shape, kind)).toEqual({ kind: chart, because, n });
  });
});
