import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { exploreShape } from '#lib/questions/explore-shape.ts';
import { FACT_PASSES, filterParams, type Filters } from '#lib/questions/filters.ts';
import { question } from '#lib/questions/question.ts';
import { ask, ledger, nodeEngine } from '#lib/server/answers.ts';
import { shapeOf, type Shape } from './shape.ts';

const TIME = 'starts, ends, lengths, stands';
const SAME = 'base, period_kind';

/** The same sizes reckoned by the engine, in another way. */
const reckoned = question<Filters, Shape>({
  name: 'reckoned',
  sql: `
    WITH d AS MATERIALIZED (
      SELECT place, topic, scope, ${SAME}, ${TIME}, any_value(rivals) AS rivals, any_value(dimensions) AS dimensions,
        any_value(on_map) AS on_map, count(*) AS n
      FROM facts f WHERE ${Object.values(FACT_PASSES).join(' AND ')}
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
  columns: [],
  params: filterParams,
  examples: [],
});

beforeAll(nodeEngine);

const both = async (filters: Filters): Promise<[Shape, Shape | undefined]> => [
  shapeOf(await ask(exploreShape, filters)),
  (await ask(reckoned, filters))[0],
];

describe('the sizes of a view', () => {
  it('are zero of nothing', () => {
    expect(new Set(Object.values(shapeOf([])))).toEqual(new Set([0]));
  });

  it('are those that the engine reckons, for every indicator of the ledger', async () => {
    for (const { code } of ledger().indicators) {
      const [ours, engines] = await both({ indicators: [code] });
      expect(ours, code).toEqual(engines);
    }
  });

  it('are those that the engine reckons under any filters', async () => {
    const some = (codes: readonly string[]) => fc.option(fc.subarray([...codes], { minLength: 1 }), { nil: undefined });
    const { indicators, places, topics, figures } = ledger();
    const codes = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code);
    const filters = fc.record({
      indicators: fc.subarray(codes(indicators), { minLength: 1, maxLength: 3 }),
      places: some(codes(places)),
      topics: some(['', ...codes(topics)]),
      scopes: some([...new Set(figures.map(({ scope }) => scope))]),
      from: fc.option(fc.integer({ min: 1990, max: 2030 }), { nil: undefined }),
      to: fc.option(fc.integer({ min: 1990, max: 2030 }), { nil: undefined }),
    });
    await fc.assert(
      fc.asyncProperty(filters, async (drawn) => {
        const [ours, engines] = await both(drawn);
        expect(ours).toEqual(engines);
      }),
      { numRuns: 60, seed: 7 },
    );
  });
});
