import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SMALL_NUMBERS, tooSmall } from './small-numbers.ts';
import { movesOf, orderNote, reasonOf, standingsOf, type Entry, type OrderRules } from './standings.ts';
import { intervalWithPoint, span } from '../testing.ts';

const entry = (place: string, interval: string, more: Partial<Entry> = {}): Entry => ({
  place,
  interval: span(interval),
  suspect: false,
  broken: null,
  basis: null,
  ...more,
});
const RULES: OrderRules = { direction: 'higher', small: DEFAULT_SMALL_NUMBERS };
const few = { cases: 4, residents: 50_000 };

describe('an order of places', () => {
  it('gives no place to a doubtful value or a rate from few cases, and says why', () => {
    const { ranks, unranked } = standingsOf(
      [entry('a', '[5, 5]'), entry('b', '[9, 9]', { suspect: true }), entry('c', '[7, 7]', { basis: few })],
      RULES,
    );
    expect(ranks.map(({ id }) => id)).toEqual(['a']);
    expect([...unranked]).toEqual([
      ['b', 'suspect'],
      ['c', 'few_cases'],
    ]);
  });

  it('ranks the same rate once the reader lowers the threshold', () => {
    const small = { minCount: 0, minResidents: 0 };
    const { ranks } = standingsOf([entry('a', '[5, 5]'), entry('c', '[7, 7]', { basis: few })], { ...RULES, small });
    expect(ranks.map(({ id }) => id)).toEqual(['c', 'a']);
  });

  it('counts a bound by its worst case, and never a missing basis as zero', () => {
    expect(tooSmall({ cases: 5, residents: null }, DEFAULT_SMALL_NUMBERS)).toBe('few_cases');
    expect(tooSmall({ cases: null, residents: null }, DEFAULT_SMALL_NUMBERS)).toBeNull();
    expect(tooSmall({ cases: 10, residents: 9999 }, DEFAULT_SMALL_NUMBERS)).toBe('few_residents');
  });

  it('names those ahead, those not separated and those equal: the anchors’ “>70 %”, 71.4, 68', () => {
    const all = [entry('a', '(70, 100]'), entry('b', '[71.35, 71.45)'), entry('c', '[68, 68]'), entry('d', '[68, 68]')];
    expect(reasonOf('a', all, 'higher')).toEqual({ ahead: [], unseparated: ['b'], equal: [] });
    expect(reasonOf('c', all, 'higher')).toEqual({ ahead: ['a', 'b'], unseparated: [], equal: ['d'] });
    expect(reasonOf('c', all, 'lower').ahead).toEqual([]);
    expect(reasonOf('nowhere', all, 'higher')).toEqual({ ahead: [], unseparated: [], equal: [] });
  });

  it('explains every place: ahead + 1 is the best, with those not separated the worst', () => {
    const entries = fc
      .array(intervalWithPoint(0, 20), { minLength: 1, maxLength: 8 })
      .map((all) => all.map(({ a }, i) => ({ ...entry(`p${i}`, '[0, 0]'), interval: a })));
    fc.assert(
      fc.property(entries, fc.constantFrom('higher' as const, 'lower' as const), (all, direction) => {
        for (const { id, best, worst } of standingsOf(all, { ...RULES, direction }).ranks) {
          const reason = reasonOf(id, all, direction);
          expect(reason.ahead.length + 1).toBe(best);
          expect(worst).toBeGreaterThanOrEqual(best);
          expect(worst).toBeLessThanOrEqual(best + reason.unseparated.length);
        }
      }),
    );
  });
});

describe('what an order cannot tell', () => {
  const note = (entries: readonly Entry[]) => orderNote(entries, standingsOf(entries, RULES));
  it('has a word for nobody, one, equal and inseparable values', () => {
    expect(note([])).toBe('nobody');
    expect(note([entry('a', '[1, 1]', { suspect: true })])).toBe('nobody_ranked');
    expect(note([entry('a', '[1, 1]')])).toBe('only_one');
    expect(note([entry('a', '[3, 3]'), entry('b', '[3, 3]')])).toBe('all_equal');
    expect(note([entry('a', '(3, ∞)'), entry('b', '(2, ∞)')])).toBe('all_unseparated');
    expect(note([entry('a', '[3, 3]'), entry('b', '[2, 2]')])).toBeNull();
  });
});

describe('movement against the period before', () => {
  it('is told only where the ranges of places do not overlap', () => {
    const before = [entry('a', '[1, 1]'), entry('b', '[2, 2]'), entry('c', '(0, ∞)')];
    const now = [entry('a', '[5, 5]'), entry('b', '[2, 2]'), entry('c', '[9, 9]')];
    const { among, moves } = movesOf(before, now, RULES);
    expect(among).toBe(3);
    expect(Object.fromEntries(moves)).toEqual({ a: 'unclear', b: 'down', c: 'unclear' });
    const clear = movesOf(
      [entry('a', '[1, 1]'), entry('b', '[2, 2]')],
      [entry('a', '[3, 3]'), entry('b', '[2, 2]')],
      RULES,
    );
    expect(Object.fromEntries(clear.moves)).toEqual({ a: 'up', b: 'down' });
  });

  it('tells its size as far as both ranges allow, and none where no movement is certain', () => {
    const then = [entry('a', '[1, 1]'), entry('b', '[2, 4]'), entry('c', '[3, 5]'), entry('d', '[9, 9]')];
    const now = [entry('a', '[9, 9]'), entry('b', '[2, 4]'), entry('c', '[3, 5]'), entry('d', '[1, 1]')];
    const { moves, steps } = movesOf(then, now, RULES);
    expect(Object.fromEntries(moves)).toEqual({ a: 'up', b: 'unclear', c: 'unclear', d: 'down' });
    expect(Object.fromEntries(steps)).toEqual({ a: { least: 3, most: 3 }, d: { least: 3, most: 3 } });
    const wide = movesOf(
      [entry('a', '[1, 1]'), entry('b', '[5, 7]'), entry('c', '[6, 8]')],
      [entry('a', '[9, 9]'), entry('b', '[5, 7]'), entry('c', '[6, 8]')],
      RULES,
    );
    expect(wide.steps.get('a')).toEqual({ least: 2, most: 2 });
    expect(wide.steps.has('b')).toBe(false);
  });

  it('leaves out who is new, doubtful or broken, and ranks the others among themselves', () => {
    const before = ['a', 'b', 'x', 's'].map((place, i) => entry(place, `[${i}, ${i}]`));
    const now = [
      entry('a', '[9, 9]'),
      entry('b', '[1, 1]'),
      entry('x', '[5, 5]', { broken: 'break_almaty_city_2014' }),
      entry('s', '[6, 6]', { suspect: true }),
      entry('new', '[7, 7]'),
    ];
    const { among, moves } = movesOf(before, now, RULES);
    expect(among).toBe(2);
    expect(Object.fromEntries(moves)).toEqual({ a: 'up', b: 'down' });
  });
});
