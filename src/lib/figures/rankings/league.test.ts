import { describe, expect, it } from 'vitest';
import { packYear, unpackYear } from './packed-years.ts';
import { casesOf, entriesOf, leagueOf, plainStep, type LeagueKinds } from './league.ts';
import { figureOf } from '../testing.ts';

const CRIMES: LeagueKinds = { times: null, kind: 'count', divisorKind: 'count' };
const UNITS = ['a', 'b', 'c', 'd'];
const RULES = { direction: 'lower', small: { minCount: 10, minResidents: 10_000 } } as const;
const crimes = (place: string, value: number, more = {}) =>
  figureOf({ id: `${place}1`, place, indicator: 'crimes_registered', unit: 'crimes', value, ...more });
const people = (place: string, value: number, more = {}) =>
  figureOf({ id: `${place}2`, place, indicator: 'population', unit: 'persons', value, ...more });

const reports = {
  figures: [crimes('a', 300), crimes('b', 100), crimes('c', 5)],
  divisors: [people('a', 100_000), people('b', 20_000), people('c', 30_000)],
};

describe('a league', () => {
  it('ranks what was reported as it is, and leaves those without a figure outside, never last', () => {
    const league = leagueOf(reports, UNITS, CRIMES, 'value', RULES);
    expect(league.rows.map(({ place, rank }) => `${place} ${rank?.best}`)).toEqual(['c 1', 'b 2', 'a 3']);
    expect(league.outside).toEqual(['d']);
    expect(league.ranked).toBe(3);
  });

  it('spreads neither what may not be added up nor residents over residents', () => {
    const shared = leagueOf(reports, UNITS, { ...CRIMES, additive: 'no' }, 'value', RULES);
    expect(shared.hasRatio).toBe(false);
    expect(shared.rows.map(({ refused }) => refused)).toEqual(Array(3).fill('not_a_quantity'));
    const people = leagueOf({ ...reports, figures: reports.divisors }, UNITS, CRIMES, 'value', RULES);
    expect(people.hasRatio).toBe(false);
  });

  it('gives no place to a rate from few cases, keeps its row and says why', () => {
    const league = leagueOf(reports, UNITS, CRIMES, 'ratio', RULES);
    expect(league.rows.map(({ place, rank, unranked }) => [place, rank?.best ?? null, unranked])).toEqual([
      ['a', 1, null],
      ['b', 2, null],
      ['c', null, 'few_cases'],
    ]);
  });

  it('drops nobody whose rate cannot be computed: zero, no and another year’s population are told', () => {
    const divisors = [people('a', 0), people('c', 30_000, { period_start: null, period_end: '2020-12-31' })];
    const { rows, note } = leagueOf({ ...reports, divisors }, UNITS, CRIMES, 'ratio', RULES);
    expect(rows.map(({ place, unranked }) => [place, unranked])).toEqual([
      ['a', 'divisor_may_be_zero'],
      ['b', 'no_divisor'],
      ['c', 'different_period'],
    ]);
    expect(note).toBe('nobody');
  });

  it('names what it cannot tell: nobody, one, equal values, bounds without an end', () => {
    const note = (figures: ReturnType<typeof crimes>[]) =>
      leagueOf({ figures, divisors: [] }, UNITS, CRIMES, 'value', RULES).note;
    expect(note([])).toBe('nobody');
    expect(note([crimes('a', 3)])).toBe('only_one');
    expect(note([crimes('a', 3), crimes('b', 3)])).toBe('all_equal');
    expect(note([crimes('a', 3, { qualifier: 'more_than' }), crimes('b', 9, { qualifier: 'more_than' })])).toBe(
      'all_unseparated',
    );
  });

  it('joins those that the reports do not separate into a band', () => {
    const { rows } = leagueOf(
      { figures: [crimes('a', 10), crimes('b', 12, { qualifier: 'about' }), crimes('c', 12)], divisors: [] },
      UNITS,
      CRIMES,
      'value',
      RULES,
    );
    expect(Object.fromEntries(rows.map(({ place, band }) => [place, band]))).toEqual({
      a: [],
      b: ['b', 'c'],
      c: ['b', 'c'],
    });
  });
});

describe('what a page carries of earlier years', () => {
  it('comes back as it was packed, open ends and thresholds included', () => {
    const cases = casesOf(
      {
        figures: [crimes('a', 300, { qualifier: 'more_than' }), crimes('b', 7, { suspect_remark: 'suspect_x' })],
        divisors: [people('a', 100_000, { break_remark: 'break_census_2021' })],
      },
      CRIMES,
      UNITS,
    );
    for (const order of ['value', 'ratio'] as const) {
      const year = { year: 2023, entries: entriesOf(cases, CRIMES, order) };
      const copy = JSON.parse(JSON.stringify(packYear(year))) as ReturnType<typeof packYear>;
      expect(unpackYear(copy)).toEqual(year);
    }
    expect(entriesOf(cases, CRIMES, 'ratio')[0]?.broken).toBe('break_census_2021');
  });
});

describe('a rounded ratio', () => {
  it('is said in the full digits of its own scale', () => {
    expect([plainStep(670, 10), plainStep(590e6, 10e6), plainStep(1.2e9, 1e8), plainStep(2.3, 0.1)]).toEqual([
      1, 1e6, 1e8, 0.1,
    ]);
    expect(plainStep(0, 1)).toBe(1);
  });
});
