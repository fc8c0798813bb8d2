/** The day of the past in an address, `?as-of=2026-11-23`: it goes along with whatever else the address says. */
import { parseDate } from '#lib/i18n/date.ts';

export const AS_OF = 'as-of';

/** The day; null where there is none or it is none of the calendar. */
export function asOfDay(query: URLSearchParams): string | null {
  const day = query.get(AS_OF);
  return day !== null && parseDate(day) !== null ? day : null;
}

/** The day of the ledger that a page shows: the one of the address, else that of the newest row. Only in the browser. */
export function shownVersion(): string {
  return asOfDay(new URLSearchParams(location.search)) ?? __AINA_VERSION__;
}

/** A query without "?", with the day of the address at its end if that has one. Only in the browser. */
export function withAsOf(query: string, address = location.search): string {
  const day = asOfDay(new URLSearchParams(address));
  if (day === null) return query;
  return `${query}${query === '' ? '' : '&'}${AS_OF}=${day}`;
}

/** A query string without its day: what the grammars of the views read. */
export function withoutAsOf(query: string): string {
  if (!query.includes(AS_OF)) return query;
  const params = new URLSearchParams(query);
  params.delete(AS_OF);
  return params.size === 0 ? '' : `?${params}`;
}
