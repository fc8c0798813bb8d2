import { describe, expect, it } from 'vitest';
import { isoOf } from '#lib/i18n/calendar.ts';
import { namesZone, readDate } from './dates.ts';
import { readPeriod } from './periods.ts';
import type { OfficeZone } from './zones.ts';

const day = (cell: string, zone?: OfficeZone): string => {
  const read = readDate(cell, 'dmy', zone);
  return read.ok ? isoOf(read.date) : read.reason;
};

describe('a day', () => {
  it.each([
    ['20250301', '2025-03-01'],
    ['01032025', '2025-03-01'],
    ['20250301193000', '2025-03-01'],
    ['01-MAR-25', '2025-03-01'],
    ['1 мар. 25', '2025-03-01'],
    ['1 нау. 25', '2025-03-01'],
    ['2025-03-01T10:00:00', '2025-03-01'],
    ['12345678', 'number_not_date'],
    ['20251301', 'number_not_date'],
    ['45717', 'number_not_date'],
  ])('%s is %s', (cell, said) => expect(day(cell)).toBe(said));
});

describe('a moment with a zone is of the day that it was at the office', () => {
  it.each<[string, OfficeZone, string]>([
    ['2025-02-28T19:30:00Z', 'almaty', '2025-03-01'],
    ['2025-02-28T18:59:59Z', 'almaty', '2025-02-28'],
    ['2024-02-28T18:00:00Z', 'almaty', '2024-02-29'],
    ['2024-02-29T17:59:59Z', 'almaty', '2024-02-29'],
    // The clock went back at midnight: 23:00 of the same day came twice.
    ['2024-02-29T18:30:00Z', 'almaty', '2024-02-29'],
    ['2024-02-29T19:00:00Z', 'almaty', '2024-03-01'],
    ['2024-01-15T18:30:00Z', 'almaty', '2024-01-16'],
    ['2024-01-15T18:30:00Z', 'west', '2024-01-15'],
    ['2018-12-01T18:30:00Z', 'qyzylorda', '2018-12-02'],
    ['2019-12-01T18:30:00Z', 'qyzylorda', '2019-12-01'],
    ['2025-02-28T19:30:00Z', 'written', '2025-02-28'],
    ['2025-03-01 00:30:00+05:00', 'almaty', '2025-03-01'],
    ['2025-03-01 00:30+0900', 'almaty', '2025-02-28'],
    ['2025-03-01 00:30:00.123+06', 'almaty', '2025-02-28'],
    ['28.02.2025 07:30 PM UTC', 'almaty', '2025-03-01'],
    ['20250228T193000Z', 'almaty', '2025-03-01'],
    ['31.12.2024 23:30 GMT', 'almaty', '2025-01-01'],
  ])('%s in %s is %s', (cell, zone, said) => {
    expect(day(cell, zone)).toBe(said);
    expect(namesZone(cell)).toBe(true);
  });

  it('and a day or a moment without one stays as it is', () => {
    for (const cell of ['2025-03-01', '01-03-2025', '2025-03-01 23:59', '01.03.2025 23:59:59', '01-MAR-25'])
      expect([day(cell), namesZone(cell)]).toEqual(['2025-03-01', false]);
  });

  it('as a period, too', () => {
    const read = readPeriod('2025-02-28T19:30:00Z', 'dmy', null);
    expect(read.ok && read.period).toEqual({ kind: 'day', start: '2025-03-01', end: '2025-03-01' });
  });
});
