/** The periods of one indicator in which districts can stand side by side, and the one that is shown without being asked for. */
import type { Figure } from '#lib/figures/figure.ts';

/** Fewer districts than this are numbers side by side, no map and no order. */
export const LEAST_COMPARABLE = 3;

/** How much of the best coverage a period needs to be shown first: a year that one region has not reported yet is none. */
const WHOLE_ENOUGH = 0.9;

/** One figure per district, all of one scope, base, kind of period and period. */
export interface Period {
  /** The year in which it ends. */
  readonly year: number;
  /** The same for all periods that are one series. */
  readonly series: string;
  readonly figures: readonly Figure[];
}

const seriesOf = ({ scope, base, period_kind }: Figure): string => [scope, base ?? '', period_kind].join('~');

/** For each end year the period with the most districts, newest first. Plans, topics and undated figures are none. */
export function periodsOf(figures: readonly Figure[], units: ReadonlySet<string>): Period[] {
  const slices = new Map<string, Figure[]>();
  for (const figure of figures) {
    const { place, topic, status, period_kind, period_start, period_end } = figure;
    if (!units.has(place) || topic !== null || status === 'plan') continue;
    if (period_kind === 'unknown' || period_end === null) continue;
    const key = [seriesOf(figure), period_start ?? '', period_end].join('~');
    slices.set(key, [...(slices.get(key) ?? []), figure]);
  }
  const best = new Map<number, Period>();
  for (const slice of slices.values()) {
    const [first] = slice;
    if (first === undefined) continue;
    const year = Number((first.period_end ?? '').slice(0, 4));
    const one = { year, series: seriesOf(first), figures: onePerPlace(slice) };
    const known = best.get(year);
    if (known === undefined || one.figures.length > known.figures.length) best.set(year, one);
  }
  return [...best.values()].sort((a, b) => b.year - a.year);
}

/** Of several figures of one district the first that is not doubted. */
function onePerPlace(figures: readonly Figure[]): Figure[] {
  const chosen = new Map<string, Figure>();
  for (const figure of figures) {
    const known = chosen.get(figure.place);
    if (known === undefined || (known.suspect_remark !== null && figure.suspect_remark === null)) {
      chosen.set(figure.place, figure);
    }
  }
  return [...chosen.values()];
}

/** The most districts that any period has. */
export const coverageOf = (periods: readonly Period[]): number =>
  Math.max(0, ...periods.map(({ figures }) => figures.length));

/** The newest period with at least nine tenths of the best coverage; null where no period has enough districts. */
export function openingPeriod(periods: readonly Period[]): Period | null {
  const most = coverageOf(periods);
  if (most < LEAST_COMPARABLE) return null;
  return periods.find(({ figures }) => figures.length >= most * WHOLE_ENOUGH) ?? null;
}

/** The period of a year, else the nearest one that can be compared, the newer of two equally near; null where there is none. */
export function periodFor(periods: readonly Period[], year: number | null): Period | null {
  if (year === null) return openingPeriod(periods);
  const lawful = periods.filter(({ figures }) => figures.length >= LEAST_COMPARABLE);
  const distance = (one: Period) => Math.abs(one.year - year);
  return lawful.reduce<Period | null>(
    (near, one) => (near === null || distance(one) < distance(near) ? one : near),
    null,
  );
}
