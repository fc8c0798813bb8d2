import { describe, expect, test } from 'vitest';
import { change, difference, indexTo100 } from './derive-over-time.ts';
import type { Derivation } from './derivation.ts';
import type { Claim } from '../figure.ts';
import { figureOf, shareOf, text } from '../testing.ts';

const shown = (derivation: Derivation) => (derivation.ok ? text(derivation.interval) : derivation.reason);
const told = (derivation: Derivation) => {
  if (!derivation.ok) return derivation.reason;
  const { qualifier, value, value_upper } = derivation.statement;
  return [qualifier, value, ...(value_upper === null ? [] : [value_upper])].join(' ');
};

describe('over time', () => {
  const earlier = figureOf({ value: 1000, period_start: '2024-01-01', period_end: '2024-12-31' });
  const later = figureOf({ value: 1250 });
  test('difference, change and index of points are points', () => {
    expect(shown(difference(earlier, later, 'count'))).toBe('[250, 250]');
    expect(told(change(earlier, later, 'count'))).toBe('exact 25');
    expect(told(indexTo100(earlier, later, 'count'))).toBe('exact 125');
    expect(told(indexTo100(later, earlier, 'count'))).toBe('exact 80');
  });
  test('two open bounds say nothing about a change', () => {
    const more = (claim: Partial<Claim>) => figureOf({ qualifier: 'more_than', ...claim });
    const before = more({ value: 1000, period_start: '2024-01-01', period_end: '2024-12-31' });
    expect(shown(change(before, more({ value: 2000 }), 'count'))).toBe('vacuous');
    expect(shown(difference(before, more({ value: 2000 }), 'count'))).toBe('vacuous');
    expect(told(change(earlier, more({ value: 2000 }), 'count'))).toBe('more_than 100');
  });
  test('a change is not drawn across a break, wherever in between the remark stands', () => {
    expect(shown(change(earlier, { ...later, break_remark: 'census-2021' }, 'count'))).toBe('break_in_series');
    const middle = figureOf({
      value: 900,
      period_start: '2025-01-01',
      period_end: '2025-06-30',
      break_remark: 'split',
    });
    expect(shown(change(earlier, later, 'count', [middle]))).toBe('break_in_series');
    expect(told(change({ ...earlier, break_remark: 'census-2021' }, later, 'count'))).toBe('exact 25');
  });
  test('the region before and after its split is two places', () => {
    expect(
      shown(change({ ...earlier, place: 'almaty-region-pre-2022' }, { ...later, place: 'almaty-region' }, 'count')),
    ).toBe('different_place');
  });
  test('nine months beside a year, a plan beside a report are refused with what differs', () => {
    expect(change({ ...earlier, period_kind: 'nine_months' }, later, 'count')).toMatchObject({
      reason: 'not_comparable',
      differences: ['period_kind'],
    });
    expect(change({ ...earlier, status: 'plan', scope: 'akimat' }, later, 'count')).toMatchObject({
      differences: ['scope', 'status'],
    });
  });
  test('shares differ by points and have no change in percent', () => {
    const [before, after] = [
      shareOf({ value: 60, period_start: '2024-01-01', period_end: '2024-12-31' }),
      shareOf({ value: 70 }),
    ];
    expect(shown(difference(before, after, 'share'))).toBe('(9, 11)');
    expect(shown(change(before, after, 'share'))).toBe('not_a_quantity');
  });
  test('the order of time is kept', () => {
    expect(shown(change(later, earlier, 'count'))).toBe('different_period');
  });
});
