/**
 * The figures that others are measured with: residents of the same place and year, the whole that a part belongs to, the
 * period before, the first period, and remarks that break the series in between. Whether anything may be derived from them
 * is decided in figures/, not here.
 */
import type { Figure } from '#lib/figures/figure.ts';
import { listed } from '#lib/engine/engine.ts';
import { FIGURE, question } from '#lib/questions/question.ts';

export const RELATIONS = ['population', 'topic_whole', 'place_whole', 'before', 'first', 'break'] as const;
export type Relation = (typeof RELATIONS)[number];

export interface CompanionsInput {
  readonly indicator: string;
  readonly ids: readonly string[];
  readonly relations: readonly Relation[];
  /** The first period is not looked for before this year. */
  readonly from: number | null;
}

export interface Companion extends Figure {
  readonly relation: Relation;
  /** Id of the figure that it accompanies. */
  readonly of: string;
}

const wanted = (relation: Relation) => `list_contains(string_split($3, ','), '${relation}')`;

const SAME_SERIES = `p.axis = s.axis AND p.place = s.place AND p.topic IS NOT DISTINCT FROM s.topic`;
/** Of a part and its whole: their axes may differ in the base and the dimension of the topic. */
const SAME_TIME = `p.scope = s.scope AND p.standing = s.standing AND p.period_kind = s.period_kind
  AND p.period_start IS NOT DISTINCT FROM s.period_start AND p.period_end IS NOT DISTINCT FROM s.period_end`;

const related = (relation: Relation, condition: string, order: string) => `
      SELECT '${relation}' AS relation, s.id AS of, p.id AS id FROM s JOIN facts p ON ${condition}
      WHERE ${wanted(relation)}
      QUALIFY row_number() OVER (PARTITION BY s.id ORDER BY ${order}, p.id) = 1`;

const columns = FIGURE.map((column) => `f.${column}`).join(', ');

export const companions = question<CompanionsInput, Companion>({
  name: 'companions',
  sql: `
    WITH s AS (
      SELECT facts.* FROM facts JOIN (SELECT unnest(string_split($2, ',')) AS id) chosen USING (id)
      WHERE facts.indicator::VARCHAR = $1
    ),
    linked AS (${[
      related(
        'population',
        `p.indicator = 'population' AND s.indicator <> 'population' AND p.place = s.place AND p.year = s.year
        AND p.topic IS NULL AND p.standing = 'reported'`,
        `p.scope = 'bns' DESC, p.period_end DESC`,
      ),
      related(
        'topic_whole',
        `p.indicator = s.indicator AND p.place = s.place AND p.topic IS NULL AND s.topic IS NOT NULL AND ${SAME_TIME}`,
        'p.suspect_remark IS NULL DESC',
      ),
      related(
        'place_whole',
        `p.indicator = s.indicator AND p.topic IS NOT DISTINCT FROM s.topic AND ${SAME_TIME}
        AND p.place::VARCHAR = (SELECT any_value(parent) FROM places WHERE places.code = s.place::VARCHAR)`,
        'p.suspect_remark IS NULL DESC',
      ),
      related('before', `${SAME_SERIES} AND p.period_end < s.period_end`, 'p.period_end DESC'),
      related(
        'first',
        `${SAME_SERIES} AND p.period_end <= s.period_end AND ($4::INTEGER IS NULL OR p.year >= $4::INTEGER)`,
        'p.period_end',
      ),
      `
      SELECT DISTINCT 'break' AS relation, '' AS of, p.id AS id FROM s JOIN facts p ON ${SAME_SERIES}
      WHERE p.break_remark IS NOT NULL AND ${wanted('break')}`,
    ].join('\n      UNION ALL')}
    )
    SELECT ${columns}, linked.relation, linked.of
    FROM linked JOIN counted f ON f.id = linked.id
    ORDER BY linked.relation, linked.of, f.id`,
  columns: [...FIGURE, 'relation', 'of'],
  params: ({ indicator, ids, relations, from }) => [indicator, listed(ids), listed(relations), from],
  examples: [
    { indicator: 'housing_commissioned', ids: ['b01837'], relations: RELATIONS, from: null },
    { indicator: 'population', ids: ['b00171', 'b00168'], relations: ['before', 'first', 'break'], from: 2019 },
  ],
});
