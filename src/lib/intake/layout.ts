/** Finds where a table begins: title rows above it, the row of names, and names for columns that have none or share one. */
import { filledCells, isValueCell, isYearName, namesAbove, namesBelow } from './head.ts';

export interface Layout {
  /** Rows (not lines) above the row of names. */
  readonly skipRows: number;
  readonly hasHeader: boolean;
  /** Rows of the head: names in one to three rows, and a row that numbers the columns. 0 without a head. */
  readonly headRows: number;
  /** False where the first row may be names as well as data. */
  readonly sure: boolean;
}

export interface Column {
  /** As in the file, without spaces around; empty where the file has none. */
  readonly header: string;
  /** For showing and remembering: different from every other column's. */
  readonly name: string;
}

/** `rows` are the first rows of the file, torn ones left out. */
export function detectLayout(rows: readonly (readonly string[])[]): Layout {
  const width = usualWidth(rows);
  const isFull = (row: readonly string[]) =>
    filledCells(row) >= Math.max(1, Math.ceil(Math.min(width, widest(rows)) * 0.6));
  const first = Math.max(
    0,
    rows.slice(0, 30).findIndex((row) => isFull(row)),
  );
  const head = rows[first] ?? [];
  const below = namesBelow(rows, first);
  const body = rows.slice(first + 1 + below, first + 200);
  const named = (sure: boolean): Layout => {
    const above = namesAbove(rows, first);
    return { skipRows: first - above, hasHeader: true, headRows: above + 1 + below, sure };
  };
  const bare = (sure: boolean): Layout => ({ skipRows: first, hasHeader: false, headRows: 0, sure });
  if (body.length === 0) return head.length > 1 && !head.some(isValueCell) ? named(true) : bare(head.length > 1);
  if (head.length > 1 && body.some((row) => row.length === head.length && row.every((cell, i) => cell === head[i]))) {
    // Two exports in one file: the names come again.
    return named(true);
  }
  const columns = head.map((_, i) => body.map((row) => (row[i] ?? '').trim()).filter((text) => text !== ''));
  // "2024" may be the name of a column of numbers, but not of a column of years.
  const isDatum = (cell: string, i: number): boolean =>
    isValueCell(cell) && !(isYearName(cell) && !columns[i]?.every(isYearName));
  const values = head.filter(isDatum).length;
  let [forHeader, against] = [0, 0];
  head.forEach((cell, i) => {
    const column = columns[i] ?? [];
    if (column.length === 0) return;
    const share = column.filter(isValueCell).length / column.length;
    if (share > 0.6) {
      if (isDatum(cell, i)) against++;
      else if (cell.trim() !== '') forHeader++;
    } else if (column.includes(cell.trim()) && cell.trim() !== '') against++;
  });
  if (values > 0 && values >= head.length / 2) return bare(true);
  if (against > forHeader) return bare(false);
  return named(forHeader > 0 || below > 0);
}

const widest = (rows: readonly (readonly string[])[]): number =>
  rows.slice(0, 30).reduce((most, row) => Math.max(most, filledCells(row)), 0);

function usualWidth(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const row of rows.slice(0, 300)) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || b - a)[0]?.[0] ?? 0;
}

/** Number of columns of a table: as many as its names, or as its usual row where it has no names. */
export function widthOf(rows: readonly (readonly string[])[], layout: Layout): number {
  const body = rows.slice(layout.skipRows + layout.headRows);
  const header = Math.max(
    0,
    ...rows.slice(layout.skipRows, layout.skipRows + layout.headRows).map(({ length }) => length),
  );
  const usual = usualWidth(body.length > 0 ? body : rows);
  const wide = body.filter(({ length }) => length === usual).length;
  return header > 0 && wide * 2 <= body.length ? header : Math.max(header, usual);
}

/** Names of columns: "Район", "Район (2)" where a name comes again, `unnamed(3)` where there is none. */
export function columnsOf(header: readonly string[], width: number, unnamed: (n: number) => string): Column[] {
  const own = new Set(header.map((cell) => cell.trim()));
  const used = new Set<string>();
  return Array.from({ length: width }, (_, i) => {
    const text = (header[i] ?? '').replace(/\s+/g, ' ').trim();
    const base = text === '' ? unnamed(i + 1) : text;
    let name = base;
    for (let n = 2; used.has(name) || (name !== text && own.has(name)); n++) name = `${base} (${n})`;
    used.add(name);
    return { header: text, name };
  });
}

/** The layout that the reader chose by hand: how deep the head is, is found again where nothing was said of it. */
export function layoutFor(
  rows: readonly (readonly string[])[],
  {
    skipRows,
    hasHeader,
    headRows,
  }: { readonly skipRows: number; readonly hasHeader: boolean; readonly headRows?: number },
): Layout {
  return { skipRows, hasHeader, headRows: hasHeader ? (headRows ?? 1 + namesBelow(rows, skipRows)) : 0, sure: true };
}
