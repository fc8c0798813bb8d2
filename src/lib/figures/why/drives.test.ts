import { describe, expect, it } from 'vitest';
import { casesOf, type LeagueKinds } from '../rankings/league.ts';
import { figureOf } from '../testing.ts';
import { drivesOf } from './drives.ts';
import { shortChange } from './say-change.ts';

const KINDS: LeagueKinds = { times: 1000, kind: 'count', divisorKind: 'count' };
const UNITS = ['a', 'b', 'c'];

const of = (year: number) => ({ period_start: `${year}-01-01`, period_end: `${year}-12-31` });
const at = (year: number) => ({ period_kind: 'as_of' as const, period_start: null, period_end: `${year}-12-31` });
const casesIn = (
  year: number,
  rows: readonly (readonly [place: string, crimes: number, people: number])[],
  more: { crimes?: object; people?: object } = {},
) =>
  casesOf(
    {
      figures: rows.map(([place, value]) =>
        figureOf({ id: `${place}${year}`, place, indicator: 'crimes_registered', value, ...of(year), ...more.crimes }),
      ),
      divisors: rows.map(([place, , value]) =>
        figureOf({ id: `p${place}${year}`, place, indicator: 'population', value, ...at(year), ...more.people }),
      ),
    },
    KINDS,
    UNITS,
  );

const before = casesIn(2022, [
  ['a', 100, 50_000],
  ['b', 400, 80_000],
  ['c', 900, 90_000],
]);
const rows = [
  ['a', 200, 50_500],
  ['b', 402, 100_000],
  ['c', 900, 90_000],
] as const;
const cases = casesIn(2023, rows);
const drives = (place: string, now = cases) => {
  const one = now.find((row) => row.place === place);
  if (one === undefined) throw new Error(`no case of ${place}`);
  return drivesOf(one, { cases: now, before, kinds: KINDS, direction: 'lower' });
};

describe('what drives a place', () => {
  it('tells the place of each side by size, and that of the ratio in its own direction', () => {
    const { above, below, ratio } = drives('b');
    expect([above.place?.best, below?.place?.best, ratio?.place?.best]).toEqual([2, 1, 2]);
    expect(above.place?.of).toBe(3);
  });

  it('names the side that moved the ratio more, and neither where both stood still', () => {
    expect(drives('a').moved).toBe('above');
    expect(drives('b').moved).toBe('below');
    expect(drives('c').moved).toBeNull();
  });

  it('says how far each side went, with a sign and never without its percent', () => {
    const { above, ratio } = drives('a');
    expect(above.change && shortChange(above.change, 'en')).toBe('+100%');
    expect(ratio?.change && shortChange(ratio.change, 'ru')).toMatch(/^\+9\d.*\u00a0%$/u);
  });

  it('compares nothing across a break of either side', () => {
    const divided = drives('a', casesIn(2023, rows, { people: { break_remark: 'census' } }));
    expect(divided.ratio?.change).toBeNull();
    expect(divided.below?.change).toBeNull();
    expect(divided.moved).toBeNull();
    const counted = drives('a', casesIn(2023, rows, { crimes: { break_remark: 'rules' } }));
    expect([counted.above.change, counted.ratio?.change]).toEqual([null, null]);
  });
});
