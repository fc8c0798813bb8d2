import { describe, expect, it } from 'vitest';
import type { Claim } from '../figure.ts';
import { figureOf, text } from '../testing.ts';
import { cellOf } from './cell.ts';

const crimes = (changes: Partial<Claim> = {}) =>
  figureOf({ indicator: 'crimes_registered', unit: 'crimes', value: 150, as_reported: '150', ...changes });
const people = (value: number, changes: Partial<Claim> = {}, step = 1) =>
  figureOf(
    {
      indicator: 'population',
      unit: 'persons',
      value,
      as_reported: String(value),
      period_kind: 'as_of',
      period_start: null,
      ...changes,
    },
    'count',
    step,
  );

const said = (cell: ReturnType<typeof cellOf>): string => (cell.ok ? text(cell.interval) : cell.reason);

describe('the value that a composite ranking takes', () => {
  it('is the interval of the figure', () => {
    expect(said(cellOf([crimes({ qualifier: 'more_than', value: 4000 })], 'count'))).toBe('(4000, ∞)');
  });

  it('is the spread where sources disagree', () => {
    expect(said(cellOf([crimes({ value: 150 }), crimes({ value: 170 })], 'count'))).toBe('[150, 170]');
  });

  it('is per 1,000 residents where asked, with both intervals', () => {
    expect(said(cellOf([crimes()], 'count', people(30_000)))).toBe('[5, 5]');
    const rounded = cellOf([crimes()], 'count', people(30_000, { as_reported: '30,0 мың' }, 100));
    expect(rounded.ok && rounded.interval.lower < 5 && rounded.interval.upper > 5).toBe(true);
  });

  it('is missing, with the reason, where there is none', () => {
    expect(said(cellOf([], 'count'))).toBe('not_published');
    expect(said(cellOf([crimes({ suspect_remark: 'misprint' })], 'count'))).toBe('suspect');
    expect(said(cellOf([crimes()], 'count', null))).toBe('no_population');
    expect(said(cellOf([crimes()], 'count', people(0)))).toBe('population_zero');
    expect(said(cellOf([crimes()], 'count', people(30_000, { suspect_remark: 'misprint' })))).toBe('suspect');
    expect(said(cellOf([crimes()], 'count', people(30_000, { period_end: '2020-12-31' })))).toBe('not_derived');
  });
});
