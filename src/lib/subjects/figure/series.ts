/**
 * One series: what one scope says about one indicator of one place, in order of time. Bases, statuses and kinds of period
 * may differ inside it; who draws it keeps them apart.
 */
import type { Figure } from '#lib/figures/figure.ts';
import { FIGURE, question, WHOLE } from '#lib/questions/question.ts';

export interface SeriesInput {
  readonly place: string;
  readonly indicator: string;
  /** Null for the indicator that is not split. */
  readonly topic: string | null;
  readonly scope: string;
}

export const series = question<SeriesInput, Figure>({
  name: 'series',
  sql: `
    SELECT ${WHOLE} FROM counted f
    WHERE f.place = $1 AND f.indicator = $2 AND f.topic IS NOT DISTINCT FROM $3::VARCHAR AND f.scope = $4
    ORDER BY f.period_end NULLS LAST, f.period_start NULLS LAST, f.base NULLS FIRST, f.id`,
  columns: FIGURE,
  params: ({ place, indicator, topic, scope }) => [place, indicator, topic, scope],
  examples: [
    { place: 'karasay', indicator: 'population', topic: null, scope: 'bns' },
    { place: 'jetisu-region', indicator: 'settlements_gasified', topic: null, scope: 'akim_briefing' },
    { place: 'pavlodar-region', indicator: 'appeals_received', topic: 'housing', scope: 'pavlodar_akimat' },
  ],
});
