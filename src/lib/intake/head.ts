/**
 * The head of a table in one to three rows: names that stand over other names ("2023" over "всего" and "решено"), rows that
 * only number the columns ("А Б 1 2"), and the names that come of them.
 */
import { looksLikeDate } from './dates.ts';
import { evenText, withoutFootnote, withoutSign } from './signs.ts';
import { saysNothing } from './value-cell.ts';

type Rows = readonly (readonly string[])[];

const MOST_ROWS = 3;
/** Between the parts of a name that stood in several rows. */
export const NAME_JOINT = ' · ';

const NUMBER = /^[\d ,.']*\d ?%?$/;
const YEAR = /^(?:19|20)\d\d(?: ?(?:г\.?|год|ж\.?|жыл))?$/;

export const isYearName = (cell: string): boolean => YEAR.test(cell.trim());
export const isValueCell = (cell: string): boolean =>
  NUMBER.test(withoutSign(withoutFootnote(evenText(cell))).text) || looksLikeDate(cell);

const at = (row: readonly string[] | undefined, i: number): string => (row?.[i] ?? '').replace(/\s+/gu, ' ').trim();

/** Cells with something in them; a text that a merged cell repeats beside itself is one. */
export function filledCells(row: readonly string[]): number {
  return row.filter((_, i) => {
    const cell = at(row, i);
    return cell !== '' && (isValueCell(cell) || cell !== at(row, i - 1));
  }).length;
}

/** Rows above the row of names that hold names, too: how many. */
export function namesAbove(rows: Rows, first: number): number {
  let above = 0;
  while (above < MOST_ROWS - 1 && first - above > 0) {
    const upper = rows[first - above - 1] ?? [];
    const lower = rows[first - above] ?? [];
    if (!standsOver(upper, lower)) break;
    above++;
  }
  return above;
}

function standsOver(upper: readonly string[], lower: readonly string[]): boolean {
  const columns = upper.map((_, i) => i).filter((i) => at(upper, i) !== '');
  if (filledCells(upper) < 2 || columns.some((i) => isValueCell(at(upper, i)) && !isYearName(at(upper, i))))
    return false;
  const [head, below] = [at(upper, 0), at(lower, 0)];
  // A title stands over the name of the first column; a name does not.
  if (head !== '' && below !== '' && head !== below) return false;
  return head === '' || columns.some((i) => at(lower, i) === '' || at(lower, i) === at(upper, i));
}

/** Rows below the first row of names that belong to the head, a row of numbers of columns included: how many. */
export function namesBelow(rows: Rows, first: number): number {
  let below = 0;
  for (; below < MOST_ROWS; below++) {
    const row = rows[first + below + 1];
    const body = rows.slice(first + below + 2, first + below + 60);
    if (row === undefined || body.length === 0) return below;
    const columns = columnsOf(rows.slice(first, first + below + 1), body);
    if (isNumbering(row, columns)) return below + 1;
    if (below === MOST_ROWS - 1 || !isSecondRow(row, columns)) return below;
  }
  return below;
}

interface BodyColumn {
  /** Names over it so far. */
  readonly names: readonly string[];
  readonly kind: 'values' | 'words' | 'mixed' | 'blank';
  readonly years: boolean;
}

function columnsOf(head: Rows, body: Rows): BodyColumn[] {
  const width = Math.max(...head.map(({ length }) => length), ...body.map(({ length }) => length));
  return Array.from({ length: width }, (_, i) => {
    const cells = body.map((row) => at(row, i)).filter((cell) => cell !== '');
    const telling = cells.filter((cell) => !saysNothing(cell));
    const share = telling.length === 0 ? 0 : telling.filter(isValueCell).length / telling.length;
    return {
      names: head.map((row) => at(row, i)).filter((name) => name !== ''),
      kind:
        cells.length === 0 ? 'blank' : share > 0.6 ? 'values' : share < 0.3 && telling.length > 0 ? 'words' : 'mixed',
      years: telling.length > 0 && telling.every(isYearName),
    };
  });
}

/** Names over columns of numbers, and nothing new over columns of words. */
function isSecondRow(row: readonly string[], columns: readonly BodyColumn[]): boolean {
  let [labels, values] = [0, 0];
  for (const [i, { names, kind, years }] of columns.entries()) {
    const cell = at(row, i);
    if (kind === 'words' && cell !== '' && names.length > 0 && !names.includes(cell)) return false;
    if (kind !== 'values') continue;
    values++;
    if (cell === '') continue;
    if (saysNothing(cell) || (isValueCell(cell) && (!isYearName(cell) || years))) return false;
    labels++;
  }
  return labels > 0 && labels * 2 >= values;
}

/** "А", "Б", "1", "2", …: every cell in order, and at least one over words, where no such number would be a datum. */
function isNumbering(row: readonly string[], columns: readonly BodyColumn[]): boolean {
  const filled = row.map((_, i) => i).filter((i) => at(row, i) !== '');
  if (filled.length < 2 || filled.length < columns.filter(({ kind }) => kind !== 'blank').length * 0.6) return false;
  let next: number | null = null;
  let letters = 0;
  for (const i of filled) {
    const cell = at(row, i).replace(/^\((.*)\)$/u, '$1');
    if (/^\p{Lu}$/u.test(cell) && next === null) letters++;
    else if (
      /^\d{1,3}$/.test(cell) &&
      (next === null ? Number(cell) === 1 || Number(cell) === letters + 1 : Number(cell) === next)
    )
      next = Number(cell) + 1;
    else return false;
  }
  const overWords = filled.some((i) => columns[i]?.kind === 'words');
  return next !== null && overWords && (letters > 0 || filled.length > 2);
}

/** The rows of a head as one name for each column: "2023 · решено". */
export function joinedNames(head: Rows): string[] {
  const [only] = head;
  if (head.length === 1 && only !== undefined) return only.map((_, i) => at(only, i));
  const levels = head.filter((row, i) => i === 0 || !isBareNumbering(row));
  const width = Math.max(0, ...levels.map(({ length }) => length));
  const spread = levels.map((row, level) =>
    level === levels.length - 1 ? row : overItsColumns(row, levels.slice(level + 1), width),
  );
  return Array.from({ length: width }, (_, i) =>
    spread
      .map((row) => at(row, i))
      .filter((part, level, parts) => part !== '' && parts.indexOf(part) === level)
      .join(NAME_JOINT),
  );
}

const isBareNumbering = (row: readonly string[]): boolean =>
  row.every((cell) => /^(?:\(?\d{1,3}\)?|\p{Lu}|)$/u.test(cell.trim())) &&
  row.some((cell) => /^\(?1\)?$/.test(cell.trim()));

/** A name over several columns stands in the first of them. */
function overItsColumns(row: readonly string[], below: Rows, width: number): string[] {
  const hasBelow = (i: number) => below.some((lower) => at(lower, i) !== '' && at(lower, i) !== at(row, i));
  let over = '';
  return Array.from({ length: width }, (_, i) => {
    const own = at(row, i);
    if (own !== '') {
      over = hasBelow(i) ? own : '';
      return own;
    }
    return hasBelow(i) ? over : '';
  });
}
