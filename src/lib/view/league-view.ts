/**
 * What the reader chose in a league table, and its address: every choice is stated, defaults included, so that a link keeps
 * its meaning. `better` is there only where the ledger itself sees no better end.
 */
import type { LeagueOrder } from '#lib/figures/rankings/league.ts';
import type { Direction } from '#lib/figures/rankings/rank.ts';
import {
  DEFAULT_SMALL_NUMBERS,
  MIN_COUNT_CHOICES,
  MIN_RESIDENTS_CHOICES,
  type SmallNumbers,
} from '#lib/figures/rankings/small-numbers.ts';
import { listOf, maybe, oneOf } from './codec.ts';
import { grammar, part, type Grammar } from './grammar.ts';

export interface LeagueView {
  /** Key of the period, or null for the one the page opens with. */
  readonly period: string | null;
  readonly order: LeagueOrder;
  /** The end that the reader calls better; null leaves an order without judgement, or the direction of the ledger. */
  readonly better: 'higher' | 'lower' | null;
  readonly small: SmallNumbers;
  /** Districts whose movement is followed, at most eight; empty for those the page chooses. */
  readonly places: readonly string[];
}

export const MOST_FOLLOWED = 8;

export const DEFAULT_LEAGUE: LeagueView = {
  period: null,
  order: 'value',
  better: null,
  small: DEFAULT_SMALL_NUMBERS,
  places: [],
};

/** What exists, to check an address against. */
export interface KnownLeague {
  readonly periods: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly orders: readonly LeagueOrder[];
  /** Direction in the ledger; the reader may choose one only where it is `none`. */
  readonly direction: Direction;
}

/** The parts of an address; the least numbers stand side by side in it. */
type Stated = Omit<LeagueView, 'small'> & SmallNumbers;

const statedGrammar = ({ periods, places, orders, direction }: KnownLeague): Grammar<Stated> =>
  grammar<Stated>({
    version: { number: 1 },
    parts: {
      period: part('period', maybe(oneOf(periods))),
      order: part('order', oneOf(orders)),
      better: part('better', maybe(oneOf(direction === 'none' ? (['higher', 'lower'] as const) : []))),
      minCount: part('count', oneOf(MIN_COUNT_CHOICES)),
      minResidents: part('residents', oneOf(MIN_RESIDENTS_CHOICES)),
      places: part('place', listOf(oneOf(places), MOST_FOLLOWED)),
    },
  });

const toStated = ({ small, ...rest }: LeagueView): Stated => ({ ...rest, ...small });

/** The grammar of a ranking over what exists. */
export function leagueGrammar(known: KnownLeague): Grammar<LeagueView> {
  const stated = statedGrammar(known);
  return {
    ...stated,
    read(query, fallback) {
      const { choice, dropped } = stated.read(query, toStated(fallback));
      const { minCount, minResidents, ...rest } = choice;
      return { choice: { ...rest, small: { minCount, minResidents } }, dropped };
    },
    write: (view) => stated.write(toStated(view)),
  };
}

/** Writing needs no codes to check against. */
const writing = leagueGrammar({ periods: new Set(), places: new Set(), orders: [], direction: 'none' });

/** The query string of a view, without "?"; `leagueGrammar` reads it back unchanged. */
export const writeLeague = (view: LeagueView): string => writing.write(view);

/** The direction in force, and whose it is. */
export function directionOf(view: LeagueView, ledger: Direction): { direction: Direction; by: 'ledger' | 'reader' } {
  return ledger === 'none' && view.better !== null
    ? { direction: view.better, by: 'reader' }
    : { direction: ledger, by: 'ledger' };
}
