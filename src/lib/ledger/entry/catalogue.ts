/** Rows of catalogues that come with an article: read by the schema, put into their tables, or told to be there already. */
import { readCell, type CellValue } from '../cell.ts';
import type { Column } from '../column.ts';
import { TABLES } from '../table-schema.ts';
import type { FigureRow, Rows } from '../types.ts';
import { unknownKey, type Drafts } from './drafts.ts';
import { partOf, PROPOSABLE, type GivenArticle, type GivenRow, type Proposable } from './given.ts';
import type { Reasons, Spot } from './reasons.ts';

export interface EnteredRow {
  readonly table: Proposable;
  readonly key: string;
  /** False where the ledger had the very same row. */
  readonly isNew: boolean;
  /** Figures of the ledger that the row marks. */
  readonly marks: readonly string[];
}

/** `source` is the id of the article: a contest that names no source of its own was reported there. */
export function enterRows(article: GivenArticle, source: string, drafts: Drafts, reasons: Reasons): EnteredRow[] {
  return PROPOSABLE.flatMap((table) =>
    (article[table] ?? []).map((given, i) => {
      const spot: Spot = { file: article.file, part: partOf(table, given, i), figure: null, field: null };
      const { figures = '', ...cells } = given;
      const withSource = table === 'contests' && cells['source'] === undefined ? { ...cells, source } : cells;
      const key = cells[TABLES[table].key];
      const known = key === undefined ? undefined : drafts.find(table, key);
      if (known === undefined) enterRow(table, withSource, drafts, spot, reasons);
      else sameAsKnown(table, cells, known, spot, reasons);
      const marks = figures.split(/[\s,;]+/).filter((id) => id !== '');
      for (const id of marks) mark(table, key ?? '', id, drafts, { ...spot, field: 'figures' }, reasons);
      return { table, key: key ?? '', isNew: known === undefined, marks };
    }),
  );
}

function enterRow(table: Proposable, given: GivenRow, drafts: Drafts, spot: Spot, reasons: Reasons): void {
  const row: Record<string, CellValue | null> = {};
  for (const column of TABLES[table].columns as readonly Column[]) {
    const text = given[column.name] ?? '';
    const cell = readCell(text, column);
    row[column.name] = cell.kind === 'parsed' ? cell.value : null;
    const where = { ...spot, field: column.name };
    if (cell.kind === 'unreadable') reasons.add(where, `"${text}": expected ${cell.expected}`);
    else if (cell.kind === 'blank' && column.required) reasons.add(where, needed(column, drafts, table));
    else if (column.type === 'ref' && cell.kind === 'parsed') {
      const wrong = unknownKey(drafts, column.table, text);
      if (wrong !== null) reasons.add(where, wrong);
    }
  }
  const key = row[TABLES[table].key];
  // Without its key a row has no place in its table; everything else is put there, so that nothing else seems to be missing.
  if (typeof key === 'string') drafts.put(table, row as unknown as Rows[typeof table], spot);
}

function needed(column: Column, drafts: Drafts, table: Proposable): string {
  if (column.type === 'enum') return `is needed, one of ${column.values.join(', ')}`;
  return table === 'conflicts' && column.name === 'id'
    ? `is needed; the next free one is ${drafts.nextKey('conflicts')}`
    : 'is needed';
}

function sameAsKnown<T extends Proposable>(table: T, given: GivenRow, known: Rows[T], spot: Spot, reasons: Reasons) {
  const cells = known as unknown as Readonly<Record<string, CellValue | null>>;
  for (const [name, text] of Object.entries(given)) {
    const kept = cells[name] ?? null;
    if (kept !== null && String(kept) === text) continue;
    reasons.add(
      { ...spot, field: name },
      `"${text}": ${TABLES[table].file} has this ${TABLES[table].key} already, with ${kept === null ? 'nothing' : `"${kept}"`} here`,
    );
  }
}

/** The keepers' marks may be filled in later; what a figure says stays. */
function mark(table: Proposable, key: string, id: string, drafts: Drafts, spot: Spot, reasons: Reasons): void {
  const figures = id.startsWith('b') ? 'statistics' : 'figures';
  const figure = drafts.find(figures, id);
  if (figure === undefined) return reasons.add(spot, unknownKey(drafts, figures, id) ?? '');
  const column = table === 'conflicts' ? 'conflict' : key.startsWith('break_') ? 'break_remark' : 'suspect_remark';
  const before = figure[column];
  if (before !== null && before !== key) return reasons.add(spot, `${id} has the ${column} ${before} already`);
  const marked: FigureRow = { ...figure, [column]: key };
  if (before === null) drafts.replace(figures, marked, spot);
}
