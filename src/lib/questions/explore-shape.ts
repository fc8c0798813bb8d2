/** How the figures of a view are spread: the sizes from which the program proposes a kind of chart. One row. */
import { FACT_PASSES, filterParams, type Filters } from './filters.ts';
import { question } from './question.ts';

export interface Shape {
  readonly figures: number;
  /** Most places, units of the tile map, topics (of one dimension), scopes that share an axis at one time. */
  readonly places: number;
  readonly units: number;
  readonly topics: number;
  readonly scopes: number;
  /** Most periods of one series. */
  readonly periods: number;
  /** Most series with at least two periods that share an axis: of places and of topics. */
  readonly place_series: number;
  readonly topic_series: number;
  /** Most topics of several places at one time. */
  readonly topic_places: number;
  /** Figures that name a topic, and different places, scopes in all. */
  readonly with_topic: number;
  readonly all_places: number;
  readonly all_scopes: number;
  readonly dated: number;
}

const TIME = 'period_start, period_end, length, standing';
const SAME = 'base, period_kind';

export const exploreShape = question<Filters, Shape>({
  name: 'explore-shape',
  sql: `
    WITH f AS MATERIALIZED (
      SELECT place, topic, scope, base, period_kind, period_start, period_end, length, standing, peers, dimension, on_map
      FROM facts f WHERE ${Object.values(FACT_PASSES).join('\n      AND ')}
    ),
    places AS (
      SELECT count(DISTINCT place) AS n, count(DISTINCT place) FILTER (on_map) AS units FROM f
      GROUP BY scope, ${SAME}, ${TIME}, peers, topic
    ),
    topics AS (
      SELECT count(DISTINCT topic) AS n FROM f WHERE topic IS NOT NULL GROUP BY scope, ${SAME}, ${TIME}, place, dimension
    ),
    scopes AS (SELECT count(DISTINCT scope) AS n FROM f GROUP BY ${SAME}, ${TIME}, place, topic),
    lines AS (
      SELECT scope, base, period_kind, length, place, any_value(peers) AS peers, topic, any_value(dimension) AS dimension,
        count(DISTINCT period_end) AS n
      FROM f WHERE period_end IS NOT NULL GROUP BY scope, ${SAME}, length, place, topic
    ),
    place_series AS (SELECT count(*) AS n FROM lines WHERE n > 1 GROUP BY scope, ${SAME}, length, peers, topic),
    topic_series AS (
      SELECT count(*) AS n FROM lines WHERE n > 1 AND topic IS NOT NULL GROUP BY scope, ${SAME}, length, place, dimension
    ),
    topic_places AS (
      SELECT count(DISTINCT topic) AS n FROM f WHERE topic IS NOT NULL
      GROUP BY scope, ${SAME}, ${TIME}, peers, dimension HAVING count(DISTINCT place) > 1
    )
    SELECT
      (SELECT count(*) FROM f)::INTEGER AS figures,
      coalesce((SELECT max(n) FROM places), 0)::INTEGER AS places,
      coalesce((SELECT max(units) FROM places), 0)::INTEGER AS units,
      coalesce((SELECT max(n) FROM topics), 0)::INTEGER AS topics,
      coalesce((SELECT max(n) FROM scopes), 0)::INTEGER AS scopes,
      coalesce((SELECT max(n) FROM lines), 0)::INTEGER AS periods,
      coalesce((SELECT max(n) FROM place_series), 0)::INTEGER AS place_series,
      coalesce((SELECT max(n) FROM topic_series), 0)::INTEGER AS topic_series,
      coalesce((SELECT max(n) FROM topic_places), 0)::INTEGER AS topic_places,
      (SELECT count(topic) FROM f)::INTEGER AS with_topic,
      (SELECT count(DISTINCT place) FROM f)::INTEGER AS all_places,
      (SELECT count(DISTINCT scope) FROM f)::INTEGER AS all_scopes,
      (SELECT count(period_end) FROM f)::INTEGER AS dated`,
  columns: [
    'figures',
    'places',
    'units',
    'topics',
    'scopes',
    'periods',
    'place_series',
    'topic_series',
    'topic_places',
    'with_topic',
    'all_places',
    'all_scopes',
    'dated',
  ],
  params: filterParams,
  examples: [{ indicators: ['housing_commissioned'] }, { indicators: ['appeals_received'], places: ['almaty-city'] }],
});
