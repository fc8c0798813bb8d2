import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  civilOf,
  dayBeside,
  dayOf,
  daysIn,
  daysInYear,
  daysOf,
  firstDayOf,
  isCalendarDate,
  isoDay,
  isoMonth,
  isoOf,
  lastDayOf,
  localDay,
  monthEnd,
  monthIn,
  monthOf,
  monthOfIso,
  monthOfYear,
  parseDate,
  yearOfMonth,
} from './calendar.ts';

const days = fc.integer({ min: dayOf('0001-01-01'), max: dayOf('9999-12-31') });
const months = fc.integer({ min: monthIn(1, 1), max: monthIn(9999, 11) });
/** What the machine says, which is right as long as it is asked in UTC. */
const machine = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

describe('the calendar', () => {
  test('agrees with the one of the machine', () => {
    fc.assert(
      fc.property(days, (day) => {
        const iso = machine(day);
        expect(isoDay(day)).toBe(iso);
        expect(dayOf(iso)).toBe(day);
        expect(parseDate(iso)).toEqual(civilOf(day));
      }),
    );
  });

  test('reads back what it writes, in every form', () => {
    fc.assert(
      fc.property(days, (day) => {
        const date = civilOf(day);
        expect(daysOf(date)).toBe(day);
        expect(parseDate(isoOf(date))).toEqual(date);
        expect(monthOf(day)).toBe(monthIn(date.year, date.month));
        expect(monthOfIso(isoDay(day))).toBe(monthOf(day));
        expect(monthOfIso(isoMonth(monthOf(day)))).toBe(monthOf(day));
        expect([yearOfMonth(monthOf(day)), monthOfYear(monthOf(day))]).toEqual([date.year, date.month]);
      }),
    );
  });

  test('leaves no day between two months and counts none twice', () => {
    fc.assert(
      fc.property(months, (month) => {
        expect(lastDayOf(month) + 1).toBe(firstDayOf(month + 1));
        expect(civilOf(firstDayOf(month)).day).toBe(1);
        const [year, ofYear] = [yearOfMonth(month), monthOfYear(month)];
        expect(daysIn(year, ofYear)).toBe(lastDayOf(month) - firstDayOf(month) + 1);
        expect(monthEnd(year, ofYear)).toBe(isoDay(lastDayOf(month)));
      }),
    );
  });

  test('goes so many days on and comes back', () => {
    const step = fc.integer({ min: -40_000, max: 40_000 });
    const middle = fc.integer({ min: dayOf('0200-01-01'), max: dayOf('9800-12-31') });
    fc.assert(
      fc.property(middle, step, (day, by) => {
        expect(dayBeside(dayBeside(isoDay(day), by), -by)).toBe(isoDay(day));
      }),
    );
    expect(dayBeside('2024-03-01', -1)).toBe('2024-02-29');
    expect(dayBeside('2025-12-31', 1)).toBe('2026-01-01');
  });

  test('has its leap years, those of the centuries too', () => {
    const february = (year: number) => [daysIn(year, 2), daysInYear(year)];
    expect([2023, 2024, 1900, 2000].map(february)).toEqual([
      [28, 365],
      [29, 366],
      [28, 365],
      [29, 366],
    ]);
    expect([0, 13, -1].map((month) => daysIn(2025, month))).toEqual([0, 0, 0]);
  });

  test('knows no day that is not one', () => {
    const others = ['2025-02-29', '2025-13-01', '2025-00-10', '2025-04-31', '2025-04-00', '31.12.2025', '2025-4-1', ''];
    expect(others.filter(isCalendarDate)).toEqual([]);
    expect(others.map(parseDate)).toEqual(others.map(() => null));
    expect(parseDate('2024-02-29')).toEqual({ year: 2024, month: 2, day: 29 });
  });

  test("is the reader's own for today, wherever the reader sits", () => {
    const before = process.env.TZ;
    const late = new Date('2025-06-30T21:00:00Z');
    const seen = ['Asia/Almaty', 'UTC', 'Pacific/Honolulu'].map((zone) => {
      process.env.TZ = zone;
      return localDay(late);
    });
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
    expect(seen).toEqual(['2025-07-01', '2025-06-30', '2025-06-30']);
  });
});
