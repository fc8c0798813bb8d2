import { describe, expect, it } from 'vitest';
import type { CoverageRow } from './coverage-question.ts';
import { cellsOf, missingYears, reportedYears, runsOf } from './coverage-view.ts';

const row = (year: number | null, rest: Partial<CoverageRow> = {}): CoverageRow => ({
  indicator: 'population',
  place: 'ile',
  year,
  figures: 1,
  plans: 0,
  newest: year === null ? null : `${year}-12-31`,
  published: null,
  sources: 's1',
  conflicts: null,
  ...rest,
});

describe('a cell of the coverage', () => {
  const [cell] = cellsOf([
    row(2018),
    row(2019, { figures: 2, sources: 's0,s1', conflicts: 'c1' }),
    row(2022, { published: '2023-02-01' }),
    row(2032, { figures: 1, plans: 1, newest: null }),
    row(null, { figures: 3 }),
  ]).values();

  it('adds up the figures of its years, plans and undated ones', () => {
    expect(cell?.figures).toBe(8);
    expect(cell?.undated).toBe(3);
  });
  it('keeps the latest period that was reported, not the one that was promised', () => {
    expect(cell?.newest).toBe('2022-12-31');
    expect(cell?.published).toBe('2023-02-01');
  });
  it('names each source and conflict once', () => {
    expect(cell?.sources).toEqual(['s0', 's1']);
    expect(cell?.conflicts).toEqual(['c1']);
  });
  it('misses the years between the first and the last report, none before and none up to a plan', () => {
    expect(cell && reportedYears(cell)).toEqual([2018, 2019, 2022]);
    expect(cell && missingYears(cell)).toEqual([2020, 2021]);
  });
});

it('a cell of plans alone misses no year', () => {
  const [cell] = cellsOf([row(2025, { plans: 1, newest: null }), row(2028, { plans: 1, newest: null })]).values();
  expect(cell && missingYears(cell)).toEqual([]);
});

it('years are told as runs', () => {
  expect(runsOf([2014, 2015, 2016, 2019])).toEqual([
    { from: 2014, to: 2016 },
    { from: 2019, to: 2019 },
  ]);
  expect(runsOf([])).toEqual([]);
});
