/** What may be wrong with the rows of a table as a whole: a second table below the first, a head that is shorter than every row. */
import { isValueCell } from './head.ts';
import { saysNothing } from './value-cell.ts';

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

const filled = (cells: readonly string[]): number[] => cells.flatMap((cell, i) => (cell.trim() === '' ? [] : [i]));

/** `body` are the rows below the head. */
export function hasSecondTable(head: readonly string[], body: readonly Row[]): boolean {
  return body.some((_, at) => at > 0 && (isSecondHead(head, body, at) || changesWidth(body, at)));
}

/** Words where numbers and days stood before and follow after: other names than those of the head. */
function isSecondHead(head: readonly string[], body: readonly Row[], at: number): boolean {
  const [row, before, after] = [body[at], body[at - 1], body[at + 1]];
  if (row === undefined || before === undefined || after === undefined) return false;
  const cells = filled(row.cells);
  if (cells.length < 2 || cells.some((i) => isValueCell(row.cells[i] ?? ''))) return false;
  if (cells.every((i) => row.cells[i]?.trim() === head[i]?.trim())) return false;
  const above = body.slice(Math.max(0, at - 20), at);
  const values = cells.filter(
    (i) => above.filter(({ cells }) => isValueCell(cells[i] ?? '')).length > above.length / 2,
  );
  if (values.length === 0 || values.some((i) => saysNothing(row.cells[i] ?? ''))) return false;
  if (!after.cells.some((cell) => isValueCell(cell))) return false;
  const apart = row.line - before.line > 1 || row.cells.length !== before.cells.length;
  return apart || values.length > 1;
}

/** From here on all rows have another number of cells than all before. */
function changesWidth(body: readonly Row[], at: number): boolean {
  const [above, below] = [body[at - 1]?.cells.length ?? 0, body[at]?.cells.length ?? 0];
  if (above === below || below < 2 || at < 2 || body.length - at < 2) return false;
  return body.every(({ cells }, i) => cells.length === (i < at ? above : below));
}

/** Fewer names than every row has cells: each name may stand over the wrong column. */
export function isShortHead(head: readonly string[], body: readonly Row[]): boolean {
  return head.length > 0 && body.length > 0 && body.every(({ cells }) => cells.length > head.length);
}
