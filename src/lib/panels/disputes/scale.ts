/** One scale for the bars that stand under one another: their finite ends, with room for what has none. */
import type { Ends } from '#lib/ledger/findings/bounds.ts';

export interface Scale {
  readonly min: number;
  readonly max: number;
}

/** Null where there is nothing finite to draw. */
export function scaleOf(bars: readonly (Ends | null)[]): Scale | null {
  const ends = bars.flatMap((bar) => [bar?.lower ?? null, bar?.upper ?? null]).filter((end) => end !== null);
  if (ends.length === 0) return null;
  const [min, max] = [Math.min(...ends), Math.max(...ends)];
  const room = min === max ? Math.max(1, Math.abs(min) * 0.1) : 0;
  return { min: min - room, max: max + room };
}

/** Width of the drawing and the margin that arrows take, in its own units. */
export const WIDTH = 200;
const MARGIN = 12;

/** Where a value stands; an end that is not there stands at the edge. */
export function place(value: number | null, { min, max }: Scale, edge: 'left' | 'right'): number {
  if (value === null) return edge === 'left' ? 2 : WIDTH - 2;
  const at = MARGIN + ((WIDTH - 2 * MARGIN) * (value - min)) / (max - min);
  return Math.round(at * 10) / 10;
}
