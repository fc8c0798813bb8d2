/**
 * Places in an order when values are known only within intervals. An item's best place is taken where it is as good and
 * all others are as bad as was said, its worst place the other way round; ties share a place (1, 2, 2, 4). The idea is
 * that of the rank ranges PISA prints for countries (OECD, PISA 2018 Results, Volume I), with reporting imprecision
 * instead of sampling error: a range describes what was said, not how likely each place is.
 */
import { certainlyLess, possiblyLess } from '../arithmetic.ts';
import type { Interval } from '../interval.ts';

/** Which end is better. `none`: neither is; the largest comes first, as an order of size. */
export type Direction = 'higher' | 'lower' | 'none';

export interface RankItem {
  readonly id: string;
  readonly interval: Interval;
}

export interface RankRange {
  readonly id: string;
  /** Places from 1; best ≤ worst. */
  readonly best: number;
  readonly worst: number;
  /**
   * Number of the band, from 1. Whoever is in an earlier band is certainly before whoever is in a later one; inside a
   * band no cut leaves the order certain.
   */
  readonly band: number;
}

/**
 * Rank ranges in order of best, then worst place, then as given. Items without a published value must not be passed:
 * they stand outside the order and are not "last". Ids must be unique.
 */
export function rankRanges(items: readonly RankItem[], direction: Direction): RankRange[] {
  const before = (a: Interval, b: Interval) => (direction === 'lower' ? certainlyLess(a, b) : certainlyLess(b, a));
  const maybeBefore = (a: Interval, b: Interval) => (direction === 'lower' ? possiblyLess(a, b) : possiblyLess(b, a));
  const ranges = items.map((item) => {
    const others = items.filter((other) => other !== item);
    return {
      id: item.id,
      best: 1 + others.filter((other) => before(other.interval, item.interval)).length,
      worst: 1 + others.filter((other) => maybeBefore(other.interval, item.interval)).length,
    };
  });
  ranges.sort((a, b) => a.best - b.best || a.worst - b.worst);
  // A new band begins where everybody so far is certainly before everybody still to come. The sets of those certainly
  // before an item are nested (an interval order), so it is enough that the next item has k before it when k were seen.
  let band = 0;
  return ranges.map((range, seen) => {
    if (range.best === seen + 1) band += 1;
    return { ...range, band };
  });
}
