/** What became of the districts over the years, and of the middle of each region. */
import type { Kind } from '#lib/figures/figure.ts';
import { certainlyLess } from '#lib/figures/arithmetic.ts';
import type { Figure } from '#lib/figures/figure.ts';
import { medianOf, type Median } from '#lib/figures/median.ts';
import { shownIn, type Measure, type Shown } from './order.ts';
import type { Period } from './periods.ts';

/** Fewer years than this are points, not a trend. */
export const LEAST_FOR_TREND = 4;

export interface CoursePoint extends Shown {
  readonly year: number;
  /** Joined with the point before: the year before is there, and nothing broke the series in between. */
  readonly joined: boolean;
}

export interface MiddlePoint {
  readonly year: number;
  readonly median: Median;
  /** How many of the region's units it is the middle of. */
  readonly k: number;
  /** Joined with the one before: the year before, the same districts, no break. */
  readonly joined: boolean;
}

export interface CourseRules {
  readonly kind: Kind;
  readonly indicator: string;
  readonly measure: Measure;
  readonly units: readonly string[];
}

/** What was shown in every year of one series, oldest first. */
export interface Year {
  readonly year: number;
  readonly shown: readonly Shown[];
}

export function yearsOf(
  periods: readonly Period[],
  series: string,
  residents: readonly Figure[],
  rules: CourseRules,
): Year[] {
  return periods
    .filter((period) => period.series === series)
    .map((period) => ({ year: period.year, shown: shownIn(period, residents, rules) }))
    .filter(({ shown }) => shown.length > 0)
    .sort((a, b) => a.year - b.year);
}

const isDoubted = ({ figure }: Shown): boolean => figure.suspect_remark !== null;
const isBroken = ({ figure }: Shown): boolean => figure.break_remark !== null;

/** One district through the years. Doubtful values are left out and leave a gap. */
export function courseOf(years: readonly Year[], place: string): CoursePoint[] {
  const points = years.flatMap(({ year, shown }) => {
    const own = shown.find((one) => one.place === place);
    return own === undefined || isDoubted(own) ? [] : [{ ...own, year }];
  });
  return points.map((point, i) => ({
    ...point,
    joined: points[i - 1]?.year === point.year - 1 && !isBroken(point),
  }));
}

/**
 * The median of a region's units in each year, of what was officially counted only. It breaks where other districts are
 * counted than the year before, or the series of one of them breaks.
 */
export function middlesOf(years: readonly Year[], region: readonly string[], rules: CourseRules): MiddlePoint[] {
  const made = years.flatMap(({ year, shown }) => {
    const own = shown.filter((one) => region.includes(one.place) && !isDoubted(one));
    if (own.some(({ figure }) => figure.origin !== 'statistics')) return [];
    const step = rules.measure === 'reported' ? Math.max(0, ...own.map(({ figure }) => figure.step)) : 0;
    const kind = rules.measure === 'reported' ? rules.kind : 'rate';
    const median = medianOf(
      own.map(({ interval }) => interval),
      kind,
      rules.indicator,
      step > 0 ? step : null,
    );
    if (median === null) return [];
    const counted = own.map(({ place }) => place).sort();
    return [{ year, median, k: own.length, counted: counted.join(), broken: own.some(isBroken) }];
  });
  return made.map(({ year, median, k, counted, broken }, i) => {
    const before = made[i - 1];
    return { year, median, k, joined: before?.year === year - 1 && before.counted === counted && !broken };
  });
}

export type Against = 'above' | 'below' | 'near';

/** Where a value stands against a median; `near` where what was said allows more than one answer. */
export function against({ interval }: Pick<Shown, 'interval'>, { median }: Pick<MiddlePoint, 'median'>): Against {
  if (certainlyLess(median.interval, interval)) return 'above';
  return certainlyLess(interval, median.interval) ? 'below' : 'near';
}
