import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QUALIFIERS, STATUSES } from '#lib/figures/figure.ts';
import {
  ANSWERS,
  BREAKDOWNS,
  CHARTS,
  COMPARISONS,
  DEFAULT_VIEW,
  MEASURES,
  PARAMETERS,
  SORT_COLUMNS,
  parseView,
  writeView,
  type Known,
  type View,
} from './view.ts';

const known: Known = {
  indicators: new Set(['population', 'housing_commissioned']),
  places: new Set(['ile', 'kegen', 'karasay']),
  topics: new Set(['roads', 'water']),
  scopes: new Set(['bns', 'open_almaty']),
  sources: new Set(['s001', 's166']),
};

const some = <T>(values: Iterable<T>, minLength = 0) => fc.uniqueArray(fc.constantFrom(...values), { minLength });
const key = fc.option(fc.stringMatching(/^[\w.~:(),-]{1,60}$/));

const views: fc.Arbitrary<View> = fc
  .record({
    indicator: fc.constantFrom(...known.indicators),
    against: fc.option(fc.constantFrom(...known.indicators)),
    by: fc.constantFrom(...BREAKDOWNS),
    split: fc.option(fc.constantFrom(...BREAKDOWNS)),
    measure: fc.constantFrom(...MEASURES),
    places: some(known.places),
    topics: some(['none', ...known.topics]),
    scopes: some(known.scopes),
    sources: some(known.sources),
    years: some(['none', '1999', '2023']),
    qualifiers: some(QUALIFIERS),
    statuses: some(STATUSES, 1),
    from: fc.option(fc.integer({ min: 1990, max: 2010 })),
    to: fc.option(fc.integer({ min: 2011, max: 2040 })),
    threshold: fc.option(
      fc.record({
        comparison: fc.constantFrom(...COMPARISONS),
        value: fc.double({ min: -1e18, max: 1e18, noNaN: true }).map((value) => value + 0),
      }),
    ),
    keep: some(ANSWERS, 1),
    chart: fc.constantFrom(...CHARTS),
    picked: fc.boolean(),
    slice: key,
    mark: key,
    sort: fc.option(fc.record({ column: fc.constantFrom(...SORT_COLUMNS), down: fc.boolean() })),
  })
  .map((view) => ({ ...view, split: view.split === view.by ? null : view.split }));

describe('the address of a view', () => {
  it('reads back as the view it was written from', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(parseView(writeView(view), known)).toEqual({ view, dropped: [] });
      }),
      { numRuns: 1_000 },
    );
  });

  it('states every choice, defaults included, after its version', () => {
    expect([...new URLSearchParams(writeView(DEFAULT_VIEW)).keys()]).toEqual(['v', ...PARAMETERS]);
  });

  it('is total: any of 10,000 random and hostile texts gives a legal view and few notices', () => {
    const names = fc.constantFrom('v', ...PARAMETERS, '__proto__', 'constructor', 'PLACE', 'place[]');
    const nasty = fc.constantFrom(
      "' OR 1=1 --",
      '<script>alert(1)</script>',
      '../../etc/passwd',
      '%00',
      '\u202e',
      'NaN',
      'Infinity',
      'gt~1e999',
      'gt~-0',
      'gt~0x10',
      '1'.repeat(4000),
      'ile.'.repeat(5000),
      'lower~sideways',
      '2',
      '02',
      '٢',
      'hasOwnProperty',
    );
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.webQueryParameters(),
      fc
        .array(fc.tuple(names, fc.oneof(nasty, fc.string({ unit: 'grapheme' }))), { maxLength: 30 })
        .map((pairs) => new URLSearchParams(pairs.map(([name, value]) => [name, value.toWellFormed()])).toString()),
      fc.tuple(views, fc.nat(), fc.string()).map(([view, at, text]) => {
        const address = writeView(view);
        return address.slice(0, at % address.length) + text + address.slice((at % address.length) + 2);
      }),
    );
    fc.assert(
      fc.property(hostile, (query) => {
        const { view, dropped } = parseView(query, known);
        expect(parseView(writeView(view), known)).toEqual({ view, dropped: [] });
        expect(dropped.length).toBeLessThanOrEqual(20);
        for (const { parameter, value } of dropped) expect(parameter.length + value.length).toBeLessThan(130);
      }),
      { numRuns: 10_000 },
    );
  });

  it('takes a parameter that stands twice as a list, and names what it cannot take', () => {
    const { view, dropped } = parseView('v=2&place=ile&place=kegen&by=place&split=place&from=2020&from=2021', known);
    expect(view).toMatchObject({ places: ['ile', 'kegen'], by: 'place', split: null, from: 2020 });
    expect(dropped.map(({ parameter, value }) => [parameter, value])).toEqual([
      ['from', '2021'],
      ['split', 'place'],
    ]);
  });

  it('names what it drops and keeps the rest', () => {
    const { view, dropped } = parseView('v=9&indicator=nonsense&place=ile.atlantis&colour=red&from=20x5', known);
    expect(view).toEqual({ ...DEFAULT_VIEW, places: ['ile'] });
    expect(dropped).toEqual([
      { parameter: 'v', value: '9', reason: 'newer_version' },
      { parameter: 'colour', value: 'red', reason: 'unknown_parameter' },
      { parameter: 'indicator', value: 'nonsense', reason: 'unknown_value' },
      { parameter: 'place', value: 'atlantis', reason: 'unknown_value' },
      { parameter: 'from', value: '20x5', reason: 'unknown_value' },
    ]);
  });
});

describe('an address of version 1', () => {
  const old = (query: string): View => parseView(`v=1&${query}`, known).view;

  it('opens the chart that it named, chosen by the reader', () => {
    const query =
      'indicator=population&by=place&place=ile.kegen&topic=&scope=bns&status=reported&from=2010&to=2020&chart=dot&slice=';
    expect(parseView(`v=1&${query}`, known)).toEqual({
      view: {
        ...DEFAULT_VIEW,
        indicator: 'population',
        places: ['ile', 'kegen'],
        scopes: ['bns'],
        statuses: ['reported'],
        from: 2010,
        to: 2020,
        chart: 'dot',
        picked: true,
      },
      dropped: [],
    });
  });

  it('names its slice by the beginning of the name that version 2 gives it', () => {
    const slice = 'bns~~as_of~reported~~2023-12-31~~~district';
    expect(old(`by=place&chart=bar&slice=${slice}`).slice).toBe('bns~~as_of~district~reported~~2023-12-31~~~');
    expect(old('by=topic&chart=bar&slice=open_almaty~~year~reported~2024-01-01~2024-12-31~~ile').slice).toBe(
      'open_almaty~~year~~reported~2024-01-01~2024-12-31~ile~~',
    );
    expect(old('by=place&chart=line&slice=bns~~year~district').slice).toBe('bns~~year~district~');
  });

  it('draws what version 1 drew where the kind did not suit, and grouped bars for several places in time', () => {
    expect(old('by=topic&chart=tiles')).toMatchObject({ chart: 'bar', picked: true });
    expect(old('by=period&chart=bar')).toMatchObject({ chart: 'grouped', split: 'place' });
    expect(old('by=period&chart=bar&place=ile')).toMatchObject({ chart: 'bar', split: null });
  });

  it('without a version is one, and one without a chart leaves the choice to the program', () => {
    expect(parseView('indicator=population', known)).toEqual({
      view: { ...DEFAULT_VIEW, indicator: 'population' },
      dropped: [],
    });
  });
});
