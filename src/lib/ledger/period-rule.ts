/** Which dates each kind of period has. */
import type { PeriodKind } from '#lib/figures/figure.ts';
import { monthEnd } from '#lib/i18n/calendar.ts';

export interface PeriodProblem {
  readonly column: 'period_start' | 'period_end';
  readonly expected: string;
}

/** Months of the kinds of period that are whole parts of a calendar year, and the months they may begin with. */
const WHOLE: Partial<Record<PeriodKind, { readonly months: number; readonly from: readonly number[] }>> = {
  month: { months: 1, from: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] },
  quarter: { months: 3, from: [1, 4, 7, 10] },
  half: { months: 6, from: [1, 7] },
  nine_months: { months: 9, from: [1] },
  year: { months: 12, from: [1] },
};

/** The first thing wrong with the dates of a claim, or null. Dates are ISO calendar dates. */
export function periodProblem(kind: PeriodKind, start: string | null, end: string | null): PeriodProblem | null {
  if (kind === 'unknown') {
    if (start !== null) return { column: 'period_start', expected: 'no date, the period is unknown' };
    return end === null ? null : { column: 'period_end', expected: 'no date, the period is unknown' };
  }
  if (end === null) return { column: 'period_end', expected: `the last day of the period (${kind})` };
  if (kind === 'as_of') {
    return start === null ? null : { column: 'period_start', expected: 'no date, as_of has only period_end' };
  }
  if (start === null) return { column: 'period_start', expected: `the first day of the period (${kind})` };
  if (start > end) return { column: 'period_end', expected: `a day not before ${start}` };
  if (kind === 'day') return start === end ? null : { column: 'period_end', expected: `the same day, ${start}` };

  const whole = WHOLE[kind];
  if (whole === undefined) return null;
  const month = Number(start.slice(5, 7));
  if (!start.endsWith('-01') || !whole.from.includes(month)) {
    return { column: 'period_start', expected: `the first day of a calendar ${kind}` };
  }
  const last = monthEnd(Number(start.slice(0, 4)), month + whole.months - 1);
  return end === last ? null : { column: 'period_end', expected: last };
}
