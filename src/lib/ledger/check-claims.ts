/** Rules of a claim: unit, period, base, domain, qualifier, step and the figures it points to. */
import { KINDS, PERIOD_KINDS, type Kind } from '#lib/figures/figure.ts';
import { domainOf } from '#lib/figures/policy.ts';
import { cellProblem, type ReadRow, type ReadTable, type ReadTables } from './read.ts';
import { periodProblem } from './period-rule.ts';
import { needsContest } from './rank-rule.ts';
import type { Problem, ProblemCode } from './problem.ts';

interface IndicatorFacts {
  readonly unit: unknown;
  readonly kind: Kind;
}

type Report = (column: string, code: ProblemCode, expected: string) => void;

export function checkClaims(tables: ReadTables): Problem[] {
  const indicators = new Map<unknown, IndicatorFacts>();
  for (const { values } of tables.indicators.rows) {
    const kind = KINDS.find((known) => known === values.get('kind'));
    if (kind !== undefined) indicators.set(values.get('code'), { unit: values.get('unit'), kind });
  }
  const units = new Set(tables.units.rows.map((row) => row.values.get('code')));
  const remarks = new Map(tables.remarks.rows.map((row) => [row.values.get('code'), row.values.get('kind')]));
  return [tables.figures, tables.statistics].flatMap((table) =>
    table.rows.flatMap((row) => checkClaim(table, row, indicators, units, remarks)),
  );
}

function checkClaim(
  table: ReadTable,
  row: ReadRow,
  indicators: ReadonlyMap<unknown, IndicatorFacts>,
  units: ReadonlySet<unknown>,
  remarks: ReadonlyMap<unknown, unknown>,
): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (column, code, expected) => problems.push(cellProblem(table, row, column, code, expected));

  checkPeriod(row, report);
  checkNumbers(row, report);
  checkPointers(row, remarks, report);
  const indicator = indicators.get(row.values.get('indicator'));
  if (indicator !== undefined) {
    const unit = row.values.get('unit');
    // An unknown unit is a broken reference already.
    if (units.has(unit) && unit !== indicator.unit) report('unit', 'unit', `the indicator's unit, ${indicator.unit}`);
    checkBase(row, indicator.kind, report);
    checkDomain(row, indicator.kind, report);
    if (row.values.get('contest') === null && needsContest(String(row.values.get('indicator')), indicator.kind)) {
      report('contest', 'combination', 'the contest in which this is the place');
    }
  }
  return problems;
}

function checkPeriod({ values }: ReadRow, report: Report): void {
  const kind = PERIOD_KINDS.find((known) => known === values.get('period_kind'));
  const start = values.get('period_start');
  const end = values.get('period_end');
  const isDay = (value: unknown): value is string | null => value === null || typeof value === 'string';
  if (kind === undefined || !isDay(start) || !isDay(end)) return;
  const problem = periodProblem(kind, start, end);
  if (problem !== null) report(problem.column, 'period', problem.expected);
  if (kind !== 'unknown' && typeof values.get('period_length') === 'string') {
    report('period_length', 'period', 'a length only where the dates are unknown');
  }
}

function checkBase({ values }: ReadRow, kind: Kind, report: Report): void {
  const base = values.get('base');
  if (base === undefined) return;
  if (kind === 'share' && base === null) report('base', 'base', 'what the share is a share of, or not_stated');
  if (kind !== 'share' && base !== null) report('base', 'base', 'no base, only shares have one');
}

function checkDomain({ values }: ReadRow, kind: Kind, report: Report): void {
  const { lower, upper } = domainOf(kind, String(values.get('indicator')));
  for (const column of ['value', 'value_upper']) {
    const value = values.get(column);
    if (typeof value !== 'number' || (value >= lower && value <= upper)) continue;
    report(column, 'domain', upper === Infinity ? `a number not below ${lower}` : `a number from ${lower} to ${upper}`);
  }
}

function checkNumbers({ values }: ReadRow, report: Report): void {
  const value = values.get('value');
  const upper = values.get('value_upper');
  const step = values.get('step');
  const between = values.get('qualifier') === 'between';
  if (upper !== undefined && (upper !== null) !== between) {
    report('value_upper', 'value_upper', 'an upper value where the qualifier is between, and only there');
  } else if (typeof upper === 'number' && typeof value === 'number' && upper <= value) {
    report('value_upper', 'value_upper', `a number above ${value}`);
  }
  if (typeof step !== 'number') return;
  if (typeof value === 'number' && !isMultiple(value, step))
    report('step', 'step', `a step that ${value} is a multiple of`);
  else if (typeof upper === 'number' && !isMultiple(upper, step))
    report('step', 'step', `a step that ${upper} is a multiple of`);
}

function isMultiple(value: number, step: number): boolean {
  const times = value / step;
  // Decimal fractions have no exact binary form: 71.4 / 0.1 is 714.0000000000001.
  return Math.abs(times - Math.round(times)) <= 1e-9 * Math.max(1, Math.abs(times));
}

function checkPointers({ values }: ReadRow, remarks: ReadonlyMap<unknown, unknown>, report: Report): void {
  for (const column of ['repeats', 'revises']) {
    const target = values.get(column);
    if (typeof target === 'string' && target === values.get('id'))
      report(column, 'reference', 'another figure, not itself');
  }
  const revises = values.get('revises');
  const reason = values.get('revision_reason');
  if (revises !== undefined && reason !== undefined && (revises === null) !== (reason === null)) {
    report('revision_reason', 'combination', 'a reason for a revision, and only for a revision');
  }
  for (const kind of ['break', 'suspect']) {
    const remark = values.get(`${kind}_remark`);
    if (remarks.has(remark) && remarks.get(remark) !== kind) {
      report(`${kind}_remark`, 'reference', `a remark of kind ${kind}`);
    }
  }
}
