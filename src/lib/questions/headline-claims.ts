/**
 * The claims that stand at the head of a page: what the press reported about appeals and infrastructure, at most some per
 * place, the newest of each measure. Appeals come first, then the other groups take turns; within a group whole
 * indicators come before parts of them, amounts before growth, the newest first and those without dates last.
 */
import { listed } from '#lib/engine/engine.ts';
import type { Figure } from '#lib/figures/figure.ts';
import { FIGURE, question, WHOLE } from './question.ts';

export interface HeadlineInput {
  /** In the order in which their claims shall come. */
  readonly places: readonly string[];
  readonly perPlace: number;
}

export const headlineClaims = question<HeadlineInput, Figure>({
  name: 'headline-claims',
  sql: `
    WITH claim AS (
      SELECT
        f.id,
        list_position(string_split($1, ','), f.place) AS place_turn,
        list_position(['appeals', 'gas', 'water', 'housing', 'roads', 'education'], i."group") AS group_turn,
        row_number() OVER (
          PARTITION BY f.place, i."group"
          ORDER BY f.topic IS NOT NULL, i.kind IN ('growth', 'index'),
            f.period_end DESC NULLS LAST, s.published DESC NULLS LAST, f.id
        ) AS turn
      FROM counted f
      JOIN indicators i ON i.code = f.indicator
      JOIN sources s ON s.id = f.source
      WHERE f.origin = 'press' AND f.status = 'reported' AND f.suspect_remark IS NULL AND i.kind <> 'mention'
      QUALIFY row_number() OVER (
        PARTITION BY f.place, f.indicator, f.scope ORDER BY f.period_end DESC NULLS LAST, s.published DESC NULLS LAST, f.id
      ) = 1
    ), chosen AS (
      SELECT * FROM claim
      WHERE place_turn IS NOT NULL AND place_turn > 0 AND group_turn > 0
      QUALIFY row_number() OVER (PARTITION BY place_turn ORDER BY group_turn > 1, turn, group_turn) <= $2::INTEGER
    )
    SELECT ${WHOLE}
    FROM chosen
    JOIN figures f ON f.id = chosen.id
    ORDER BY chosen.place_turn, chosen.group_turn > 1, chosen.turn, chosen.group_turn`,
  columns: FIGURE,
  params: ({ places, perPlace }) => [listed(places), perPlace],
  examples: [{ places: ['almaty-region', 'jetisu-region'], perPlace: 6 }],
});
