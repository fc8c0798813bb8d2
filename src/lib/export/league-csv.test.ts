import Papa from 'papaparse';
import { expect, it } from 'vitest';
import type { Figure } from '#lib/figures/figure.ts';
import { leagueOf } from '#lib/figures/rankings/league.ts';
import { figureOf } from '#lib/figures/testing.ts';
import { LEAGUE_COLUMNS, leagueCsv, periodCode } from './league-csv.ts';

const figure = (place: string, value: number): Figure =>
  figureOf({
    id: `b-${place}`,
    origin: 'statistics',
    place,
    indicator: 'crimes_registered',
    scope: 'bns',
    period_start: '2023-01-01',
    period_end: '2023-12-31',
    value,
    unit: 'crimes',
    as_reported: String(value),
  });

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
      permalink: ({ id }) => `https://example.org/#${id}`,
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
  expect(data.map((row) => [row.as_reported, row.unit, row.source, row.permalink])).toEqual([
    ['20', 'crimes', 's001', 'https://example.org/#b-ile'],
    ['5', 'crimes', 's001', 'https://example.org/#b-kegen'],
    ['', '', '', ''],
  ]);
  expect(periodCode(league)).toBe('2023');
  expect(new Set(data.map((row) => `${row.direction_by} ${row.link}`))).toEqual(
    new Set(['reader https://example.org/?better=higher']),
  );
});
