import { expect, it } from 'vitest';
import type { SliceKey } from '#lib/questions/slices.ts';
import { periodBefore } from './period-before.ts';

const period = (key: string, more: Partial<SliceKey> = {}) => ({
  key,
  slice: {
    axis: '',
    indicator: 'births',
    topic: null,
    scope: 'bns',
    base: null,
    status: 'reported',
    period_kind: 'year',
    period_start: `${key.slice(0, 4)}-01-01`,
    period_end: `${key.slice(0, 4)}-12-31`,
    ...more,
  } satisfies SliceKey,
});

it('compares with the nearest earlier period of the same series only', () => {
  const periods = [
    period('2023'),
    period('2022-estimate', { status: 'estimate' }),
    period('2020'),
    period('2019'),
    period('2021-others', { scope: 'district_akimat' }),
  ];
  expect(periodBefore(periods, '2023')?.key).toBe('2020');
  expect(periodBefore(periods, '2019')).toBeNull();
  expect(periodBefore(periods, null)).toBeNull();
});
