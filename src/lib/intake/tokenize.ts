/**
 * Cuts the bytes of a delimited text into rows and cells without decoding them: delimiters, quotes and line ends are ASCII
 * in every encoding that comes here (UTF-16 is turned into UTF-8 before). RFC 4180 where the file keeps to it; where it
 * does not, a row is mended (see mend.ts) or marked, and the next line is read as if nothing had happened: one lost quote
 * never swallows a file. Longer than other modules: the loop that meets every byte stays in one place.
 */
import { LIMITS } from './limits.ts';
import { meantOtherwise, mendRow, type MendedRow } from './mend.ts';
import { BACKSLASH, behindRun, CR, endsRun, ESCAPED, LF, PLAIN, QUOTED, SPACE, signsOf } from './quotes.ts';
import type { Dialect, Signs } from './quotes.ts';
import { hasLongCell, isBlankRow } from './row-cells.ts';

/** What is wrong with a row as a whole. */
export type Torn = 'unbalanced_quote' | 'cell_too_long' | 'too_many_cells';

/** What stands for the end of a quoted cell that has none. */
const [UNCLOSED, TOO_LONG] = [-1, -2];

export class Tokenizer {
  readonly bytes: Uint8Array;
  /** Cells of the row: where they begin and end (without quotes), and how they are written. */
  readonly starts = new Int32Array(LIMITS.columns + 1);
  readonly ends = new Int32Array(LIMITS.columns + 1);
  readonly forms = new Uint8Array(LIMITS.columns + 1);
  count = 0;
  torn: Torn | null = null;
  /** Quotes of the row do not add up: it was read as it may be meant. */
  mended = false;
  /** A cell goes over several lines, each of which could be a row: a quote may be missing. */
  rowsInCell = false;
  /** Number of the line on which the row begins, from 1. */
  line = 1;
  /** Where the row begins and ends in the bytes, without the line end. */
  rowStart = 0;
  rowEnd = 0;
  /** Lines that were passed over: without a single character, or of nothing but delimiters. */
  blank = 0;
  #at: number;
  #nextLine = 1;
  /** How far a closing quote is looked for; after many that were not found, less far: a torn file is not read a thousand times. */
  #reach: number = LIMITS.cellBytes;
  #failures = 0;
  readonly #signs: Signs;
  readonly #width: number;

  /** `width` is how many cells a row usually has; 0 where nobody knows. */
  constructor(bytes: Uint8Array, dialect: Dialect, from = 0, line = 1, width = 0) {
    this.bytes = bytes;
    this.#at = from;
    this.#nextLine = line;
    this.#signs = signsOf(dialect);
    this.#width = width;
  }

  /** Where the next row begins. */
  get position(): number {
    return this.#at;
  }

  /** Number of the line on which it begins. */
  get nextLine(): number {
    return this.#nextLine;
  }

  /** Reads the next row that is not blank; false at the end. */
  next(): boolean {
    const { bytes } = this;
    const length = bytes.length;
    for (;;) {
      let at = this.#at;
      while (at < length) {
        const byte = bytes[at];
        if (byte === LF) at++;
        else if (byte === CR) at += bytes[at + 1] === LF ? 2 : 1;
        else break;
        this.blank++;
        this.#nextLine++;
      }
      this.#at = at;
      if (at >= length) return false;
      this.#row(at);
      if (this.torn !== null || !isBlankRow(this)) return true;
      this.blank += this.#nextLine - this.line;
    }
  }

  #keep(cell: number, start: number, end: number, form: number): void {
    if (cell >= LIMITS.columns) return;
    this.starts[cell] = start;
    this.ends[cell] = end;
    this.forms[cell] = form;
  }

  #row(from: number): void {
    const { bytes } = this;
    const length = bytes.length;
    const { delimiter, quote, runs, wide } = this.#signs;
    this.line = this.#nextLine;
    this.rowStart = from;
    this.torn = null;
    this.mended = false;
    this.rowsInCell = false;
    let count = 0;
    let strays = 0;
    let at = from;
    if (runs) while (bytes[at] === delimiter) at++;
    let cell = at;
    for (;;) {
      const byte = at < length ? (bytes[at] as number) : LF;
      if (byte === delimiter && (!wide || bytes[at + 1] === delimiter || endsRun(bytes, at, delimiter))) {
        this.#keep(count++, cell, at, PLAIN);
        cell = ++at;
        if (runs && endsRun(bytes, at, delimiter)) break;
        if (runs) at = cell = behindRun(bytes, at, delimiter);
      } else if (byte === LF || byte === CR) {
        this.#keep(count++, cell, at, PLAIN);
        break;
      } else if (byte === quote) {
        if (at > cell) {
          strays++;
          at++;
          continue;
        }
        const after = this.#quoted(at, count);
        if (after < 0) {
          if (after === TOO_LONG || !this.#mend(from))
            this.#giveUp(from, after === TOO_LONG ? 'cell_too_long' : 'unbalanced_quote');
          return;
        }
        count++;
        at = after;
        if (at >= length || bytes[at] !== delimiter || (runs && endsRun(bytes, at, delimiter))) break;
        cell = ++at;
        if (runs) at = cell = behindRun(bytes, at, delimiter);
      } else if (byte === SPACE && at === cell && quote >= 0) {
        // Spaces behind a delimiter, and before an opening quote, belong to nobody.
        let ahead = at;
        while (bytes[ahead] === SPACE) ahead++;
        if (count > 0 || bytes[ahead] === quote) at = cell = ahead;
        else at++;
      } else at++;
    }
    this.rowEnd = at;
    const odd = (strays & 1) === 1;
    const lines = this.#nextLine - this.line;
    if (lines > 0 || (odd && count !== this.#width)) {
      const meant = meantOtherwise(bytes, from, this.#signs, this.#width, lines > 0);
      if (meant !== null && count !== this.#width) return this.#take(meant);
      this.rowsInCell = lines > 0 && meant !== null;
    }
    this.mended = odd;
    if (count > LIMITS.columns) this.torn = 'too_many_cells';
    this.count = Math.min(count, LIMITS.columns);
    if (hasLongCell(this, at - from)) this.torn = 'cell_too_long';
    this.#endLine(at);
  }

  #mend(from: number): boolean {
    const meant = mendRow(this.bytes, from, this.#signs, this.#width, this.#reach);
    if (meant === null) return false;
    this.#fail();
    this.#take(meant);
    return true;
  }

  #take(row: MendedRow): void {
    if (row.starts.length > LIMITS.columns) return this.#giveUp(this.rowStart, 'too_many_cells');
    this.starts.set(row.starts);
    this.ends.set(row.ends);
    this.forms.set(row.forms);
    this.count = row.starts.length;
    this.mended = true;
    this.rowEnd = row.end;
    if (hasLongCell(this, row.end - this.rowStart)) this.torn = 'cell_too_long';
    this.#nextLine = this.line + row.lines;
    this.#endLine(row.end);
  }

  /** Reads a quoted cell whose quote stands at `open`; returns where its delimiter or line end stands. */
  #quoted(open: number, count: number): number {
    const { bytes } = this;
    const length = bytes.length;
    const last = Math.min(length, open + this.#reach);
    const { quote, delimiter, backslash } = this.#signs;
    let form = QUOTED;
    let lines = 0;
    let at = open + 1;
    for (;;) {
      if (at >= last) return lines === 0 && at < length ? TOO_LONG : UNCLOSED;
      const byte = bytes[at] as number;
      if (byte === quote) {
        if (bytes[at + 1] === quote && !(backslash && this.#endsCell(at + 1))) {
          form = ESCAPED;
          at += 2;
          continue;
        }
        break;
      }
      if (byte === BACKSLASH && backslash) {
        form = ESCAPED;
        at += 2;
        continue;
      }
      if (byte === LF || (byte === CR && bytes[at + 1] !== LF)) lines++;
      at++;
    }
    const close = at++;
    if (delimiter !== SPACE) while (bytes[at] === SPACE) at++;
    // Letters after the closing quote: it closes nothing.
    if (at < length && bytes[at] !== delimiter && bytes[at] !== LF && bytes[at] !== CR) return UNCLOSED;
    const outer = form === ESCAPED ? 1 : 0;
    this.#keep(count, open + 1 - outer, close + outer, form);
    this.#nextLine += lines;
    return at;
  }

  #endsCell(at: number): boolean {
    const byte = this.bytes[at];
    return byte === undefined || byte === this.#signs.delimiter || byte === LF || byte === CR;
  }

  #fail(): void {
    if (++this.#failures === 50) this.#reach = 20_000;
  }

  /** The row is torn: it ends with its first line, and is told as one cell. */
  #giveUp(from: number, why: Torn): void {
    this.#fail();
    let at = from;
    while (at < this.bytes.length && this.bytes[at] !== LF && this.bytes[at] !== CR) at++;
    this.torn = why;
    this.count = 1;
    this.#keep(0, from, at, PLAIN);
    this.rowEnd = at;
    this.#nextLine = this.line;
    this.#endLine(at);
  }

  #endLine(at: number): void {
    const { bytes } = this;
    if (at < bytes.length) at += bytes[at] === CR && bytes[at + 1] === LF ? 2 : 1;
    this.#at = at;
    this.#nextLine++;
  }
}
