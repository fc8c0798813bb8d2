/** The series of a place, unpacked for its page: lines, medians, the scale that series of one unit share. Pure. */
import type { Figure } from '#lib/figures/figure.ts';
import { fromBounds, type Interval } from '#lib/figures/interval.ts';
import { unpackFigures } from '#lib/figures/packed.ts';
import type { Labels } from '#lib/ledger/labels.ts';
import { courseOf, type CoursePoint, type MiddlePoint, type Year } from '#lib/panels/units/model/course.ts';
import { orderOf, type Order } from '#lib/panels/units/model/order.ts';
import type { CoursePicture, Middle, Picture } from '#lib/panels/units/model/picture.ts';
import { intervalOf } from '#lib/panels/units/model/plot.ts';
import { axisOf, drawnEnds, type Axis } from '#lib/panels/units/model/scale.ts';
import type { PackedMiddle, PlaceSeries, PlaceSeriesData } from './place-series.ts';

export interface OpenedSeries extends Omit<PlaceSeries, 'middles'> {
  readonly place: string;
  /** Every year of the place; doubted values left out. */
  readonly points: readonly CoursePoint[];
  readonly middles: readonly Middle[];
  /** Of the region's units in the year of comparison; empty where the place has rows of its own. */
  readonly units: readonly Figure[];
}

export const yearOf = ({ period_end }: Figure): number => Number(period_end?.slice(0, 4));

const shownAs = (figure: Figure) => ({ place: figure.place, said: figure, figure, interval: fromBounds(figure) });

const grouped = (figures: readonly Figure[]): Map<string, Figure[]> => {
  const groups = new Map<string, Figure[]>();
  for (const figure of figures) groups.set(figure.indicator, [...(groups.get(figure.indicator) ?? []), figure]);
  return groups;
};

export function unpackMiddle({ region, n, years, ...of }: PackedMiddle): Middle {
  const points = years.map((year, i): MiddlePoint => {
    const open = of.open[i] ?? 0;
    const [lower = NaN, upper = NaN, k = 0] = [of.lower[i], of.upper[i], of.k[i]];
    const interval: Interval = { lower, upper, lowerOpen: (open & 1) > 0, upperOpen: (open & 2) > 0 };
    const statement = {
      qualifier: of.qualifier[i] ?? 'exact',
      value: of.value[i] ?? NaN,
      value_upper: of.value_upper[i] ?? null,
      step: of.step[i] ?? 1,
    } as MiddlePoint['median']['statement'];
    return { year, k, joined: of.joined[i] === 1, median: { interval, n: k, statement } };
  });
  return { region, n, points };
}

export function openedSeries({ series, own, units }: PlaceSeriesData, place: string): OpenedSeries[] {
  const ownRows = grouped(unpackFigures(own));
  const unitRows = grouped(unpackFigures(units));
  return series.map(({ middles, ...one }) => ({
    ...one,
    place,
    points: courseOf(
      (ownRows.get(one.indicator) ?? []).map((figure) => ({ year: yearOf(figure), shown: [shownAs(figure)] })),
      place,
    ),
    middles: middles.map(unpackMiddle),
    units: unitRows.get(one.indicator) ?? [],
  }));
}

export function coursePicture(series: OpenedSeries, chosen: number | null): CoursePicture {
  const { place, points, middles, year, direction } = series;
  const years = [...new Set([points, ...middles.map((one) => one.points)].flat().map((one) => one.year))].sort();
  const at = chosen !== null && years.includes(chosen) ? chosen : year;
  const course = years.map((one): Year => ({ year: one, shown: points.filter((point) => point.year === one) }));
  const shown = points.find((point) => point.year === at)?.figure ?? points.at(-1)?.figure ?? series.units[0];
  return {
    period: { year: at, series: '', figures: shown === undefined ? [] : [shown] },
    lines: points.length === 0 ? [] : [{ place, points }],
    middles,
    course,
    direction,
    measure: 'reported',
    counted: true,
  };
}

/** What tiles and an order of the units are drawn from. */
export type UnitsPicture = Pick<Picture, 'period' | 'course' | 'direction' | 'measure'> & { readonly order: Order };

/** The units of the region side by side in the year of comparison: as tiles, and in order. */
export function unitsPicture(
  { units, year, direction, indicator }: OpenedSeries,
  codes: readonly string[],
  { indicator: about }: Pick<Labels, 'indicator'>,
): UnitsPicture {
  const period = { year, series: '', figures: units };
  const kind = about[indicator]?.kind ?? 'count';
  return {
    period,
    course: [{ year, shown: units.map(shownAs) }],
    direction,
    measure: 'reported',
    order: orderOf(period, [], { kind, measure: 'reported', direction, units: codes }),
  };
}

/** A series joins the scale of its unit unless another of that unit spans so many times as much: it would be a flat line. */
const MOST_TIMES = 5;

const intervalsOf = ({ points, middles }: OpenedSeries): Interval[] =>
  [points, ...middles.map((one) => one.points)].flat().map(intervalOf);

/** How much room a series needs: from its least to its greatest value, and of one that stands still a little of its size. */
function roomOf(intervals: readonly Interval[]): number {
  const ends = intervals.map(drawnEnds).flatMap(({ from, to }) => [from, to]);
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  return Math.max(high - low, 0.1 * Math.max(Math.abs(low), Math.abs(high)));
}

/** One scale for the series of one unit, and of one order of size within it. */
export function scalesOf(all: readonly OpenedSeries[], unitOf: (indicator: string) => string): Map<string, Axis> {
  const scales = new Map<string, Axis>();
  const known = all.map((one) => ({ code: one.indicator, intervals: intervalsOf(one) }));
  const sized = known
    .filter(({ intervals }) => intervals.length > 0)
    .map((one) => ({ ...one, room: roomOf(one.intervals) }))
    .sort((a, b) => b.room - a.room);
  for (const unit of new Set(sized.map(({ code }) => unitOf(code)))) {
    let rest = sized.filter(({ code }) => unitOf(code) === unit);
    while (rest[0] !== undefined) {
      const least = rest[0].room / MOST_TIMES;
      const family = rest.filter(({ room }) => room >= least);
      const axis = axisOf(
        family.flatMap(({ intervals }) => intervals),
        { fromZero: false, parts: 3 },
      );
      for (const { code } of family) scales.set(code, axis);
      rest = rest.filter(({ room }) => room < least);
    }
  }
  return scales;
}

/** First and last year of the small drawings: from when most series are there; a longer one is whole in the large drawing. */
export function spanOf(all: readonly OpenedSeries[]): { readonly from: number; readonly to: number } {
  const spans = all.flatMap(({ points, middles }) => {
    const years = [points, ...middles.map((one) => one.points)].flat().map(({ year }) => year);
    return years.length === 0 ? [] : [{ first: Math.min(...years), last: Math.max(...years) }];
  });
  const firsts = spans.map(({ first }) => first).sort((a, b) => a - b);
  return {
    from: firsts[Math.floor(firsts.length / 4)] ?? 0,
    to: Math.max(0, ...spans.map(({ last }) => last)),
  };
}
