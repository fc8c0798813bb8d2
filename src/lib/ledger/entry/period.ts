/**
 * Short ways to write a period, for people who add figures: 2025, 2025-Q3, 2025-11m, @2025-12-31, 2022..unknown. Where the year is
 * missing an X stands for each of its digits, as in ISO 8601-2 (EDTF): XXXX-03, XXXX-02-28.
 */
import { PERIOD_LENGTHS, type PeriodKind, type PeriodLength, type PlainLength } from '#lib/figures/figure.ts';
import { isCalendarDate, isoOf, monthEnd } from '#lib/i18n/calendar.ts';

export interface WrittenPeriod {
  readonly period_kind: PeriodKind;
  readonly period_start: string | null;
  readonly period_end: string | null;
  readonly period_length: PeriodLength | null;
}

/** All that may be written, for messages. */
export const PERIOD_FORMS = [
  '2025 (year)',
  '2025-Q3',
  '2025-H1',
  '2025-11 (month)',
  '2025-9m, 2025-11m (so many months from January)',
  '2025-11-27 (one day)',
  '2025-01-01..2025-11-27, 2019-03..2020-05, 2023..2025 (from, to)',
  '@2025-12-31 (as of that day)',
  '2022..unknown (since the start of 2022, up to a day that is not stated)',
  'XXXX-03 (March of a year that is not stated)',
  'XXXX-02-28 (28 February of such a year)',
  `unknown:${PERIOD_LENGTHS.join(', unknown:')} (so long, no dates)`,
  'unknown (nothing is stated)',
].join('; ');

/** Null for anything else, and for days that do not exist. */
export function readPeriod(text: string): WrittenPeriod | null {
  const said = text.trim();
  if (said === 'unknown') return undated(null);
  const length = lengthIn(said);
  if (length !== null) return undated(length);
  if (said.startsWith('@')) {
    const day = said.slice(1);
    return isCalendarDate(day) ? dated('as_of', null, day) : null;
  }
  const [from = '', to, ...more] = said.split('..');
  if (to === undefined) return part(said);
  const [first, last] = [part(from), part(to)];
  if (more.length > 0 || first?.period_start == null || last?.period_end == null) return null;
  const [start, end] = [first.period_start, last.period_end];
  return start <= end ? dated(kindOf(start, end), start, end) : null;
}

const MONTHS: Readonly<Record<string, PlainLength>> = {
  '1': 'month',
  '2': 'two_months',
  '3': 'quarter',
  '4': 'four_months',
  '5': 'five_months',
  '6': 'half',
  '7': 'seven_months',
  '8': 'eight_months',
  '9': 'nine_months',
  '10': 'ten_months',
  '11': 'eleven_months',
  '12': 'year',
};

/** The length of a period without all its dates; null where the text is something else. */
function lengthIn(said: string): PeriodLength | null {
  const [, since] = /^(\d{4})(?:-01(?:-01)?)?\.\.(?:unknown)?$/.exec(said) ?? [];
  if (since !== undefined) return `year_to_date:${since}`;
  const [, month, day] = /^(?:XXXX|xxxx|unknown)-(\d\d)(?:-(\d\d))?$/.exec(said) ?? [];
  if (month !== undefined) return partOfYear(month, day);
  const [, name = '', known] = /^unknown:([a-z_]+|\d{1,2}m)(?::([\d-]+))?$/.exec(said) ?? [];
  const length = MONTHS[name.replace(/m$/, '')] ?? PERIOD_LENGTHS.find((one) => one === name);
  if (length === undefined || known === undefined) return length ?? null;
  if (length === 'year_to_date') return /^\d{4}$/.test(known) ? `year_to_date:${known}` : null;
  const found = partOfYear(...(known.split('-') as [string, string?]));
  return found?.startsWith(`${length}:`) === true ? found : null;
}

/** 29 February is a day of some years. */
function partOfYear(month: string, day?: string): PeriodLength | null {
  if (!isCalendarDate(`2000-${month}-${day ?? '01'}`)) return null;
  return day === undefined ? `month:${month}` : `day:${month}-${day}`;
}

const PARTS: readonly (readonly [RegExp, PeriodKind, months: number])[] = [
  [/^(\d{4})$/, 'year', 12],
  [/^(\d{4})-[Hh]([12])$/, 'half', 6],
  [/^(\d{4})-[Qq]([1-4])$/, 'quarter', 3],
  [/^(\d{4})-(\d{2})$/, 'month', 1],
];

function part(said: string): WrittenPeriod | null {
  if (isCalendarDate(said)) return dated('day', said, said);
  const [, since, count] = /^(\d{4})-(\d{1,2})[mM]$/.exec(said) ?? [];
  if (since !== undefined) {
    const last = Number(count);
    if (last < 1 || last > 12) return null;
    const [start, end] = [monthStart(since, 1), monthEnd(Number(since), last)];
    return dated(kindOf(start, end), start, end);
  }
  for (const [pattern, kind, months] of PARTS) {
    const [, year, which = '1'] = pattern.exec(said) ?? [];
    if (year === undefined) continue;
    const first = (Number(which) - 1) * months + 1;
    const last = first + months - 1;
    if (first < 1 || last > 12) return null;
    return dated(kind, monthStart(year, first), monthEnd(Number(year), last));
  }
  return null;
}

/** Dates that are a whole part of a calendar year are that part: two figures of one year must not differ in kind. */
function kindOf(from: string, to: string): PeriodKind {
  if (from === to) return 'day';
  const year = from.slice(0, 4);
  if (from === `${year}-01-01` && to === `${year}-09-30`) return 'nine_months';
  const forms = [year, ...['Q1', 'Q2', 'Q3', 'Q4', 'H1', 'H2'].map((name) => `${year}-${name}`), from.slice(0, 7)];
  const same = forms.map(part).find((one) => one?.period_start === from && one.period_end === to);
  return same?.period_kind ?? 'range';
}

const monthStart = (year: string, month: number): string => isoOf({ year: Number(year), month, day: 1 });

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

/** As short as it can be written, for answers; of lengths without dates what `readPeriod` reads. */
export function writePeriod({ period_kind, period_start, period_end, period_length }: WrittenPeriod): string {
  if (period_end === null) {
    const [length, known] = (period_length ?? '').split(':');
    if (length === '') return 'unknown';
    if (known === undefined) return `unknown:${length}`;
    return length === 'year_to_date' ? `${known}..unknown` : `XXXX-${known}`;
  }
  if (period_start === null) return `@${period_end}`;
  const year = period_start.slice(0, 4);
  const short = [year, ...['Q1', 'Q2', 'Q3', 'Q4', 'H1', 'H2', '9m'].map((name) => `${year}-${name}`)];
  const forms = [...short, period_start.slice(0, 7), period_start];
  const same = forms.find((form) => {
    const one = part(form);
    return one?.period_start === period_start && one.period_end === period_end && one.period_kind === period_kind;
  });
  return same ?? `${period_start}..${period_end}`;
}
