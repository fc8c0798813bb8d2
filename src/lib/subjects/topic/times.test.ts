import { describe, expect, it } from 'vitest';
import type { Figure } from '#lib/figures/figure.ts';
import { alikeOf, parted, timesOf } from './times.ts';

let n = 0;
const figure = (changes: Partial<Figure>): Figure =>
  ({
    id: `f${n++}`,
    origin: 'press',
    place: 'ile',
    indicator: 'appeals_received',
    topic: 'roads',
    scope: 'akimat',
    base: null,
    unit: 'appeals',
    status: 'reported',
    period_kind: 'year',
    period_start: '2020-01-01',
    period_end: '2020-12-31',
    period_length: null,
    value: 10,
    ...changes,
  }) as Figure;

const times = (figures: readonly Figure[]) =>
  timesOf(
    figures,
    (place) => place === 'ile',
    () => '1,000',
  );

describe('where and when a topic was counted', () => {
  it('puts each figure over the time that it is about, and one without a date beside the line', () => {
    const { span, lines } = times([
      figure({}),
      figure({ period_start: null, period_end: null, period_kind: 'unknown' }),
    ]);
    expect(span).toEqual({ from: 2020, to: 2021 });
    expect(lines).toHaveLength(1);
    expect(lines[0]?.marks.map(({ from, to }) => [from, to].map((year) => Number(year.toFixed(2))))).toEqual([
      [2020, 2021],
    ]);
    expect(lines[0]?.undated).toHaveLength(1);
  });

  it('never puts counts of two offices, or two measures, on one line', () => {
    const { lines } = times([figure({}), figure({ scope: 'amanat' }), figure({ indicator: 'citizens_received' })]);
    expect(lines).toHaveLength(3);
  });

  it('puts labels that would touch under one another', () => {
    const { lines } = times([
      figure({ period_start: '2015-01-01', period_end: '2015-12-31' }),
      figure({ period_start: '2015-06-01', period_end: '2015-12-31' }),
      figure({}),
    ]);
    expect(lines[0]?.lanes).toBe(2);
  });

  it('puts the two regions and their districts first', () => {
    expect(times([figure({ place: 'atyrau' }), figure({ place: 'atyrau' }), figure({})]).lines[0]?.place).toBe('ile');
  });
});

describe('figures that were counted in the same way', () => {
  it('are those that differ in nothing but the place, or nothing but the period', () => {
    const [a, b, c, d] = [
      figure({}),
      figure({ place: 'talgar' }),
      figure({ period_start: '2021-01-01', period_end: '2021-12-31' }),
      figure({ place: 'talgar', scope: 'amanat' }),
    ];
    const groups = alikeOf([a, b, c, d]).map(({ by, figures }) => [by, figures.map(({ id }) => id).sort()]);
    expect(groups).toEqual([
      ['place', [a.id, b.id].sort()],
      ['period', [a.id, c.id].sort()],
    ]);
  });

  it('no plan stands beside a report', () => {
    expect(alikeOf([figure({}), figure({ place: 'talgar', status: 'plan' })])).toEqual([]);
  });
});

it('a share is no count, and what was only named is neither', () => {
  const kinds = { appeals_received: 'count', share: 'share', named: 'mention' } as const;
  const parts = parted(
    [figure({}), figure({ indicator: 'share' }), figure({ indicator: 'named', unit: 'mention' })],
    (code) => kinds[code as keyof typeof kinds],
  );
  expect([parts.counted.length, parts.shares.length, parts.named.length]).toEqual([1, 1, 1]);
});
