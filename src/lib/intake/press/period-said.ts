/** Periods put together from what the words of time gave: months, quarters, days, and what is counted from the day of the article. */
import { isCalendarDate, monthEnd } from '#lib/i18n/calendar.ts';
import { monthOf, ordinalOf } from './period-words.ts';

export interface PeriodMention {
  readonly start: number;
  readonly end: number;
  /** As `readPeriod` of the ledger takes it: "2025-9m", "@2025-12-31", "unknown:year". */
  readonly period: string;
  /** Said from the day of the article ("last year"), which may be missing. */
  readonly relative: boolean;
  /** A day on which something happened, rather than the time that a number is of. */
  readonly event: boolean;
  /** The last year it touches, for "in the second quarter" and "a year later" behind it. */
  readonly year: number | null;
}

export interface Context {
  /** Day of the article, YYYY-MM-DD, or null. */
  readonly published: string | null;
  /** The year named last before; null where the words say "this year". */
  readonly year: number | null;
}

export type Read = (groups: readonly string[], context: Context) => Omit<PeriodMention, 'start' | 'end'> | null;
export type Rule = readonly [RegExp, Read];

export const pad = (n: number): string => String(n).padStart(2, '0');
export const said = (period: string, year: number | null, more: Partial<PeriodMention> = {}) => ({
  period,
  year,
  relative: false,
  event: false,
  ...more,
});
export const yearOf = (text: string | undefined): number | null =>
  text === undefined || text === '' ? null : Number(text);
export const publishedYear = ({ published }: Context): number | null =>
  published === null ? null : Number(published.slice(0, 4));
export const known = (year: string | undefined, context: Context): number | null =>
  yearOf(year) ?? context.year ?? publishedYear(context);

/** From the first month of a year to another, as the shortest form that means it. */
export function months(year: number, from: number, to: number): string {
  if (from < 1 || to > 12 || from > to) return 'unknown';
  if (from === 1 && to === 12) return String(year);
  if (from === 1 && to === 9) return `${year}-9m`;
  if (from === to) return `${year}-${pad(from)}`;
  if (to - from === 2 && to % 3 === 0) return `${year}-Q${to / 3}`;
  if (to - from === 5 && to % 6 === 0) return `${year}-H${to / 6}`;
  return `${year}-${pad(from)}-01..${monthEnd(year, to)}`;
}

export function dayOf(date: string, month: string, year: number | null, asOf: boolean) {
  const which = monthOf(month);
  if (which === 0 || year === null) return null;
  const day = `${year}-${pad(which)}-${pad(Number(date))}`;
  if (!isCalendarDate(day)) return null;
  return said(asOf ? `@${day}` : day, year, { event: !asOf });
}

/** Since a day until the article; without its day only the kind is known. */
export function since(from: string, context: Context) {
  const year = Number(from.slice(0, 4));
  if (context.published === null || context.published < from) return said(`${year}..unknown`, year, { relative: true });
  return said(`${from}..${context.published}`, publishedYear(context), { relative: true });
}

export function ofMonths(n: number, year: string | undefined, last: string | undefined, context: Context) {
  if (n < 1 || n > 12) return null;
  const at = last === undefined ? known(year, context) : (publishedYear(context) ?? Number.NaN) - 1;
  if (at === null || Number.isNaN(at))
    return said(n === 9 ? 'unknown:nine_months' : 'unknown', null, { relative: true });
  return said(months(at, 1, n), at, { relative: yearOf(year) === null });
}

export function part(
  kind: 'Q' | 'H',
  which: string,
  year: string | undefined,
  last: string | undefined,
  context: Context,
) {
  const n = ordinalOf(which);
  if (n === 0 || (kind === 'H' && n > 2)) return null;
  const at = last === undefined ? known(year, context) : (publishedYear(context) ?? Number.NaN) - 1;
  if (at === null || Number.isNaN(at))
    return said(kind === 'H' ? 'unknown:half' : 'unknown:quarter', null, { relative: true });
  return said(`${at}-${kind}${n}`, at, { relative: yearOf(year) === null });
}

export function years(from: string, to: string) {
  return from <= to ? said(from === to ? from : `${from}-01-01..${to}-12-31`, Number(to)) : null;
}

export function shifted(by: number, context: Context) {
  const from = context.year ?? publishedYear(context);
  return from === null
    ? said('unknown:year', null, { relative: true })
    : said(String(from + by), from + by, { relative: true });
}

export function fromArticle(by: number, context: Context) {
  const year = publishedYear(context);
  return year === null
    ? said('unknown:year', null, { relative: true })
    : said(String(year + by), year + by, { relative: true });
}
