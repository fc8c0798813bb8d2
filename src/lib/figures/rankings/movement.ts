/**
 * Places in an order over the years. A line joins two years only where both orders are of the same districts, one after
 * the other, and the district's own series is not broken: place 5 of 10 and place 5 of 20 are different things.
 */
import type { RankRange } from './rank.ts';
import { standingsOf, type Entry, type OrderRules, type Unranked } from './standings.ts';

export interface YearOfEntries {
  /** Calendar year in which the period ends. */
  readonly year: number;
  readonly entries: readonly Entry[];
}

export type Gap = 'not_published' | Unranked;

export interface MovementPoint {
  readonly year: number;
  readonly best: number;
  readonly worst: number;
  /** Whether a line leads here from the year before. */
  readonly joined: boolean;
  /** Code of the remark on a break of the district's own series. */
  readonly broken: string | null;
}

export interface MovementLine {
  readonly place: string;
  readonly points: readonly MovementPoint[];
  readonly gaps: readonly { readonly year: number; readonly why: Gap }[];
}

export interface Movement {
  readonly years: readonly number[];
  /** How many places each year's order has. */
  readonly sizes: ReadonlyMap<number, number>;
  /** Years whose order is not of the same districts as the year before; the first year is not among them. */
  readonly changes: readonly number[];
  readonly lines: readonly MovementLine[];
}

/** `history` in any order; `places`: those to follow. Years without any entry may be missing: they are gaps. */
export function movementOf(history: readonly YearOfEntries[], places: readonly string[], rules: OrderRules): Movement {
  const sorted = [...history].filter(({ entries }) => entries.length > 0).sort((a, b) => a.year - b.year);
  const orders = sorted.map(({ year, entries }) => {
    const { ranks, unranked } = standingsOf(entries, rules);
    const field = ranks.map(({ id }) => id).sort();
    const broken = new Map(entries.map((entry) => [entry.place, entry.broken]));
    return { year, ranks: new Map(ranks.map((range) => [range.id, range])), unranked, field: field.join(), broken };
  });
  const [first, last] = [orders[0]?.year, orders.at(-1)?.year];
  const years = first === undefined || last === undefined ? [] : range(first, last);
  const follows = (i: number) => orders[i - 1]?.year === (orders[i]?.year ?? NaN) - 1;
  const same = (i: number) => follows(i) && orders[i - 1]?.field === orders[i]?.field;
  return {
    years,
    sizes: new Map(orders.map(({ year, ranks }) => [year, ranks.size])),
    changes: orders.flatMap(({ year }, i) => (i > 0 && !same(i) ? [year] : [])),
    lines: places.map((place) => ({
      place,
      points: orders.flatMap(({ year, ranks, broken }, i): MovementPoint[] => {
        const own: RankRange | undefined = ranks.get(place);
        if (own === undefined) return [];
        const remark = broken.get(place) ?? null;
        const joined = remark === null && same(i) && orders[i - 1]?.ranks.has(place) === true;
        return [{ year, best: own.best, worst: own.worst, joined, broken: remark }];
      }),
      gaps: years.flatMap((year): { year: number; why: Gap }[] => {
        const order = orders.find((one) => one.year === year);
        if (order?.ranks.has(place)) return [];
        return [{ year, why: order?.unranked.get(place) ?? 'not_published' }];
      }),
    })),
  };
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);
