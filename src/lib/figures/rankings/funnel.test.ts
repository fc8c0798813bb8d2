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

  it('exists in the ledger, of counts that nothing speaks against, with the others told beside it', () => {
    const ledger = checkLedger(realTexts()).ledger;
    const funnels = funnelsOf(ledger?.figures ?? []);
    const open = funnels.find(({ share, scope }) => share === 'appeals_answered_share' && scope === 'open_dialogue');
    expect(open?.cases.length).toBeGreaterThan(2);
    for (const { cases, beside } of funnels) {
      for (const { part, total } of cases) {
        expect([part, total].every((one) => one.conflict === null && one.suspect_remark === null)).toBe(true);
        expect(part.value).toBeLessThanOrEqual(total.value);
      }
      // A place may stand on both sides, with figures of two days, and never with one figure.
      const drawn = new Set(cases.flatMap(({ part, total }) => [part.id, total.id]));
      expect(beside.flatMap(({ figures }) => figures).some(({ id }) => drawn.has(id))).toBe(false);
    }
    expect(open?.beside.map(({ reason }) => reason)).toEqual(expect.arrayContaining(['disputed', 'bound']));
  });
});
