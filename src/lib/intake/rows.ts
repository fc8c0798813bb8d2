/** Rows of a file one after another, whatever the file is: a text is cut and decoded as it goes, a sheet lies ready. */
import type { Encoding } from './encodings.ts';
import { cellText, coveredKey, isBlankCell, type Sheet } from './workbook/sheet.ts';
import { ESCAPED, undoQuotes, type Dialect } from './quotes.ts';
import { Tokenizer, type Torn } from './tokenize.ts';

export interface RowReader {
  /** Goes to the next row; false at the end. Lines without any character are passed over. */
  next(): boolean;
  /** Line (of a text) or row (of a sheet) on which the row begins, from 1. */
  readonly line: number;
  readonly torn: Torn | null;
  /** Whether its quotes did not add up; whether a cell of it may hold whole rows. */
  readonly mended: boolean;
  readonly rowsInCell: boolean;
  readonly count: number;
  cell(i: number): string;
  /** Whether the sheet hides the row; and whether a merged cell fills the cell from elsewhere. */
  readonly hidden: boolean;
  filled(i: number): boolean;
  /** The row as it stands in the file. */
  raw(): string;
  /** Share of the file that was read, 0 to 1. */
  readonly done: number;
}

export class TextRows implements RowReader {
  readonly tokens: Tokenizer;
  readonly #dialect: Dialect;
  readonly #decoder: TextDecoder;
  readonly hidden = false;

  /** `bytes` are byte-wise (see `toByteWise`). */
  constructor(bytes: Uint8Array, encoding: Encoding, dialect: Dialect, from = 0, line = 1, width = 0) {
    this.tokens = new Tokenizer(bytes, dialect, from, line, width);
    this.#dialect = dialect;
    this.#decoder = new TextDecoder(encoding, { ignoreBOM: true });
  }

  next(): boolean {
    return this.tokens.next();
  }

  get line(): number {
    return this.tokens.line;
  }

  get torn(): Torn | null {
    return this.tokens.torn;
  }

  get mended(): boolean {
    return this.tokens.mended;
  }

  get rowsInCell(): boolean {
    return this.tokens.rowsInCell;
  }

  get count(): number {
    return this.tokens.count;
  }

  get done(): number {
    return this.tokens.position / this.tokens.bytes.length;
  }

  cell(i: number): string {
    if (i >= this.tokens.count) return '';
    const text = this.text(this.tokens.starts[i] ?? 0, this.tokens.ends[i] ?? 0);
    return this.tokens.forms[i] === ESCAPED ? undoQuotes(text, this.#dialect) : text;
  }

  filled(): boolean {
    return false;
  }

  raw(): string {
    return this.text(this.tokens.rowStart, Math.min(this.tokens.rowEnd, this.tokens.rowStart + 2000));
  }

  text(start: number, end: number): string {
    return this.#decoder.decode(this.tokens.bytes.subarray(start, end));
  }
}

/** A sheet of a workbook or a table of a Parquet file. */
export class SheetRows implements RowReader {
  readonly #sheet: Sheet | undefined;
  readonly #decimal: ',' | '.';
  #at = -1;
  readonly torn = null;
  readonly mended = false;
  readonly rowsInCell = false;

  constructor(sheet: Sheet | undefined, decimal: ',' | '.') {
    this.#sheet = sheet;
    this.#decimal = decimal;
  }

  get #rows(): Sheet['rows'] {
    return this.#sheet?.rows ?? [];
  }

  next(): boolean {
    do this.#at++;
    while (this.#at < this.#rows.length && (this.#rows[this.#at] ?? []).every((cell) => isBlankCell(cell)));
    return this.#at < this.#rows.length;
  }

  get line(): number {
    return this.#sheet?.lines[this.#at] ?? this.#at + 1;
  }

  get hidden(): boolean {
    return this.#sheet?.hiddenRows.has(this.#at) ?? false;
  }

  filled(i: number): boolean {
    return (
      this.#sheet !== undefined && this.#sheet.covered.size > 0 && this.#sheet.covered.has(coveredKey(this.#at, i))
    );
  }

  get count(): number {
    return this.#rows[this.#at]?.length ?? 0;
  }

  get done(): number {
    return this.#rows.length === 0 ? 1 : Math.min(1, (this.#at + 1) / this.#rows.length);
  }

  cell(i: number): string {
    return cellText(this.#rows[this.#at]?.[i] ?? '', this.#decimal);
  }

  raw(): string {
    const row = this.#rows[this.#at] ?? [];
    return row
      .map((cell) => cellText(cell, this.#decimal))
      .join(' | ')
      .slice(0, 2000);
  }
}
