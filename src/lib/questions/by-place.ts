/** The figures of one slice: one indicator in many places, comparable, largest stated value first. */
import type { Figure } from '#lib/figures/figure.ts';
import { FIGURE, question } from './question.ts';
import { HAS_TERMS, termsOf, type SliceKey } from './slices.ts';

export const byPlace = question<SliceKey, Figure>({
  name: 'by-place',
  sql: `
    SELECT f.* FROM counted f
    WHERE f.indicator = $1
      AND f.topic IS NOT DISTINCT FROM $2::VARCHAR
      AND ${HAS_TERMS}
    ORDER BY f.value DESC, f.place, f.id`,
  columns: FIGURE,
  params: (key) => [key.indicator, key.topic, ...termsOf(key)],
  examples: [
    {
      indicator: 'population',
      topic: null,
      scope: 'bns',
      base: null,
      status: 'reported',
      period_kind: 'as_of',
      period_start: null,
      period_end: '2023-12-31',
    },
    {
      indicator: 'appeals_received',
      topic: null,
      scope: 'pavlodar_akimat',
      base: null,
      status: 'reported',
      period_kind: 'quarter',
      period_start: '2018-01-01',
      period_end: '2018-03-31',
    },
  ],
});
