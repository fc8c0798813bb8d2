/**
 * How many figures stand behind each choice of each filter of the Explore page, in long form. A facet ignores its own
 * filter and obeys the others: the number says what choosing that code would give. The indicator is no facet: it is
 * what the page is about.
 */
import { FACT_PASSES, filterParams, type Filter, type Filters } from './filters.ts';
import { question } from '#lib/questions/question.ts';

export type Facet = Exclude<Filter, 'indicator'>;

export interface FacetCount {
  readonly facet: Facet;
  /** The code; '' is "no split" for topics and "no date" for years. */
  readonly code: string;
  readonly n: number;
}

const FACETS = Object.keys(FACT_PASSES).filter((facet): facet is Facet => facet !== 'indicator');

const counted = (facet: Facet): string => {
  const others = FACETS.filter((other) => other !== facet).map((other) => `pass_${other}`);
  return `SELECT '${facet}' AS facet, coalesce(${facet}::VARCHAR, '') AS code, count(*)::INTEGER AS n
    FROM passed WHERE ${others.join(' AND ')} GROUP BY ${facet}`;
};

export const facetCounts = question<Filters, FacetCount>({
  name: 'facet-counts',
  sql: `
    WITH passed AS MATERIALIZED (
      SELECT
        f.place, f.topic, f.scope, f.source, f.year, f.status, f.qualifier,
        ${FACETS.map((facet) => `${FACT_PASSES[facet]} AS pass_${facet}`).join(',\n        ')}
      FROM facts f WHERE ${FACT_PASSES.indicator}
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
    { indicators: ['population'], from: 2023, to: 2025, sources: ['s166'], years: ['2023', '2024'] },
  ],
});
