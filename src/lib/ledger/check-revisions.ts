/**
 * Rules of the history: whatever replaces a figure is about the same thing, says why, was recorded no earlier, and nothing
 * is replaced twice or in a circle. With them every figure has one fate, and a day of the past has one answer.
 */
import { readReason, REVISION_KINDS, unreadPart } from '#lib/figures/revision.ts';
import type { Problem, ProblemCode } from './problem.ts';
import { cellProblem, type ReadRow, type ReadTable, type ReadTables } from './read.ts';

/** What a figure is about. A row that is about something else is withdrawn and a new one added. */
const KEY = [
  'place',
  'indicator',
  'topic',
  'scope',
  'period_kind',
  'period_start',
  'period_end',
  'period_length',
] as const;

const SAME_VALUE = ['qualifier', 'value', 'value_upper', 'status', 'base'] as const;

export function checkRevisions(tables: ReadTables): Problem[] {
  return [tables.figures, tables.statistics].flatMap(checkTable);
}

function checkTable(table: ReadTable): Problem[] {
  const rows = new Map(table.rows.map((row) => [row.values.get('id'), row]));
  const replaced = new Map<unknown, unknown>();
  return table.rows.flatMap((row) => {
    const target = row.values.get('revises');
    if (typeof target !== 'string' || target === row.values.get('id')) return [];
    const problems: Problem[] = [];
    const report = (column: string, code: ProblemCode, expected: string) =>
      problems.push(cellProblem(table, row, column, code, expected));

    const first = replaced.get(target);
    if (first !== undefined)
      report('revises', 'history', `a figure that nothing has replaced yet (${first} replaces it)`);
    else replaced.set(target, row.values.get('id'));

    const before = rows.get(target);
    if (before !== undefined) checkPair(row, before, report);
    if (before !== undefined && isCircle(row, rows))
      report('revises', 'history', 'an older figure: these replace each other');
    return problems;
  });
}

function checkPair(
  row: ReadRow,
  before: ReadRow,
  report: (column: string, code: ProblemCode, expected: string) => void,
) {
  const differs = (column: string) => row.values.get(column) !== before.values.get(column);
  const other = KEY.find(differs);
  const id = String(before.values.get('id'));
  if (other !== undefined) {
    const was = before.texts.get(other) ?? '';
    report(other, 'history', `the same as in ${id} (${was === '' ? 'empty' : was}), or a withdrawal and a new row`);
  } else if ((row.values.get('status') === 'plan') !== (before.values.get('status') === 'plan')) {
    report('status', 'history', 'plan after plan, and a report after a report: a plan of the past stays a plan');
  }
  const [day, dayBefore] = [row.values.get('recorded_on'), before.values.get('recorded_on')];
  if (typeof day === 'string' && typeof dayBefore === 'string' && day < dayBefore) {
    report('recorded_on', 'history', `a day not before ${dayBefore}, when ${id} was recorded`);
  }
  const text = row.values.get('revision_reason');
  const reason = typeof text === 'string' ? readReason(text) : null;
  if (typeof text === 'string' && reason === null) {
    report(
      'revision_reason',
      'history',
      `one of ${REVISION_KINDS.join(', ')}, a colon and a reason ("correction: misprint")`,
    );
  }
  const unread = typeof text === 'string' && reason !== null ? unreadPart(text) : null;
  if (unread !== null) {
    report(
      'revision_reason',
      'history',
      `behind bars kk, ru or by, each once and with words ("… | ru: … | by: …"), not "${unread}"`,
    );
  }
  const taken = reason?.kind === 'withdrawal' ? SAME_VALUE.find(differs) : undefined;
  if (taken !== undefined) report(taken, 'history', `the same as in ${id}: a withdrawal repeats what it takes back`);
  if (readReason(textOf(before))?.kind === 'withdrawal') {
    report('revises', 'history', `a figure that still stands; ${id} is a withdrawal, so the value is a new row`);
  }
}

function textOf(row: ReadRow): string | null {
  const text = row.values.get('revision_reason');
  return typeof text === 'string' ? text : null;
}

function isCircle(row: ReadRow, rows: ReadonlyMap<unknown, ReadRow>): boolean {
  const start = row.values.get('id');
  const seen = new Set<unknown>();
  for (let at: unknown = row.values.get('revises'); typeof at === 'string'; at = rows.get(at)?.values.get('revises')) {
    if (at === start) return true;
    if (seen.has(at)) return false;
    seen.add(at);
  }
  return false;
}
