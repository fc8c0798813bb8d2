/** An order of places by one measure: who takes which places, who takes none and why, and who is ahead of whom. */
import { certainlyLess, possiblyLess } from '../arithmetic.ts';
import type { Interval } from '../interval.ts';
import { rankRanges, type Direction, type RankRange } from './rank.ts';
import { tooSmall, type Basis, type SmallNumbers } from './small-numbers.ts';

/** What one place has to offer to an order. */
export interface Entry {
  readonly place: string;
  readonly interval: Interval;
  /** Kept as printed but probably wrong. */
  readonly suspect: boolean;
  /** Code of the remark if the series is broken here: not comparable with what went before. */
  readonly broken: string | null;
  /** What a rate rests on; null for what is no rate. */
  readonly basis: Basis | null;
}

export type Unranked = 'suspect' | 'few_cases' | 'few_residents';

export interface OrderRules {
  readonly direction: Direction;
  readonly small: SmallNumbers;
}

export interface Standings {
  /** In order. */
  readonly ranks: readonly RankRange[];
  readonly unranked: ReadonlyMap<string, Unranked>;
}

function unrankedReason({ suspect, basis }: Entry, small: SmallNumbers): Unranked | null {
  if (suspect) return 'suspect';
  return basis === null ? null : tooSmall(basis, small);
}

/** Places from 1, as ranges where intervals overlap. Doubtful values and rates from small numbers take none. */
export function standingsOf(entries: readonly Entry[], { direction, small }: OrderRules): Standings {
  const unranked = new Map<string, Unranked>();
  for (const entry of entries) {
    const reason = unrankedReason(entry, small);
    if (reason !== null) unranked.set(entry.place, reason);
  }
  const ranked = entries.filter(({ place }) => !unranked.has(place));
  return {
    ranks: rankRanges(
      ranked.map(({ place, interval }) => ({ id: place, interval })),
      direction,
    ),
    unranked,
  };
}

/** The reason of a place: who stands before it for certain, and whom the reports do not separate from it. */
export interface Reason {
  readonly ahead: readonly string[];
  readonly unseparated: readonly string[];
  /** Those with exactly the same value: they share the place. */
  readonly equal: readonly string[];
}

/** `entries`: those that are ranked, the place itself among them. */
export function reasonOf(place: string, entries: readonly Entry[], direction: Direction): Reason {
  const own = entries.find((entry) => entry.place === place);
  const others = entries.filter((entry) => entry.place !== place);
  if (own === undefined) return { ahead: [], unseparated: [], equal: [] };
  const [a, less, maybe] = [own.interval, certainlyLess, possiblyLess];
  const isAhead = (b: Interval) => (direction === 'lower' ? less(b, a) : less(a, b));
  const isBehind = (b: Interval) => (direction === 'lower' ? less(a, b) : less(b, a));
  const open = others.filter(({ interval: b }) => !isAhead(b) && !isBehind(b));
  const differs = (b: Interval) => maybe(a, b) || maybe(b, a);
  return {
    ahead: others.filter(({ interval }) => isAhead(interval)).map((entry) => entry.place),
    unseparated: open.filter(({ interval }) => differs(interval)).map((entry) => entry.place),
    equal: open.filter(({ interval }) => !differs(interval)).map((entry) => entry.place),
  };
}

/** What an order cannot tell, however it was computed; null if there is nothing to warn of. */
export type OrderNote = 'nobody' | 'nobody_ranked' | 'only_one' | 'all_equal' | 'all_unseparated' | null;

/** `entries` are all that were offered, `standings` what came of them. */
export function orderNote(entries: readonly Entry[], { ranks }: Standings): OrderNote {
  if (entries.length === 0) return 'nobody';
  if (ranks.length === 0) return 'nobody_ranked';
  if (ranks.length === 1) return 'only_one';
  if (ranks.every(({ best, worst }) => best === 1 && worst === 1)) return 'all_equal';
  return ranks.every(({ best, worst }) => best === 1 && worst === ranks.length) ? 'all_unseparated' : null;
}

export type Move = 'up' | 'down' | 'unclear';

/** By how many places something moved, as far as the two ranges allow to tell. */
export interface Steps {
  readonly least: number;
  readonly most: number;
}

/**
 * Movement against the period before, among the places that are ranked in both and whose series is not broken in between.
 * `up` or `down` only where the two ranges do not overlap; a range that is one and the same place is no movement.
 */
export function movesOf(
  before: readonly Entry[],
  now: readonly Entry[],
  rules: OrderRules,
): {
  readonly among: number;
  readonly moves: ReadonlyMap<string, Move>;
  /** Of those that moved for certain. */
  readonly steps: ReadonlyMap<string, Steps>;
} {
  const out = [standingsOf(before, rules).unranked, standingsOf(now, rules).unranked];
  const broken = new Set(now.filter((entry) => entry.broken !== null).map(({ place }) => place));
  const earlier = new Set(before.map(({ place }) => place));
  const common = now
    .map(({ place }) => place)
    .filter((place) => earlier.has(place) && !broken.has(place) && out.every((reasons) => !reasons.has(place)));
  const rank = (entries: readonly Entry[]) => {
    const kept = entries.filter(({ place }) => common.includes(place));
    return new Map(standingsOf(kept, rules).ranks.map((range) => [range.id, range]));
  };
  const [then, today] = [rank(before), rank(now)];
  const moves = new Map<string, Move>();
  const steps = new Map<string, Steps>();
  for (const place of common) {
    const [a, b] = [then.get(place), today.get(place)];
    if (a === undefined || b === undefined) continue;
    if (b.worst < a.best) moves.set(place, 'up');
    else if (b.best > a.worst) moves.set(place, 'down');
    else moves.set(place, 'unclear');
    if (b.worst < a.best) steps.set(place, { least: a.best - b.worst, most: a.worst - b.best });
    if (b.best > a.worst) steps.set(place, { least: b.best - a.worst, most: b.worst - a.best });
  }
  return { among: common.length, moves, steps };
}
