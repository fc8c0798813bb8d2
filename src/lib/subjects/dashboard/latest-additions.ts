/** What came into the ledger last: by the day of the entry, then by the day the source was published. */
import type { Figure } from '#lib/figures/figure.ts';
import { FIGURE, question, WHOLE } from '#lib/questions/question.ts';

export interface Addition extends Figure {
  /** Day on which the source was published; null where its copy has no date. */
  readonly published: string | null;
}

export const latestAdditions = question<{ readonly limit: number }, Addition>({
  name: 'latest-additions',
  sql: `
    SELECT ${WHOLE}, s.published
    FROM counted f
    JOIN sources s ON s.id = f.source
    WHERE f.origin = 'press'
    ORDER BY f.recorded_on DESC, s.published DESC NULLS LAST, f.id
    LIMIT $1::INTEGER`,
  columns: [...FIGURE, 'published'],
  params: ({ limit }) => [limit],
  examples: [{ limit: 12 }],
});
