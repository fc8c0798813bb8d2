/** What a cell of the coverage says, briefly in the table and in full where it is opened. */
import type { Lang } from '#lib/i18n/lang.ts';
import type { AllMessages } from '#lib/i18n/messages.ts';
import { formatPercent } from '#lib/i18n/number.ts';
import { missingYears, reportedYears, runsOf, type CoveredCell } from './coverage-view.ts';

type Text = Pick<AllMessages, 'coverage' | 'common'>;

const two = (year: number): string => String(year % 100).padStart(2, '0');

/** "14–24", "14…24" where years are missing in between, "2024" for one year; plans have the years they are for. */
export function shortYears(cell: CoveredCell): string {
  const reported = reportedYears(cell);
  const years = reported.length > 0 ? reported : cell.years.map(({ year }) => year);
  const [first] = years;
  const last = years.at(-1);
  if (first === undefined || last === undefined) return '?';
  if (first === last) return String(first);
  return `${two(first)}${missingYears(cell).length > 0 ? '…' : '–'}${two(last)}`;
}

/** "2014–2019, 2021": years as runs. */
export function sayYears(years: readonly number[], { common }: Text): string {
  return runsOf(years)
    .map(({ from, to }) => common.yearsRange(String(from), String(to)))
    .join(', ');
}

/** The years of a cell in words; plans and undated figures are named as what they are. */
export function cellYears(cell: CoveredCell, t: Text): string {
  const reported = reportedYears(cell);
  if (reported.length > 0) return sayYears(reported, t);
  return cell.years.length > 0 ? t.coverage.onlyPlans : t.coverage.undatedOnly;
}

/** How new the newest report of a cell is; cells of plans and undated figures have no age. */
export type Age = 'fresh' | 'recent' | 'old' | 'none';

/** Years that the classes of age are counted from: the year of the ledger and the two and five years before it. */
export function ageLimits(ledgerVersion: string): { fresh: number; recent: number } {
  const year = Number(ledgerVersion.slice(0, 4));
  return { fresh: year - 2, recent: year - 5 };
}

export function ageOf(newest: string | null, limits: { fresh: number; recent: number }): Age {
  if (newest === null) return 'none';
  const year = Number(newest.slice(0, 4));
  return year >= limits.fresh ? 'fresh' : year >= limits.recent ? 'recent' : 'old';
}

/** A share of the indicators in whole percent: counted, not reported, so it needs no hedge. `whole` > 0. */
export function percentOf(part: number, whole: number, lang: Lang): string {
  return formatPercent(Math.round((100 * part) / whole), lang);
}
