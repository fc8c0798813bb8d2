import { describe, expect, it } from 'vitest';
import type { Claim, Figure } from '../figure.ts';
import { sayValue } from '../saying/say.ts';
import { figureOf } from '../testing.ts';
import { breaksOf, changesOf, endsOf, furthestOf, type WhyFacts } from './facts.ts';
import { DEFAULT_SMALL_NUMBERS } from '../rankings/small-numbers.ts';
import { measuresOf, type AboutIndicator } from './measure.ts';
import { sayChange } from './say-change.ts';
import { whySentences, type WhyLabels } from './why.ts';

const COUNT: AboutIndicator = { kind: 'count', direction: 'none', additive: 'yes' };
const SHARE: AboutIndicator = { kind: 'share', direction: 'lower', additive: 'no' };
const PLACES = 'abcdefghijk'.split('');

const year = (of: number, changes: Partial<Claim>, step = 1): Figure =>
  figureOf({ period_start: `${of}-01-01`, period_end: `${of}-12-31`, origin: 'statistics', ...changes }, 'count', step);
const people = (place: string, value: number) =>
  figureOf({
    place,
    value,
    indicator: 'population',
    unit: 'persons',
    period_kind: 'as_of',
    period_start: null,
    period_end: '2023-12-31',
    origin: 'statistics',
  });
const crimes = (of: number, value: number, changes: Partial<Claim> = {}) =>
  year(of, { id: `b${of}`, indicator: 'crimes_registered', unit: 'crimes', value, ...changes });
const seriesOf = (...figures: Figure[]) => new Map([['crimes_registered', { kind: 'count' as const, figures }]]);

const unit = (code: string, words: string) => ({
  code,
  form: 'noun' as const,
  kk: words,
  kk_ablative: null,
  kk_dative: null,
  ru_one: words,
  ru_few: words,
  ru_many: words,
  en_one: words,
  en_other: words,
});
const LABELS: WhyLabels = {
  place: { ile: { name: 'Ile District' } },
  indicator: {},
  unit: { crimes: unit('crimes', 'crimes'), appeals: unit('appeals', 'appeals'), persons: unit('persons', 'people') },
  contest: {},
  group: { gas: 'Gas' },
};
const NOTHING: WhyFacts = {
  place: 'ile',
  contest: [],
  judged: { highest: null, lowest: null },
  bySize: { highest: null, lowest: null },
  furthest: [],
  changes: [],
  instead: [],
  missing: [],
  suspects: [],
  breaks: [],
  conflicts: [],
};

describe('a measure', () => {
  const figures = PLACES.map((place, i) => crimes(2023, 100 + 10 * i, { place }));
  const population = PLACES.map((place) => people(place, 50_000));
  const measures = measuresOf(figures, population, COUNT, (place) => (place < 'f' ? 'west' : 'east'));

  it('of a quantity is put in order per 1,000 residents, with the direction of the rate', () => {
    expect(measures.get('a')).toMatchObject({ form: 'per_1000', direction: 'lower', place: { best: 1, of: 11 } });
    expect(measures.get('a')?.median?.n).toBe(11);
    expect(measures.get('a')?.regionMedian?.n).toBe(5);
  });

  it('without residents of the same year, of a doubtful value, or of few cases takes no place', () => {
    const odd = [
      crimes(2023, 500, { place: 'a', suspect_remark: 'suspect_x' }),
      crimes(2023, DEFAULT_SMALL_NUMBERS.minCount - 1, { place: 'b' }),
      ...figures.slice(2),
    ];
    const some = measuresOf(odd, population.slice(0, -1), COUNT, () => null);
    expect(some.get('a')).toMatchObject({ outside: 'suspect', place: null });
    expect(some.get('b')).toMatchObject({ outside: 'few', place: null });
    expect(some.get('k')).toMatchObject({ outside: 'no_population', place: null });
    // The others are counted without them.
    expect(some.get('c')?.median?.n).toBe(8);
  });

  it('of fewer than nine districts is no order', () => {
    expect(measuresOf(figures.slice(0, 8), population, COUNT, () => null).get('a')?.place).toBeNull();
  });

  it('of a share is compared as it is', () => {
    const shares = PLACES.map((place, i) =>
      figureOf({ place, indicator: 'unemployment_rate', unit: 'percent', value: 4 + i / 10 }, 'share', 0.1),
    );
    const own = measuresOf(shares, [], SHARE, () => null).get('a');
    expect(own).toMatchObject({ form: 'value', direction: 'lower', per: null });
    expect(own?.place?.best).toBe(1);
  });
});

describe('a change', () => {
  it('is told for the newest two neighbouring years that may be compared', () => {
    const [change] = changesOf(
      seriesOf(crimes(2021, 200), crimes(2022, 220), crimes(2023, 110, { status: 'estimate' })),
    );
    expect(change?.derived.inputs.map(({ id }) => id)).toEqual(['b2021', 'b2022']);
    expect(sayChange(change!, 'en')).toBe('more by 10.0%');
  });

  it('is never computed across a break, a doubtful value or a gap', () => {
    expect(changesOf(seriesOf(crimes(2022, 200), crimes(2023, 220, { break_remark: 'break_x' })))).toEqual([]);
    expect(changesOf(seriesOf(crimes(2022, 200, { suspect_remark: 'suspect_x' }), crimes(2023, 220)))).toEqual([]);
    expect(changesOf(seriesOf(crimes(2021, 200), crimes(2023, 220)))).toEqual([]);
    expect(changesOf(seriesOf(crimes(2022, 200, { conflict: 'C01' }), crimes(2023, 220)))).toEqual([]);
  });

  it('leaves open what rounding leaves open, and says a range where it leaves a range', () => {
    const rough = (of: number, value: number) =>
      year(of, { id: `b${of}`, indicator: 'crimes_registered', unit: 'm2', value }, 100);
    const same = changesOf(
      new Map([['crimes_registered', { kind: 'amount' as const, figures: [amount(2022, 5400), amount(2023, 5400)] }]]),
    );
    expect(sayChange(same[0]!, 'en')).toBe('rounding leaves open whether it rose or fell');
    const less = changesOf(
      new Map([['crimes_registered', { kind: 'amount' as const, figures: [amount(2022, 5000), amount(2023, 2500)] }]]),
    );
    expect(sayChange(less[0]!, 'en')).toMatch(/^less by \d+–\d+%$/);
    expect(sayChange(less[0]!, 'kk')).toMatch(/^\d+–\d+%-ға аз$/);
    expect(rough(2022, 100).step).toBe(100);
  });

  function amount(of: number, value: number): Figure {
    const dates = { period_start: `${of}-01-01`, period_end: `${of}-12-31`, origin: 'statistics' as const };
    return figureOf({ ...dates, id: `b${of}`, indicator: 'crimes_registered', unit: 'm2', value }, 'amount', 100);
  }
});

describe('what is chosen', () => {
  const population = PLACES.map((place) => people(place, 50_000));
  const of = (indicator: string, values: number[]) =>
    measuresOf(
      PLACES.map((place, i) => crimes(2023, values[i] ?? 100, { id: `${indicator}-${place}`, place, indicator })),
      population,
      COUNT,
      () => null,
    ).get('a')!;
  const top = of('sme_active', [900, 100, 200, 300, 400, 500, 600, 610, 620, 630, 640]);
  const end = of('pupils', [50, 100, 200, 300, 400, 500, 600, 610, 620, 630, 640]);
  const judged = of('crimes_registered', [50, 100, 200, 300, 400, 500, 600, 610, 620, 630, 640]);

  it('judged measures and orders of size are never mixed', () => {
    expect(endsOf([top, end, judged], false)).toEqual({ highest: top, lowest: end });
    expect(endsOf([top, end, judged], true)).toEqual({ highest: judged, lowest: null });
  });

  it('a measure that has been named is not named again as far from the median', () => {
    expect(furthestOf([top, end], [top]).map(({ measure }) => measure)).toEqual([end]);
    expect(furthestOf([end], [])[0]?.side).toBe('below');
  });

  it('breaks are told newest first, with what they break', () => {
    const broken = (indicator: string, of: number, remark: string) =>
      year(of, { id: `${indicator}${of}`, indicator, break_remark: remark });
    const breaks = breaksOf([
      broken('pupils', 2018, 'break_a'),
      broken('population', 2018, 'break_a'),
      broken('population', 2022, 'break_b'),
      broken('population', 2008, 'break_old'),
    ]);
    expect(breaks.map(({ remark, figures }) => [remark, figures[0]?.indicator, figures.length])).toEqual([
      ['break_b', 'population', 1],
      ['break_a', 'population', 2],
    ]);
  });
});

describe('a sentence', () => {
  it('keeps the hedge of every value it names', () => {
    const figure = figureOf({ qualifier: 'more_than', value: 4000, conflict: 'C01' });
    const [outside, instead] = whySentences({ ...NOTHING, instead: [figure] }, LABELS, 'en');
    expect(outside?.text).toContain('no official statistics');
    expect(instead?.text).toContain(sayValue(figure, LABELS.unit.appeals!, 'en').text);
    expect(instead?.text).toContain('sources disagree');
  });

  it('says what is not published, and that nothing can be compared where that is so', () => {
    const said = whySentences({ ...NOTHING, missing: ['gas'] }, LABELS, 'en').map(({ text }) => text);
    expect(said).toEqual([
      'Nothing can be compared with the year before: status, base or borders differ.',
      'Unknown: not published — gas.',
    ]);
  });
});
