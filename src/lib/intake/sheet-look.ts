/** What is found out about a sheet of a workbook before its rows are looked at. */
import { detectNumberForm, type FoundNumberForm } from './numbers.ts';
import type { Role } from './roles.ts';
import type { Doubt } from './settings.ts';
import { LIMITS } from './limits.ts';
import { evenText, withoutFootnote, withoutSign } from './signs.ts';
import { coveredKey, type Sheet, type SheetCell } from './workbook/sheet.ts';

/** The first sheet that is shown and has a table; else the first with one. */
export function firstSheet(sheets: readonly Sheet[]): number {
  const find = (test: (sheet: Sheet) => boolean) => sheets.findIndex(test);
  const shown = find(({ hidden, rows }) => !hidden && rows.length > 1);
  const small = find(({ hidden, rows }) => !hidden && rows.length > 0);
  return Math.max(0, shown >= 0 ? shown : small >= 0 ? small : find(({ rows }) => rows.length > 0));
}

/**
 * Separators of numbers that were typed as texts ("12,5" beside the stored number 7.25). Stored numbers need none: they are
 * given out with the decimal sign that is found here.
 */
export function numbersInTexts({ rows }: Sheet): FoundNumberForm {
  const texts = rows.slice(0, LIMITS.sampleRows).flatMap((row) => row.filter((cell) => isTypedNumber(cell)));
  return texts.length === 0 ? { decimal: '.', group: '', sure: true } : detectNumberForm(texts as string[], ';');
}

/** A text of digits with a separator between them. */
const isTypedNumber = (cell: SheetCell): boolean =>
  typeof cell === 'string' &&
  cell.length < 40 &&
  /^\d*[ ,.'][\d ,.']*\d ?%?$/u.test(withoutSign(withoutFootnote(evenText(cell))).text);

/** What the sheet shows otherwise than it is read, or hides; `head` are the rows above the data. */
export function sheetDoubts(sheet: Sheet, head: number, roles: readonly Role[]): Doubt[] {
  const values = roles.flatMap((role, i) => (role === 'value' ? [i] : []));
  const merged =
    sheet.covered.size > 0 &&
    sheet.rows.some((_, row) => row >= head && values.some((column) => sheet.covered.has(coveredKey(row, column))));
  return [...sheet.notes, ...(merged ? (['merged_values'] as const) : [])];
}
