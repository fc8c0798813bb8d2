/** The period of a claim as briefly as an axis allows: "2023", "Q1 2025". */
import type { Claim } from '#lib/figures/figure.ts';
import type { ChartText } from './context.ts';

type Dated = Pick<Claim, 'period_start' | 'period_end' | 'period_kind'>;

/** Calendar parts of an ISO date, without a `Date`: readers sit east of UTC. */
export function dateParts(iso: string): { year: number; month: number; day: number } {
  const [year = NaN, month = NaN, day = NaN] = iso.split('-').map(Number);
  return { year, month, day };
}

/**
 * Years at the end of the period, the fraction of the year included: the end of 31 December 2023 is 2024. Null where
 * the source gives no dates.
 */
export function endInYears(claim: Dated): number | null {
  const iso = claim.period_end ?? claim.period_start;
  if (iso === null) return null;
  const { year, month, day } = dateParts(iso);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const before = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334][month - 1];
  if (before === undefined || !Number.isFinite(day)) return null;
  const dayOfYear = before + (leap && month > 2 ? 1 : 0) + day;
  return year + dayOfYear / (leap ? 366 : 365);
}

/** Null where the period has no dates. */
export function periodTick(claim: Dated, t: ChartText): string | null {
  const iso = claim.period_end ?? claim.period_start;
  if (iso === null) return null;
  const { year, month, day } = dateParts(iso);
  switch (claim.period_kind) {
    case 'year':
      return String(year);
    case 'as_of':
      return month === 12 && day === 31 ? String(year) : t.charts.dayTick(day, month, year);
    case 'day':
      return t.charts.dayTick(day, month, year);
    case 'month':
      return t.charts.monthTick(month, year);
    case 'quarter':
      return t.charts.quarterTick(Math.ceil(month / 3), year);
    case 'half':
      return t.charts.halfTick(month <= 6 ? 1 : 2, year);
    case 'nine_months':
      return t.charts.nineTick(year);
    case 'range':
    case 'unknown':
      return t.charts.monthTick(month, year);
  }
}
