/** Problems of the check, told at the place where an editor typed what they are about and never by a line that is not there. */
import { explain } from '../explain.ts';
import type { Problem } from '../problem.ts';
import { TABLES, TABLE_NAMES } from '../table-schema.ts';
import type { TableName } from '../types.ts';
import type { Drafts } from './drafts.ts';
import type { Reasons, Spot } from './reasons.ts';

/** Columns of a figure by the field from which they come. */
const FIELDS: Readonly<Record<string, string>> = {
  as_reported: 'words',
  value_upper: 'upper',
  revision_reason: 'reason',
  suspect_remark: 'suspect',
  period_kind: 'period',
  period_start: 'period',
  period_end: 'period',
  period_length: 'period',
};

/** Fields that are read from another one, or follow from it: what is wrong with that has been told. */
const FOLLOWS: Readonly<Record<string, readonly string[]>> = {
  unit: ['indicator'],
  value: ['words', 'indicator'],
  upper: ['words', 'value', 'qualifier'],
  step: ['words', 'value', 'upper'],
  qualifier: ['words', 'value'],
  base: ['indicator'],
  contest: ['indicator'],
  repeats: ['place', 'indicator', 'topic', 'scope'],
};

/** Adds what the check says about the rows; what was told of the field already, or of what it follows from, is left out. */
export function tellProblems(problems: readonly Problem[], drafts: Drafts, reasons: Reasons): void {
  for (const problem of problems) {
    const table = TABLE_NAMES.find((name) => TABLES[name].file === problem.file);
    const row = table === undefined ? undefined : rowAt(drafts, table, problem.line);
    const spot = row === undefined ? undefined : drafts.spotOf(row);
    const why = `${JSON.stringify(problem.cell)}: expected ${expected(problem)}\n    ${explain(problem.code)}`;
    if (table === undefined || row === undefined || spot === undefined) {
      reasons.add({ file: null, part: nameOf(table, row, problem), figure: null, field: problem.column }, why);
      continue;
    }
    const field =
      problem.column === null || spot.figure === null ? problem.column : (FIELDS[problem.column] ?? problem.column);
    const here: Spot = { ...spot, field };
    const before = [field, ...(FOLLOWS[field ?? ''] ?? [])];
    if (before.some((one) => reasons.has({ ...spot, field: one }))) continue;
    if (spot.figure !== null && isAboutTheRow(problem) && aboutAnything(spot, reasons)) continue;
    reasons.add(here, why);
  }
}

/** A revision is held against the figure as a whole: with a slip in place or period it would be told twice. */
const isAboutTheRow = ({ code }: Problem): boolean => code === 'history';
const aboutAnything = (spot: Spot, reasons: Reasons): boolean =>
  ['place', 'indicator', 'topic', 'scope', 'period', 'revises'].some((field) => reasons.has({ ...spot, field }));

/** Lines are those of a file that was never written. */
function expected({ code, expected: text }: Problem): string {
  return code === 'duplicate' ? 'a value that no other row has' : text;
}

function nameOf(table: TableName | undefined, row: object | undefined, { file, line }: Problem): string {
  if (table === undefined || row === undefined) return `${file}:${line}`;
  return `${file}, ${String((row as Record<string, unknown>)[TABLES[table].key])}`;
}

/** The row that stands on a line of the file as it would be written. */
function rowAt(drafts: Drafts, table: TableName, line: number): object | undefined {
  let at = 2;
  for (const row of drafts.rows(table) as readonly object[]) {
    const inside = Object.values(row).reduce<number>(
      (sum, cell) => sum + (typeof cell === 'string' ? cell.split('\n').length - 1 : 0),
      0,
    );
    if (line <= at + inside) return row;
    at += inside + 1;
  }
  return undefined;
}
