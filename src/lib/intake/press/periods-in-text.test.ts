import { describe, expect, it } from 'vitest';
import { readPeriod } from '#lib/ledger/entry/period.ts';
import { findPeriods } from './periods-in-text.ts';

const first = (text: string, published: string | null = '2026-01-20') =>
  findPeriods(text.toLowerCase(), published)[0]?.period;

describe('times as articles say them', () => {
  it.each([
    ['за девять месяцев 2025 года', '2025-9m'],
    ['2025 жылдың алғашқы тоғыз айында', '2025-9m'],
    ['за январь-июль 2024 года', '2024-01-01..2024-07-31'],
    ['в первом полугодии 2025 года', '2025-H1'],
    ['2025 жылдың бірінші жартыжылдығында', '2025-H1'],
    ['в I квартале 2018 года', '2018-Q1'],
    ['2025 жылғы екінші тоқсанда', '2025-Q2'],
    ['на 1 января 2024-го', '@2024-01-01'],
    ['к концу 2025 года', '@2025-12-31'],
    ['2025 жылдың соңына дейін', '@2025-12-31'],
    ['с 2022 по 2025 год', '2022-01-01..2025-12-31'],
    ['с 2023 года', '2023-01-01..2026-01-20'],
    ['с начала года', '2026-01-01..2026-01-20'],
    ['жыл басынан', '2026-01-01..2026-01-20'],
    ['в прошлом году', '2025'],
    ['былтыр', '2025'],
    ['биыл', '2026'],
    ['до 2032 года', '@2032-12-31'],
    ['17 октября 2025 года', '2025-10-17'],
    ['в 2024 году', '2024'],
  ])('%s', (text, period) => expect(first(text)).toBe(period));

  it.each([
    ['в прошлом году', 'unknown:year'],
    ['с начала года', 'unknown'],
    ['за девять месяцев', 'unknown:nine_months'],
  ])('%s without the day of the article stays open', (text, period) => expect(first(text, null)).toBe(period));

  it.each(['по сравнению с прошлым годом', 'өткен жылмен салыстырғанда', 'больше, чем в 2023 году'])(
    '%s is what is compared with',
    (text) => expect(first(text)).toBeUndefined(),
  );

  it('a year later is counted from the year that was named', () => {
    const periods = findPeriods('2021 жылы 185 мың адам келді, келесі жылы 210 мың', '2026-01-20');
    expect(periods.map(({ period }) => period)).toEqual(['2021', '2022']);
  });

  it('every period is one that the ledger can write', () => {
    const text = 'за 7 месяцев 2025 года, к концу года, с 2019 года, в мае 2024 года, за последние три года, сегодня';
    for (const { period } of findPeriods(text, '2026-01-20')) expect(readPeriod(period), period).not.toBeNull();
  });
});
