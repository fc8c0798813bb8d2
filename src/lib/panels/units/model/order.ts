/** The order of the districts in one period, by what was reported or by what stands per 1,000 residents. */
import type { Figure, Kind } from '#lib/figures/figure.ts';
import { fromBounds, type Interval } from '#lib/figures/interval.ts';
import {
  casesOf,
  leagueOf,
  ratioAsFigure,
  type League,
  type LeagueCase,
  type LeagueKinds,
  type LeagueReports,
} from '#lib/figures/rankings/league.ts';
import type { Direction, RankRange } from '#lib/figures/rankings/rank.ts';
import { DEFAULT_SMALL_NUMBERS } from '#lib/figures/rankings/small-numbers.ts';
import type { Period } from './periods.ts';

export const MEASURES = ['reported', 'per_1000'] as const;
export type Measure = (typeof MEASURES)[number];

/** A value as it is drawn and said, and the figure that it is or rests on. */
export interface Shown {
  readonly place: string;
  /** What is said: the figure itself, or the ratio in the shape of one. */
  readonly said: Figure;
  readonly figure: Figure;
  readonly interval: Interval;
}

export interface OrderRow extends Shown {
  /** Null where it takes no place. */
  readonly rank: RankRange | null;
  readonly why: League['rows'][number]['unranked'];
  /** How many share the band, where more than one: nothing that was said separates them. */
  readonly tied: 'first' | 'inner' | 'last' | null;
}

export interface Order {
  readonly rows: readonly OrderRow[];
  /** Districts with a figure of which nothing per 1,000 follows. */
  readonly without: readonly { readonly place: string; readonly why: string }[];
  /** Districts without a figure. */
  readonly outside: readonly string[];
  readonly ranked: number;
}

const kindsOf = (kind: Kind): LeagueKinds => ({ times: null, kind, divisorKind: 'count' });

/** Residents at the end of the year of a period. */
export function reportsOf({ year, figures }: Period, residents: readonly Figure[]): LeagueReports {
  return { figures, divisors: residents.filter(({ period_end }) => period_end === `${year}-12-31`) };
}

function shownOf(one: LeagueCase, measure: Measure): Shown | null {
  const { place, figure } = one;
  if (measure === 'reported') return { place, said: figure, figure, interval: fromBounds(figure) };
  const said = ratioAsFigure(one, figure.indicator);
  return one.ratio === null || said === null ? null : { place, said, figure, interval: one.ratio.interval };
}

/** What the districts of a period show, in no order. */
export function shownIn(
  period: Period,
  residents: readonly Figure[],
  { kind, measure, units }: { readonly kind: Kind; readonly measure: Measure; readonly units: readonly string[] },
): Shown[] {
  return casesOf(reportsOf(period, residents), kindsOf(kind), units).flatMap((one) => shownOf(one, measure) ?? []);
}

export interface OrderRules {
  readonly kind: Kind;
  readonly measure: Measure;
  readonly direction: Direction;
  readonly units: readonly string[];
}

/** Places as ranges. Doubtful values and rates from small numbers stand below, without a place. */
export function orderOf(period: Period, residents: readonly Figure[], rules: OrderRules): Order {
  const { kind, measure, direction, units } = rules;
  const league = leagueOf(
    reportsOf(period, residents),
    units,
    kindsOf(kind),
    measure === 'reported' ? 'value' : 'ratio',
    { direction, small: DEFAULT_SMALL_NUMBERS },
  );
  const rows = league.rows.flatMap((row): Omit<OrderRow, 'tied'>[] => {
    const shown = shownOf(row, measure);
    return shown === null ? [] : [{ ...shown, rank: row.rank, why: row.unranked }];
  });
  return {
    rows: rows.map((row, i) => ({ ...row, tied: tieOf(rows, i) })),
    without: league.rows
      .filter((row) => shownOf(row, measure) === null)
      .map(({ place, refused }) => ({ place, why: refused ?? 'no_divisor' })),
    outside: league.outside,
    ranked: league.ranked,
  };
}

function tieOf(rows: readonly Pick<OrderRow, 'rank'>[], i: number): OrderRow['tied'] {
  const band = rows[i]?.rank?.band;
  if (band === undefined) return null;
  const before = rows[i - 1]?.rank?.band === band;
  const after = rows[i + 1]?.rank?.band === band;
  if (before) return after ? 'inner' : 'last';
  return after ? 'first' : null;
}
