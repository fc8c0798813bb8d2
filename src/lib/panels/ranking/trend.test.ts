import { expect, it } from 'vitest';
import type { Entry } from '#lib/figures/rankings/standings.ts';
import { span } from '#lib/figures/testing.ts';
import { trendOf } from './trend.ts';

const entry = (interval: string, more: Partial<Entry> = {}): Entry => ({
  place: 'ile',
  interval: span(interval),
  suspect: false,
  broken: null,
  basis: null,
  ...more,
});

it('joins only neighbouring years without a break, and leaves doubtful values out', () => {
  const years = [
    { year: 2019, entries: [entry('[1, 1]')] },
    { year: 2020, entries: [entry('[2, 4]')] },
    { year: 2021, entries: [entry('[5, 5]', { broken: 'census' })] },
    { year: 2022, entries: [entry('[900, 900]', { suspect: true })] },
    { year: 2023, entries: [entry('(6, ∞)')] },
  ];
  expect(trendOf(years.toReversed(), 'ile').map(({ year, joined, said }) => [year, joined, said.value])).toEqual([
    [2019, false, 1],
    [2020, true, 3],
    [2021, false, 5],
    [2023, false, 6],
  ]);
  expect(trendOf(years, 'aksu')).toEqual([]);
});
