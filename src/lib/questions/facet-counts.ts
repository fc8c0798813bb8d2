/**
 * How many figures stand behind each choice of each filter of the Explore page, in long form. A facet ignores its own
 * filter and obeys the others: the number says what choosing that code would give.
 */
import { filterParams, PASSES, type Facet, type Filters } from './filters.ts';
import { question, YEAR } from './question.ts';

export interface FacetCount {
  readonly facet: Facet;
  /** The code; '' is "no split" for topics and "no date" for years. */
  readonly code: string;
  readonly n: number;
}

const FACETS = Object.keys(PASSES) as Facet[];

const counted = (facet: Facet): string => {
  const others = FACETS.filter((other) => other !== facet).map((other) => `pass_${other}`);
  return `SELECT '${facet}' AS facet, ${facet} AS code, count(*)::INTEGER AS n
    FROM passed WHERE ${others.join(' AND ')} GROUP BY ${facet}`;
};

export const facetCounts = question<Filters, FacetCount>({
  name: 'facet-counts',
  sql: `
    WITH passed AS MATERIALIZED (
      SELECT
        f.indicator, f.place, coalesce(f.topic, '') AS topic, f.scope,
        coalesce((${YEAR})::VARCHAR, '') AS year, f.status, f.qualifier,
        ${FACETS.map((facet) => `${PASSES[facet]} AS pass_${facet}`).join(',\n        ')}
      FROM counted f
    )
    SELECT facet, code, n FROM (
      ${FACETS.map(counted).join('\n      UNION ALL ')}
    )
    ORDER BY facet, n DESC, code`,
  columns: ['facet', 'code', 'n'],
  params: filterParams,
  examples: [
    {},
    { indicators: ['appeals_received'], places: ['almaty-city', 'astana-city'] },
    { from: 2023, to: 2025 },
  ],
});
