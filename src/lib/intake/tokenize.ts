/**
 * Cuts the bytes of a delimited text into rows and cells without decoding them: delimiters, quotes and line ends are ASCII
 * in every encoding that comes here (UTF-16 is turned into UTF-8 before). RFC 4180 where the file keeps to it; where it
 * does not, a row is marked and the next line is read as if nothing had happened: one lost quote never swallows a file.
 */
import { LIMITS } from './limits.ts';

export interface Dialect {
  /** One ASCII character. */
  readonly delimiter: string;
  readonly quote: '"' | "'" | '';
  /** How a quote inside quotes is written: doubled, or after a backslash. */
  readonly escape: 'double' | 'backslash';
}

/** What is wrong with a row as a whole. */
export type Torn = 'unbalanced_quote' | 'cell_too_long' | 'too_many_cells';

const PLAIN = 0;
/** In quotes with nothing to undo. */
const QUOTED = 1;
/** In quotes with doubled or escaped quotes, or with letters after the closing quote. */
export const ESCAPED = 2;

const [CR, LF, SPACE, BACKSLASH] = [13, 10, 32, 92];

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
  /** Number of the line on which the row begins, from 1. */
  line = 1;
  /** Where the row begins and ends in the bytes, without the line end. */
  rowStart = 0;
  rowEnd = 0;
  /** Lines without a single character that were passed over. */
  blank = 0;
  #at: number;
  #nextLine = 1;
  /** How far a closing quote is looked for; after many that were not found, less far: a torn file is not read a thousand times. */
  #reach: number = LIMITS.cellBytes;
  #failures = 0;
  readonly #delimiter: number;
  readonly #quote: number;
  readonly #backslash: boolean;

  constructor(bytes: Uint8Array, dialect: Dialect, from = 0, line = 1) {
    this.bytes = bytes;
    this.#at = from;
    this.#nextLine = line;
    this.#delimiter = dialect.delimiter.charCodeAt(0);
    this.#quote = dialect.quote === '' ? -1 : dialect.quote.charCodeAt(0);
    this.#backslash = dialect.escape === 'backslash';
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
    return true;
  }

  #row(from: number): void {
    const { bytes, starts, ends, forms } = this;
    const length = bytes.length;
    const delimiter = this.#delimiter;
    const quote = this.#quote;
    this.line = this.#nextLine;
    this.rowStart = from;
    this.torn = null;
    let count = 0;
    let at = from;
    let cell = from;
    for (;;) {
      const byte = at < length ? (bytes[at] as number) : LF;
      if (byte === delimiter) {
        if (count < LIMITS.columns) {
          starts[count] = cell;
          ends[count] = at;
          forms[count] = PLAIN;
        }
        count++;
        cell = ++at;
      } else if (byte === LF || byte === CR) {
        if (count < LIMITS.columns) {
          starts[count] = cell;
          ends[count] = at;
          forms[count] = PLAIN;
        }
        count++;
        break;
      } else if (byte === quote && at === cell) {
        const after = this.#quoted(at, count);
        if (after < 0) {
          this.#giveUp(from, after === TOO_LONG ? 'cell_too_long' : 'unbalanced_quote');
          return;
        }
        count++;
        at = after;
        if (at < length && bytes[at] === delimiter) cell = ++at;
        else break;
      } else if (byte === SPACE && at === cell && quote >= 0) {
        // `a, "b"`: spaces before an opening quote belong to nobody.
        let ahead = at;
        while (bytes[ahead] === SPACE) ahead++;
        if (bytes[ahead] === quote) at = cell = ahead;
        else at++;
      } else at++;
    }
    this.rowEnd = at;
    if (count > LIMITS.columns) this.torn = 'too_many_cells';
    this.count = Math.min(count, LIMITS.columns);
    if (at - from > LIMITS.cellBytes) this.#checkLengths();
    this.#endLine(at);
  }

  /** Reads a quoted cell whose quote stands at `open`; returns where its delimiter or line end stands. */
  #quoted(open: number, count: number): number {
    const { bytes } = this;
    const length = bytes.length;
    const last = Math.min(length, open + this.#reach);
    const quote = this.#quote;
    const delimiter = this.#delimiter;
    let form = QUOTED;
    let lines = 0;
    let at = open + 1;
    for (;;) {
      if (at >= last) return lines === 0 && at < length ? TOO_LONG : UNCLOSED;
      const byte = bytes[at] as number;
      if (byte === quote) {
        if (bytes[at + 1] === quote && !this.#backslash) {
          form = ESCAPED;
          at += 2;
          continue;
        }
        if (bytes[at + 1] === quote && this.#backslash && !this.#endsCell(at + 1)) {
          form = ESCAPED;
          at += 2;
          continue;
        }
        break;
      }
      if (byte === BACKSLASH && this.#backslash) {
        form = ESCAPED;
        at += 2;
        continue;
      }
      if (byte === LF || (byte === CR && bytes[at + 1] !== LF)) lines++;
      at++;
    }
    const close = at++;
    while (bytes[at] === SPACE) at++;
    let end = close;
    if (at < length && bytes[at] !== delimiter && bytes[at] !== LF && bytes[at] !== CR) {
      // Letters after the closing quote: on one line a slip of the writer, over several lines a quote that was never closed.
      if (lines > 0) return UNCLOSED;
      while (at < length && bytes[at] !== delimiter && bytes[at] !== LF && bytes[at] !== CR) at++;
      form = ESCAPED;
      end = at;
    }
    if (count < LIMITS.columns) {
      this.starts[count] = form === ESCAPED ? open : open + 1;
      this.ends[count] = form === ESCAPED ? end + (end === close ? 1 : 0) : end;
      this.forms[count] = form;
    }
    this.#nextLine += lines;
    return at;
  }

  #endsCell(at: number): boolean {
    const byte = this.bytes[at];
    return byte === undefined || byte === this.#delimiter || byte === LF || byte === CR;
  }

  #checkLengths(): void {
    for (let i = 0; i < this.count; i++) {
      if ((this.ends[i] as number) - (this.starts[i] as number) > LIMITS.cellBytes) this.torn = 'cell_too_long';
    }
  }

  /** The row is torn: it ends with its first line, and is told as one cell. */
  #giveUp(from: number, why: Torn): void {
    if (++this.#failures === 50) this.#reach = 20_000;
    let at = from;
    while (at < this.bytes.length && this.bytes[at] !== LF && this.bytes[at] !== CR) at++;
    this.torn = why;
    this.count = 1;
    this.starts[0] = from;
    this.ends[0] = at;
    this.forms[0] = PLAIN;
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

/** Turns an ESCAPED cell (with its quotes) into its text. */
export function undoQuotes(raw: string, { quote, escape }: Dialect): string {
  let text = '';
  let inside = true;
  for (let i = 1; i < raw.length; i++) {
    const letter = raw[i] ?? '';
    if (!inside) text += letter;
    else if (letter === '\\' && escape === 'backslash') text += raw[++i] ?? '';
    else if (letter !== quote) text += letter;
    else if (raw[i + 1] === quote) text += raw[++i] ?? '';
    else inside = false;
  }
  return text;
}
