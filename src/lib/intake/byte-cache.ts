/**
 * Remembers what the bytes of a cell meant. A register says the same few thousand days, districts and topics a million
 * times over: each is decoded and understood once, and found again by its bytes.
 */

const EMPTY = -1;

export class ByteCache {
  readonly #bytes: Uint8Array;
  readonly #most: number;
  #slots: Int32Array;
  #mask: number;
  /** First byte, length and hash of each entry. */
  readonly #starts: number[] = [];
  readonly #lengths: number[] = [];
  readonly #hashes: number[] = [];
  /** What each entry means, as the caller says. */
  readonly values: number[] = [];

  /** At most `most` entries: beyond, `find` gives −1 and `add` does nothing. */
  constructor(bytes: Uint8Array, most = 1 << 16) {
    this.#bytes = bytes;
    this.#most = most;
    this.#slots = new Int32Array(4096).fill(EMPTY);
    this.#mask = 4095;
  }

  /** Number of the entry with the bytes from `start` to `end`, or −1. */
  find(start: number, end: number, hash: number): number {
    const slots = this.#slots;
    const bytes = this.#bytes;
    const length = end - start;
    for (let slot = hash & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const entry = slots[slot] as number;
      if (entry === EMPTY) return EMPTY;
      if (this.#hashes[entry] !== hash || this.#lengths[entry] !== length) continue;
      const other = this.#starts[entry] as number;
      let i = 0;
      while (i < length && bytes[start + i] === bytes[other + i]) i++;
      if (i === length) return entry;
    }
  }

  add(start: number, end: number, hash: number, value: number): void {
    const entry = this.values.length;
    if (entry >= this.#most) return;
    this.#starts.push(start);
    this.#lengths.push(end - start);
    this.#hashes.push(hash);
    this.values.push(value);
    if (entry * 2 > this.#mask) this.#grow();
    else this.#place(entry);
  }

  #place(entry: number): void {
    let slot = (this.#hashes[entry] as number) & this.#mask;
    while (this.#slots[slot] !== EMPTY) slot = (slot + 1) & this.#mask;
    this.#slots[slot] = entry;
  }

  #grow(): void {
    this.#mask = this.#mask * 2 + 1;
    this.#slots = new Int32Array(this.#mask + 1).fill(EMPTY);
    for (let entry = 0; entry < this.values.length; entry++) this.#place(entry);
  }
}

/** FNV-1a over the bytes, as a non-negative integer. */
export function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ (bytes[i] as number), 0x01000193);
  return (hash ^ (hash >>> 15)) & 0x7fffffff;
}
