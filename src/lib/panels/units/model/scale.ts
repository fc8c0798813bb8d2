/** A scale that holds intervals: ends, ticks, and where an open end fades. */
import type { Interval } from '#lib/figures/interval.ts';

export interface Axis {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly number[];
  /** Whether it leaves out zero. */
  readonly cut: boolean;
}

/** How far beyond its last stated value an open interval is drawn. */
const FADE = 0.12;

function niceStep(width: number, parts: number): number {
  const raw = width / parts;
  const power = 10 ** Math.floor(Math.log10(raw));
  return ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= raw * 0.999999) ?? 10) * power;
}

/** The ends of an interval as far as they can be drawn: an open end goes a little beyond the stated one. */
export function drawnEnds({ lower, upper }: Interval): { readonly from: number; readonly to: number } {
  const from = Number.isFinite(lower) ? lower : upper - Math.abs(upper) * FADE;
  const to = Number.isFinite(upper) ? upper : lower + Math.abs(lower) * FADE;
  return { from, to };
}

/**
 * Bars start at zero; a line may leave zero out where all of it is far away, which `cut` tells. Without a finite value the
 * axis goes from 0 to 1.
 */
export function axisOf(
  intervals: readonly Interval[],
  { fromZero, parts = 3 }: { readonly fromZero: boolean; readonly parts?: number },
): Axis {
  const ends = intervals.map(drawnEnds).flatMap(({ from, to }) => [from, to].filter(Number.isFinite));
  let low = ends.length > 0 ? Math.min(...ends) : 0;
  let high = ends.length > 0 ? Math.max(...ends) : 1;
  if (fromZero || (low > 0 && low < high * 0.6)) low = Math.min(0, low);
  if (fromZero) high = Math.max(0, high);
  if (!(high - low > 1e-9 * Math.max(1, Math.abs(low), Math.abs(high)))) {
    low = Math.min(low, 0);
    high = Math.max(high, low + 1);
  }
  const step = niceStep(high - low, parts);
  const ticks: number[] = [];
  const first = fromZero ? Math.ceil(low / step - 1e-9) : Math.floor(low / step + 1e-9);
  const last = fromZero ? Math.floor(high / step + 1e-9) : Math.ceil(high / step - 1e-9);
  for (let i = first; i <= last; i++) ticks.push(Number((i * step).toPrecision(12)));
  const min = fromZero ? low : Math.min(low, ticks[0] ?? low);
  const max = fromZero ? high : Math.max(high, ticks.at(-1) ?? high);
  return { min, max, ticks, cut: min > 0 };
}

/** Share of the width, 0 to 1. */
export const at = ({ min, max }: Axis, value: number): number => Math.min(1, Math.max(0, (value - min) / (max - min)));
