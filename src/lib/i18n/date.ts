/**
 * Dates as they are said. Month names are kept here because Chromium writes Kazakh months as "M12".
 */
import { monthOfYear, parseDate, yearOfMonth, type CalendarDate, type Month } from './calendar.ts';
import { ending } from './kazakh.ts';
import type { Lang } from './lang.ts';
import { NBSP } from './number.ts';

const KK = 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'.split(' ');
const RU = 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' ');
const RU_GENITIVE = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ');
const EN = 'January February March April May June July August September October November December'.split(' ');

const MONTHS: Readonly<Record<Lang, readonly string[]>> = { kk: KK, ru: RU, en: EN };

const MONTHS_SHORT: Readonly<Record<Lang, readonly string[]>> = {
  kk: 'қаң. ақп. нау. сәу. мам. мау. шіл. там. қыр. қаз. қар. жел.'.split(' '),
  ru: 'янв. февр. март апр. май июнь июль авг. сент. окт. нояб. дек.'.split(' '),
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
};

/** The name of a month (1–12) as it stands alone: "қаңтар", "январь", "January". */
export function monthName(month: number, lang: Lang): string {
  return nth(MONTHS[lang], month);
}

/** A short name of a month for axes: "қаң.", "янв.", "Jan". */
export function monthShort(month: number, lang: Lang): string {
  return nth(MONTHS_SHORT[lang], month);
}

/** Day and month: "31 желтоқсан", "31 декабря", "31 December". */
export function dayAndMonth({ month, day }: CalendarDate, lang: Lang): string {
  return day + NBSP + (lang === 'ru' ? nth(RU_GENITIVE, month) : monthName(month, lang));
}

/** Several years: "2020–2022 жж.", "2020–2022 гг.", "2020–2022". */
export function sayYears(from: number, to: number, lang: Lang): string {
  if (from === to) return sayYear(from, lang);
  return `${from}–${to}` + { kk: `${NBSP}жж.`, ru: `${NBSP}гг.`, en: '' }[lang];
}

/** A year on its own: "2025 ж.", "2025 г.", "2025". */
export function sayYear(year: number, lang: Lang): string {
  return lang === 'kk' ? `${year}${NBSP}ж.` : lang === 'ru' ? `${year}${NBSP}г.` : String(year);
}

/** A month of a year: "2025 ж. қаңтар", "январь 2025 г.", "January 2025". `months` may be a range of names. */
export function sayMonths(months: string, year: number, lang: Lang): string {
  return lang === 'kk' ? `${sayYear(year, lang)} ${months}` : `${months} ${sayYear(year, lang)}`;
}

/** A month counted through: "January 2025". */
export const sayMonth = (month: Month, lang: Lang): string =>
  sayMonths(monthName(monthOfYear(month), lang), yearOfMonth(month), lang);

/** A full date: "2025 жылғы 31 желтоқсан", "31 декабря 2025 г.", "31 December 2025". */
export function sayDate(date: CalendarDate, lang: Lang): string {
  if (lang === 'kk') return `${date.year}${NBSP}жылғы ${dayAndMonth(date, lang)}`;
  return `${dayAndMonth(date, lang)} ${sayYear(date.year, lang)}`;
}

/** `sayDate` for an ISO date; a text that is no date is returned as it stands. */
export function sayIsoDate(iso: string, lang: Lang): string {
  const date = parseDate(iso);
  return date === null ? iso : sayDate(date, lang);
}

/** For narrow table columns: "31.12.2025", in English "31 Dec 2025". */
export function sayDateShort(date: CalendarDate, lang: Lang): string {
  if (lang === 'en') return [date.day, monthShort(date.month, lang), date.year].join(NBSP);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${two(date.day)}.${two(date.month)}.${date.year}`;
}

/** Kazakh: "2023 жылғы 31 желтоқсандағы", the date as an attribute. */
export function kkDateLocative(date: CalendarDate): string {
  const [first, vowel] = ending(monthName(date.month, 'kk'), 'ablative');
  // As in the ablative, but a nasal takes д: желтоқсандағы, қыркүйектегі, мамырдағы.
  return sayDate(date, 'kk') + (first === 'т' ? 'т' : 'д') + (vowel === 'а' ? 'ағы' : 'егі');
}

/** Kazakh: "2025 жылғы 31 желтоқсанға". */
export function kkDateDative(date: CalendarDate): string {
  return sayDate(date, 'kk') + ending(monthName(date.month, 'kk'), 'dative');
}

function nth(names: readonly string[], month: number): string {
  const name = names[month - 1];
  if (name === undefined) throw new RangeError(`there is no month ${month}`);
  return name;
}
