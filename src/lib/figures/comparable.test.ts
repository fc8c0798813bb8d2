import { describe, expect, test } from 'vitest';
import { axisOf, comparable, ONE_DIMENSION } from './comparable.ts';
import { figureOf, shareOf } from './testing.ts';

const dimensionOf = (topic: string) => (topic === 'phone' ? 'channel' : 'subject');
const base = figureOf({});

describe('one axis', () => {
  test('place, dates and value may differ', () => {
    const other = figureOf({ place: 'talgar', value: 7, period_start: '2024-01-01', period_end: '2024-12-31' });
    expect(comparable(base, other, ONE_DIMENSION)).toEqual({ ok: true });
  });
  test('everything that differs is named', () => {
    const other = figureOf({
      scope: 'akimat',
      status: 'plan',
      period_kind: 'nine_months',
      unit: 'calls',
      indicator: 'calls',
    });
    expect(comparable(base, other, ONE_DIMENSION)).toEqual({
      ok: false,
      differences: ['indicator', 'unit', 'scope', 'status', 'period_kind'],
    });
  });
  test('shares of different bases do not compare', () => {
    const shares = [shareOf({ value: 5 }), shareOf({ value: 5, base: 'appeals_forwarded' })] as const;
    expect(comparable(...shares, ONE_DIMENSION)).toEqual({ ok: false, differences: ['base'] });
  });
  test('topics of one dimension compare, a channel and a subject do not', () => {
    const topics = [
      figureOf({ topic: 'roads' }),
      figureOf({ topic: 'housing' }),
      figureOf({ topic: 'phone' }),
    ] as const;
    expect(comparable(topics[0], topics[1], dimensionOf)).toEqual({ ok: true });
    expect(comparable(topics[0], topics[2], dimensionOf)).toEqual({ ok: false, differences: ['topic_dimension'] });
    expect(comparable(topics[0], base, dimensionOf)).toEqual({ ok: false, differences: ['topic_dimension'] });
  });
  test('free ranges compare only at equal length', () => {
    const two = figureOf({ period_kind: 'range', period_start: '2020-01-01', period_end: '2021-12-31' });
    const five = figureOf({ period_kind: 'range', period_start: '2016-01-01', period_end: '2020-12-31' });
    const twoLater = figureOf({ period_kind: 'range', period_start: '2022-01-01', period_end: '2023-12-31' });
    expect(comparable(two, five, ONE_DIMENSION)).toEqual({ ok: false, differences: ['period_length'] });
    expect(comparable(two, twoLater, ONE_DIMENSION)).toEqual({ ok: true });
  });
});

test('figures that may share an axis have one key, others another', () => {
  const figures = [base, figureOf({ place: 'talgar' }), figureOf({ status: 'plan' })];
  const [one, same, other] = figures.map((figure) => axisOf(figure, ONE_DIMENSION));
  expect(same).toBe(one);
  expect(other).not.toBe(one);
});
