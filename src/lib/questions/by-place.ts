/** The figures of one slice: one indicator in many places, comparable, largest stated value first. */
import type { Figure } from '#lib/figures/figure.ts';
import { FIGURE, question, WHOLE } from './question.ts';
import { groupParams, IN_GROUP, type Group, type SliceKey } from './slices.ts';

export const byPlace = question<Pick<SliceKey, 'topic' | keyof Group>, Figure>({
  name: 'by-place',
  sql: `
    SELECT ${WHOLE} FROM counted f
    WHERE f.topic IS NOT DISTINCT FROM $1::VARCHAR AND ${IN_GROUP}
    ORDER BY f.value DESC, f.place, f.id`,
  columns: FIGURE,
  params: (key) => [key.topic, ...groupParams(key)],
  examples: [
    {
      axis: 'population~persons~bns~~reported~as_of~~~',
      topic: null,
      period_start: null,
      period_end: '2023-12-31',
    },
    {
      axis: 'appeals_received~appeals~pavlodar_akimat~~reported~quarter~~~',
      topic: null,
      period_start: '2018-01-01',
      period_end: '2018-03-31',
    },
  ],
});
