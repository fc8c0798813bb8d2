/** Normalises a whole frame, indicator by indicator, over the districts that have a value in it. */
import type { Frame, Method } from './model.ts';
import { normalise } from './normalise.ts';
import { normalisedBounds } from './normalise-bounds.ts';

/** Room for one indicator, used again and again so that ten thousand draws allocate nothing. */
export interface Scratch {
  readonly values: Float64Array;
  readonly normal: Float64Array;
}

export const scratchFor = (frame: Frame): Scratch => ({
  values: new Float64Array(frame.places.length),
  normal: new Float64Array(frame.places.length),
});

/** Normalises `values` (laid out as the frame's cells) into `into`; cells without a value are left as they are. */
export function normaliseFrame(
  frame: Frame,
  method: Method,
  values: Float64Array,
  into: Float64Array,
  scratch: Scratch,
): void {
  const n = frame.places.length;
  for (let q = 0; q < frame.codes.length; q++) {
    let k = 0;
    for (let c = q * n; c < (q + 1) * n; c++) if (frame.known[c] === 1) scratch.values[k++] = values[c] as number;
    normalise(method, scratch.values, k, frame.signs[q] as number, frame.targets[q] as number, scratch.normal);
    k = 0;
    for (let c = q * n; c < (q + 1) * n; c++) if (frame.known[c] === 1) into[c] = scratch.normal[k++] as number;
  }
}

/** Bounds of every normalised value of the frame. */
export function boundFrame(frame: Frame): { lower: Float64Array; upper: Float64Array } {
  const n = frame.places.length;
  const lower = new Float64Array(frame.lower.length);
  const upper = new Float64Array(frame.upper.length);
  for (let q = 0; q < frame.codes.length; q++) {
    const cells = Array.from({ length: n }, (_, c) => q * n + c).filter((cell) => frame.known[cell] === 1);
    const bounds = normalisedBounds(
      frame.method,
      Float64Array.from(cells, (cell) => frame.lower[cell] as number),
      Float64Array.from(cells, (cell) => frame.upper[cell] as number),
      cells.length,
      frame.signs[q] as number,
      frame.targets[q] as number,
    );
    cells.forEach((cell, i) => {
      lower[cell] = bounds.lower[i] as number;
      upper[cell] = bounds.upper[i] as number;
    });
  }
  return { lower, upper };
}
