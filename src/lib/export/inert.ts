/**
 * Cells that a spreadsheet would run. A text that begins like a formula gets an apostrophe in front (the mark by which
 * spreadsheets know text); plain signed numbers stay as they are, because a guard that breaks −12 is worse than none.
 * The starting signs are those of OWASP, "CSV Injection", with the full-width forms that some versions of Excel accept.
 */

/** Spaces, invisible marks and quotation marks may precede the sign: some programs drop them before they look. */
const FORMULA_START = /^[\s\u200B-\u200F\u2060'"`«»“”„‘’]*[=+\-@＝＋－＠\t\r\n]/u;

/** "-12", "+0,9", "−1 250.5", "-0.9%", with at most a footnote mark such as "18)" behind it. */
const PLAIN_NUMBER = /^[+\-−]\d+(?:[ \u00A0\u202F]\d{3})*(?:[.,]\d+)?[ \u00A0]?%?(?: \d{1,2}\))?$/u;

function looksLikeFormula(text: string): boolean {
  return FORMULA_START.test(text) && !PLAIN_NUMBER.test(text);
}

/** The text as it may stand in a cell of a CSV file. */
export function makeInert(text: string): string {
  return looksLikeFormula(text) ? `'${text}` : text;
}

/** Undoes `makeInert`: gives back the text that was guarded. */
export function readInert(cell: string): string {
  return cell.startsWith("'") && looksLikeFormula(cell.slice(1)) ? cell.slice(1) : cell;
}
