/** Short ways to write a period, for people who add figures: 2025, 2025-Q3, 2025-H1, 2025-9m, 2025-11, @2025-12-31, unknown:year. */
import { PERIOD_LENGTHS, type PeriodKind, type PeriodLength } from '#lib/figures/figure.ts';
import { daysInMonth, isCalendarDate } from './cell.ts';

export interface WrittenPeriod {
  readonly period_kind: PeriodKind;
  readonly period_start: string | null;
  readonly period_end: string | null;
  readonly period_length: PeriodLength | null;
}

/** What may be written, for messages. */
export const PERIOD_FORMS =
  '2025 (year), 2025-Q3, 2025-H1, 2025-9m, 2025-11 (month), 2025-11-27 (one day), 2025-01-01..2025-11-27, @2025-12-31 (as of that day), unknown, unknown:year';

/** Null for anything else, and for days that do not exist. */
export function readPeriod(text: string): WrittenPeriod | null {
  const said = text.trim();
  if (said === 'unknown') return undated(null);
  if (said.startsWith('unknown:')) {
    const length = PERIOD_LENGTHS.find((known) => known === said.slice('unknown:'.length));
    return length === undefined ? null : undated(length);
  }
  if (said.startsWith('@')) {
    const day = said.slice(1);
    return isCalendarDate(day) ? dated('as_of', null, day) : null;
  }
  const [from = '', to, ...more] = said.split('..');
  if (to !== undefined) {
    const whole = more.length === 0 && isCalendarDate(from) && isCalendarDate(to) && from <= to;
    return whole ? dated(kindOf(from, to), from, to) : null;
  }
  if (isCalendarDate(said)) return dated('day', said, said);
  return part(said);
}

const PARTS: readonly (readonly [RegExp, PeriodKind, months: number])[] = [
  [/^(\d{4})$/, 'year', 12],
  [/^(\d{4})-[Hh]([12])$/, 'half', 6],
  [/^(\d{4})-[Qq]([1-4])$/, 'quarter', 3],
  [/^(\d{4})-9m$/, 'nine_months', 9],
  [/^(\d{4})-(\d{2})$/, 'month', 1],
];

function part(said: string): WrittenPeriod | null {
  for (const [pattern, kind, months] of PARTS) {
    const [, year, which = '1'] = pattern.exec(said) ?? [];
    if (year === undefined) continue;
    const first = (Number(which) - 1) * months + 1;
    const last = first + months - 1;
    if (first < 1 || last > 12) return null;
    return dated(kind, day(year, first, 1), day(year, last, daysInMonth(Number(year), last)));
  }
  return null;
}

/** Dates that are a whole part of a calendar year are that part: two figures of one year must not differ in kind. */
function kindOf(from: string, to: string): PeriodKind {
  if (from === to) return 'day';
  const year = from.slice(0, 4);
  const forms = [
    year,
    `${year}-9m`,
    ...['Q1', 'Q2', 'Q3', 'Q4', 'H1', 'H2'].map((name) => `${year}-${name}`),
    from.slice(0, 7),
  ];
  const same = forms.map(part).find((one) => one?.period_start === from && one.period_end === to);
  return same?.period_kind ?? 'range';
}

const day = (year: string, month: number, date: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;

const undated = (period_length: PeriodLength | null): WrittenPeriod => ({
  period_kind: 'unknown',
  period_start: null,
  period_end: null,
  period_length,
});

const dated = (period_kind: PeriodKind, period_start: string | null, period_end: string): WrittenPeriod => ({
  period_kind,
  period_start,
  period_end,
  period_length: null,
});
