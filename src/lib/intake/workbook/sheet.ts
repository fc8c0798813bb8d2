/** A sheet as the rest of the reading sees it: cells of known kinds, and what a reader of the sheet would have seen of them. */

/** A share that the sheet shows with a percent sign; `percent` is 69 for a cell that holds 0.69. */
export interface PercentCell {
  readonly percent: number;
}

/** Texts as they stand, numbers as they are stored, days and months as texts ("2025-03-01", "2025-03"); '' is blank. */
export type SheetCell = string | number | PercentCell;

/** What was noticed in a sheet and may matter to whoever reads its figures. */
export type SheetNote =
  | 'hidden_sheets'
  | 'hidden_rows'
  | 'hidden_columns'
  | 'lost_sheets'
  | 'footnotes'
  | 'raised'
  | 'zero_signs'
  | 'scaled'
  | 'far_cells';

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Rows with something in them, from above. */
  readonly rows: readonly (readonly SheetCell[])[];
  /** Number of each row in the sheet, from 1. */
  readonly lines: readonly number[];
  /** Indexes into `rows` of rows that the sheet does not show. */
  readonly hiddenRows: ReadonlySet<number>;
  /** Cells that a merged cell covers and that got its content: `coveredKey`. */
  readonly covered: ReadonlySet<number>;
  readonly notes: ReadonlySet<SheetNote>;
}

/** More columns than any sheet has. */
const COLUMNS = 1 << 15;
export const coveredKey = (row: number, column: number): number => row * COLUMNS + column;

export const isBlankCell = (cell: SheetCell | undefined): boolean =>
  cell === undefined || (typeof cell === 'string' && cell.trim() === '');

/** A cell as it would be typed with this decimal sign. */
export function cellText(cell: SheetCell, decimal: ',' | '.'): string {
  if (typeof cell === 'string') return cell;
  const text = typeof cell === 'number' ? plainNumber(cell) : `${plainNumber(cell.percent)}%`;
  return decimal === '.' ? text : text.replace('.', ',');
}

/** Fifteen digits, as a spreadsheet shows: 0.1 + 0.2 is 0.3. */
export function plainNumber(value: number): string {
  const short = Number(value.toPrecision(15));
  return Math.abs(short) < 1e21 && (Math.abs(short) >= 1e-6 || short === 0) ? String(short) : String(value);
}
