/** How much the ledger holds: for the first sentence of the overview. */
import { question, YEAR } from '#lib/questions/question.ts';

export interface LedgerTotals {
  /** Figures that count: without reprints and replaced rows. */
  readonly figures: number;
  readonly press: number;
  readonly statistics: number;
  /** Second reports of a statement that is already there. */
  readonly repeats: number;
  /** Sources, places and indicators that have a figure. */
  readonly sources: number;
  readonly places: number;
  readonly indicators: number;
  /** Years in which the periods of reported figures end; plans reach further. */
  readonly first_year: number | null;
  readonly last_year: number | null;
}

export const ledgerTotals = question<void, LedgerTotals>({
  name: 'ledger-totals',
  sql: `
    SELECT
      count(*)::INTEGER AS figures,
      count(*) FILTER (f.origin = 'press')::INTEGER AS press,
      count(*) FILTER (f.origin = 'statistics')::INTEGER AS statistics,
      (SELECT count(*) FROM figures WHERE repeats IS NOT NULL)::INTEGER AS repeats,
      (SELECT count(DISTINCT source) FROM figures)::INTEGER AS sources,
      count(DISTINCT f.place)::INTEGER AS places,
      count(DISTINCT f.indicator)::INTEGER AS indicators,
      min(${YEAR}) FILTER (f.status <> 'plan') AS first_year,
      max(${YEAR}) FILTER (f.status <> 'plan') AS last_year
    FROM counted f`,
  columns: ['figures', 'press', 'statistics', 'repeats', 'sources', 'places', 'indicators', 'first_year', 'last_year'],
  params: () => [],
  examples: [undefined],
});
