/**
 * Turns an export of any encoding and any manner of quoting into UTF-8 with commas and double quotes, as it streams by: for
 * engines that read nothing else. It cuts with the tokenizer of dropped files, so that a torn row is the same torn row here.
 */
import { isByteWise, type Encoding } from './encodings.ts';
import { ESCAPED, undoQuotes, type Dialect } from './quotes.ts';
import { Tokenizer, type Torn } from './tokenize.ts';

export interface Normalised {
  /** Rows written and rows left out. */
  readonly rows: number;
  readonly torn: number;
}

export interface TornRow {
  readonly line: number;
  readonly why: Torn | 'cut_off';
}

interface Wish {
  readonly encoding: Encoding;
  readonly dialect: Dialect;
  /** Bytes of the byte order mark. */
  readonly bom: number;
  /** Cells that a row must have: fewer at the end of a file means that it was cut. */
  readonly width: number;
  /** Which cells are written, in this order. */
  readonly cells: readonly number[];
}

/** So much of a block is left for the next one: a row that begins before has room for its longest cell. */
const TAIL = 2_100_000;
const BLOCK = 8_000_000;
const [COMMA, QUOTE, LF, CR] = [44, 34, 10, 13];

/** Pieces of UTF-8. `torn` is told of every row that was left out. The first row, the names of columns, is a row as others. */
export async function* normalise(
  chunks: AsyncIterable<Uint8Array>,
  wish: Wish,
  torn: (row: TornRow) => void,
): AsyncGenerator<Uint8Array, Normalised> {
  const wide = isByteWise(wish.encoding) ? null : new TextDecoder(wish.encoding);
  const encoder = new TextEncoder();
  const out = new Writer(wish, wide === null ? wish.encoding : 'utf-8');
  let held = new Uint8Array();
  let [skip, line] = [wish.bom, 1];
  const counts = { rows: 0, torn: 0 };
  const work = (block: Uint8Array, last: boolean): Uint8Array => {
    const tokens = new Tokenizer(block, wish.dialect, 0, line, wish.width);
    const until = last ? block.length : block.length - TAIL;
    while (tokens.position < until && tokens.next()) {
      const cut = last && tokens.position >= block.length && tokens.count < wish.width && counts.rows > 0;
      if (tokens.torn !== null || cut) {
        counts.torn++;
        torn({ line: tokens.line, why: tokens.torn ?? 'cut_off' });
      } else {
        counts.rows++;
        out.row(tokens);
      }
    }
    // Lines before the next row: those of the last one too.
    line = tokens.nextLine;
    return block.subarray(tokens.position);
  };
  for await (const chunk of chunks) {
    const body = skip > 0 ? chunk.subarray(Math.min(skip, chunk.length)) : chunk;
    skip -= chunk.length - body.length;
    held = joined(held, wide === null ? body : encoder.encode(wide.decode(body, { stream: true })));
    if (held.length < BLOCK + TAIL) continue;
    held = work(held, false) as Uint8Array<ArrayBuffer>;
    yield out.take();
  }
  if (wide !== null) held = joined(held, encoder.encode(wide.decode()));
  work(held, true);
  yield out.take();
  return counts;
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

class Writer {
  readonly #wish: Wish;
  readonly #decoder: TextDecoder;
  readonly #encoder = new TextEncoder();
  /** UTF-8 of each byte above 127 in a one-byte encoding: its length, then the bytes. */
  readonly #table: Uint8Array | null;
  #bytes = new Uint8Array(1 << 20);
  #size = 0;

  constructor(wish: Wish, encoding: Encoding) {
    this.#wish = wish;
    this.#decoder = new TextDecoder(encoding, { ignoreBOM: true });
    this.#table = encoding === 'utf-8' ? null : tableOf(this.#decoder, this.#encoder);
  }

  row(tokens: Tokenizer): void {
    let first = true;
    for (const cell of this.#wish.cells) {
      if (!first) this.#bytes[this.#size++] = COMMA;
      first = false;
      if (cell >= tokens.count) continue;
      const [start, end] = [tokens.starts[cell] as number, tokens.ends[cell] as number];
      if (tokens.forms[cell] === ESCAPED) {
        const raw = this.#decoder.decode(tokens.bytes.subarray(start, end));
        this.#text(this.#encoder.encode(undoQuotes(raw, this.#wish.dialect)));
      } else this.#cell(tokens.bytes, start, end);
    }
    this.#room(2);
    this.#bytes[this.#size++] = LF;
  }

  #cell(bytes: Uint8Array, start: number, end: number): void {
    this.#room((end - start) * 6 + 4);
    const out = this.#bytes;
    const table = this.#table;
    let size = this.#size;
    let special = false;
    const from = size;
    for (let at = start; at < end; at++) {
      const byte = bytes[at] as number;
      if (byte === COMMA || byte === QUOTE || byte === LF || byte === CR) {
        special = true;
        break;
      }
      if (byte < 128 || table === null) out[size++] = byte;
      else {
        const length = table[byte * 5] as number;
        for (let i = 1; i <= length; i++) out[size++] = table[byte * 5 + i] as number;
      }
    }
    if (!special) {
      this.#size = size;
      return;
    }
    this.#size = from;
    this.#text(this.#encoder.encode(this.#decoder.decode(bytes.subarray(start, end))));
  }

  #text(utf8: Uint8Array): void {
    this.#room(utf8.length * 2 + 4);
    this.#bytes[this.#size++] = QUOTE;
    for (const byte of utf8) {
      if (byte === QUOTE) this.#bytes[this.#size++] = QUOTE;
      this.#bytes[this.#size++] = byte;
    }
    this.#bytes[this.#size++] = QUOTE;
  }

  #room(more: number): void {
    if (this.#size + more < this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#size + more * 2));
    grown.set(this.#bytes.subarray(0, this.#size));
    this.#bytes = grown;
  }

  take(): Uint8Array {
    const piece = this.#bytes.slice(0, this.#size);
    this.#size = 0;
    return piece;
  }
}

function tableOf(decoder: TextDecoder, encoder: TextEncoder): Uint8Array {
  const table = new Uint8Array(256 * 5);
  for (let byte = 128; byte < 256; byte++) {
    const letters = encoder.encode(decoder.decode(Uint8Array.of(byte)));
    table[byte * 5] = letters.length;
    table.set(letters, byte * 5 + 1);
  }
  return table;
}
