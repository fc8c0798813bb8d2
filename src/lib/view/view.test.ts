import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STATUSES } from '#lib/figures/figure.ts';
import { BREAKDOWNS, CHARTS, DEFAULT_VIEW, parseView, writeView, type Known, type View } from './view.ts';

const known: Known = {
  indicators: new Set(['population', 'housing_commissioned']),
  places: new Set(['ile', 'kegen', 'karasay']),
  topics: new Set(['roads', 'water']),
  scopes: new Set(['bns', 'open_almaty']),
};

const views: fc.Arbitrary<View> = fc.record({
  indicator: fc.constantFrom(...known.indicators),
  by: fc.constantFrom(...BREAKDOWNS),
  places: fc.uniqueArray(fc.constantFrom(...known.places)),
  topics: fc.uniqueArray(fc.constantFrom('none', ...known.topics)),
  scopes: fc.uniqueArray(fc.constantFrom(...known.scopes)),
  statuses: fc.uniqueArray(fc.constantFrom(...STATUSES), { minLength: 1 }),
  from: fc.option(fc.integer({ min: 1990, max: 2010 })),
  to: fc.option(fc.integer({ min: 2011, max: 2040 })),
  chart: fc.constantFrom(...CHARTS),
  slice: fc.option(fc.stringMatching(/^[\w.~-]{1,60}$/)),
});

describe('the address of a view', () => {
  it('reads back as the view it was written from', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(parseView(writeView(view), known)).toEqual({ view, dropped: [] });
      }),
    );
  });

  it('states every choice, defaults included', () => {
    const names = [...new URLSearchParams(writeView(DEFAULT_VIEW)).keys()];
    expect(names).toEqual([
      'v',
      'indicator',
      'by',
      'place',
      'topic',
      'scope',
      'status',
      'from',
      'to',
      'chart',
      'slice',
    ]);
  });

  it('is total: any text gives a legal view', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.webQueryParameters(),
      fc
        .array(fc.tuple(fc.constantFrom('indicator', 'by', 'place', 'from', 'chart', 'slice', 'v'), fc.string()))
        .map((pairs) => new URLSearchParams(pairs).toString()),
    );
    fc.assert(
      fc.property(hostile, (query) => {
        const { view } = parseView(query, known);
        expect(parseView(writeView(view), known).view).toEqual(view);
      }),
      { numRuns: 3_000 },
    );
  });

  it('names what it drops and keeps the rest', () => {
    const { view, dropped } = parseView('v=9&indicator=nonsense&place=ile.atlantis&colour=red&from=20x5', known);
    expect(view).toEqual({ ...DEFAULT_VIEW, places: ['ile'] });
    expect(dropped).toEqual([
      { parameter: 'colour', value: 'red', reason: 'unknown_parameter' },
      { parameter: 'v', value: '9', reason: 'newer_version' },
      { parameter: 'from', value: '20x5', reason: 'unknown_value' },
      { parameter: 'indicator', value: 'nonsense', reason: 'unknown_value' },
      { parameter: 'place', value: 'atlantis', reason: 'unknown_value' },
    ]);
  });
});
