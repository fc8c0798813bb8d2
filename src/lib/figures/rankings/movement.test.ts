import { describe, expect, it } from 'vitest';
import { movementOf } from './movement.ts';
import { DEFAULT_SMALL_NUMBERS } from './small-numbers.ts';
import type { Entry } from './standings.ts';
import { span } from '../testing.ts';

const RULES = { direction: 'higher', small: DEFAULT_SMALL_NUMBERS } as const;
const entries = (values: Record<string, number>, more: Record<string, Partial<Entry>> = {}): Entry[] =>
  Object.entries(values).map(([place, value]) => ({
    place,
    interval: span(`[${value}, ${value}]`),
    suspect: false,
    broken: null,
    basis: null,
    ...more[place],
  }));

describe('movement over the years', () => {
  it('joins years of the same districts and nothing else', () => {
    const { lines, changes, sizes } = movementOf(
      [
        { year: 2021, entries: entries({ a: 1, b: 2 }) },
        { year: 2020, entries: entries({ a: 1, b: 2 }) },
        { year: 2022, entries: entries({ a: 1, b: 2, c: 3 }) },
      ],
      ['a'],
      RULES,
    );
    expect(lines[0]?.points.map(({ year, best, joined }) => [year, best, joined])).toEqual([
      [2020, 2, false],
      [2021, 2, true],
      [2022, 3, false],
    ]);
    expect(changes).toEqual([2022]);
    expect(sizes.get(2022)).toBe(3);
  });

  it('draws no line across a break of the district’s own series, nor across a year that nobody published', () => {
    const { lines, years, changes } = movementOf(
      [
        { year: 2013, entries: entries({ a: 1, b: 2 }) },
        { year: 2014, entries: entries({ a: 1, b: 2 }, { b: { broken: 'break_almaty_city_2014' } }) },
        { year: 2016, entries: entries({ a: 1, b: 2 }) },
      ],
      ['a', 'b'],
      RULES,
    );
    expect(lines.map(({ points }) => points.map(({ joined }) => joined))).toEqual([
      [false, true, false],
      [false, false, false],
    ]);
    expect(lines[1]?.points[1]?.broken).toBe('break_almaty_city_2014');
    expect(years).toEqual([2013, 2014, 2015, 2016]);
    expect(lines[0]?.gaps).toEqual([{ year: 2015, why: 'not_published' }]);
    expect(changes).toEqual([2016]);
  });

  it('says why a district has no place in a year', () => {
    const { lines } = movementOf(
      [{ year: 2020, entries: entries({ a: 1, b: 2 }, { a: { suspect: true } }) }],
      ['a', 'nowhere'],
      RULES,
    );
    expect(lines[0]?.gaps).toEqual([{ year: 2020, why: 'suspect' }]);
    expect(lines[1]?.gaps).toEqual([{ year: 2020, why: 'not_published' }]);
  });

  it('is empty for an empty history', () => {
    expect(movementOf([], ['a'], RULES)).toMatchObject({ years: [], changes: [], lines: [{ points: [], gaps: [] }] });
  });
});
