import { describe, expect, test } from 'vitest';
import type { Figure } from '#lib/figures/figure.ts';
import { dayOf } from '#lib/i18n/calendar.ts';
import { candidates, compareOwn, reachOf } from './beside.ts';
import { countAppeals } from './counts.ts';
import { NO_DAY, type Register } from './register.ts';

const days = (texts: readonly string[]) => Int32Array.from(texts, (text) => (text === '' ? NO_DAY : dayOf(text)));

const register: Register = {
  n: 7,
  received: days(['2025-01-03', '2025-02-10', '2025-06-30', '', '2025-07-01', '2025-12-29', '2025-03-01']),
  closed: new Int32Array(7).fill(NO_DAY),
  place: Uint16Array.from([1, 1, 1, 1, 1, 2, 0]),
  topic: Uint16Array.from([1, 2, 0, 1, 1, 1, 1]),
  channel: new Uint16Array(7),
  outcome: new Uint16Array(7),
  names: {
    place: [
      { code: null, name: '' },
      { code: 'ile', name: 'Илийский' },
      { code: 'talgar', name: 'Талгарский' },
    ],
    topic: [
      { code: null, name: '' },
      { code: 'water', name: 'Вода' },
      { code: null, name: 'Собаки' },
    ],
    channel: [''],
    outcome: [''],
  },
  asOf: dayOf('2025-12-30'),
  synthetic: true,
  label: 'x.csv',
};

const claim = (change: Partial<Figure>): Figure =>
  ({
    ...{ id: 'f1', indicator: 'appeals_received', place: 'ile', topic: null, status: 'reported', repeats: null },
    ...{ period_start: '2025-01-01', period_end: '2025-06-30', revises: null },
    ...{ lower: 10, upper: null, lower_open: true, upper_open: true },
    ...change,
  }) as Figure;

const one = (change: Partial<Figure>, districts = {}) => candidates(register, [claim(change)], districts).candidates[0];

describe('own counts beside reported ones', () => {
  test('what is not stated may belong to the claim, so the own count is an interval', () => {
    const found = one({});
    if (found?.ok !== true) throw new Error('not comparable');
    // Three in the half-year; one without a day and one without a place may be of it.
    expect(countAppeals(register, { place: 3, topic: 3 }, found.question)).toEqual({ certain: 3, possible: 5 });
    const water = one({ topic: 'water' });
    if (water?.ok !== true) throw new Error('not comparable');
    expect(countAppeals(register, { place: 3, topic: 3 }, water.question)).toEqual({ certain: 1, possible: 4 });
  });

  test('a claim is refused with its reason', () => {
    const reason = (change: Partial<Figure>, districts = {}) => {
      const found = one(change, districts);
      return found?.ok === false ? found.reason : null;
    };
    expect(reason({ status: 'plan' })).toBe('plan');
    expect(reason({ period_start: null, period_end: null })).toBe('undated');
    expect(reason({ period_start: '2024-07-01', period_end: '2025-06-30' })).toBe('period');
    expect(reason({ period_end: '2026-03-31' })).toBe('period');
    expect(reason({ topic: 'roads' })).toBe('topic');
    expect(reason({ place: 'almaty-region' }, { 'almaty-region': ['ile', 'talgar', 'kegen'] })).toBe('part_of_region');
    // The whole year: the file ends a day before it does.
    expect(reason({ period_end: '2025-12-31' })).toBe(null);
    expect(reason({ place: 'almaty-region' }, { 'almaty-region': ['ile', 'talgar'] })).toBe(null);
  });

  test('claims about other places, other indicators, reprints and replaced ones are no candidates', () => {
    const figures = [
      claim({ place: 'kegen' }),
      claim({ indicator: 'population' }),
      claim({ repeats: 'f0' }),
      claim({ id: 'f2' }),
      claim({ id: 'f3', revises: 'f2' }),
    ];
    const found = candidates(register, figures, {});
    expect(found.elsewhere).toBe(1);
    expect(found.candidates.map(({ figure }) => figure.id)).toEqual(['f3']);
  });

  test('the comparison is as firm as the claim', () => {
    const moreThanTen = compareOwn({ certain: 3, possible: 5 }, claim({}));
    expect(moreThanTen.relation).toBe('own_less');
    expect(moreThanTen.share).toEqual({
      ok: true,
      interval: { lower: 0, upper: 0.5, lowerOpen: true, upperOpen: true },
    });
    expect(compareOwn({ certain: 8, possible: 12 }, claim({})).relation).toBe('may_agree');
    expect(compareOwn({ certain: 8, possible: 12 }, claim({ lower: null, upper: 7 })).relation).toBe('own_more');
    expect(compareOwn({ certain: 8, possible: 12 }, claim({ lower: 0, upper: 7, lower_open: false })).share.ok).toBe(
      false,
    );
  });

  test('a register without a dated row reaches nowhere', () => {
    expect(reachOf({ ...register, received: new Int32Array(7).fill(NO_DAY) })).toBe(null);
  });
});
