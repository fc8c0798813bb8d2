/** Cells to CSV text, in either profile. Knows nothing of figures; PapaParse does the quoting. */
import Papa from 'papaparse';
import { makeInert } from './inert.ts';
import { PUNCTUATION, type Profile } from './profiles.ts';

/** Null is an empty cell: not known, or not applicable. Numbers are finite. */
export type Cell = string | number | boolean | null;

/**
 * The number in plain digits, without grouping, exponent or rounding. Throws a RangeError on NaN and the infinities:
 * an open bound is an empty cell, never "Infinity".
 */
export function plainNumber(value: number, decimal: '.' | ','): string {
  if (!Number.isFinite(value)) throw new RangeError(`A cell cannot hold ${value}`);
  const digits = withoutExponent(value === 0 ? '0' : String(value));
  return decimal === '.' ? digits : digits.replace('.', ',');
}

function withoutExponent(digits: string): string {
  const parts = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(digits);
  if (!parts) return digits;
  const [, sign = '', head = '', tail = '', exponent = '0'] = parts;
  const power = Number(exponent);
  const all = head + tail;
  return power < 0 ? `${sign}0.${'0'.repeat(-power - 1)}${all}` : sign + all.padEnd(power + 1, '0');
}

function write(cell: Cell, profile: Profile): string {
  switch (typeof cell) {
    case 'number':
      return plainNumber(cell, PUNCTUATION[profile].decimal);
    case 'boolean':
      return cell ? 'true' : 'false';
    case 'string':
      return makeInert(cell, profile);
    default:
      return '';
  }
}

/** Lines of CSV, each closed by CRLF. Lines of several calls may be put one after the other. */
export function csvLines(rows: readonly (readonly Cell[])[], profile: Profile): string {
  if (rows.length === 0) return '';
  const { delimiter, newline } = PUNCTUATION[profile];
  const cells = rows.map((row) => row.map((cell) => write(cell, profile)));
  // LibreOffice offers to split at comma, semicolon and tab alike: "12,5" in quotation marks is one cell and still a number.
  const quotes = profile === 'excel' ? (cell: string) => /[,;\t]/.test(cell) : false;
  return Papa.unparse(cells, { delimiter, newline, quotes }) + newline;
}

/** What a file begins with: the mark of the profile, if it has one, and the row of column names. */
export function csvHead(names: readonly string[], profile: Profile): string {
  return PUNCTUATION[profile].bom + csvLines([names], profile);
}
