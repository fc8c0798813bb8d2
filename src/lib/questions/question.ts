/** A question asked of the engine: its SQL, how an input becomes bound parameters, and what a row looks like. */
import type { Traits } from '#lib/figures/comparable.ts';
import type { Figure } from '#lib/figures/figure.ts';
import type { ReasonToLeaveOut } from '#lib/figures/left-out.ts';
import type { Param } from '#lib/engine/engine.ts';

export interface Question<Input, Row extends object> {
  readonly name: string;
  /** One reading statement; `$1`, `$2`… are bound, never spliced. Its ORDER BY leaves no two rows in doubt. */
  readonly sql: string;
  /** Exactly the columns of a row, in order. */
  readonly columns: readonly (keyof Row & string)[];
  params(input: Input): Param[];
  /** Inputs that the real ledger answers with at least one row; the tests run them in both homes. */
  readonly examples: readonly Input[];
  /** Never there: it only carries the type of the rows. */
  readonly row?: Row;
}

/** Keeps the types of one question together; checks nothing at run time. */
export function question<Input, Row extends object>(parts: Question<Input, Row>): Question<Input, Row> {
  return parts;
}

/**
 * Columns of a row that is a whole figure. Written out, because the schema they come from would bring the CSV reader into
 * every page; a test compares the two.
 */
export const FIGURE = [
  'id',
  'place',
  'indicator',
  'topic',
  'scope',
  'period_start',
  'period_end',
  'period_kind',
  'period_length',
  'status',
  'qualifier',
  'value',
  'value_upper',
  'unit',
  'base',
  'as_reported',
  'step',
  'source',
  'conflict',
  'contest',
  'repeats',
  'break_remark',
  'suspect_remark',
  'note',
  'recorded_on',
  'revises',
  'revision_reason',
  'origin',
  'lower',
  'upper',
  'lower_open',
  'upper_open',
] as const satisfies readonly (keyof Figure)[];

/** Columns that follow those of a figure in the tables `figures` and `counted`: what is decided of it, to group and filter by. */
export const TRAITS = ['axis', 'standing', 'length', 'counted'] as const satisfies readonly (keyof Traits)[];

/** The figure `f` as a row of FIGURE. */
export const WHOLE = `f.* EXCLUDE (${TRAITS.join(', ')})`;

/** What all figures `f` of a group by `f.axis` have in common, of the parts that are said in words. */
export const SAME_ON_AN_AXIS = `any_value(f.indicator) AS indicator, any_value(f.scope) AS scope, any_value(f.base) AS base,
      any_value(f.standing) AS status, any_value(f.period_kind) AS period_kind`;

const LEAVING_OUT: Readonly<Record<ReasonToLeaveOut, string>> = {
  repeated: 'f.repeats IS NOT NULL',
  withdrawal: `starts_with(coalesce(f.revision_reason, ''), 'withdrawal:')`,
  undated: 'f.period_end IS NULL',
  no_period: `f.period_kind = 'unknown'`,
  no_topic: 'f.topic IS NULL',
};

/** Whether none of these reasons to leave a figure `f` out holds; a test compares them with those of figures/. */
export const keptBy = (reasons: readonly ReasonToLeaveOut[]): string =>
  reasons.length === 0 ? 'true' : `NOT (${reasons.map((reason) => LEAVING_OUT[reason]).join(' OR ')})`;

/**
 * Order of figures in a list: what belongs to one series stands together, oldest first, undated last. `f` is the figure.
 */
export const IN_SERIES_ORDER = `
  f.indicator, f.place, f.topic NULLS FIRST, f.scope, f.base NULLS FIRST, f.status = 'plan',
  f.period_end NULLS LAST, f.period_start NULLS LAST, f.id`;

/** Calendar year in which the period of the figure `f` ends; null for an undated figure. */
export const YEAR = `TRY_CAST(left(coalesce(f.period_end, f.period_start), 4) AS INTEGER)`;
