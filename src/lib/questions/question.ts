/** A question asked of the engine: its SQL, how an input becomes bound parameters, and what a row looks like. */
import type { Figure } from '#lib/figures/figure.ts';
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

/**
 * Order of figures in a list: what belongs to one series stands together, oldest first, undated last. `f` is the figure.
 */
export const IN_SERIES_ORDER = `
  f.indicator, f.place, f.topic NULLS FIRST, f.scope, f.base NULLS FIRST, f.status = 'plan',
  f.period_end NULLS LAST, f.period_start NULLS LAST, f.id`;

/** Calendar year in which the period of the figure `f` ends; null for an undated figure. */
export const YEAR = `TRY_CAST(left(coalesce(f.period_end, f.period_start), 4) AS INTEGER)`;

/** Reports and plans never share an axis; an estimate may stand among reports, marked as what it is. */
export const COMPARABLE_STATUS = `CASE f.status WHEN 'plan' THEN 'plan' ELSE 'reported' END`;
