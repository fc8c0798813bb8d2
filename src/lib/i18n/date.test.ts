import { describe, expect, it } from 'vitest';
import { kkDateDative, kkDateLocative, monthName, sayDate, sayDateShort, sayIsoDate } from './date.ts';
import { LANGS } from './lang.ts';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('dates', () => {
  it('are said in the order of each language', () => {
    expect(LANGS.map((lang) => plain(sayIsoDate('2025-12-31', lang)))).toEqual([
      '2025 жылғы 31 желтоқсан',
      '31 декабря 2025 г.',
      '31 December 2025',
    ]);
  });

  it('that are no days of the calendar stand as they are', () => {
    expect(['soon', '2025-02-29', '31.12.2025'].map((text) => sayIsoDate(text, 'en'))).toEqual([
      'soon',
      '2025-02-29',
      '31.12.2025',
    ]);
  });

  it('are the same day wherever the reader sits', () => {
    const before = process.env.TZ;
    for (const zone of ['Asia/Almaty', 'Pacific/Honolulu', 'UTC']) {
      process.env.TZ = zone;
      expect(plain(sayIsoDate('2025-01-01', 'en'))).toBe('1 January 2025');
    }
    process.env.TZ = before;
  });

  it('have a short form for tables', () => {
    const date = { year: 2025, month: 3, day: 9 };
    expect(LANGS.map((lang) => plain(sayDateShort(date, lang)))).toEqual(['09.03.2025', '09.03.2025', '9 Mar 2025']);
  });

  it('take Kazakh endings by the month', () => {
    const dates = Array.from({ length: 12 }, (_, index) => ({ year: 2023, month: index + 1, day: 5 }));
    expect(dates.map((date) => kkDateLocative(date).split('\u00a0').at(-1))).toEqual([
      'қаңтардағы',
      'ақпандағы',
      'наурыздағы',
      'сәуірдегі',
      'мамырдағы',
      'маусымдағы',
      'шілдедегі',
      'тамыздағы',
      'қыркүйектегі',
      'қазандағы',
      'қарашадағы',
      'желтоқсандағы',
    ]);
    expect(dates.map((date) => kkDateDative(date).split('\u00a0').at(-1))).toEqual([
      'қаңтарға',
      'ақпанға',
      'наурызға',
      'сәуірге',
      'мамырға',
      'маусымға',
      'шілдеге',
      'тамызға',
      'қыркүйекке',
      'қазанға',
      'қарашаға',
      'желтоқсанға',
    ]);
  });

  it('name twelve months and no thirteenth', () => {
    expect(new Set(LANGS.flatMap((lang) => Array.from({ length: 12 }, (_, i) => monthName(i + 1, lang)))).size).toBe(
      36,
    );
    expect(() => monthName(13, 'kk')).toThrow(RangeError);
    expect(sayDate({ year: 2025, month: 5, day: 1 }, 'ru')).toBe('1\u00a0мая 2025\u00a0г.');
  });
});
