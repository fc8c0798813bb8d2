/** Reads dates as offices write them, and finds out whether day or month comes first. A number is never a date. */
import { isDayOf, type CalendarDate } from '#lib/i18n/calendar.ts';
import { LIMITS } from './limits.ts';
import { HOME_ZONE, officeDay, type OfficeZone } from './zones.ts';

export const DATE_ORDERS = ['dmy', 'mdy'] as const;
/** What "03/04/2025" means; a year in front is always year, month, day. */
export type DateOrder = (typeof DATE_ORDERS)[number];

export type ReadDate =
  | { readonly ok: true; readonly date: CalendarDate }
  | { readonly ok: false; readonly reason: 'blank' | 'number_not_date' | 'no_date' | 'no_such_day' | 'out_of_range' };

/** Beginnings of the names of the months in kk, ru and en, after lower-casing; the first that fits is taken. */
const MONTH_STEMS: readonly (readonly [RegExp, number])[] = [
  [/^(?:қаңтар|кантар|қаң|янв|jan)/u, 1],
  [/^(?:ақпан|акпан|ақп|фев|feb)/u, 2],
  [/^(?:наурыз|нау|мар(?!ұ)|mar)/u, 3],
  [/^(?:сәуір|сауир|сәу|апр|apr)/u, 4],
  [/^(?:мамыр|мам|ма[йя]$|may)/u, 5],
  [/^(?:маусым|мау|июн|jun)/u, 6],
  [/^(?:шілде|шилде|шіл|июл|jul)/u, 7],
  [/^(?:тамыз|там|авг|aug)/u, 8],
  [/^(?:қыркүйек|кыркуйек|қыр|сен|sep)/u, 9],
  [/^(?:қазан|казан$|қаз(?!ақ)|окт|oct)/u, 10],
  [/^(?:қараша|караша|қар(?!а[^ш])|ноя|nov)/u, 11],
  [/^(?:желтоқсан|желтоксан|жел|дек|dec)/u, 12],
];

/** The month (1–12) that a word names in any of the three languages, in any case; null for other words. */
export function monthOf(word: string): number | null {
  return MONTH_STEMS.find(([stem]) => stem.test(word))?.[1] ?? null;
}

const ZONE = String.raw`(?: ?(?:[Zz]|(?:UTC|utc|GMT|gmt)(?:[+-]\d{1,2}(?::?\d{2})?)?)| ?[+-]\d{2}(?::?\d{2})?)`;
const TIME = String.raw`(?:[Tt ,]+\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)? ?(?:[AaPp]\.?[Mm]\.?)?${ZONE}?)?`;
const YEAR_FIRST = new RegExp(`^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${TIME}$`);
const YEAR_LAST = new RegExp(`^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})(?: ?г\\.?| ?ж\\.?)?${TIME}$`);
/** "20250301", "31122025", "20250301193000", "20250301T1930Z". */
const COMPACT = new RegExp(`^(\\d{8})(?:[Tt]?(\\d{2})(\\d{2})(?:\\d{2}(?:\\.\\d+)?)?${ZONE}?)?$`);
const WORDS = new RegExp(
  String.raw`^(?:(\d{1,2})[ .-]*(\p{L}+)\.?[ ,-]*(\d{4}|\d{2})|(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})|(\d{4}) ?(?:жылғы|жылдың|жыл|ж\.?|г\.?)?,? (\d{1,2})[ -]*(\p{L}+))(?: ?(?:г\.?|года|ж\.?|жыл\p{L}*))?${TIME}$`,
  'u',
);

/** A day written as eight digits, with or without a time behind it: a number for all that one cell can say. */
export const isCompactDay = (cell: string): boolean =>
  COMPACT.test(cell.trim()) &&
  readDate(cell, 'dmy').ok &&
  /^(?:19[5-9]|20[0-4])\d|(?:19[5-9]|20[0-4])\d$/.test(cell.trim().slice(0, 8));

const MOMENT = new RegExp(
  `(?:^|[Tt ,])(\\d{1,2}):?(\\d{2})(?::?\\d{2}(?:[.,]\\d+)?)? ?([AaPp])?\\.?(?:[Mm]\\.?)?(${ZONE})$`,
);

/** Whether a cell is a moment that names its time zone. */
export const namesZone = (cell: string): boolean => momentIn(cell.trim()) !== null && readDate(cell, 'dmy').ok;

/** Minute of the day and minutes ahead of UTC; null for a moment without a zone. */
function momentIn(text: string): { minute: number; ahead: number } | null {
  const last = text.charCodeAt(text.length - 1);
  // "…Z", "…UTC", "…GMT" or digits behind a sign: what else a day ends in, names no zone.
  if (text.length < 12 || !(last === 90 || last === 122 || /(?:[+-]\d{1,2}:?(?:\d{2})?|UTC|GMT)$/i.test(text)))
    return null;
  const moment = MOMENT.exec(text.replace(/^\d{8}(?=\d{4})/, ''));
  if (moment === null) return null;
  const [, hour = '', minute = '', half, zone = ''] = moment;
  const clock = (Number(hour) % (half === undefined ? 24 : 12)) + (half?.toLowerCase() === 'p' ? 12 : 0);
  const sign = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone);
  const ahead = sign === null ? 0 : (sign[1] === '-' ? -1 : 1) * (Number(sign[2]) * 60 + Number(sign[3] ?? 0));
  return { minute: clock * 60 + Number(minute), ahead };
}

/**
 * Reads a cell as a day of the calendar. A time of day behind it is allowed and dropped; where it names its zone, the day is the
 * one that it was then in the zone of the office.
 */
export function readDate(cell: string, order: DateOrder, zone: OfficeZone = HOME_ZONE): ReadDate {
  const text = cell.replace(/[ \u00a0\u202f\u2009]+/g, ' ').trim();
  if (text === '') return { ok: false, reason: 'blank' };
  const read = readWritten(text, order);
  if (!read.ok || zone === 'written') return read;
  const moment = momentIn(text);
  return moment === null ? read : { ok: true, date: officeDay(read.date, moment.minute, moment.ahead, zone) };
}

function readWritten(text: string, order: DateOrder): ReadDate {
  const first = YEAR_FIRST.exec(text);
  if (first) return dayOf(Number(first[1]), Number(first[3]), Number(first[4]));
  const last = YEAR_LAST.exec(text);
  if (last) {
    const [a, b] = [Number(last[1]), Number(last[3])];
    return order === 'dmy' ? dayOf(fullYear(last[4]), b, a) : dayOf(fullYear(last[4]), a, b);
  }
  const compact = COMPACT.exec(text);
  if (compact) return compactDay(compact[1] ?? '', order);
  if (/^[+\-−]?[\d ]+([.,]\d+)?%?$/.test(text)) return { ok: false, reason: 'number_not_date' };
  const words = WORDS.exec(text.toLowerCase());
  if (words === null) return { ok: false, reason: 'no_date' };
  const [day, word, year] =
    words[1] !== undefined
      ? [words[1], words[2], words[3]]
      : words[4] !== undefined
        ? [words[5], words[4], words[6]]
        : [words[8], words[9], words[7]];
  const month = monthOf(word ?? '');
  return month === null ? { ok: false, reason: 'no_date' } : dayOf(fullYear(year), month, Number(day));
}

/** Eight digits: year, month, day; or day, month, year where that is no day. No digits are both. */
function compactDay(digits: string, order: DateOrder): ReadDate {
  const part = (from: number, to: number) => Number(digits.slice(from, to));
  const yearFirst = dayOf(part(0, 4), part(4, 6), part(6, 8));
  if (yearFirst.ok) return yearFirst;
  const [day, month] = order === 'dmy' ? [part(0, 2), part(2, 4)] : [part(2, 4), part(0, 2)];
  const yearLast = dayOf(part(4, 8), month, day);
  return yearLast.ok ? yearLast : { ok: false, reason: 'number_not_date' };
}

/** Two digits are a year of this century up to 69, of the last one from 70. */
function fullYear(year = ''): number {
  const number = Number(year);
  return year.length === 4 ? number : number < 70 ? 2000 + number : 1900 + number;
}

function dayOf(year: number, month: number, day: number): ReadDate {
  if (!isDayOf(year, month, day)) return { ok: false, reason: 'no_such_day' };
  if (year < LIMITS.firstYear || year > LIMITS.lastYear) return { ok: false, reason: 'out_of_range' };
  return { ok: true, date: { year, month, day } };
}

export interface FoundDateOrder {
  readonly order: DateOrder;
  /** False where every day and month of the sample is below 13, or where both orders occur. */
  readonly sure: boolean;
}

/** Which of day and month stands first in the dates of a sample. */
export function detectDateOrder(cells: Iterable<string>): FoundDateOrder {
  let [dmy, mdy, open, slashes] = [0, 0, 0, 0];
  for (const cell of cells) {
    const match = YEAR_LAST.exec(cell.trim());
    if (match === null) continue;
    const [a, b] = [Number(match[1]), Number(match[3])];
    if (a > 12 && b <= 12) dmy++;
    else if (b > 12 && a <= 12) mdy++;
    else if (a !== b) open++;
    // Points between numbers are read day first everywhere.
    if (match[2] !== '.') slashes++;
  }
  const order = mdy > dmy ? 'mdy' : 'dmy';
  const decided = dmy + mdy > 0 ? Math.min(dmy, mdy) === 0 : open === 0 || slashes === 0;
  return { order, sure: decided };
}

/** Looks like a date whatever the order: for finding columns and for keeping dates out of numbers. */
export function looksLikeDate(cell: string): boolean {
  return readDate(cell, 'dmy').ok || readDate(cell, 'mdy').ok;
}
