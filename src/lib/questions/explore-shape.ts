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

const TIME = 'starts, ends, lengths, stands';
const SAME = 'base, period_kind';

export const exploreShape = question<Filters, Shape>({
  name: 'explore-shape',
  // Once nothing in `d` stands twice, counting rows of a group counts the different values of what it leaves free.
  sql: `
    WITH d AS MATERIALIZED (
      SELECT place, topic, scope, ${SAME}, ${TIME}, any_value(rivals) AS rivals, any_value(dimensions) AS dimensions,
        any_value(on_map) AS on_map, count(*) AS n
      FROM facts f WHERE ${Object.values(FACT_PASSES).join('\n      AND ')}
      GROUP BY place, topic, scope, ${SAME}, ${TIME}
    ),
    places AS (
      SELECT count(*) AS n, count(*) FILTER (on_map) AS units FROM d GROUP BY scope, ${SAME}, ${TIME}, rivals, topic
    ),
    topics AS (
      SELECT count(*) AS n FROM d WHERE topic IS NOT NULL GROUP BY scope, ${SAME}, ${TIME}, place, dimensions
    ),
    scopes AS (SELECT count(*) AS n FROM d GROUP BY ${SAME}, ${TIME}, place, topic),
    lines AS (
      SELECT scope, base, period_kind, lengths, place, any_value(rivals) AS rivals, topic,
        any_value(dimensions) AS dimensions, count(DISTINCT ends) AS n
      FROM d WHERE ends IS NOT NULL GROUP BY scope, ${SAME}, lengths, place, topic
    ),
    place_series AS (SELECT count(*) AS n FROM lines WHERE n > 1 GROUP BY scope, ${SAME}, lengths, rivals, topic),
    topic_series AS (
      SELECT count(*) AS n FROM lines WHERE n > 1 AND topic IS NOT NULL GROUP BY scope, ${SAME}, lengths, place, dimensions
    ),
    topic_places AS (
      SELECT count(DISTINCT topic) AS n FROM d WHERE topic IS NOT NULL
      GROUP BY scope, ${SAME}, ${TIME}, rivals, dimensions HAVING min(place) <> max(place)
    )
    SELECT
      (SELECT coalesce(sum(n), 0) FROM d)::INTEGER AS figures,
      coalesce((SELECT max(n) FROM places), 0)::INTEGER AS places,
      coalesce((SELECT max(units) FROM places), 0)::INTEGER AS units,
      coalesce((SELECT max(n) FROM topics), 0)::INTEGER AS topics,
      coalesce((SELECT max(n) FROM scopes), 0)::INTEGER AS scopes,
      coalesce((SELECT max(n) FROM lines), 0)::INTEGER AS periods,
      coalesce((SELECT max(n) FROM place_series), 0)::INTEGER AS place_series,
      coalesce((SELECT max(n) FROM topic_series), 0)::INTEGER AS topic_series,
      coalesce((SELECT max(n) FROM topic_places), 0)::INTEGER AS topic_places,
      (SELECT coalesce(sum(n) FILTER (topic IS NOT NULL), 0) FROM d)::INTEGER AS with_topic,
      (SELECT count(DISTINCT place) FROM d)::INTEGER AS all_places,
      (SELECT count(DISTINCT scope) FROM d)::INTEGER AS all_scopes,
      (SELECT coalesce(sum(n) FILTER (ends IS NOT NULL), 0) FROM d)::INTEGER AS dated`,
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
