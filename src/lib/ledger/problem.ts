/** Errors in the files of the ledger, as values. They fail the build, and all of them are reported at once. */

export type ProblemCode =
  | 'missing_file'
  | 'bom'
  | 'line_ends'
  | 'encoding'
  | 'stray_quote'
  | 'missing_column'
  | 'unknown_column'
  | 'column_order'
  | 'cell_count'
  | 'canonical'
  | 'required'
  | 'type'
  | 'duplicate'
  | 'order'
  | 'reference'
  | 'combination'
  | 'unit'
  | 'period'
  | 'base'
  | 'domain'
  | 'value_upper'
  | 'step'
  | 'history'
  | 'unused';

export interface Problem {
  readonly code: ProblemCode;
  readonly file: string;
  /** Physical line in the file, from 1, on which the cell begins. */
  readonly line: number;
  /** Name of the column; null where the whole line or file is meant. */
  readonly column: string | null;
  /** The text of the cell as it stands in the file. */
  readonly cell: string;
  /** What should have been there, in English, without a full stop. */
  readonly expected: string;
}

/** `figures.csv:12:value: "1 000": expected a plain decimal number`. */
export function problemLine({ file, line, column, cell, expected }: Problem): string {
  const shown = cell.length > 80 ? `${cell.slice(0, 77)}…` : cell;
  return `${file}:${line}${column === null ? '' : `:${column}`}: ${JSON.stringify(shown)}: expected ${expected}`;
}
