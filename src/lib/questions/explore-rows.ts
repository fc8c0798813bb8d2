/**
 * The figures of one slice, no more than a chart of the view can show: the categories with the largest latest values and the
 * newest periods. How many there are in all stands in every row, so that what is left out can be said.
 */
import type { Figure } from '#lib/figures/figure.ts';
import { BEST_FIRST, IN_VIEW, SLICE_KEY, SLICE_PARAMS, sliceParams, type SlicesOfInput } from './explore-slices.ts';
import { FIGURE, question } from './question.ts';

export type Dimension = 'place' | 'topic' | 'scope' | 'period';

export interface ExploreRowsInput extends SlicesOfInput {
  /** What the chart's categories are, and its second breakdown. */
  readonly category: Dimension;
  readonly series: Dimension | null;
  /** Most categories and series, periods among them, that can be shown. */
  readonly mostCategories: number;
  readonly mostSeries: number;
}

export interface ExploreRow extends Figure {
  readonly slice: string;
  /** Figures of the slice, its categories and its series, shown or not. */
  readonly slice_figures: number;
  readonly categories: number;
  readonly series: number;
}

const param = (offset: number) => `$${SLICE_PARAMS + offset}`;

const codeOf = (dimension: string) => `CASE ${dimension}::VARCHAR
  WHEN 'place' THEN f.place::VARCHAR WHEN 'topic' THEN f.topic::VARCHAR WHEN 'scope' THEN f.scope::VARCHAR
  WHEN 'period' THEN coalesce(f.period_end, '') || '~' || coalesce(f.period_start, '') ELSE '' END`;

/** Codes of a dimension in the order in which they are shown when there is no room for all: periods newest first. */
const ordered = (code: string, dimension: string) => `
    SELECT ${code} AS code, count(*) OVER ()::INTEGER AS n, row_number() OVER (ORDER BY
      CASE WHEN ${dimension}::VARCHAR = 'period' THEN ${code} END DESC,
      max_by(value, coalesce(period_end, '')) DESC NULLS LAST, ${code}) AS at
    FROM mine GROUP BY ${code}`;

const CODED = ['place', 'indicator', 'topic', 'scope', 'base', 'source', 'status', 'qualifier', 'period_kind'];
const figureColumns = FIGURE.map((column) =>
  CODED.includes(column) ? `f.${column}::VARCHAR AS ${column}` : `f.${column}`,
);

export const exploreRows = question<ExploreRowsInput, ExploreRow>({
  name: 'explore-rows',
  // The figures are read once and told apart by the names of their slices: joining the slices by their parts took longer.
  sql: `
    WITH seen AS MATERIALIZED (
      SELECT ${figureColumns.join(', ')}, ${SLICE_KEY} AS slice,
        ${codeOf(param(1))} AS category_code, ${codeOf(param(2))} AS series_code
      FROM facts f WHERE ${IN_VIEW}
    ),
    grouped AS MATERIALIZED (
      SELECT slice AS key, count(*)::INTEGER AS figures, max(period_end) AS period_end FROM seen GROUP BY slice
    ),
    best AS (SELECT key AS slice, figures AS slice_figures FROM grouped ORDER BY ${BEST_FIRST} LIMIT 1),
    mine AS MATERIALIZED (SELECT * FROM seen JOIN best USING (slice)),
    categories AS (${ordered('category_code', param(1))}),
    series AS (${ordered('series_code', param(2))})
    SELECT ${FIGURE.map((column) => `mine.${column}`).join(', ')}, mine.slice, mine.slice_figures,
      categories.n AS categories, series.n AS series
    FROM mine
    JOIN categories ON categories.code = mine.category_code AND categories.at <= ${param(3)}::INTEGER
    JOIN series ON series.code = mine.series_code AND series.at <= ${param(4)}::INTEGER
    ORDER BY categories.at, mine.period_end NULLS LAST, mine.period_start NULLS LAST, mine.id`,
  columns: [...FIGURE, 'slice', 'slice_figures', 'categories', 'series'],
  params: ({ category, series, mostCategories, mostSeries, ...slices }) => [
    ...sliceParams(slices),
    category,
    series,
    mostCategories,
    mostSeries,
  ],
  examples: [
    {
      indicators: ['housing_commissioned'],
      varying: { place: true, topic: false, scope: false, period: false },
      category: 'place',
      series: null,
      mostCategories: 100,
      mostSeries: 1,
    },
    {
      indicators: ['population'],
      varying: { place: true, topic: false, scope: false, period: true },
      slice: 'bns~~as_of~district~',
      category: 'place',
      series: 'period',
      mostCategories: 3,
      mostSeries: 5,
    },
  ],
});
