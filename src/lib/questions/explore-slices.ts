/**
 * The slices among the figures of one indicator: groups that may share the axes of a chart, because they agree in everything
 * but what the chart spreads out. The names and the order of slices are shared with the question for the figures of one.
 */
import type { Param } from '#lib/engine/engine.ts';
import type { PeriodKind, PeriodLength } from '#lib/figures/figure.ts';
import { FACT_PASSES, FILTER_PARAMS, filterParams, type Filters } from './filters.ts';
import { question } from './question.ts';

/** What differs inside a slice; the same shape as `Varying` of view/. */
export interface VaryingInput {
  readonly place: boolean;
  readonly topic: boolean;
  readonly scope: boolean;
  readonly period: boolean;
}

export interface SlicesOfInput extends Filters {
  readonly varying: VaryingInput;
  /** Name of the wanted slice, or the beginning of it; null for the best. */
  readonly slice?: string | null | undefined;
}

export interface SliceRow {
  /** Stands for the slice in an address: what is fixed in it, joined by "~". */
  readonly key: string;
  readonly figures: number;
  /** Latest end of the periods, ISO date; null when no figure is dated. */
  readonly period_end: string | null;
  /** Fixed parts; null where they vary or are not stated. */
  readonly scope: string | null;
  readonly period_start: string | null;
  readonly fixed_end: string | null;
  readonly period_kind: PeriodKind;
  readonly period_length: PeriodLength | null;
  readonly standing: 'plan' | 'reported' | null;
  readonly place: string | null;
  readonly topic: string | null;
  /** All slices, of which at most `MOST_SLICES` are told. */
  readonly slices: number;
}

const MOST_SLICES = 200;

const at = (offset: number) => `$${FILTER_PARAMS + offset}`;
const VARIES = {
  place: `${at(1)}::BOOLEAN`,
  topic: `${at(2)}::BOOLEAN`,
  scope: `${at(3)}::BOOLEAN`,
  period: `${at(4)}::BOOLEAN`,
};
const WANTED = `${at(5)}::VARCHAR`;

/** Number of the parameters of `sliceParams`. */
export const SLICE_PARAMS = FILTER_PARAMS + 5;

export function sliceParams({ varying, slice, ...filters }: SlicesOfInput): Param[] {
  return [...filterParams(filters), varying.place, varying.topic, varying.scope, varying.period, slice ?? null];
}

/** The parts of a name, in order. Each is null where it varies, and where the figure does not state it. */
const FIXED = {
  scope: `CASE WHEN ${VARIES.scope} THEN NULL ELSE f.scope END`,
  base: 'f.base',
  period_kind: 'f.period_kind',
  peers: `CASE WHEN ${VARIES.place} THEN f.rivals END`,
  standing: `CASE WHEN ${VARIES.period} THEN NULL ELSE f.stands END`,
  period_start: `CASE WHEN ${VARIES.period} THEN NULL ELSE f.starts END`,
  fixed_end: `CASE WHEN ${VARIES.period} THEN NULL ELSE f.ends END`,
  place: `CASE WHEN ${VARIES.place} THEN NULL ELSE f.place END`,
  topic: `CASE WHEN ${VARIES.topic} THEN NULL ELSE f.topic END`,
  length: 'f.lengths',
  dimension: `CASE WHEN ${VARIES.topic} THEN f.dimensions END`,
};
const NAMES = Object.keys(FIXED) as (keyof typeof FIXED)[];

/** Rows `f` of `facts` that may stand in a chart of this view at all. */
export const IN_VIEW = `
  ${Object.values(FACT_PASSES).join('\n  AND ')}
  AND (NOT ${VARIES.topic} OR f.topic IS NOT NULL)
  AND (NOT ${VARIES.period} OR f.period_end IS NOT NULL)`;

/** Name of the slice of a row `f` of `facts`: its fixed parts joined by "~". */
export const SLICE_KEY = joined((name) => FIXED[name]);

/** The order of slices: the wanted one first; then the newest among those of at least nine tenths of the largest size. */
export const BEST_FIRST = `coalesce(key = ${WANTED}, false) DESC, coalesce(starts_with(key, ${WANTED}), false) DESC,
      figures >= 0.9 * (SELECT max(figures) FROM grouped) DESC, period_end DESC NULLS LAST, figures DESC, key`;

function joined(part: (name: keyof typeof FIXED) => string): string {
  return NAMES.map((name) => `coalesce((${part(name)})::VARCHAR, '')`).join(` || '~' || `);
}

/** All slices in that order. */
const RANKED = `
  grouped AS (
    SELECT ${NAMES.map((name) => `${FIXED[name]} AS ${name}`).join(',\n      ')},
      count(*)::INTEGER AS figures, max(f.period_end) AS period_end
    FROM facts f WHERE ${IN_VIEW}
    GROUP BY ${NAMES.map((_, i) => i + 1).join(', ')}
  ),
  named AS (SELECT *, ${joined((name) => name)} AS key FROM grouped),
  ranked AS (
    SELECT *, count(*) OVER ()::INTEGER AS slices, row_number() OVER (ORDER BY ${BEST_FIRST}) AS at FROM named
  )`;

export const exploreSlices = question<SlicesOfInput, SliceRow>({
  name: 'explore-slices',
  sql: `
    WITH ${RANKED}
    SELECT key, figures, period_end, scope::VARCHAR AS scope, period_start::VARCHAR AS period_start,
      fixed_end::VARCHAR AS fixed_end,
      period_kind::VARCHAR AS period_kind, CASE WHEN period_kind = 'range' THEN NULL ELSE length::VARCHAR END AS period_length,
      standing::VARCHAR AS standing, place::VARCHAR AS place, topic::VARCHAR AS topic, slices
    FROM ranked ORDER BY ranked.at LIMIT ${MOST_SLICES}`,
  columns: [
    'key',
    'figures',
    'period_end',
    'scope',
    'period_start',
    'fixed_end',
    'period_kind',
    'period_length',
    'standing',
    'place',
    'topic',
    'slices',
  ],
  // The wanted slice does not move in the list: the order of a list must not change under the reader's hand.
  params: (input) => sliceParams({ ...input, slice: null }),
  examples: [
    {
      indicators: ['housing_commissioned'],
      varying: { place: true, topic: false, scope: false, period: false },
    },
    { indicators: ['appeals_received'], varying: { place: false, topic: true, scope: false, period: false } },
    { indicators: ['population'], varying: { place: true, topic: false, scope: false, period: true } },
  ],
});
