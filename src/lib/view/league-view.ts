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
import type { Dropped } from './view.ts';

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
const LEAGUE_VERSION = 1;

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

const PARAMETERS = new Set(['v', 'period', 'order', 'better', 'count', 'residents', 'place']);
const MAX_SHOWN = 60;
const shorten = (text: string): string => (text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text);

/** Reads any query string whatever; never throws. What cannot be used is dropped and named. */
export function parseLeague(query: string, known: KnownLeague): { view: LeagueView; dropped: Dropped[] } {
  const params = new URLSearchParams(query);
  const dropped: Dropped[] = [];
  const drop = (parameter: string, value: string, reason: Dropped['reason']) =>
    dropped.push({ parameter: shorten(parameter), value: shorten(value), reason });
  const one = <T extends string>(name: string, allowed: readonly T[]): T | null => {
    const value = params.get(name);
    if (value === null || value === '') return null;
    const found = allowed.find((choice) => choice === value);
    if (found === undefined) drop(name, value, 'unknown_value');
    return found ?? null;
  };
  const number = (name: string, allowed: readonly number[], fallback: number): number => {
    const found = one(name, allowed.map(String));
    return found === null ? fallback : Number(found);
  };
  for (const [name, value] of params) if (!PARAMETERS.has(name)) drop(name, value, 'unknown_parameter');
  const version = params.get('v');
  if (version !== null && version !== String(LEAGUE_VERSION)) drop('v', version, 'newer_version');
  const places: string[] = [];
  for (const code of (params.get('place') ?? '').split('.').slice(0, 200)) {
    if (code === '' || places.includes(code)) continue;
    if (!known.places.has(code) || places.length >= MOST_FOLLOWED) drop('place', code, 'unknown_value');
    else places.push(code);
  }
  return {
    view: {
      period: one('period', [...known.periods]),
      order: one('order', known.orders) ?? DEFAULT_LEAGUE.order,
      better: one('better', known.direction === 'none' ? (['higher', 'lower'] as const) : []),
      small: {
        minCount: number('count', MIN_COUNT_CHOICES, DEFAULT_SMALL_NUMBERS.minCount),
        minResidents: number('residents', MIN_RESIDENTS_CHOICES, DEFAULT_SMALL_NUMBERS.minResidents),
      },
      places,
    },
    dropped,
  };
}

/** The query string of a view, without "?"; `parseLeague` reads it back unchanged. */
export function writeLeague(view: LeagueView): string {
  const params: [string, string][] = [
    ['v', String(LEAGUE_VERSION)],
    ['period', view.period ?? ''],
    ['order', view.order],
    ['better', view.better ?? ''],
    ['count', String(view.small.minCount)],
    ['residents', String(view.small.minResidents)],
    ['place', view.places.join('.')],
  ];
  return params.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
}

/** The direction in force, and whose it is. */
export function directionOf(view: LeagueView, ledger: Direction): { direction: Direction; by: 'ledger' | 'reader' } {
  return ledger === 'none' && view.better !== null
    ? { direction: view.better, by: 'reader' }
    : { direction: ledger, by: 'ledger' };
}
