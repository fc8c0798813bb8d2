/** Periods put together from what the words of time gave: months, quarters, days, and what is counted from the day of the article. */
import { dayBeside, isCalendarDate, monthEnd } from '#lib/i18n/calendar.ts';
import { pattern } from './letters.ts';
import { readPeriod } from '#lib/ledger/entry/period.ts';
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
  /** The day on which it was told ("24 ноября сообщили"). */
  readonly told: boolean;
  /** Told only to compare with: the sentences behind it are of another time. */
  readonly aside: boolean;
  /** The last year it touches, for "in the second quarter" and "a year later" behind it. */
  readonly year: number | null;
}

export interface Context {
  /** Day of the article, YYYY-MM-DD, or null. */
  readonly published: string | null;
  /** The year named last before; null where the words say "this year". */
  readonly year: number | null;
  /** The words say "this year". */
  readonly thisYear: boolean;
  /** Its sentence tells of what is to come. */
  readonly ahead: boolean;
  /** The period told last before. */
  readonly last: string | null;
}

export type Read = (
  groups: readonly string[],
  context: Context,
) => Omit<PeriodMention, 'start' | 'end' | 'told'> | null;
export type Rule = readonly [RegExp, Read];
export const rule = (source: string, read: Read): Rule => [pattern(`(?<![\\p{L}\\p{N}])(?:${source})`, 'gu'), read];

export const pad = (n: number): string => String(n).padStart(2, '0');
export const said = (period: string, year: number | null, more: Partial<PeriodMention> = {}) => ({
  period,
  year,
  relative: false,
  event: false,
  aside: false,
  ...more,
});
export const yearOf = (text: string | undefined): number | null =>
  text === undefined || text === '' ? null : Number(text);
export const publishedYear = ({ published }: Context): number | null =>
  published === null ? null : Number(published.slice(0, 4));
/**
 * The year of a time that ends on the given day of it ("за девять месяцев": 09-30): said, else the one named last, else that of
 * the article, or the one before where the time would not have ended yet and nothing is promised.
 */
export function yearOfSpan(
  year: string | undefined,
  last: string | undefined,
  end: string,
  context: Context,
): number | null {
  const own = publishedYear(context);
  if (last !== undefined) return own === null ? null : own - 1;
  const named = yearOf(year) ?? context.year;
  if (named !== null || own === null || context.published === null) return named ?? own;
  return !context.thisYear && !context.ahead && `${own}-${end}` > context.published ? own - 1 : own;
}
const lastDay = (month: number): string => monthEnd(2023, month).slice(5);

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

export function dayOf(date: string, month: string, y: string | undefined, asOf: boolean, context: Context) {
  const which = monthOf(month);
  const year = yearOfSpan(y, undefined, `${pad(which)}-${pad(Number(date))}`, context);
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
  const at = yearOfSpan(year, last, lastDay(n), context);
  if (at === null)
    return said(`unknown:${readPeriod(`unknown:${n}m`)?.period_length ?? 'year'}`, null, { relative: true });
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
  const at = yearOfSpan(year, last, lastDay(n * (kind === 'Q' ? 3 : 6)), context);
  if (at === null) return said(kind === 'H' ? 'unknown:half' : 'unknown:quarter', null, { relative: true });
  return said(`${at}-${kind}${n}`, at, { relative: yearOf(year) === null });
}

export function years(from: string, to: string) {
  return from <= to ? said(from === to ? from : `${from}-01-01..${to}-12-31`, Number(to)) : null;
}

export function shifted(by: number, context: Context) {
  const from = context.year ?? publishedYear(context);
  return from === null
    ? said('unknown:year', null, { relative: true })
    : said(String(from + by), from + by, { relative: true, aside: by < 0 });
}

/** Whole months of a year, from one to another (or one alone). */
export function ofNamedMonths(
  from: string,
  to: string,
  year: string | undefined,
  last: string | undefined,
  context: Context,
) {
  const [a, b] = [monthOf(from), monthOf(to)];
  if (a === 0 || b === 0) return null;
  const at = yearOfSpan(year, last, lastDay(b), context);
  if (at === null) return said('unknown', null, { relative: true });
  return said(months(at, a, b), at, { relative: yearOf(year) === null });
}

/** From a day to a day; the year may stand with neither. */
export function fromDayToDay(
  [day1, month1]: readonly [string, string],
  [day2, month2]: readonly [string, string],
  year: string | undefined,
  context: Context,
) {
  const [a, b] = [monthOf(month1), monthOf(month2)];
  const at = yearOfSpan(year, undefined, `${pad(b)}-${pad(Number(day2))}`, context);
  if (at === null || a === 0 || b === 0) return null;
  const [from, to] = [`${at}-${pad(a)}-${pad(Number(day1))}`, `${at}-${pad(b)}-${pad(Number(day2))}`];
  return isCalendarDate(from) && isCalendarDate(to) && from <= to ? said(`${from}..${to}`, at) : null;
}

/** "За аналогичный период прошлого года": the time told last, in another year. */
export function sameOf(year: string | undefined, context: Context) {
  const { last } = context;
  const lastYear = last === null ? null : yearOf(/\d{4}/u.exec(last)?.[0]);
  const at = yearOf(year) ?? (lastYear === null ? (publishedYear(context) ?? Number.NaN) - 1 : lastYear - 1);
  if (Number.isNaN(at)) return said('unknown', null, { relative: true, aside: true });
  const period =
    last === null || lastYear === null || last.startsWith('@') ? String(at) : last.replace(/\d{4}/gu, String(at));
  return said(readPeriod(period) === null ? String(at) : period, at, { relative: yearOf(year) === null, aside: true });
}

/** Days before the article, from one to another: 1, 1 is yesterday. */
export function daysBefore(from: number, to: number, { published }: Context) {
  if (published === null) return said('unknown', null, { relative: true });
  const day = (back: number) => dayBeside(published, -back);
  return said(from === to ? day(from) : `${day(from)}..${day(to)}`, null, { relative: true });
}

/** The month of the article, or one before it. */
export function monthBefore(back: number, { published }: Context) {
  if (published === null) return said('unknown', null, { relative: true });
  const at = Number(published.slice(0, 4)) * 12 + Number(published.slice(5, 7)) - 1 - back;
  const year = Math.floor(at / 12);
  return said(`${year}-${pad((at % 12) + 1)}`, year, { relative: true });
}

/** A month up to the day of the article; without that day only how long it was is known. */
export function lastMonth(context: Context) {
  const { published } = context;
  if (published === null) return said('unknown:month', null, { relative: true });
  const [year, month, day] = published.split('-').map(Number) as [number, number, number];
  const [y, m] = month === 1 ? [year - 1, 12] : [year, month - 1];
  const from = `${y}-${pad(m)}-${pad(Math.min(day, Number(monthEnd(y, m).slice(8))))}`;
  return since(from, context);
}

export function fromArticle(by: number, context: Context) {
  const year = publishedYear(context);
  return year === null
    ? said('unknown:year', null, { relative: true })
    : said(String(year + by), year + by, { relative: true });
}
