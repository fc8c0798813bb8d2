/** What is published of one indicator in one place, folded from the yearly rows of the question `coverage`. */
import type { CoverageRow } from './coverage-question.ts';

/** Figures of one calendar year; `plans` are promises and targets for it and tell nothing about what was. */
export interface CoveredYear {
  readonly year: number;
  readonly reports: number;
  readonly plans: number;
}

export interface CoveredCell {
  readonly indicator: string;
  readonly place: string;
  /** Figures in all: reports, plans and figures without a date. */
  readonly figures: number;
  /** Years with figures, in order. */
  readonly years: readonly CoveredYear[];
  /** Figures whose source gives no date. */
  readonly undated: number;
  /** Latest end of a period that was reported, as an ISO date. */
  readonly newest: string | null;
  /** Latest day of publication, where a source gives it. */
  readonly published: string | null;
  readonly sources: readonly string[];
  readonly conflicts: readonly string[];
}

export const cellKey = (indicator: string, place: string): string => `${indicator}.${place}`;

/** The cells by `cellKey`. Places and indicators without figures have none. */
export function cellsOf(rows: readonly CoverageRow[]): Map<string, CoveredCell> {
  const cells = new Map<string, CoveredCell>();
  for (const row of rows) {
    const key = cellKey(row.indicator, row.place);
    const known = cells.get(key);
    const reports = row.figures - row.plans;
    cells.set(key, {
      indicator: row.indicator,
      place: row.place,
      figures: row.figures + (known?.figures ?? 0),
      years:
        row.year === null
          ? (known?.years ?? [])
          : [...(known?.years ?? []), { year: row.year, reports, plans: row.plans }],
      undated: (row.year === null ? row.figures : 0) + (known?.undated ?? 0),
      newest: later(known?.newest ?? null, row.newest),
      published: later(known?.published ?? null, row.published),
      sources: merged(known?.sources, row.sources),
      conflicts: merged(known?.conflicts, row.conflicts),
    });
  }
  return cells;
}

/** The later of two ISO dates, of which either may be unknown. */
export function later(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}

/** Years in which something was reported, plans left out. */
export function reportedYears({ years }: Pick<CoveredCell, 'years'>): number[] {
  return years.filter(({ reports }) => reports > 0).map(({ year }) => year);
}

/** The years between the first and the last reported one in which nothing was reported. */
export function missingYears(cell: Pick<CoveredCell, 'years'>): number[] {
  const reported = reportedYears(cell);
  const [first] = reported;
  const last = reported.at(-1);
  if (first === undefined || last === undefined) return [];
  const has = new Set(reported);
  return Array.from({ length: last - first + 1 }, (_, i) => first + i).filter((year) => !has.has(year));
}

/** Years as runs: 2014, 2015, 2016, 2019 are 2014–2016 and 2019. The list is in order. */
export function runsOf(years: readonly number[]): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  for (const year of years) {
    const open = runs.at(-1);
    if (open?.to === year - 1) open.to = year;
    else runs.push({ from: year, to: year });
  }
  return runs;
}

function merged(known: readonly string[] | undefined, codes: string | null): readonly string[] {
  const more = codes === null ? [] : codes.split(',');
  return [...new Set([...(known ?? []), ...more])].sort();
}
