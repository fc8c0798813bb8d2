/** Days as spreadsheets count them, as days of the calendar. Nothing here knows a time zone. */
import { civilOf, isoOf, type CalendarDate } from '#lib/i18n/calendar.ts';

/** Days between the two bases: 1 January 1904 is day 0 there and day 1462 where 1 January 1900 is day 1. */
const BASE_1904 = 1462;

/** Names of the months as they are read back; a format that shows nothing else leaves the year to other columns. */
export const MONTHS = [
  'январь',
  'февраль',
  'март',
  'апрель',
  'май',
  'июнь',
  'июль',
  'август',
  'сентябрь',
  'октябрь',
  'ноябрь',
  'декабрь',
] as const;

export interface Serial {
  /** Null for day 0 and below, and for the 29 February 1900 that spreadsheets count and the calendar does not have. */
  readonly date: CalendarDate | null;
  /** Whole seconds of the day: a spreadsheet shows 23:59:59 until the next second has begun. */
  readonly seconds: number;
  readonly whole: number;
}

export function serialOf(value: number, base1904: boolean): Serial {
  const serial = base1904 ? value + BASE_1904 : value;
  // A ten-thousandth of a second is what a stored moment can hold.
  const rounded = Math.floor(serial * 86_400 + 1e-7);
  const whole = Math.floor(rounded / 86_400);
  const seconds = rounded - whole * 86_400;
  if (whole < 1 || whole === 60 || whole > 2_958_465) return { date: null, seconds, whole };
  const days = whole > 60 ? whole - 25_569 : whole - 25_568;
  return { date: civilOf(days), seconds, whole };
}

const two = (n: number): string => String(n).padStart(2, '0');

export function clockText(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  return `${two(hours)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** A stored day as far as the sheet shows it; null where it is none ("-5" under the format of a day). */
export function dayText(
  value: number,
  shown: 'day' | 'moment' | 'month' | 'month_name' | 'year' | 'time',
  base1904: boolean,
): string | null {
  const { date, seconds, whole } = serialOf(value, base1904);
  if (shown === 'time') return value < 0 ? null : clockText(seconds);
  if (date === null) {
    if (whole === 60) return '1900-02-29';
    // Nothing but a time of day, and the day 0 that a cell shows when a zero is formatted as a day.
    if (whole === 0) return seconds > 0 ? clockText(seconds) : '1900-01-00';
    return null;
  }
  switch (shown) {
    case 'day':
      return isoOf(date);
    case 'moment':
      return seconds === 0 ? isoOf(date) : `${isoOf(date)} ${clockText(seconds)}`;
    case 'month':
      return isoOf(date).slice(0, 7);
    case 'month_name':
      return MONTHS[date.month - 1] ?? null;
    case 'year':
      return String(date.year);
  }
}
