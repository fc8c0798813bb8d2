import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MIN_COUNT_CHOICES, MIN_RESIDENTS_CHOICES } from '#lib/figures/rankings/small-numbers.ts';
import {
  DEFAULT_LEAGUE,
  directionOf,
  leagueGrammar,
  writeLeague,
  type KnownLeague,
  type LeagueView,
} from './league-view.ts';

const known: KnownLeague = {
  periods: new Set(['bns~reported~2022-01-01~2022-12-31', 'bns~reported~~2023-12-31']),
  places: new Set(['ile', 'kegen', 'karasay']),
  orders: ['value', 'ratio'],
  direction: 'none',
};

const read = (query: string, known: KnownLeague) => leagueGrammar(known).read(query, DEFAULT_LEAGUE);

const views: fc.Arbitrary<LeagueView> = fc.record({
  period: fc.option(fc.constantFrom(...known.periods)),
  order: fc.constantFrom(...known.orders),
  better: fc.option(fc.constantFrom('higher' as const, 'lower' as const)),
  small: fc.record({
    minCount: fc.constantFrom(...MIN_COUNT_CHOICES),
    minResidents: fc.constantFrom(...MIN_RESIDENTS_CHOICES),
  }),
  places: fc.uniqueArray(fc.constantFrom(...known.places)),
});

describe('the address of a league', () => {
  it('reads back as the view it was written from', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(read(writeLeague(view), known)).toEqual({ choice: view, dropped: [] });
      }),
    );
  });

  it('states every choice, defaults included', () => {
    expect(writeLeague(DEFAULT_LEAGUE)).toBe('v=1&period=&order=value&better=&count=10&residents=10000&place=');
  });

  it('is total: any text gives a legal view', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.webQueryParameters(),
      fc
        .array(fc.tuple(fc.constantFrom('period', 'order', 'better', 'count', 'residents', 'place', 'v'), fc.string()))
        .map((pairs) => new URLSearchParams(pairs).toString()),
    );
    fc.assert(
      fc.property(hostile, (query) => {
        const { choice: view } = read(query, known);
        expect(read(writeLeague(view), known).choice).toEqual(view);
      }),
      { numRuns: 2_000 },
    );
  });

  it('names what it drops; where the ledger knows the better end, a link cannot turn it', () => {
    const { choice: view, dropped } = read('v=2&better=lower&count=7&place=ile.atlantis&colour=red', {
      ...known,
      direction: 'higher',
    });
    expect(view).toEqual({ ...DEFAULT_LEAGUE, places: ['ile'] });
    expect(dropped.map(({ parameter, reason }) => [parameter, reason])).toEqual([
      ['v', 'newer_version'],
      ['colour', 'unknown_parameter'],
      ['better', 'unknown_value'],
      ['count', 'unknown_value'],
      ['place', 'unknown_value'],
    ]);
    expect(directionOf({ ...view, better: 'lower' }, 'higher')).toEqual({ direction: 'higher', by: 'ledger' });
    expect(directionOf({ ...view, better: 'lower' }, 'none')).toEqual({ direction: 'lower', by: 'reader' });
  });
});
