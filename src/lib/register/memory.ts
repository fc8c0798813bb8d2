/**
 * Refuses a register before the memory of the browser runs out: a page that dies tells nobody why. Browsers say how much
 * memory a machine has only roughly and at most "8" (`navigator.deviceMemory`, in GB), or not at all.
 */

/** Columns of the page and of the worker: 16 bytes each; the cube while it is built and kept: at most 96. */
export const BYTES_PER_ROW = 128;

/** The columns alone, while a register is not looked at. */
export const BYTES_OF_COLUMNS = 16;

/** The part of the machine's memory that a register may take, and again a file with its reader; the rest is everything else. */
const SHARE = 1 / 8;

/** For browsers that do not say. */
const ASSUMED_GB = 4;

const GB = 2 ** 30;

/** Bytes for one of the two, on a device with so many GB; null where unknown. */
export const bytesAllowed = (deviceMemory: number | null): number => (deviceMemory ?? ASSUMED_GB) * GB * SHARE;

/** Rows that may be opened while `besides` bytes are taken by other things. */
export const mostRows = (deviceMemory: number | null, besides = 0): number =>
  Math.floor(Math.max(0, bytesAllowed(deviceMemory) - besides) / BYTES_PER_ROW);

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
  const allowed = bytesAllowed(deviceMemory);
  const bytes = rows * BYTES_PER_ROW + besides;
  if (bytes <= allowed) return { ok: true, bytes };
  const most = mostRows(deviceMemory, besides);
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
