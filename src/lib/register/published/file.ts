/**
 * A cube as one file: a mark, the head as JSON, then three packed sections of cells: a first layer without channel, outcome and
 * time, which is small and comes first, all cells, and closings. One encoder for every engine: the same cells give the same bytes.
 *
 * A section is the number of cells, the distances of their keys and their counts, each as base-128 numbers, packed with
 * deflate (gzip). Numbers of more than one byte in the frame are little-endian.
 */
import { gunzipSync, gzipSync } from 'fflate';
import type { CubeHead } from './head.ts';
import { keyOf } from './head.ts';
import type { CubeKey } from './key.ts';
import type { Cells } from './recode.ts';

/** "AINA" and what shows a file that was carried as text: a return and a line feed; the last byte is the format. */
const MARK = [0x41, 0x49, 0x4e, 0x41, 0x0d, 0x0a, 0x00, 0x01] as const;

/** Bytes that a packed section may grow to: 20 million cells of five bytes. */
const MOST_BYTES = 200_000_000;

export class NotACube extends Error {
  override readonly name = 'NotACube';
}

export interface CubeFile {
  readonly head: CubeHead;
  readonly first: Cells;
  /** Null in a file that holds the first layer alone. */
  readonly cells: Cells | null;
  /** Closed appeals by period of closing, place and topic: a partition of its own, protected in the same way. */
  readonly closings: Cells | null;
}

/** Cells without what the first layer leaves out, added up. */
export function firstLayer({ keys, counts }: Cells, key: CubeKey): Cells {
  const sums = new Map<number, number>();
  keys.forEach((cell, at) => {
    const coarse = key.without(key.without(key.without(cell, 'time'), 'channel'), 'outcome');
    sums.set(coarse, (sums.get(coarse) ?? 0) + (counts[at] as number));
  });
  const found = Float64Array.from(sums.keys()).sort();
  return { keys: found, counts: found.map((cell) => sums.get(cell) as number) };
}

export function encodeCube(head: CubeHead, cells: Cells, closings: Cells): Uint8Array {
  return frame(head, [section(firstLayer(cells, keyOf(head))), section(cells), section(closings)]);
}

/** The same file with its first section alone: what a page fetches at first. */
export function firstPart(bytes: Uint8Array): Uint8Array {
  const { head, sections } = unframe(bytes);
  return frame(head, sections.slice(0, 1));
}

/** Does a file begin like a cube? */
export const looksLikeCube = (bytes: Uint8Array): boolean => MARK.every((byte, at) => bytes[at] === byte);

/** Throws `NotACube` where anything about the file does not fit. */
export function decodeCube(bytes: Uint8Array): CubeFile {
  const { head, sections } = unframe(bytes);
  const [first, cells, closings] = sections.map((packed) => cellsOf(packed));
  if (first === undefined) throw new NotACube('there is no first layer');
  const sum = first.counts.reduce((total, count) => total + count, 0);
  if (sum !== head.taken) throw new NotACube(`the cells hold ${sum} appeals, the head says ${head.taken}`);
  return { head, first, cells: cells ?? null, closings: closings ?? null };
}

/** The head alone, without unpacking the cells. */
export const readHead = (bytes: Uint8Array): CubeHead => unframe(bytes).head;

function frame(head: CubeHead, sections: readonly Uint8Array[]): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(head));
  const size = MARK.length + 4 + json.length + sections.reduce((sum, { length }) => sum + 4 + length, 0);
  const out = new Uint8Array(size);
  const view = new DataView(out.buffer);
  out.set(MARK);
  let at: number = MARK.length;
  for (const part of [json, ...sections]) {
    view.setUint32(at, part.length, true);
    out.set(part, at + 4);
    at += 4 + part.length;
  }
  return out;
}

function unframe(bytes: Uint8Array): { head: CubeHead; sections: Uint8Array[] } {
  if (!looksLikeCube(bytes)) throw new NotACube('the file does not begin like a cube');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array[] = [];
  let at: number = MARK.length;
  while (at < bytes.length) {
    const length = at + 4 <= bytes.length ? view.getUint32(at, true) : Infinity;
    if (at + 4 + length > bytes.length) throw new NotACube('the file ends too early');
    parts.push(bytes.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  const [json, ...sections] = parts;
  try {
    const head = JSON.parse(new TextDecoder().decode(json)) as CubeHead;
    if (head.format !== 1 || !Array.isArray(head.names.place)) throw new NotACube('another format');
    return { head, sections };
  } catch (cause) {
    if (cause instanceof NotACube) throw cause;
    throw new NotACube('the head cannot be read', { cause });
  }
}

function section({ keys, counts }: Cells): Uint8Array {
  const bytes = new Growing();
  bytes.number(keys.length);
  let before = 0;
  for (const cell of keys) {
    bytes.number(cell - before);
    before = cell;
  }
  for (const count of counts) bytes.number(count);
  return gzipSync(bytes.done(), { level: 6, mtime: 0 });
}

function cellsOf(packed: Uint8Array): Cells {
  let bytes: Uint8Array;
  const size = new DataView(packed.buffer, packed.byteOffset + packed.length - 4, 4).getUint32(0, true);
  if (size > MOST_BYTES) throw new NotACube(`a section of ${size} bytes`);
  try {
    bytes = gunzipSync(packed);
  } catch (cause) {
    throw new NotACube('a section cannot be unpacked', { cause });
  }
  let at = 0;
  const number = (): number => {
    let value = 0;
    for (let weight = 1; ; weight *= 128) {
      const byte = bytes[at++];
      if (byte === undefined || weight > Number.MAX_SAFE_INTEGER) throw new NotACube('a section ends too early');
      value += (byte & 127) * weight;
      if (byte < 128) return value;
    }
  };
  const length = number();
  if (length > bytes.length) throw new NotACube('a section ends too early');
  const keys = new Float64Array(length);
  const counts = new Float64Array(length);
  let cell = 0;
  for (let i = 0; i < length; i++) keys[i] = cell += number();
  for (let i = 0; i < length; i++) counts[i] = number();
  return { keys, counts };
}

class Growing {
  #bytes = new Uint8Array(1 << 16);
  #size = 0;

  /** A whole number from 0 on, seven bits at a time, the low ones first. */
  number(value: number): void {
    if (this.#size + 10 > this.#bytes.length) {
      const grown = new Uint8Array(this.#bytes.length * 2);
      grown.set(this.#bytes);
      this.#bytes = grown;
    }
    let rest = value;
    while (rest >= 128) {
      this.#bytes[this.#size++] = (rest % 128) | 128;
      rest = Math.floor(rest / 128);
    }
    this.#bytes[this.#size++] = rest;
  }

  done(): Uint8Array {
    return this.#bytes.subarray(0, this.#size);
  }
}
