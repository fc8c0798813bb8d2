/** The series of a place as its page carries them: plain data, packed at build, opened by the page (`opened.ts`). */
import type { PackedFigures } from '#lib/figures/packed.ts';
import type { Qualifier } from '#lib/figures/figure.ts';
import type { Direction, RankRange } from '#lib/figures/rankings/rank.ts';
import type { Against } from '#lib/panels/units/model/course.ts';

/** The median of a region through the years, each field as one list. */
export interface PackedMiddle {
  readonly region: string;
  /** How many units the region has today. */
  readonly n: number;
  readonly years: readonly number[];
  readonly k: readonly number[];
  readonly joined: readonly (0 | 1)[];
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  /** Bit 1: the lower end is open, bit 2: the upper one. */
  readonly open: readonly number[];
  readonly value: readonly number[];
  readonly value_upper: readonly (number | null)[];
  readonly qualifier: readonly Qualifier[];
  readonly step: readonly number[];
}

/** A place in an order, as a range, of so many. */
export type Place = Pick<RankRange, 'best' | 'worst'> & { readonly of: number };

export interface PlaceSeries {
  readonly indicator: string;
  /** The year in which districts are compared. */
  readonly year: number;
  readonly direction: Direction;
  /** Null where the place takes none, for the reason in `why`, or published nothing for that year. */
  readonly rank: Place | null;
  readonly why: string | null;
  /** Per 1,000 residents, where that can be derived: in words, with the place in that order. */
  readonly rate: { readonly said: string; readonly rank: Place | null } | null;
  /** Where the place stands against the median of its region in that year. */
  readonly against: Against | null;
  /** Whether the indicator has a ranking. */
  readonly ranked: boolean;
  /** Of the region of the place; on the page of a region of both, its own first. */
  readonly middles: readonly PackedMiddle[];
}

export interface PlaceSeriesData {
  readonly region: string;
  readonly series: readonly PlaceSeries[];
  /** The rows of the place in these series, oldest first. */
  readonly own: PackedFigures;
  /** Of the region's units the rows of the year of comparison, where the place has no rows of its own. */
  readonly units: PackedFigures;
  readonly tiles: readonly {
    readonly code: string;
    readonly tile_col: number | null;
    readonly tile_row: number | null;
  }[];
}
