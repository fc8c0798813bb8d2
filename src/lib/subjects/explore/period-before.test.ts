import { describe, expect, it } from 'vitest';
import type { Figure } from '#lib/figures/figure.ts';
import { figureOf } from '#lib/figures/testing.ts';
import { measured } from './measures.ts';

const year = (y: number) => figureOf({ id: `f${y}`, period_start: `${y}-01-01`, period_end: `${y}-12-31` });
const quarter = (y: number, q: 1 | 2 | 3 | 4, part: Partial<Figure> = {}) => {
  const [start, end] =
    (
      [
        ['01-01', '03-31'],
        ['04-01', '06-30'],
        ['07-01', '09-30'],
        ['10-01', '12-31'],
      ] as const
    )[q - 1] ?? [];
  return figureOf({
    id: `f${y}q${q}`,
    period_kind: 'quarter',
    period_start: `${y}-${start}`,
    period_end: `${y}-${end}`,
    ...part,
  });
};

describe('the period right before', () => {
  const as_of = (date: string) =>
    figureOf({ id: `d${date}`, period_kind: 'as_of', period_start: null, period_end: date, value: 100 });
  const range = (start: string, end: string) =>
    figureOf({ id: end, period_kind: 'nine_months', period_start: start, period_end: end });
  const month = (start: string, end: string) =>
    figureOf({ id: end, period_kind: 'month', period_start: start, period_end: end });
  const half = (start: string, end: string) =>
    figureOf({ id: end, period_kind: 'half', period_start: start, period_end: end });

  it.each<[string, Figure, Figure, boolean]>([
    ['a year before a year', year(2024), year(2025), true],
    ['a quarter before a quarter', quarter(2025, 1), quarter(2025, 2), true],
    ['the last quarter before the first', quarter(2024, 4), quarter(2025, 1), true],
    ['not the same quarter of the year before', quarter(2024, 2), quarter(2025, 2), false],
    ['not two quarters before', quarter(2025, 1), quarter(2025, 3), false],
    ['a half before a half', half('2025-01-01', '2025-06-30'), half('2025-07-01', '2025-12-31'), true],
    [
      'February of a leap year before March',
      month('2024-02-01', '2024-02-29'),
      month('2024-03-01', '2024-03-31'),
      true,
    ],
    ['February before March', month('2025-02-01', '2025-02-28'), month('2025-03-01', '2025-03-31'), true],
    ['the same nine months a year earlier', range('2024-01-01', '2024-09-30'), range('2025-01-01', '2025-09-30'), true],
    ['the same day a year earlier', as_of('2024-12-31'), as_of('2025-12-31'), true],
    ['not another day of the year before', as_of('2024-11-30'), as_of('2025-12-31'), false],
    ['the end of February before that of a leap year', as_of('2023-02-28'), as_of('2024-02-29'), true],
    ['and after it', as_of('2024-02-29'), as_of('2025-02-28'), true],
    ['not the 28th after the 29th of one leap year', as_of('2023-02-28'), as_of('2025-02-28'), false],
  ])('is %s', (_, before, figure, follows) => {
    const { rows, refused } = measured([figure], 'change', 'count', [{ ...before, relation: 'before', of: figure.id }]);
    expect(rows.map(({ inputs }) => inputs)).toEqual(
      follows ? [[figure, { ...before, relation: 'before', of: figure.id }]] : [],
    );
    expect(refused.map(({ reason }) => reason)).toEqual(follows ? [] : ['no_period_before']);
  });
});
