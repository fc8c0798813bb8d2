/** The day of the past in an address, `?as-of=2026-11-23`: it goes along with whatever else the address says. */
import { parseDate } from '#lib/i18n/calendar.ts';
import { CHOICE, readCarried, writeCarried } from './carried.ts';

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

/** A query without "?", with what travels at its end: the choice and the day of the address. Only in the browser. */
export function withTravelling(query: string, address = location.search): string {
  const params = new URLSearchParams(address);
  const day = asOfDay(params);
  const choice = writeCarried(readCarried(params));
  const parts = [query, choice === '' ? '' : `${CHOICE}=${choice}`, day === null ? '' : `${AS_OF}=${day}`];
  return parts.filter((part) => part !== '').join('&');
}

/** A query string without what travels: what the grammars of the views read. */
export function withoutTravelling(query: string): string {
  if (!query.includes(AS_OF) && !query.includes(CHOICE)) return query;
  const params = new URLSearchParams(query);
  params.delete(AS_OF);
  params.delete(CHOICE);
  return params.size === 0 ? '' : `?${params}`;
}
