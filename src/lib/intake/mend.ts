/**
 * Rows whose quotes do not add up: a quote that nobody closed, quotes inside quotes that nobody doubled, letters behind a
 * closing quote. Of the ways in which such a row may be meant, the first is taken that has as many cells as the other rows.
 */
import { LIMITS } from './limits.ts';
import { BACKSLASH, CR, endsRun, ESCAPED, LF, PLAIN, QUOTED, SPACE, type Signs } from './quotes.ts';

export interface MendedRow {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly forms: readonly number[];
  /** Where its line end stands. */
  readonly end: number;
  /** Line breaks inside its cells. */
  readonly lines: number;
}

interface Cell {
  readonly start: number;
  readonly end: number;
  readonly form: number;
  /** Where the delimiter or line end behind it stands. */
  readonly next: number;
  readonly lines: number;
}

const isLineEnd = (byte: number | undefined): boolean => byte === undefined || byte === LF || byte === CR;

class Row {
  readonly #bytes: Uint8Array;
  readonly #signs: Signs;
  readonly #width: number;
  readonly #reach: number;
  readonly #cells: Cell[] = [];
  #steps: number;

  /** `reach` is how far a closing quote is looked for; 0 keeps to the line. */
  constructor(bytes: Uint8Array, signs: Signs, width: number, reach: number) {
    this.#bytes = bytes;
    this.#signs = signs;
    this.#width = width;
    this.#reach = reach;
    this.#steps = 400 + 4 * width;
  }

  /** Tries every reading of what begins at `at`; true with the cells of the first that fits. */
  fits(at: number): boolean {
    if (--this.#steps < 0) return false;
    if (this.#width > 0 && this.#cells.length >= this.#width) return false;
    for (const cell of this.#readings(at)) {
      this.#cells.push(cell);
      if (this.#ends(cell.next) ? this.#width === 0 || this.#cells.length === this.#width : this.fits(cell.next + 1))
        return true;
      this.#cells.pop();
    }
    return false;
  }

  #ends(at: number): boolean {
    const { delimiter, runs } = this.#signs;
    return isLineEnd(this.#bytes[at]) || (runs && endsRun(this.#bytes, at, delimiter));
  }

  get made(): MendedRow {
    const cells = this.#cells;
    return {
      starts: cells.map(({ start }) => start),
      ends: cells.map(({ end }) => end),
      forms: cells.map(({ form }) => form),
      end: cells.at(-1)?.next ?? 0,
      lines: cells.reduce((sum, { lines }) => sum + lines, 0),
    };
  }

  *#readings(from: number): Generator<Cell> {
    const bytes = this.#bytes;
    const { quote, delimiter, runs } = this.#signs;
    const passed = delimiter === SPACE && !runs ? -1 : SPACE;
    let at = from;
    while (bytes[at] === passed) at++;
    if (bytes[at] !== quote) return yield this.#plain(at);
    const strict = this.#strict(at);
    if (strict !== null) yield strict;
    const { line, first, closing } = this.#quotesOnLine(at);
    const certain = first < 0 || !bytes.subarray(at, first).includes(delimiter);
    for (const close of closing.slice(0, 1)) {
      const inner = { start: at, end: close + 1, form: ESCAPED, next: this.#behind(close), lines: 0 };
      if (inner.next !== strict?.next && (this.#width > 0 || !bytes.subarray(at, close).includes(delimiter)))
        yield inner;
    }
    if (strict === null && first > 0 && certain) {
      const { end } = this.#plain(first);
      yield { start: at, end, form: ESCAPED, next: end, lines: 0 };
    }
    // Without a width nothing tells whether the quote or the delimiters behind it are right.
    if (this.#width === 0) return;
    yield this.#plain(at);
    for (const close of closing.slice(1)) {
      if (close > line) return;
      yield { start: at, end: close + 1, form: ESCAPED, next: this.#behind(close), lines: 0 };
    }
  }

  #plain(at: number): Cell {
    let end = at;
    while (!this.#cuts(end)) end++;
    return { start: at, end, form: PLAIN, next: end, lines: 0 };
  }

  /** Whether a plain cell ends here. */
  #cuts(at: number): boolean {
    const bytes = this.#bytes;
    const { delimiter, wide } = this.#signs;
    if (isLineEnd(bytes[at])) return true;
    return bytes[at] === delimiter && (!wide || bytes[at + 1] === delimiter || endsRun(bytes, at, delimiter));
  }

  /** Behind the spaces that follow a closing quote. */
  #behind(close: number): number {
    let at = close + 1;
    while (this.#bytes[at] === SPACE && this.#signs.delimiter !== SPACE) at++;
    return at;
  }

  #closes(at: number): boolean {
    const next = this.#bytes[this.#behind(at)];
    return isLineEnd(next) || next === this.#signs.delimiter;
  }

  /** The quotes behind an opening one, on its line: the first, and those that may close it. */
  #quotesOnLine(open: number): { line: number; first: number; closing: number[] } {
    const bytes = this.#bytes;
    const closing: number[] = [];
    let [at, first] = [open + 1, -1];
    for (; !isLineEnd(bytes[at]) && at - open < LIMITS.cellBytes; at++) {
      if (bytes[at] !== this.#signs.quote) continue;
      if (first < 0) first = at;
      if (closing.length < 8 && this.#closes(at)) closing.push(at);
    }
    return { line: at, first, closing };
  }

  /** The cell as the rules have it; null where they are not kept. */
  #strict(open: number): Cell | null {
    const bytes = this.#bytes;
    const { quote, backslash } = this.#signs;
    const last = Math.min(bytes.length, open + (this.#reach || LIMITS.cellBytes));
    let [form, lines] = [QUOTED, 0];
    for (let at = open + 1; at < last; at++) {
      const byte = bytes[at];
      if (byte === quote) {
        const doubled = bytes[at + 1] === quote && !(backslash && this.#closes(at + 1));
        if (!doubled) {
          if (!this.#closes(at)) return null;
          const [start, end] = form === ESCAPED ? [open, at + 1] : [open + 1, at];
          return { start, end, form, next: this.#behind(at), lines };
        }
        form = ESCAPED;
        at++;
      } else if (byte === BACKSLASH && backslash) {
        form = ESCAPED;
        at++;
      } else if (byte === LF || (byte === CR && bytes[at + 1] !== LF)) {
        if (this.#reach === 0) return null;
        lines++;
      }
    }
    return null;
  }
}

/**
 * The row that begins at `from`, with `width` cells; 0 where nobody knows how many: then only what leaves no doubt about where
 * its cells end. Null where it cannot be mended.
 */
export function mendRow(bytes: Uint8Array, from: number, signs: Signs, width: number, reach: number): MendedRow | null {
  for (const wanted of width > 0 ? [width, 0] : [0]) {
    const row = new Row(bytes, signs, wanted, reach);
    if (row.fits(from)) return row.made;
  }
  return null;
}

/** The line at `from` by itself as a row of so many cells; null where it is none. */
function lineAsRow(bytes: Uint8Array, from: number, signs: Signs, width: number): MendedRow | null {
  const row = new Row(bytes, signs, width, 0);
  return row.fits(from) ? row.made : null;
}

/**
 * The first line of a row that goes over several lines, where it and the next line are rows by themselves; else another
 * reading of a row on one line. Null where there is none, or nobody knows how many cells a row has.
 */
export function meantOtherwise(
  bytes: Uint8Array,
  from: number,
  signs: Signs,
  width: number,
  severalLines: boolean,
): MendedRow | null {
  if (width === 0) return null;
  const row = lineAsRow(bytes, from, signs, width);
  if (row === null || !severalLines) return row;
  const next = row.end + (bytes[row.end] === CR && bytes[row.end + 1] === LF ? 2 : 1);
  return lineAsRow(bytes, next, signs, width) === null ? null : row;
}
