/** A stored sheet as rows: only what has content, whatever dimension the file states. */
import { LIMITS } from '../limits.ts';
import { UnreadableFile } from '../unreadable.ts';
import { Cells } from './cells.ts';
import type { StoredSheet } from './library.ts';
import { coveredKey, isBlankCell, type Sheet, type SheetCell, type SheetNote } from './sheet.ts';

export interface Hidden {
  /** From 1. */
  readonly rows: ReadonlySet<number>;
  /** From 0. */
  readonly columns: ReadonlySet<number>;
}

export function sheetFrom(
  name: string,
  stored: StoredSheet,
  about: {
    readonly hidden: boolean;
    readonly base1904: boolean;
    readonly hides: Hidden;
    readonly notes: Iterable<SheetNote>;
  },
): Sheet {
  const notes = new Set(about.notes);
  const cells = new Cells(about.base1904, notes);
  const rows: SheetCell[][] = [];
  const lines: number[] = [];
  let far = 0;
  // forEach and not a loop: the rows between a table and a stray cell a million rows below do not exist.
  stored['!data']?.forEach((row, r) => {
    if (row === undefined) return;
    const made: SheetCell[] = [];
    let beyond = false;
    row.forEach((cell, c) => {
      if (cell === undefined) return;
      const content = cells.of(cell);
      if (isBlankCell(content)) return;
      if (c >= LIMITS.columns) {
        beyond = true;
        return;
      }
      while (made.length < c) made.push('');
      made[c] = content;
    });
    if (beyond) far++;
    if (made.length === 0) return;
    rows.push(made);
    lines.push(r + 1);
  });
  if (far > 0) notes.add('far_cells');
  if (far > 1 && far > rows.length / 2) throw new UnreadableFile('too_many_columns');
  const covered = fillMerged(stored['!merges'] ?? [], rows, lines);
  const hiddenRows = new Set(lines.flatMap((line, i) => (about.hides.rows.has(line) ? [i] : [])));
  if (hiddenRows.size > 0) notes.add('hidden_rows');
  if (hidesColumn(rows, about.hides.columns)) notes.add('hidden_columns');
  return { name, hidden: about.hidden, rows, lines, hiddenRows, covered, notes };
}

const hidesColumn = (rows: readonly (readonly SheetCell[])[], columns: ReadonlySet<number>): boolean =>
  columns.size > 0 && rows.some((row) => row.some((cell, i) => columns.has(i) && !isBlankCell(cell)));

/** Cells that a merged cell covers say what it says; which they are is kept: a number over two rows is not two numbers. */
function fillMerged(
  merges: NonNullable<StoredSheet['!merges']>,
  rows: SheetCell[][],
  lines: readonly number[],
): Set<number> {
  const covered = new Set<number>();
  if (merges.length === 0) return covered;
  const rowOf = new Map(lines.map((line, i) => [line - 1, i]));
  const widest = rows.reduce((most, row) => Math.max(most, row.length), 0);
  for (const { s, e } of merges) {
    const head = rows[rowOf.get(s.r) ?? -1];
    const content = head?.[s.c];
    if (content === undefined || isBlankCell(content)) continue;
    for (let r = s.r; r <= e.r && r - s.r <= (lines.at(-1) ?? 0); r++) {
      const i = rowOf.get(r);
      const row = i === undefined ? undefined : rows[i];
      if (i === undefined || row === undefined) continue;
      for (let c = s.c; c <= Math.min(e.c, widest - 1); c++) {
        if ((r === s.r && c === s.c) || !isBlankCell(row[c])) continue;
        while (row.length < c) row.push('');
        row[c] = content;
        covered.add(coveredKey(i, c));
      }
    }
  }
  return covered;
}
