/** The period of a claim as briefly as an axis allows: "2023", "Q1 2025". */
import type { Claim } from '#lib/figures/figure.ts';
import { daysInYear, daysOf, firstDayOf, monthIn, parseDate } from '#lib/i18n/calendar.ts';
import { monthShort, sayDateShort } from '#lib/i18n/date.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import type { ChartText } from './context.ts';

type Dated = Pick<Claim, 'period_start' | 'period_end' | 'period_kind'>;

/**
 * Years at the end of the period, the fraction of the year included: the end of 31 December 2023 is 2024. Null where
 * the source gives no dates.
 */
export function endInYears(claim: Dated): number | null {
  const iso = claim.period_end ?? claim.period_start;
  if (iso === null) return null;
  const date = parseDate(iso);
  if (date === null) return null;
  const gone = daysOf(date) - firstDayOf(monthIn(date.year, 1)) + 1;
  return date.year + gone / daysInYear(date.year);
}

/** Null where the period has no dates. */
export function periodTick(claim: Dated, t: ChartText, lang: Lang): string | null {
  const iso = claim.period_end ?? claim.period_start;
  if (iso === null) return null;
  const date = parseDate(iso);
  if (date === null) return null;
  const { year, month, day } = date;
  switch (claim.period_kind) {
    case 'year':
      return String(year);
    case 'as_of':
      return month === 12 && day === 31 ? String(year) : sayDateShort(date, lang);
    case 'day':
      return sayDateShort(date, lang);
    case 'month':
      return t.charts.monthTick(monthShort(month, lang), year);
    case 'quarter':
      return t.charts.quarterTick(Math.ceil(month / 3), year);
    case 'half':
      return t.charts.halfTick(month <= 6 ? 1 : 2, year);
    case 'nine_months':
      return t.charts.nineTick(year);
    case 'range':
    case 'unknown': {
      // A sum of several months is none of its last: "Jan–Nov 2025".
      const from = claim.period_start === null ? null : parseDate(claim.period_start);
      const last = monthShort(month, lang);
      const several = from !== null && from.year === year && from.month !== month;
      return t.charts.monthTick(several ? `${monthShort(from.month, lang)}–${last}` : last, year);
    }
  }
}
