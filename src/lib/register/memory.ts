/**
 * Refuses a register before the memory of the browser runs out: a page that dies tells nobody why. Browsers say how much
 * memory a machine has only roughly and at most "8" (`navigator.deviceMemory`, in GB), or not at all.
 */

/** Columns of the page and of the worker: 16 bytes each; the cube while it is built and kept: at most 96. */
export const BYTES_PER_ROW = 128;

/** The part of the machine's memory that a register may take; the rest is the file, its reader and everything else. */
const SHARE = 1 / 8;

/** For browsers that do not say. */
const ASSUMED_GB = 4;

const GB = 2 ** 30;

export type MemoryAnswer =
  | { readonly ok: true; readonly bytes: number }
  | {
      readonly ok: false;
      readonly bytes: number;
      readonly allowed: number;
      /** Rows that would do, rounded down to hundreds of thousands (or to thousands where there are fewer). */
      readonly mostRows: number;
    };

/**
 * May a register of so many rows be opened? `deviceMemory` in GB, null where unknown; `besides` are bytes that the file takes
 * at the same time.
 */
export function registerFits(rows: number, deviceMemory: number | null = null, besides = 0): MemoryAnswer {
  const allowed = (deviceMemory ?? ASSUMED_GB) * GB * SHARE;
  const bytes = rows * BYTES_PER_ROW + besides;
  if (bytes <= allowed) return { ok: true, bytes };
  const most = Math.max(0, allowed - besides) / BYTES_PER_ROW;
  const step = most >= 100_000 ? 100_000 : 1000;
  return { ok: false, bytes, allowed, mostRows: Math.floor(most / step) * step };
}

/** Did this fail because the browser gave no more memory? Each engine has its own words for it. */
export function isOutOfMemory(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false;
  return (
    /allocation failed|out of memory|invalid (?:typed )?array length|too large/i.test(cause.message) &&
    (cause instanceof RangeError || cause.name === 'RangeError' || /memory|allocat/i.test(cause.message))
  );
}
