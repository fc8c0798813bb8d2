/**
 * What is known where and when: figures of each indicator by the year in which their period ends, for the 21 districts and
 * cities of the map and for their two regions as wholes. Years without figures have no row.
 */
import { question, YEAR } from '#lib/questions/question.ts';

export interface CoverageRow {
  readonly indicator: string;
  readonly place: string;
  /** Null for figures whose source gives no date. */
  readonly year: number | null;
  /** Figures in all, plans among them. */
  readonly figures: number;
  readonly plans: number;
  /** Latest end of a period, plans left out. */
  readonly newest: string | null;
  /** Latest day on which one of the sources was published; null where none gives its day. */
  readonly published: string | null;
  /** Codes, comma-joined and sorted. */
  readonly sources: string;
  /** Codes, comma-joined and sorted; null where nobody disagrees. */
  readonly conflicts: string | null;
}

export const coverage = question<void, CoverageRow>({
  name: 'coverage',
  sql: `
    SELECT
      f.indicator, f.place, ${YEAR} AS year,
      count(*)::INTEGER AS figures,
      (count(*) FILTER (f.status = 'plan'))::INTEGER AS plans,
      max(f.period_end) FILTER (f.status <> 'plan') AS newest,
      max(s.published) AS published,
      string_agg(DISTINCT f.source, ',' ORDER BY f.source) AS sources,
      string_agg(DISTINCT f.conflict, ',' ORDER BY f.conflict) AS conflicts
    FROM counted f
    JOIN sources s ON s.id = f.source
    WHERE f.place IN (SELECT code FROM map_units UNION ALL SELECT parent FROM map_units)
    GROUP BY f.indicator, f.place, ${YEAR}
    ORDER BY f.indicator, f.place, year NULLS LAST`,
  columns: ['indicator', 'place', 'year', 'figures', 'plans', 'newest', 'published', 'sources', 'conflicts'],
  params: () => [],
  examples: [undefined],
});
