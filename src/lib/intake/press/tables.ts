/** Tables pasted as text: cells parted by tabs or bars. A cell is told by the name of its column and the line above the table. */
import type { Hit } from './hits.ts';

export interface TableRow extends Hit {
  readonly cells: readonly Hit[];
  /** Names of the columns, in the order of the cells. */
  readonly heads: readonly Hit[];
  /** The line above the names, else the names. */
  readonly caption: Hit;
}

const PARTED = /\t|\s*\|\s*/gu;

function cellsOf(text: string, { start, end }: Hit): Hit[] {
  const cells: Hit[] = [];
  let from = start;
  for (const { index, 0: sign } of text.slice(start, end).matchAll(PARTED)) {
    cells.push({ start: from, end: start + index });
    from = start + index + sign.length;
  }
  cells.push({ start: from, end });
  // "| a | b |": what stands outside of the bars is no cell.
  return cells.filter((cell, i) => cell.end > cell.start || (i > 0 && i < cells.length - 1));
}

const hasFigure = (text: string, { start, end }: Hit): boolean => /^[^\p{L}]*\d/u.test(text.slice(start, end));

/** Rows with figures below a row of names, in reading order. */
export function tableRows(text: string): TableRow[] {
  if (!/[\t|]/u.test(text)) return [];
  const rows: TableRow[] = [];
  let heads: readonly Hit[] = [];
  let caption: Hit | null = null;
  let above: Hit | null = null;
  for (const { index, 0: line } of text.matchAll(/[^\n]+/gu)) {
    const here = { start: index, end: index + line.length };
    const cells = cellsOf(text, here);
    if (cells.length < 2) {
      heads = [];
      above = here;
      continue;
    }
    if (!cells.slice(1).some((cell) => hasFigure(text, cell))) {
      // A line of dashes below the names is none of them.
      if (!/\p{L}/u.test(line)) continue;
      heads = cells;
      caption = above ?? here;
    } else if (heads.length === cells.length && caption !== null) rows.push({ ...here, cells, heads, caption });
    else heads = [];
    above = null;
  }
  return rows;
}
