/**
 * Cells that a spreadsheet would run, or turn into a date. A text that begins like a formula gets an apostrophe in front (the mark by which
 * spreadsheets know text); plain signed numbers stay as they are, because a guard that breaks −12 is worse than none.
 * The starting signs are those of OWASP, "CSV Injection", with the full-width forms that some versions of Excel accept.
 */
import type { Profile } from './profiles.ts';

/** Spaces, invisible marks and quotation marks may precede the sign: some programs drop them before they look. */
const FORMULA_START = /^[\s\u200B-\u200F\u2060'"`«»“”„‘’]*[=+\-@＝＋－＠\t\r\n]/u;

/** "-12", "+0,9", "−1 250.5", "-0.9%", with at most a footnote mark such as "18)" behind it. */
const PLAIN_NUMBER = /^[+\-−]\d+(?:[ \u00A0\u202F]\d{3})*(?:[.,]\d+)?[ \u00A0]?%?(?: \d{1,2}\))?$/u;

function looksLikeFormula(text: string): boolean {
  return FORMULA_START.test(text) && !PLAIN_NUMBER.test(text);
}

/**
 * "1.3" becomes the first of March in a Russian Excel and "5-6" the fifth of June, and what stood there is lost. A date in
 * full, year first, is left alone: there a date is meant.
 */
const DAY_AND_MONTH = /^'*(\d{1,2})[./-](\d{1,4})(?:[./-]\d{2,4})?$/;

function looksLikeDate(text: string): boolean {
  const [, day, month] = DAY_AND_MONTH.exec(text) ?? [];
  return day !== undefined && Number(day) <= 31 && (Number(month) <= 31 || Number(month) >= 1900);
}

const needsGuard = (text: string, profile: Profile): boolean =>
  looksLikeFormula(text) || (profile === 'excel' && looksLikeDate(text));

/** The text as it may stand in a cell of a CSV file. */
export function makeInert(text: string, profile: Profile): string {
  return needsGuard(text, profile) ? `'${text}` : text;
}

/** Undoes `makeInert`: gives back the text that was guarded. */
export function readInert(cell: string, profile: Profile): string {
  return cell.startsWith("'") && needsGuard(cell.slice(1), profile) ? cell.slice(1) : cell;
}
