/** Says the period of a figure. Dates are calendar dates; where a source gives none, the text says so. */
import { daysIn, monthIn, parseDate, type CalendarDate } from '#lib/i18n/calendar.ts';
import {
  dayAndMonth,
  kkDateDative,
  kkDateLocative,
  monthName,
  sayDate,
  sayMonths,
  sayYear,
  sayYears,
} from '#lib/i18n/date.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { NBSP } from '#lib/i18n/number.ts';
import type { Claim, PeriodLength, PlainLength } from './figure.ts';

export type PeriodOfClaim = Pick<Claim, 'period_start' | 'period_end' | 'period_kind' | 'period_length' | 'status'>;

const UNDATED: Readonly<Record<Lang, Readonly<Record<PlainLength | 'none', string>>>> = {
  kk: {
    day: 'бір күн, қай күн екені көрсетілмеген',
    week: 'бір апта, күндері көрсетілмеген',
    month: 'бір ай, қай ай екені көрсетілмеген',
    two_months: 'екі ай, күндері көрсетілмеген',
    quarter: 'тоқсан, күндері көрсетілмеген',
    four_months: 'төрт ай, күндері көрсетілмеген',
    five_months: 'бес ай, күндері көрсетілмеген',
    seven_months: 'жеті ай, күндері көрсетілмеген',
    eight_months: 'сегіз ай, күндері көрсетілмеген',
    ten_months: 'он ай, күндері көрсетілмеген',
    eleven_months: 'он бір ай, күндері көрсетілмеген',
    half: 'жартыжылдық, күндері көрсетілмеген',
    nine_months: 'тоғыз ай, күндері көрсетілмеген',
    year: 'бір жыл, күндері көрсетілмеген',
    year_to_date: 'жыл басынан бері, күні көрсетілмеген',
    three_years: 'үш жыл, күндері көрсетілмеген',
    none: 'кезеңі көрсетілмеген',
  },
  ru: {
    day: 'один день, дата не указана',
    week: 'одна неделя, даты не указаны',
    month: 'один месяц, какой именно, не указано',
    two_months: 'два месяца, даты не указаны',
    quarter: 'квартал, даты не указаны',
    four_months: 'четыре месяца, даты не указаны',
    five_months: 'пять месяцев, даты не указаны',
    seven_months: 'семь месяцев, даты не указаны',
    eight_months: 'восемь месяцев, даты не указаны',
    ten_months: 'десять месяцев, даты не указаны',
    eleven_months: 'одиннадцать месяцев, даты не указаны',
    half: 'полугодие, даты не указаны',
    nine_months: 'девять месяцев, даты не указаны',
    year: 'год, даты не указаны',
    year_to_date: 'с начала года, дата не указана',
    three_years: 'три года, даты не указаны',
    none: 'период не указан',
  },
  en: {
    day: 'one day, date not stated',
    week: 'one week, dates not stated',
    month: 'one month, which one is not stated',
    two_months: 'two months, dates not stated',
    quarter: 'quarter, dates not stated',
    four_months: 'four months, dates not stated',
    five_months: 'five months, dates not stated',
    seven_months: 'seven months, dates not stated',
    eight_months: 'eight months, dates not stated',
    ten_months: 'ten months, dates not stated',
    eleven_months: 'eleven months, dates not stated',
    half: 'half-year, dates not stated',
    nine_months: 'nine months, dates not stated',
    year: 'year, dates not stated',
    year_to_date: 'since the start of the year, date not stated',
    three_years: 'three years, dates not stated',
    none: 'period not stated',
  },
};

const ROMAN = ['I', 'II', 'III', 'IV'] as const;
const ENGLISH_ORDINAL = ['first', 'second', 'third', 'fourth'] as const;

const HALVES: Readonly<Record<Lang, readonly [string, string]>> = {
  kk: ['бірінші жартыжылдық', 'екінші жартыжылдық'],
  ru: ['первое полугодие', 'второе полугодие'],
  en: ['first half', 'second half'],
};

/**
 * The period in words: "January–September 2025", "год, даты не указаны", "2023 жылғы 31 желтоқсандағы жағдай бойынша". The
 * end of a plan is a deadline: "by the end of 2025". Dates that do not fit the kind of period are said as they are.
 */
export function sayPeriod(claim: PeriodOfClaim, lang: Lang): string {
  const start = claim.period_start === null ? null : parseDate(claim.period_start);
  const end = claim.period_end === null ? null : parseDate(claim.period_end);
  if (end === null) return sayUndated(claim.period_length, lang);
  if (start === null) return claim.status === 'plan' ? sayDeadline(end, lang) : sayAsOf(end, lang);
  const months = wholeMonths(start, end);
  if (months === null) return sayDays(start, end, lang);
  switch (claim.period_kind) {
    case 'quarter':
      return months === 3 && start.month % 3 === 1 ? sayQuarter(start, lang) : sayMonthRange(start, end, lang);
    case 'half':
      return months === 6 && start.month % 6 === 1 ? sayHalf(start, lang) : sayMonthRange(start, end, lang);
    default:
      return sayMonthRange(start, end, lang);
  }
}

/** A period without all its dates: its length, and the day, month or year where that much is known. */
function sayUndated(length: PeriodLength | null, lang: Lang): string {
  const [plain, known] = (length ?? 'none').split(':') as [PlainLength | 'none', string | undefined];
  if (known === undefined) return UNDATED[lang][plain];
  if (plain === 'year_to_date') return SINCE[lang](Number(known));
  const [month = 0, day] = known.split('-').map(Number);
  // The year is only for the type: it is not said.
  const date = day === undefined ? monthName(month, lang) : dayAndMonth({ year: 2000, month, day }, lang);
  return `${date}, ${NO_YEAR[lang]}`;
}

const SINCE: Readonly<Record<Lang, (year: number) => string>> = {
  kk: (year) => `${year}${NBSP}жылдың басынан бері, соңғы күні көрсетілмеген`,
  ru: (year) => `с${NBSP}начала ${year}${NBSP}года, последний день не указан`,
  en: (year) => `since the start of ${year}, last day not stated`,
};

const NO_YEAR: Readonly<Record<Lang, string>> = {
  kk: 'жылы көрсетілмеген',
  ru: 'год не указан',
  en: 'year not stated',
};

/** The state of things on a day: "as of 31 December 2023". */
function sayAsOf(date: CalendarDate, lang: Lang): string {
  switch (lang) {
    case 'kk':
      return `${kkDateLocative(date)} жағдай бойынша`;
    case 'ru':
      return `по состоянию на${NBSP}${sayDate(date, lang)}`;
    case 'en':
      return `as of ${sayDate(date, lang)}`;
  }
}

/** The day by which something is promised. The last day of a year is its end. */
function sayDeadline(date: CalendarDate, lang: Lang): string {
  const yearEnd = date.month === 12 && date.day === 31;
  switch (lang) {
    case 'kk':
      return yearEnd ? `${date.year}${NBSP}жылдың соңына қарай` : `${kkDateDative(date)} қарай`;
    case 'ru':
      return yearEnd ? `к${NBSP}концу ${sayYear(date.year, lang)}` : `к${NBSP}${sayDate(date, lang)}`;
    case 'en':
      return yearEnd ? `by the end of ${date.year}` : `by ${sayDate(date, lang)}`;
  }
}

function sayQuarter({ year, month }: CalendarDate, lang: Lang): string {
  const index = Math.floor((month - 1) / 3);
  const roman = ROMAN[index] ?? '';
  switch (lang) {
    case 'kk':
      return `${sayYear(year, lang)} ${roman}${NBSP}тоқсан`;
    case 'ru':
      return `${roman}${NBSP}квартал ${sayYear(year, lang)}`;
    case 'en':
      return `${ENGLISH_ORDINAL[index]} quarter of ${year}`;
  }
}

function sayHalf({ year, month }: CalendarDate, lang: Lang): string {
  const half = HALVES[lang][month > 6 ? 1 : 0];
  return lang === 'en' ? `${half} of ${year}` : sayMonths(half, year, lang);
}

function sayMonthRange(start: CalendarDate, end: CalendarDate, lang: Lang): string {
  if (start.month === 1 && end.month === 12) {
    return sayYears(start.year, end.year, lang);
  }
  const [from, to] = [monthName(start.month, lang), monthName(end.month, lang)];
  if (start.year !== end.year) return `${sayMonths(from, start.year, lang)} – ${sayMonths(to, end.year, lang)}`;
  return sayMonths(from === to ? from : `${from}–${to}`, start.year, lang);
}

function sayDays(start: CalendarDate, end: CalendarDate, lang: Lang): string {
  if (start.year !== end.year) return `${sayDate(start, lang)} – ${sayDate(end, lang)}`;
  if (start.month !== end.month)
    return ofYear(`${dayAndMonth(start, lang)} – ${dayAndMonth(end, lang)}`, end.year, lang);
  const days = start.day === end.day ? '' : `${start.day}–`;
  return ofYear(days + dayAndMonth(end, lang), end.year, lang);
}

/** Days of one year: "2024 жылғы 1–14 наурыз", "1–14 марта 2024 г.", "1–14 March 2024". */
function ofYear(days: string, year: number, lang: Lang): string {
  return lang === 'kk' ? `${year}${NBSP}жылғы ${days}` : `${days} ${sayYear(year, lang)}`;
}

/** Length in months of a period that begins on the first and ends on the last day of a month; null for any other. */
function wholeMonths(start: CalendarDate, end: CalendarDate): number | null {
  const whole = start.day === 1 && end.day === daysIn(end.year, end.month);
  return whole ? monthIn(end.year, end.month) - monthIn(start.year, start.month) + 1 : null;
}
