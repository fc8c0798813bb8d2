/** What a ranking makes of the choice that a reader brings along: districts that stand out, and the nearest lawful period. */
import { nearestYear, type Carried } from '#lib/view/carried.ts';

interface Period {
  readonly key: string;
  readonly slice: { readonly period_end: string | null };
}

interface Offered {
  readonly periods: readonly Period[];
  readonly opening: string;
  readonly units: readonly string[];
}

export interface Brought {
  readonly places: readonly string[];
  /** Key of the period; null is the one that the page opens with. */
  readonly period: string | null;
  /** The year shown where the wanted one has no period; null where nothing had to be replaced. */
  readonly instead: number | null;
}

const endYear = ({ slice }: Period): number => Number((slice.period_end ?? '').slice(0, 4));

/** The year in which the period of a key ends; null for the one that the page opens with. */
export function yearOf(periods: readonly Period[], key: string | null | undefined): string | null {
  const period = periods.find((one) => one.key === key);
  return period === undefined ? null : String(endYear(period));
}

export function broughtTo({ place, year }: Carried, { periods, opening, units }: Offered): Brought {
  const places = (place ?? '').split('.').filter((code) => units.includes(code));
  if (year === null) return { places, period: null, instead: null };
  const near = nearestYear(periods.map(endYear), Number(year));
  const found = periods.filter((period) => endYear(period) === near);
  const opened = found.some(({ key }) => key === opening);
  return {
    places,
    period: opened ? null : (found[0]?.key ?? null),
    instead: near === null || String(near) === year ? null : near,
  };
}
