import Papa from 'papaparse';
import { expect, it } from 'vitest';
import type { Figure } from '#lib/figures/figure.ts';
import { leagueOf } from '#lib/figures/rankings/league.ts';
import { boundsOf } from '#lib/figures/interval.ts';
import { LEAGUE_COLUMNS, leagueCsv } from './league-csv.ts';

const figure = (place: string, value: number): Figure => {
  const claim = {
    id: `b-${place}`,
    origin: 'statistics',
    place,
    indicator: 'crimes_registered',
    topic: null,
    scope: 'bns',
    period_start: '2023-01-01',
    period_end: '2023-12-31',
    period_kind: 'year',
    period_length: null,
    status: 'reported',
    qualifier: 'exact',
    value,
    value_upper: null,
    unit: 'crimes',
    base: null,
    as_reported: String(value),
    source: 's001',
    conflict: null,
    contest: null,
    repeats: null,
    break_remark: null,
    suspect_remark: null,
    note: null,
    recorded_on: '2026-11-23',
    revises: null,
    revision_reason: null,
  } as const;
  return { ...claim, ...boundsOf({ ...claim, step: 1 }, 'count') };
};

it('every row of an exported ranking says whose direction it has, and the unpublished have no rank', () => {
  const small = { minCount: 10, minResidents: 10_000 };
  const league = leagueOf(
    { figures: [figure('ile', 20), figure('kegen', 5)], divisors: [] },
    ['ile', 'kegen', 'alatau'],
    { times: null, kind: 'count', divisorKind: 'count' },
    'value',
    { direction: 'higher', small },
  );
  const text = leagueCsv(
    {
      league,
      measure: 'crimes_registered',
      measureName: 'Registered crimes',
      order: 'value',
      direction: 'higher',
      directionBy: 'reader',
      directionWords: 'direction chosen by the reader',
      small,
      placeName: (place) => place,
      said: (place) => `said ${place}`,
      link: 'https://example.org/?better=higher',
    },
    'standard',
  );
  const { data } = Papa.parse<Record<string, string>>(text.trim(), { header: true });
  expect(Object.keys(data[0]!)).toEqual([...LEAGUE_COLUMNS]);
  expect(data.map((row) => [row.place, row.rank_best, row.rank_worst, row.not_ranked])).toEqual([
    ['ile', '1', '1', ''],
    ['kegen', '2', '2', ''],
    ['alatau', '', '', 'not_published'],
  ]);
  expect(new Set(data.map((row) => `${row.direction_by} ${row.link}`))).toEqual(
    new Set(['reader https://example.org/?better=higher']),
  );
});
