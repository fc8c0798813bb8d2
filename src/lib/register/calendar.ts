/** Days since 1970-01-01 to months and back, without a `Date` and its time zones (Hinnant, chrono-Compatible Low-Level Date Algorithms). */

/** Months since year 0: year × 12 + month − 1. Days before the common era are not met in a register. */
export type Month = number;

interface Civil {
  readonly month: Month;
  /** 1–31. */
  readonly day: number;
}

/** The calendar day of a number of days since 1970-01-01, in the Gregorian calendar throughout. */
export function civilOf(days: number): Civil {
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
    month: (year + era * 400 + (month <= 2 ? 1 : 0)) * 12 + month - 1,
    day: ofYear - Math.floor((153 * march + 2) / 5) + 1,
  };
}

export const monthOf = (days: number): Month => civilOf(days).month;

/** Days since 1970-01-01 of the first day of a month. */
export function firstDayOf(month: Month): number {
  const calendarYear = Math.floor(month / 12);
  const index = month - calendarYear * 12;
  const year = index < 2 ? calendarYear - 1 : calendarYear;
  const era = Math.floor(year / 400);
  const ofEra = year - era * 400;
  const ofYear = Math.floor((153 * ((index + 10) % 12) + 2) / 5);
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468;
}

export const lastDayOf = (month: Month): number => firstDayOf(month + 1) - 1;

const two = (n: number): string => String(n).padStart(2, '0');

/** "2025-03". */
export function isoMonth(month: Month): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${two((month % 12) + 1)}`;
}

/** "2025-03-31". */
export function isoDay(days: number): string {
  const { month, day } = civilOf(days);
  return `${isoMonth(month)}-${two(day)}`;
}

/** Days since 1970-01-01 of "2025-03-31"; the text must be a day of the calendar. */
export function dayOf(iso: string): number {
  const [year = Number.NaN, month = Number.NaN, day = Number.NaN] = iso.split('-').map(Number);
  return firstDayOf(year * 12 + month - 1) + day - 1;
}
