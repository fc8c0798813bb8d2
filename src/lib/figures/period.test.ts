import { describe, expect, it } from 'vitest';
import { LANGS } from '#lib/i18n/lang.ts';
import { PERIOD_LENGTHS, type PeriodKind, type PeriodLength, type Status } from './figure.ts';
import { sayPeriod } from './period.ts';

function said(
  period_kind: PeriodKind,
  period_start: string | null,
  period_end: string | null,
  status: Status = 'reported',
  period_length: PeriodLength | null = null,
): string[] {
  const claim = { period_kind, period_start, period_end, period_length, status };
  return LANGS.map((lang) => sayPeriod(claim, lang).replaceAll('\u00a0', ' '));
}

describe('a period said', () => {
  it.each([
    ['day', '2022-03-14', '2022-03-14', ['2022 жылғы 14 наурыз', '14 марта 2022 г.', '14 March 2022']],
    ['month', '2022-01-01', '2022-01-31', ['2022 ж. қаңтар', 'январь 2022 г.', 'January 2022']],
    ['quarter', '2025-01-01', '2025-03-31', ['2025 ж. I тоқсан', 'I квартал 2025 г.', 'first quarter of 2025']],
    ['quarter', '2025-10-01', '2025-12-31', ['2025 ж. IV тоқсан', 'IV квартал 2025 г.', 'fourth quarter of 2025']],
    [
      'half',
      '2025-01-01',
      '2025-06-30',
      ['2025 ж. бірінші жартыжылдық', 'первое полугодие 2025 г.', 'first half of 2025'],
    ],
    [
      'half',
      '2025-07-01',
      '2025-12-31',
      ['2025 ж. екінші жартыжылдық', 'второе полугодие 2025 г.', 'second half of 2025'],
    ],
    [
      'nine_months',
      '2025-01-01',
      '2025-09-30',
      ['2025 ж. қаңтар–қыркүйек', 'январь–сентябрь 2025 г.', 'January–September 2025'],
    ],
    ['year', '2024-01-01', '2024-12-31', ['2024 ж.', '2024 г.', '2024']],
    ['range', '2022-01-01', '2022-02-28', ['2022 ж. қаңтар–ақпан', 'январь–февраль 2022 г.', 'January–February 2022']],
    ['range', '2020-01-01', '2022-12-31', ['2020–2022 жж.', '2020–2022 гг.', '2020–2022']],
    [
      'range',
      '2024-11-01',
      '2025-03-31',
      ['2024 ж. қараша – 2025 ж. наурыз', 'ноябрь 2024 г. – март 2025 г.', 'November 2024 – March 2025'],
    ],
    ['range', '2024-03-01', '2024-03-14', ['2024 жылғы 1–14 наурыз', '1–14 марта 2024 г.', '1–14 March 2024']],
    [
      'range',
      '2024-03-05',
      '2024-04-14',
      ['2024 жылғы 5 наурыз – 14 сәуір', '5 марта – 14 апреля 2024 г.', '5 March – 14 April 2024'],
    ],
    [
      'range',
      '2024-12-05',
      '2025-01-14',
      [
        '2024 жылғы 5 желтоқсан – 2025 жылғы 14 қаңтар',
        '5 декабря 2024 г. – 14 января 2025 г.',
        '5 December 2024 – 14 January 2025',
      ],
    ],
    [
      'as_of',
      null,
      '2023-12-31',
      ['2023 жылғы 31 желтоқсандағы жағдай бойынша', 'по состоянию на 31 декабря 2023 г.', 'as of 31 December 2023'],
    ],
    ['unknown', null, null, ['кезеңі көрсетілмеген', 'период не указан', 'period not stated']],
  ] as const)('of kind %s from %s to %s is natural in each language', (kind, start, end, expected) => {
    expect(said(kind, start, end)).toEqual(expected);
  });

  it('of a plan is the time the plan is for', () => {
    expect(said('as_of', null, '2025-12-31', 'plan')).toEqual([
      '2025 жылдың соңына қарай',
      'к концу 2025 г.',
      'by the end of 2025',
    ]);
    expect(said('as_of', null, '2026-09-01', 'plan')).toEqual([
      '2026 жылғы 1 қыркүйекке қарай',
      'к 1 сентября 2026 г.',
      'by 1 September 2026',
    ]);
    expect(said('year', '2026-01-01', '2026-12-31', 'plan')).toEqual(['2026 ж.', '2026 г.', '2026']);
  });

  it('without dates says its length and that the dates are missing', () => {
    expect(said('unknown', null, null, 'reported', 'year')).toEqual([
      'бір жыл, күндері көрсетілмеген',
      'год, даты не указаны',
      'year, dates not stated',
    ]);
    const all = PERIOD_LENGTHS.flatMap((length) => said('unknown', null, null, 'reported', length));
    expect(new Set(all).size).toBe(PERIOD_LENGTHS.length * LANGS.length);
  });

  it('whose dates do not fit its kind is said as it is', () => {
    expect(said('quarter', '2025-02-01', '2025-04-30')[2]).toBe('February–April 2025');
    expect(said('half', '2025-03-01', '2025-08-31')[2]).toBe('March–August 2025');
    expect(said('year', '2024-09-01', '2025-08-31')[2]).toBe('September 2024 – August 2025');
  });
});
