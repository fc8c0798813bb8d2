/**
 * What of each figure of a view decides where it may stand in a chart. `subjects/explore` groups them by these traits, picks those
 * that share axes, and asks for them whole: the engine reads fast, but plans a statement of many parts for longer than that.
 */
import type { PeriodKind } from '#lib/figures/figure.ts';
import { FACT_PASSES, filterParams, type Filters } from './filters.ts';
import { question } from '#lib/questions/question.ts';

export interface Traits {
  readonly id: string;
  /** Key of the axis, as figures/ makes it. */
  readonly axis: string;
  readonly place: string;
  readonly topic: string | null;
  readonly scope: string;
  readonly base: string | null;
  readonly period_kind: PeriodKind;
  /** First and last day of the period, ISO dates; null where none is stated. */
  readonly period_start: string | null;
  readonly period_end: string | null;
  /** Length of the period: a name, or the months of a range. */
  readonly length: string | null;
  /** Plans stand apart from what was reported. */
  readonly standing: 'plan' | 'reported';
  /** Places of the same rank, and topics of the same dimension, share one name here: only they share an axis. */
  readonly peers: string | null;
  readonly dimension: string | null;
  /** Whether the place is a unit of the tile map. */
  readonly on_map: boolean;
  readonly value: number | null;
  /** Bounds of the value, as a threshold is asked of them. */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly lower_open: boolean;
  readonly upper_open: boolean;
}

/** Columns of `facts` behind the traits. The coded ones reach the page as numbers with one list of their texts. */
const COLUMNS = {
  id: 'id',
  axis: 'axis',
  place: 'place',
  topic: 'topic',
  scope: 'scope',
  base: 'base',
  period_kind: 'period_kind',
  period_start: 'starts',
  period_end: 'ends',
  length: 'lengths',
  standing: 'stands',
  peers: 'rivals',
  dimension: 'dimensions',
  on_map: 'on_map',
  value: 'value',
  lower: 'lower',
  upper: 'upper',
  lower_open: 'lower_open',
  upper_open: 'upper_open',
} as const satisfies Record<keyof Traits, string>;

export const exploreTraits = question<Filters, Traits>({
  name: 'explore-traits',
  sql: `
    SELECT ${Object.entries(COLUMNS)
      .map(([trait, column]) => `f.${column} AS ${trait}`)
      .join(', ')}
    FROM facts f WHERE ${Object.values(FACT_PASSES).join('\n      AND ')}
    ORDER BY f.id`,
  columns: Object.keys(COLUMNS) as (keyof Traits)[],
  params: filterParams,
  examples: [{ indicators: ['housing_commissioned'] }, { indicators: ['appeals_received'], places: ['almaty-city'] }],
});
