import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureOf } from '#lib/figures/testing.ts';
import type { Claim, Figure } from '#lib/figures/figure.ts';
import { claimsOf, claimsOfBoth } from './claims.ts';
import { columnOf } from './column.ts';
import { against, courseOf, middlesOf } from './course.ts';
import { openingPeriod, periodFor, periodsOf } from './periods.ts';
import { pictureOf, type About, type Unit } from './picture.ts';
import { apart, pathOf, writtenYears } from './plot.ts';
import { at, axisOf } from './scale.ts';
import { topicsOf } from './topics.ts';

const EAST: Unit[] = ['a', 'b', 'c', 'd', 'e'].map((code) => ({ code, region: 'east' }));
const WEST: Unit[] = ['v', 'w', 'x', 'y', 'z'].map((code) => ({ code, region: 'west' }));
const UNITS = [...EAST, ...WEST];
const CODES = new Set(UNITS.map(({ code }) => code));
let n = 0;

/** An invented official statistic of a year. */
const stat = (place: string, year: number, value: number, changes: Partial<Claim> = {}, step = 1): Figure =>
  figureOf(
    {
      id: `b${(n += 1)}`,
      origin: 'statistics',
      place,
      indicator: 'housing',
      scope: 'bureau',
      unit: 'm2',
      value,
      period_start: `${year}-01-01`,
      period_end: `${year}-12-31`,
      ...changes,
    },
    'amount',
    step,
  );
const residents = (place: string, year: number, value: number) =>
  stat(place, year, value, { indicator: 'population', period_kind: 'as_of', period_start: null });

const ABOUT: About = { code: 'housing', kind: 'amount', additive: true, direction: 'none', rateDirection: 'higher' };
const years = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
/** All of both regions up to 2023, the west alone in 2024. */
const LEDGER = [
  ...UNITS.flatMap(({ code }, i) => years(2018, 2023).map((year) => stat(code, year, 100 * (i + 1) + year - 2018))),
  ...WEST.map(({ code }, i) => stat(code, 2024, 1000 + i)),
];
const picture = (
  asked: Partial<{ places: string[]; year: number; measure: 'per_1000' }> = {},
  figures = LEDGER,
  about = ABOUT,
) =>
  pictureOf(
    figures,
    UNITS.flatMap(({ code }) => [residents(code, 2023, 1000)]),
    {
      asked: { places: [], year: null, measure: 'reported', ...asked },
      about,
      units: UNITS,
    },
  );

describe('the period shown first', () => {
  it('is the newest with nine tenths of the best coverage', () => {
    expect(openingPeriod(periodsOf(LEDGER, CODES))?.year).toBe(2023);
    const nine = LEDGER.filter(({ place, period_end }) => period_end !== '2023-12-31' || place !== 'a');
    expect(openingPeriod(periodsOf(nine, CODES))?.year).toBe(2023);
    const eight = nine.filter(({ place, period_end }) => period_end !== '2023-12-31' || place !== 'b');
    expect(openingPeriod(periodsOf(eight, CODES))?.year).toBe(2022);
  });

  it('is none below three districts, whatever the rest is', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...CODES), { maxLength: 9 }), (places) => {
        const periods = periodsOf(
          places.map((place) => stat(place, 2020, 5)),
          CODES,
        );
        expect(openingPeriod(periods) === null).toBe(places.length < 3);
        expect(periodFor(periods, 2020) === null).toBe(places.length < 3);
      }),
    );
  });

  it('leaves plans, topics, undated figures and other places out', () => {
    const odd = [
      ...UNITS.map(({ code }) => stat(code, 2030, 1, { status: 'plan' })),
      ...UNITS.map(({ code }) => stat(code, 2031, 1, { topic: 'roads' })),
      ...UNITS.map(({ code }) => stat(code, 2032, 1, { period_kind: 'unknown', period_start: null, period_end: null })),
      stat('elsewhere', 2023, 9),
    ];
    expect(periodsOf([...LEDGER, ...odd], CODES).map(({ year }) => year)).toEqual([
      2024, 2023, 2022, 2021, 2020, 2019, 2018,
    ]);
  });

  it('for a year without one is the nearest lawful year', () => {
    const periods = periodsOf(LEDGER, CODES);
    expect([1990, 2020, 2099].map((year) => periodFor(periods, year)?.year)).toEqual([2018, 2020, 2024]);
  });
});

describe('the picture of a choice', () => {
  it('ranks all units, and within a region its own', () => {
    expect(picture()?.order.ranked).toBe(10);
    expect(picture({ places: ['west'] })?.order.rows.map(({ place }) => place)).toEqual(['z', 'y', 'x', 'w', 'v']);
  });

  it('has two medians for both regions, one for a district or a region', () => {
    const regions = (places: string[]) => picture({ places })?.middles.map(({ region }) => region);
    expect(regions([])).toEqual(['east', 'west']);
    expect(regions(['a'])).toEqual(['east']);
    expect(regions(['west'])).toEqual(['west']);
    expect(regions(['a', 'z'])).toEqual(['east', 'west']);
  });

  it('brackets places that nothing separates, and tells a range', () => {
    const tied = LEDGER.map((figure) =>
      figure.period_end === '2023-12-31' && ['b', 'c', 'd'].includes(figure.place)
        ? { ...stat(figure.place, 2023, 50) }
        : figure,
    );
    const rows = picture({}, tied)?.order.rows.filter(({ place }) => ['b', 'c', 'd'].includes(place));
    expect(rows?.map(({ tied: edge }) => edge)).toEqual(['first', 'inner', 'last']);
    const hedged = LEDGER.map((figure) =>
      figure.period_end === '2023-12-31' && figure.place === 'z'
        ? stat('z', 2023, 850, { qualifier: 'more_than' })
        : figure,
    );
    const open = picture({}, hedged)?.order.rows.find(({ place }) => place === 'z');
    expect(open?.rank?.best).toBe(1);
    expect(open?.rank?.worst).toBeGreaterThan(1);
  });

  it('refuses per 1,000 for what is no quantity, what may not be added, and without residents', () => {
    expect(picture({ measure: 'per_1000' })?.measure).toBe('per_1000');
    const share = picture({ measure: 'per_1000' }, LEDGER, { ...ABOUT, kind: 'share' });
    expect([share?.measure, share?.noRate]).toEqual(['reported', 'not_a_quantity']);
    expect(picture({ measure: 'per_1000' }, LEDGER, { ...ABOUT, additive: false })?.noRate).toBe('not_a_quantity');
    expect(picture({ measure: 'per_1000', year: 2020 })?.noRate).toBe('no_residents');
  });

  it('draws districts without a value as outside, never as zero', () => {
    const without = LEDGER.filter(({ place }) => place !== 'c');
    const shown = picture({ places: ['c'] }, without);
    expect(shown?.order.outside).toEqual(['c']);
    expect(shown?.lines[0]?.points).toEqual([]);
    expect(shown?.order.rows.some(({ place }) => place === 'c')).toBe(false);
  });
});

describe('lines over the years', () => {
  const rules = { kind: 'amount', indicator: 'housing', measure: 'reported', units: [...CODES] } as const;
  const courseOfAll = (figures: readonly Figure[]) =>
    pictureOf(figures, [], { asked: { places: [], year: null, measure: 'reported' }, about: ABOUT, units: UNITS })
      ?.course ?? [];

  it('break at gaps, at broken series and at doubtful values', () => {
    const figures = LEDGER.flatMap((figure): Figure[] => {
      if (figure.place !== 'a') return [figure];
      if (figure.period_end === '2019-12-31') return [];
      if (figure.period_end === '2021-12-31') return [{ ...figure, break_remark: 'break_x' }];
      return [figure.period_end === '2022-12-31' ? { ...figure, suspect_remark: 'suspect_x' } : figure];
    });
    const points = courseOf(courseOfAll(figures), 'a');
    expect(points.map(({ year, joined }) => [year, joined])).toEqual([
      [2018, false],
      [2020, false],
      [2021, false],
      [2023, false],
    ]);
  });

  it('of a median break where other districts are counted, and none is made of press claims', () => {
    const figures = LEDGER.filter(({ place, period_end }) => place !== 'a' || period_end !== '2020-12-31');
    const east = EAST.map(({ code }) => code);
    const middle = middlesOf(courseOfAll(figures), east, rules);
    expect(middle.map(({ year, k, joined }) => [year, k, joined])).toEqual([
      [2018, 5, false],
      [2019, 5, true],
      [2020, 4, false],
      [2021, 5, false],
      [2022, 5, true],
      [2023, 5, true],
    ]);
    const press = LEDGER.map((figure) => ({ ...figure, origin: 'press' as const }));
    expect(middlesOf(courseOfAll(press), east, rules)).toEqual([]);
  });

  it('say above or below only where every value that was said agrees', () => {
    const middle = middlesOf(
      courseOfAll(LEDGER),
      EAST.map(({ code }) => code),
      rules,
    ).at(-1)!;
    const own = (place: string) => courseOf(courseOfAll(LEDGER), place).find(({ year }) => year === middle.year)!;
    expect(['a', 'c', 'e'].map((place) => against(own(place), middle))).toEqual(['below', 'near', 'above']);
  });

  it('of fewer than four years are points', () => {
    const points = courseOf(courseOfAll(LEDGER), 'a');
    const frame = { x: (year: number) => year, y: (value: number) => value };
    expect(pathOf(points, frame)).toContain('L');
    expect(pathOf(points.slice(-3), frame)).not.toContain('L');
  });
});

describe('claims and topics', () => {
  const catalogue = {
    groupOf: (code: string) =>
      ({ appeals_received: 'appeals', gas: 'gas', contest_rank: 'contest' })[code] ?? 'economy',
    kindOf: (code: string) => (code.endsWith('_growth') ? ('growth' as const) : ('count' as const)),
  };
  const press = (id: string, changes: Partial<Claim>) =>
    figureOf({ id, period_start: null, period_kind: 'as_of', ...changes });

  it('come from the press by group, then from statistics; never plans, growth or doubted values', () => {
    const figures = [
      press('f1', { indicator: 'gas', period_end: '2025-01-01' }),
      press('f2', { indicator: 'contest_rank', period_end: null, period_kind: 'unknown' }),
      press('f3', { indicator: 'appeals_received', period_end: '2024-01-01' }),
      press('f4', { indicator: 'gas', period_end: '2026-01-01', status: 'plan' }),
      press('f5', { indicator: 'jobs_growth', period_end: '2026-01-01' }),
      press('f6', { indicator: 'jobs', period_end: '2026-01-01', suspect_remark: 'suspect_x' }),
      residents('ile', 2023, 10),
    ];
    expect(claimsOf(figures, catalogue).map(({ id, indicator }) => (id.startsWith('f') ? id : indicator))).toEqual([
      'f2',
      'f3',
      'f1',
      'population',
    ]);
  });

  it('long past stand behind what is counted', () => {
    const figures = [press('f1', { indicator: 'gas', period_end: '2016-01-01' }), residents('ile', 2023, 10)];
    expect(claimsOf(figures, catalogue).map(({ indicator }) => indicator)).toEqual(['population', 'gas']);
  });

  it('of two regions take turns', () => {
    const of = (ids: string[]) => ids.map((id) => press(id, {}));
    expect(claimsOfBoth([of(['f1', 'f2', 'f3']), of(['f4'])], 3).map(({ id }) => id)).toEqual(['f1', 'f4', 'f2']);
  });

  it('of topics are the newest split by subject; channels and senders are no topics', () => {
    const split = (year: number, topics: string[]) =>
      topics.map((topic, i) =>
        figureOf({
          id: `t${year}${topic}`,
          topic,
          value: i + 1,
          period_end: `${year}-12-31`,
          period_start: null,
          period_kind: 'as_of',
        }),
      );
    const isSubject = (topic: string) => !topic.startsWith('by_');
    const all = [
      ...split(2020, ['roads', 'gas', 'water']),
      ...split(2024, ['roads', 'by_phone', 'by_web']),
      ...split(2022, ['roads', 'gas', 'land']),
    ];
    expect(topicsOf(all, isSubject, () => true)?.figures.map(({ topic }) => topic)).toEqual(['land', 'gas', 'roads']);
    expect(topicsOf(all, isSubject, () => false)).toBeNull();
  });
});

describe('scales and columns', () => {
  const unit = {
    code: 'm2',
    form: 'symbol',
    kk: 'м²',
    kk_ablative: 'м²-ден',
    kk_dative: 'м²-ге',
    ru_one: 'м²',
    ru_few: 'м²',
    ru_many: 'м²',
    en_one: 'm²',
    en_other: 'm²',
  } as const;

  it('keep different values different and add no digit', () => {
    const column = columnOf(
      [stat('a', 2020, 13_149), stat('b', 2020, 13_052), stat('c', 2020, 13_000, {}, 1000)],
      unit,
      'm²',
      'en',
    );
    expect(column.unit).toBe('thousand m²');
    expect([13_149, 13_052].map((value) => column.say(stat('a', 2020, value)))).toEqual(['13.15', '13.05']);
    expect(column.say(stat('c', 2020, 13_000, {}, 1000))).toBe('13');
  });

  it('hold every interval, start bars at zero and say when zero is left out', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.nat(1e6)), { maxLength: 20 }),
        fc.boolean(),
        (pairs, fromZero) => {
          const intervals = pairs.map(([lower, span]) => ({
            lower,
            upper: lower + span,
            lowerOpen: false,
            upperOpen: false,
          }));
          const axis = axisOf(intervals, { fromZero });
          expect(axis.min).toBeLessThan(axis.max);
          for (const { lower, upper } of intervals) {
            expect(axis.min <= lower && upper <= axis.max).toBe(true);
            expect(at(axis, lower)).toBeLessThanOrEqual(at(axis, upper));
          }
          if (fromZero) expect(axis.min <= 0 && axis.max >= 0).toBe(true);
          expect(axis.cut).toBe(axis.min > 0);
        },
      ),
    );
  });

  it('write the first and the last year, and labels a line apart', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2030 }), fc.nat(40), (from, span) => {
        const written = writtenYears(from, from + span);
        expect(written[0]).toBe(from);
        expect(written.at(-1)).toBe(from + span);
        expect(written.length).toBeLessThanOrEqual(6);
      }),
    );
    const placed = apart(
      [50, 51, 52, 149].map((y, i) => ({ key: String(i), y, text: '' })),
      12,
      150,
    );
    for (const [i, label] of placed.entries())
      if (i > 0) expect(label.y - placed[i - 1]!.y).toBeGreaterThanOrEqual(14 - 1e-9);
  });
});
