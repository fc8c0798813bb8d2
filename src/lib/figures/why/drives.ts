/**
 * What drives a place in a ranking: what stands above and below the line, how each would stand by itself, and what became of
 * each since the period before. It tells apart a district that is ahead because it has much from one with few residents.
 */
import type { Figure, Kind } from '../figure.ts';
import { fromBounds, type Interval } from '../interval.ts';
import { ratioAsFigure, type LeagueCase, type LeagueKinds } from '../rankings/league.ts';
import { rankRanges, type Direction, type RankRange } from '../rankings/rank.ts';
import { changeOf, type Change } from './change.ts';

/** A place in an order, and how many it has. */
export type PlaceOf = Pick<RankRange, 'best' | 'worst'> & { readonly of: number };

export interface Part {
  readonly figure: Figure;
  /** By size, among all that were reported; null for a doubtful value. */
  readonly place: PlaceOf | null;
  readonly before: Figure | null;
  readonly change: Change | null;
}

export interface Drives {
  /** What was reported: the numerator of a ratio. */
  readonly above: Part;
  /** What it is divided by, where that was published. */
  readonly below: Part | null;
  /** The ratio; null where there is none. */
  readonly ratio: { readonly place: PlaceOf | null; readonly change: Change | null } | null;
  /** Which of the two moved the ratio more, for certain; null where that cannot be told. */
  readonly moved: 'above' | 'below' | null;
}

export interface DrivesContext {
  /** All cases of the period, and of the one before. */
  readonly cases: readonly LeagueCase[];
  readonly before: readonly LeagueCase[];
  readonly kinds: LeagueKinds;
  /** Direction of the ratio. */
  readonly direction: Direction;
}

export function drivesOf(one: LeagueCase, { cases, before, kinds, direction }: DrivesContext): Drives {
  const earlier = before.find(({ place }) => place === one.place);
  const sound = cases.filter(({ figure }) => figure.suspect_remark === null);
  const above = partOf(
    one.figure,
    earlier?.figure ?? null,
    kinds.kind,
    sound.map(({ figure }) => figure),
  );
  const divisors = cases.flatMap(({ divisor }) => (divisor === null ? [] : [divisor]));
  const below =
    one.divisor === null ? null : partOf(one.divisor, earlier?.divisor ?? null, kinds.divisorKind, divisors);
  const ratios = sound.flatMap(({ place, ratio }) => (ratio === null ? [] : [{ id: place, interval: ratio.interval }]));
  return {
    above,
    below,
    ratio:
      one.ratio === null
        ? null
        : { place: placeIn(one.place, ratios, direction), change: ratioChange(earlier, one, kinds) },
    moved: below === null ? null : movedMore(above.change, below.change),
  };
}

function partOf(figure: Figure, before: Figure | null, kind: Kind, all: readonly Figure[]): Part {
  const items = all.map((other) => ({ id: other.place, interval: fromBounds(other) }));
  const change = before === null ? null : changeOf(before, figure, kind);
  return { figure, place: placeIn(figure.place, items, 'none'), before, change };
}

function placeIn(
  place: string,
  items: readonly { readonly id: string; readonly interval: Interval }[],
  direction: Direction,
): PlaceOf | null {
  const range = rankRanges(items, direction).find(({ id }) => id === place);
  return range === undefined ? null : { best: range.best, worst: range.worst, of: items.length };
}

/** Of a ratio in percent. Null where either side is broken in between. */
export function ratioChange(earlier: LeagueCase | undefined, later: LeagueCase, { kind }: LeagueKinds): Change | null {
  if (earlier === undefined || later.divisor === null || later.divisor.break_remark !== null) return null;
  const [a, b] = [ratioAsFigure(earlier, earlier.figure.indicator), ratioAsFigure(later, later.figure.indicator)];
  // A signed balance has no change in percent, divided or not: its own kind refuses.
  return a === null || b === null ? null : changeOf(a, b, kind === 'share' ? 'rate' : kind);
}

/** Percentages multiply, so they are compared as logarithms; an interval on both sides of zero moved by zero at least. */
function movedMore(above: Change | null, below: Change | null): Drives['moved'] {
  if (above?.derived.unit !== 'percent' || below?.derived.unit !== 'percent') return null;
  const size = ({ derived: { interval } }: Change) => {
    const ends = [interval.lower, interval.upper].map((end) => Math.abs(Math.log1p(end / 100)));
    const least = interval.lower <= 0 && interval.upper >= 0 ? 0 : Math.min(...ends);
    return { least, most: Math.max(...ends) };
  };
  const [a, b] = [size(above), size(below)];
  if (a.least > b.most) return 'above';
  return b.least > a.most ? 'below' : null;
}
