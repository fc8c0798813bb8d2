/** The figures of a chart, by their ids. */
import { listed } from '#lib/engine/engine.ts';
import type { Figure } from '#lib/figures/figure.ts';
import { FIGURE, question } from '#lib/questions/question.ts';

export const exploreRows = question<{ readonly ids: readonly string[] }, Figure>({
  name: 'explore-rows',
  sql: `
    SELECT ${FIGURE.map((column) => `f.${column}`).join(', ')}
    FROM figures f JOIN (SELECT unnest(string_split($1, ',')) AS id) chosen USING (id)
    ORDER BY f.id`,
  columns: FIGURE,
  params: ({ ids }) => [listed(ids)],
  examples: [{ ids: ['f0001', 'b00001'] }],
});
