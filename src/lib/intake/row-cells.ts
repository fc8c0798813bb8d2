/** What can be said of a row from where its cells begin and end. */
import { LIMITS } from './limits.ts';
import { SPACE } from './quotes.ts';

export interface RowCells {
  readonly bytes: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly count: number;
}

/** Nothing but delimiters, spaces and quotes around nothing. */
export function isBlankRow({ bytes, starts, ends, count }: RowCells): boolean {
  for (let i = 0; i < count; i++) {
    for (let at = starts[i] as number; at < (ends[i] as number); at++) if (bytes[at] !== SPACE) return false;
  }
  return true;
}

export function hasLongCell({ starts, ends, count }: RowCells, rowBytes: number): boolean {
  if (rowBytes <= LIMITS.cellBytes) return false;
  for (let i = 0; i < count; i++) if ((ends[i] as number) - (starts[i] as number) > LIMITS.cellBytes) return true;
  return false;
}
