/**
 * The choice that goes along from page to page: `?choice=place~group~indicator~year`, one parameter beside whatever else an
 * address says, as the day of the past is. A page uses what it can and keeps the rest.
 */
export const CHOICE = 'choice';

export interface Carried {
  /** Codes joined with dots: the chosen place, then those held beside it. */
  readonly place: string | null;
  readonly group: string | null;
  readonly indicator: string | null;
  /** The year in which the period ends. */
  readonly year: string | null;
}

export const NOTHING_CARRIED: Carried = { place: null, group: null, indicator: null, year: null };

const CODES = /^[a-z0-9_-]{1,60}(\.[a-z0-9_-]{1,60}){0,7}$/u;
const YEAR = /^(19|20)\d\d$/u;
const fits = (value: string | undefined, shape: RegExp): string | null =>
  value !== undefined && shape.test(value) ? value : null;

/** Reads any query whatever; never throws. What is no code is nothing. */
export function readCarried(query: URLSearchParams): Carried {
  const [place, group, indicator, year] = (query.get(CHOICE) ?? '').split('~');
  return {
    place: fits(place, CODES),
    group: fits(group, CODES),
    indicator: fits(indicator, CODES),
    year: fits(year, YEAR),
  };
}

/** The value of the parameter; `readCarried` reads it back. Empty where nothing is chosen. */
export function writeCarried({ place, group, indicator, year }: Carried): string {
  const value = [place, group, indicator, year].map((part) => part ?? '').join('~');
  return /[^~]/u.test(value) ? value.replace(/~+$/u, '') : '';
}

/** The same address with the choice. */
export function withCarried(url: URL, carried: Carried): URL {
  const next = new URL(url);
  const value = writeCarried(carried);
  // Set by hand: the tildes and dots of a choice need no escape, and a link is read by people too.
  next.searchParams.delete(CHOICE);
  if (value !== '') next.search = `${next.search}${next.search === '' ? '?' : '&'}${CHOICE}=${value}`;
  return next;
}

/** Of several years the one that is nearest, the newer of two equally near; null where there is none. */
export function nearestYear(years: readonly number[], wanted: number): number | null {
  return years.reduce<number | null>((near, year) => {
    if (near === null) return year;
    const [a, b] = [Math.abs(year - wanted), Math.abs(near - wanted)];
    return a < b || (a === b && year > near) ? year : near;
  }, null);
}
