/** Reads dates as offices write them, and finds out whether day or month comes first. A number is never a date. */
import { isDayOf, type CalendarDate } from '#lib/i18n/calendar.ts';
import { LIMITS } from './limits.ts';

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

const TIME = String.raw`(?:[T ,]+\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)? ?(?:[AaPp]\.?[Mm]\.?)?(?: ?Z| ?[+-]\d{2}:?\d{2}| ?UTC)?)?`;
const YEAR_FIRST = new RegExp(`^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${TIME}$`);
const YEAR_LAST = new RegExp(`^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})(?: ?г\\.?| ?ж\\.?)?${TIME}$`);
const WORDS = new RegExp(
  String.raw`^(?:(\d{1,2})[ .-]*(\p{L}+)\.?[ ,-]*(\d{4})|(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})|(\d{4}) ?(?:жылғы|жылдың|жыл|ж\.?|г\.?)?,? (\d{1,2})[ -]*(\p{L}+))(?: ?(?:г\.?|года|ж\.?|жыл\p{L}*))?${TIME}$`,
  'u',
);

/** Reads a cell as a day of the calendar. A time of day behind it is allowed and dropped. */
export function readDate(cell: string, order: DateOrder): ReadDate {
  const text = cell.replace(/[ \u00a0\u202f\u2009]+/g, ' ').trim();
  if (text === '') return { ok: false, reason: 'blank' };
  const first = YEAR_FIRST.exec(text);
  if (first) return dayOf(Number(first[1]), Number(first[3]), Number(first[4]));
  const last = YEAR_LAST.exec(text);
  if (last) {
    const [a, b] = [Number(last[1]), Number(last[3])];
    return order === 'dmy' ? dayOf(fullYear(last[4]), b, a) : dayOf(fullYear(last[4]), a, b);
  }
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
  return month === null ? { ok: false, reason: 'no_date' } : dayOf(Number(year), month, Number(day));
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
