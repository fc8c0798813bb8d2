/**
 * Refuses a file before the memory of the device runs out: a page that dies tells nobody why. An eighth of the device's
 * memory is for files and what reading makes of them, another for the rows of registers.
 */
import { BYTES_OF_COLUMNS, bytesAllowed, mostRows } from '#lib/register/memory.ts';

/** What a file would need, and what there is. */
export type Lack =
  | { readonly kind: 'bytes'; readonly needed: number; readonly allowed: number }
  | { readonly kind: 'rows'; readonly rows: number; readonly mostRows: number };

export class NoRoom extends Error {
  readonly lack: Lack;
  constructor(lack: Lack) {
    super('not enough memory on this device');
    this.lack = lack;
  }
}

/** However large the device is, browsers give a page no heap much larger than this. */
const MOST_BYTES = 2 ** 31;

/** How many rows are read before their number is estimated from them. */
const ESTIMATED_FROM = 100_000;

export class Room {
  readonly #bytes: number;
  readonly #rows: number;

  /** `deviceMemory` in GB, null where unknown; `held` is what other open files take already. */
  constructor(deviceMemory: number | null, held: { readonly bytes: number; readonly rows: number }) {
    this.#bytes = Math.max(0, Math.min(MOST_BYTES, bytesAllowed(deviceMemory)) - held.bytes);
    this.#rows = mostRows(deviceMemory, held.rows * BYTES_OF_COLUMNS);
  }

  /** Throws `NoRoom` where so many bytes are more than there is. */
  takeBytes(needed: number): void {
    if (needed > this.#bytes) throw new NoRoom({ kind: 'bytes', needed, allowed: this.#bytes });
  }

  /** Throws `NoRoom` where the rows taken so far are too many, or will be at the end; `done` is the share of the file. */
  takeRows(taken: number, done: number): void {
    const expected = done > 0 ? Math.max(taken, taken / done) : taken;
    const surelyTooMany = taken >= ESTIMATED_FROM && expected > this.#rows * 1.2;
    if (taken <= this.#rows && !surelyTooMany) return;
    throw new NoRoom({
      kind: 'rows',
      rows: rounded(expected),
      mostRows: Math.floor(this.#rows / step(this.#rows)) * step(this.#rows),
    });
  }
}

const step = (rows: number): number => (rows >= 100_000 ? 100_000 : rows >= 1000 ? 1000 : 1);
const rounded = (rows: number): number => Math.ceil(rows / step(rows)) * step(rows);

/** For readings that nobody has to be told about: no limits but those of `LIMITS`. */
export const ANY_ROOM: Pick<Room, 'takeBytes' | 'takeRows'> = {
  takeBytes: () => undefined,
  takeRows: () => undefined,
};
