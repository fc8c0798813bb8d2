import { describe, expect, it } from 'vitest';
import { checkLedger } from '#lib/ledger/check.ts';
import { realTexts } from '../../../../tests/fixtures/ledger/real.ts';
import { funnelsOf } from './funnel.ts';
import { figureOf, shareOf } from '../testing.ts';

const of = (place: string, part: number, total: number, more = {}) => [
  figureOf({ id: `${place}1`, place, indicator: 'appeals_answered', value: part, ...more }),
  figureOf({ id: `${place}2`, place, indicator: 'appeals_received', value: total, ...more }),
  shareOf({
    id: `${place}3`,
    place,
    indicator: 'appeals_answered_share',
    value: Math.round((100 * part) / Math.max(1, total)),
  }),
];
const three = [...of('a', 18, 20), ...of('b', 900, 1000), ...of('c', 500, 1000)];

describe('a funnel', () => {
  it('stands on whole counts of one scope and period, around the share of all cases', () => {
    const [funnel] = funnelsOf(three);
    expect(funnel?.target).toEqual({ part: 1418, total: 2020 });
    expect(funnel?.cases.map(({ place, standing }) => [place, standing])).toEqual([
      ['a', 'inside'],
      ['b', 'very_high'],
      ['c', 'very_low'],
    ]);
  });

  it('is not offered for fewer than three places', () => {
    expect(funnelsOf(of('a', 18, 20))).toEqual([]);
    expect(funnelsOf([])).toEqual([]);
  });

  it('puts bounds, rounded counts, disputed and impossible ones beside it, with the reason', () => {
    const [funnel] = funnelsOf([
      ...three,
      figureOf({ id: 'd1', place: 'd', indicator: 'appeals_answered', value: 9 }),
      figureOf({ id: 'd2', place: 'd', indicator: 'appeals_received', qualifier: 'more_than', value: 10 }),
      ...of('e', 8, 10, { conflict: 'C01' }),
      ...of('f', 12, 10),
      figureOf({ id: 'g1', place: 'g', indicator: 'appeals_answered', value: 4000 }),
      figureOf({ id: 'g2', place: 'g', indicator: 'appeals_received', value: 4400 }, 'count', 100),
      shareOf({ id: 'h', place: 'h', indicator: 'appeals_answered_share', value: 80 }),
      shareOf({ id: 'i', place: 'i', indicator: 'appeals_answered_share', value: 80, base: 'not_stated' }),
      shareOf({ id: 'j', place: 'j', indicator: 'appeals_answered_share', value: 97, qualifier: 'more_than' }),
      ...of('k', 0, 0).slice(0, 2),
    ]);
    expect(Object.fromEntries(funnel!.beside.map(({ place, reason }) => [place, reason]))).toEqual({
      d: 'bound',
      e: 'disputed',
      f: 'part_above_total',
      g: 'rounded',
      h: 'not_counted',
      i: 'base_not_stated',
      j: 'bound',
      k: 'no_cases',
    });
    expect(funnel?.cases).toHaveLength(3);
  });

  it('exists in the ledger for the answers of Open Dialogue, without Ulytau, whose numbers contradict each other', () => {
    const [funnel] = funnelsOf(checkLedger(realTexts()).ledger?.figures ?? []);
    expect(funnel).toMatchObject({ share: 'appeals_answered_share', scope: 'open_dialogue' });
    expect(funnel?.cases.map(({ place, part, total }) => [place, part.value, total.value]).sort()).toEqual([
      ['abai-region', 91, 95],
      ['almaty-city', 5365, 7363],
      ['astana-city', 2392, 2528],
      ['shymkent-city', 853, 868],
      ['turkistan-region', 1480, 1520],
    ]);
    const beside = funnel?.beside.map(({ place, reason }) => `${place} ${reason}`);
    expect(beside).toContain('ulytau-region disputed');
    expect(beside).toContain('kazakhstan bound');
    expect(beside).toContain('almaty-city other_period');
  });
});
