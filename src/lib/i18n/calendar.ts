/**
 * The one calendar: days as texts, as year, month and day, and as numbers since 1970-01-01, Gregorian throughout. No `Date` and
 * none of its time zones (Hinnant, chrono-Compatible Low-Level Date Algorithms), except for the day that it is here and now.
 */

export interface CalendarDate {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  /** 1–31. */
  readonly day: number;
}

/** Months since year 0: year × 12 + month − 1. Days before the common era are not met. */
export type Month = number;

/** The calendar day of a number of days since 1970-01-01. */
export function civilOf(days: number): CalendarDate {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const ofEra = shifted - era * 146_097;
  const year = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const march = Math.floor((5 * ofYear + 2) / 153);
  const month = march < 10 ? march + 3 : march - 9;
  return {
    year: year + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: ofYear - Math.floor((153 * march + 2) / 5) + 1,
  };
}

/** The month of a year (1–12), counted through. */
export const monthIn = (year: number, month: number): Month => year * 12 + month - 1;

export const yearOfMonth = (month: Month): number => Math.floor(month / 12);

/** 1–12. */
export const monthOfYear = (month: Month): number => month - yearOfMonth(month) * 12 + 1;

/** The month of a number of days since 1970-01-01. */
export function monthOf(days: number): Month {
  const { year, month } = civilOf(days);
  return monthIn(year, month);
}

/** Days since 1970-01-01 of the first day of a month. */
export function firstDayOf(month: Month): number {
  const calendarYear = yearOfMonth(month);
  const index = month - calendarYear * 12;
  const year = index < 2 ? calendarYear - 1 : calendarYear;
  const era = Math.floor(year / 400);
  const ofEra = year - era * 400;
  const ofYear = Math.floor((153 * ((index + 10) % 12) + 2) / 5);
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468;
}

export const lastDayOf = (month: Month): number => firstDayOf(month + 1) - 1;

/** Number of days of a month (1–12); 0 where there is no such month. */
export function daysIn(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  return firstDayOf(monthIn(year, month) + 1) - firstDayOf(monthIn(year, month));
}

export const daysInYear = (year: number): number => firstDayOf(monthIn(year + 1, 1)) - firstDayOf(monthIn(year, 1));

export const isDayOf = (year: number, month: number, day: number): boolean => day >= 1 && day <= daysIn(year, month);

/** Days since 1970-01-01. */
export const daysOf = ({ year, month, day }: CalendarDate): number => firstDayOf(monthIn(year, month)) + day - 1;

/** Reads "2025-12-31"; null for anything that is not a day of the calendar (2025-02-29). */
export function parseDate(iso: string): CalendarDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!match) return null;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  return isDayOf(year, month, day) ? { year, month, day } : null;
}

export const isCalendarDate = (text: string): boolean => parseDate(text) !== null;

const two = (n: number): string => String(n).padStart(2, '0');

/** "2025-03". */
export const isoMonth = (month: Month): string =>
  `${String(yearOfMonth(month)).padStart(4, '0')}-${two(monthOfYear(month))}`;

/** "2025-12-31". */
export const isoOf = ({ year, month, day }: CalendarDate): string => `${isoMonth(monthIn(year, month))}-${two(day)}`;

/** "2025-03-31" of a number of days since 1970-01-01. */
export const isoDay = (days: number): string => isoOf(civilOf(days));

/** The last day of a month (1–12): "2025-02-28". */
export const monthEnd = (year: number, month: number): string => isoOf({ year, month, day: daysIn(year, month) });

/** The month of "2025-03" or "2025-03-31"; the text must be one of the calendar. */
export function monthOfIso(iso: string): Month {
  const [year = Number.NaN, month = Number.NaN] = iso.split('-').map(Number);
  return monthIn(year, month);
}

/** Days since 1970-01-01 of "2025-03-31"; the text must be a day of the calendar. */
export const dayOf = (iso: string): number => firstDayOf(monthOfIso(iso)) + Number(iso.split('-')[2]) - 1;

/** The day so many days after another (before, if negative). */
export const dayBeside = (iso: string, days: number): string => isoDay(dayOf(iso) + days);

/** The calendar day on the clock of whoever asks: "2025-03-31". */
export const localDay = (now: Date): string =>
  isoOf({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() });
