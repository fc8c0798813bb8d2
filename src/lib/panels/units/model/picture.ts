/** Everything that the panels show for one choice, worked out of rows that are already there: no engine, no request. */
import type { Figure, Kind } from '#lib/figures/figure.ts';
import type { Direction } from '#lib/figures/rankings/rank.ts';
import { courseOf, middlesOf, yearsOf, type CoursePoint, type MiddlePoint, type Year } from './course.ts';
import { orderOf, type Measure, type Order } from './order.ts';
import { coverageOf, LEAST_COMPARABLE, periodFor, periodsOf, type Period } from './periods.ts';

export interface Unit {
  readonly code: string;
  readonly region: string;
}

export interface Asked {
  readonly places: readonly string[];
  readonly year: number | null;
  readonly measure: Measure;
}

export interface About {
  readonly code: string;
  readonly kind: Kind;
  /** Whether values of two districts may be added: a wage may not, and none is spread over residents. */
  readonly additive: boolean;
  readonly direction: Direction;
  readonly rateDirection: Direction;
}

export interface Middle {
  readonly region: string;
  /** How many units the region has today. */
  readonly n: number;
  readonly points: readonly MiddlePoint[];
}

export interface Picture {
  readonly period: Period;
  /** Years that can be compared, newest first, with how many districts each has. */
  readonly years: readonly { readonly year: number; readonly units: number; readonly example: Figure | undefined }[];
  readonly measure: Measure;
  /** Why nothing per 1,000 residents can be shown; null where it can. */
  readonly noRate: 'not_a_quantity' | 'no_residents' | null;
  readonly direction: Direction;
  readonly order: Order;
  /** Of all units, whatever region is chosen: small lines and tiles. */
  readonly course: readonly Year[];
  readonly lines: readonly { readonly place: string; readonly points: readonly CoursePoint[] }[];
  readonly middles: readonly Middle[];
  /** Whether all values are officially counted: of press claims there is no median. */
  readonly counted: boolean;
}

/** What the drawing of the years, its title, caption and table need of it. */
export type CoursePicture = Pick<
  Picture,
  'period' | 'lines' | 'middles' | 'course' | 'direction' | 'measure' | 'counted'
>;

/** What the map needs of it. */
export type MapPicture = Pick<Picture, 'period' | 'course'>;

/** Which units stand in the order: those of the chosen region, else all. */
export function unitsInView(units: readonly Unit[], places: readonly string[]): Unit[] {
  const region = units.some((unit) => unit.region === places[0]) ? places[0] : null;
  return region === null ? [...units] : units.filter((unit) => unit.region === region);
}

/** The regions whose medians are drawn: those of the places shown. */
export function regionsInView(units: readonly Unit[], places: readonly string[]): string[] {
  const all = [...new Set(units.map(({ region }) => region))].sort();
  const chosen = all.filter((region) =>
    places.some((place) => place === region || units.some((unit) => unit.code === place && unit.region === region)),
  );
  return chosen.length > 0 ? chosen : all;
}

/** Null where too few districts published the indicator for any period: it has no map and no order. */
export function pictureOf(
  figures: readonly Figure[],
  residents: readonly Figure[],
  { asked, about, units }: { readonly asked: Asked; readonly about: About; readonly units: readonly Unit[] },
): Picture | null {
  const codes = units.map(({ code }) => code);
  const periods = periodsOf(figures, new Set(codes));
  const period = periodFor(periods, asked.year);
  if (period === null || coverageOf(periods) < LEAST_COMPARABLE) return null;
  const noRate = noRateOf(period, residents, about);
  const measure = noRate === null ? asked.measure : 'reported';
  const rules = { kind: about.kind, indicator: about.code, measure, units: codes };
  const course = yearsOf(periods, period.series, residents, rules);
  const direction = measure === 'reported' ? about.direction : about.rateDirection;
  const inView = unitsInView(units, asked.places).map(({ code }) => code);
  return {
    period,
    years: periods
      .filter((one) => one.figures.length >= LEAST_COMPARABLE)
      .map((one) => ({ year: one.year, units: one.figures.length, example: one.figures[0] })),
    measure,
    noRate,
    direction,
    order: orderOf(period, residents, { kind: about.kind, measure, direction, units: inView }),
    course,
    lines: asked.places
      .filter((place) => codes.includes(place))
      .map((place) => ({ place, points: courseOf(course, place) })),
    middles: regionsInView(units, asked.places).map((region) => {
      const own = units.filter((unit) => unit.region === region).map(({ code }) => code);
      return { region, n: own.length, points: middlesOf(course, own, rules) };
    }),
    counted: period.figures.every(({ origin }) => origin === 'statistics'),
  };
}

function noRateOf(period: Period, residents: readonly Figure[], { kind, additive }: About): Picture['noRate'] {
  if ((kind !== 'count' && kind !== 'amount') || !additive) return 'not_a_quantity';
  if (period.figures.some(({ indicator }) => indicator === 'population')) return 'not_a_quantity';
  const divisors = residents.filter(
    ({ period_end, place }) =>
      period_end === `${period.year}-12-31` && period.figures.some((one) => one.place === place),
  );
  return divisors.length < LEAST_COMPARABLE ? 'no_residents' : null;
}
