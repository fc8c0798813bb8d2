/**
 * One indicator for every district that published it: the value in the form in which districts may be compared, the
 * places it allows, and the median of the published. A quantity that may be added up is taken per 1,000 residents,
 * everything else as it is: the largest district has most of everything, and that explains nothing.
 */
import { perThousand, type Derived } from '../derive/derive.ts';
import { isQuantity } from '../derive/derivation.ts';
import type { Figure, Kind } from '../figure.ts';
import { fromBounds, type Interval } from '../interval.ts';
import type { RankSpan } from '../saying/place-words.ts';
import { rankRanges, type Direction } from '../rankings/rank.ts';
import { countedCases, DEFAULT_SMALL_NUMBERS, LEAST_PLACES, tooSmall } from '../rankings/small-numbers.ts';
import { rateDirection } from './rates.ts';
import { medianOf, type Median } from '../median.ts';

export interface AboutIndicator {
  readonly kind: Kind;
  readonly direction: Direction;
  readonly additive: 'yes' | 'no';
}

export type Form = 'value' | 'per_1000';

export interface Measure {
  readonly indicator: string;
  readonly about: AboutIndicator;
  readonly form: Form;
  /** Of the value in its form; `none` is an order of size. */
  readonly direction: Direction;
  /** As published. */
  readonly figure: Figure;
  readonly per: Derived | null;
  /** In the form of the measure; null where the value stands outside the order, for the reason in `outside`. */
  readonly interval: Interval | null;
  readonly outside: 'suspect' | 'few' | 'no_population' | null;
  readonly place: (RankSpan & { readonly of: number }) | null;
  /** Median of the published of all districts, and of those in the region of this one. */
  readonly median: Median | null;
  readonly regionMedian: Median | null;
}

function formOf(indicator: string, { kind, additive }: AboutIndicator): Form {
  return isQuantity(kind) && additive === 'yes' && indicator !== 'population' ? 'per_1000' : 'value';
}

/**
 * The measures of one slice by place. `figures` hold one comparable figure a district, `population` the residents at the
 * end of the same year, `regionOf` the region of a district.
 */
export function measuresOf(
  figures: readonly Figure[],
  population: readonly Figure[],
  about: AboutIndicator,
  regionOf: (place: string) => string | null,
): ReadonlyMap<string, Measure> {
  const residents = new Map(population.map((figure) => [figure.place, figure]));
  const drafts = figures.map((figure) => draft(figure, residents.get(figure.place), about));
  const inOrder = drafts.flatMap(({ figure, interval }) =>
    interval === null ? [] : [{ id: figure.place, region: regionOf(figure.place), interval }],
  );
  const ranks = new Map(rankRanges(inOrder, drafts[0]?.direction ?? 'none').map((range) => [range.id, range]));
  const medianIn = (region: string | null, indicator: string) =>
    medianOf(
      inOrder.filter((one) => region === null || one.region === region).map(({ interval }) => interval),
      formOf(indicator, about) === 'value' ? about.kind : 'rate',
      indicator,
      formOf(indicator, about) === 'value' ? Math.min(...figures.map(({ step }) => step)) : null,
    );
  return new Map(
    drafts.map((one) => {
      const rank = inOrder.length < LEAST_PLACES ? undefined : ranks.get(one.figure.place);
      const region = regionOf(one.figure.place);
      const measure: Measure = {
        ...one,
        place: rank ? { best: rank.best, worst: rank.worst, of: inOrder.length } : null,
        median: medianIn(null, one.indicator),
        regionMedian: region === null ? null : medianIn(region, one.indicator),
      };
      return [one.figure.place, measure];
    }),
  );
}

type Draft = Omit<Measure, 'place' | 'median' | 'regionMedian'>;

function draft(figure: Figure, residents: Figure | undefined, about: AboutIndicator): Draft {
  const form = formOf(figure.indicator, about);
  const direction = form === 'value' ? about.direction : rateDirection(figure.indicator);
  const base = { indicator: figure.indicator, about, form, direction, figure };
  if (figure.suspect_remark !== null) return { ...base, per: null, interval: null, outside: 'suspect' };
  if (base.form === 'value') return { ...base, per: null, interval: fromBounds(figure), outside: null };
  const per = residents === undefined ? null : perThousand(figure, about.kind, residents);
  if (per === null || !per.ok) return { ...base, per: null, interval: null, outside: 'no_population' };
  const rests = { cases: countedCases(figure, about.kind), residents: null };
  return tooSmall(rests, DEFAULT_SMALL_NUMBERS) !== null
    ? { ...base, per, interval: null, outside: 'few' }
    : { ...base, per, interval: per.interval, outside: null };
}
