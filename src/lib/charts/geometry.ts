/** Where the parts of a mark stand on the axis. Both painters draw from this and from nothing else. */
import type { Mark, ValueAxis } from './spec.ts';

/** Parts in units of the axis. `solid` agrees with every reading of the claim, `soft` with some of them. */
export interface Extent {
  readonly solid: readonly [number, number] | null;
  readonly soft: readonly [number, number] | null;
  /** From the stated value towards the end that nobody stated. */
  readonly fade: { readonly from: number; readonly to: number; readonly towards: 'more' | 'less' } | null;
  /** The stated value itself. */
  readonly at: number;
}

/** Share of the axis over which an open end fades out. */
const FADE = 0.09;

const clampTo = (axis: { min: number; max: number }, value: number): number =>
  Math.min(axis.max, Math.max(axis.min, value));

/** Fraction 0–1 of the axis at which a value stands; values outside are cut to the ends. */
export function fraction(axis: { min: number; max: number }, value: number): number {
  const width = axis.max - axis.min;
  return width > 0 ? (clampTo(axis, value) - axis.min) / width : 0;
}

/** Parts of a bar that grows from zero. */
export function barExtent(mark: Mark, axis: ValueAxis): Extent {
  const at = clampTo(axis, mark.value);
  const zero = clampTo(axis, 0);
  const reach = (axis.max - axis.min) * FADE;
  switch (mark.shape) {
    case 'point':
      return { solid: ordered(zero, at), soft: null, fade: null, at };
    case 'range': {
      const lower = clampTo(axis, mark.lower ?? mark.value);
      const upper = clampTo(axis, mark.upper ?? mark.value);
      const soft: [number, number] = [lower, upper];
      if (lower < zero && upper > zero) return { solid: null, soft, fade: null, at };
      return { solid: ordered(zero, lower >= zero ? lower : upper), soft, fade: null, at };
    }
    case 'open_above': {
      const to = clampTo(axis, Math.min(mark.upper ?? Infinity, at + reach));
      return { solid: ordered(zero, at), soft: null, fade: { from: at, to, towards: 'more' }, at };
    }
    case 'open_below': {
      const to = at > zero ? clampTo(axis, mark.lower ?? zero) : clampTo(axis, at - reach);
      return { solid: null, soft: null, fade: { from: at, to, towards: 'less' }, at };
    }
  }
}

/** Parts of a dot with its whisker. */
export function dotExtent(mark: Mark, axis: ValueAxis): Extent {
  const at = clampTo(axis, mark.value);
  const reach = (axis.max - axis.min) * FADE;
  switch (mark.shape) {
    case 'point':
      return { solid: null, soft: null, fade: null, at };
    case 'range':
      return {
        solid: null,
        soft: [clampTo(axis, mark.lower ?? mark.value), clampTo(axis, mark.upper ?? mark.value)],
        fade: null,
        at,
      };
    case 'open_above': {
      const to = clampTo(axis, Math.min(mark.upper ?? Infinity, at + reach));
      return { solid: null, soft: null, fade: { from: at, to, towards: 'more' }, at };
    }
    case 'open_below': {
      const to = clampTo(axis, Math.max(mark.lower ?? -Infinity, at - reach));
      return { solid: null, soft: null, fade: { from: at, to, towards: 'less' }, at };
    }
  }
}

function ordered(a: number, b: number): [number, number] {
  return a <= b ? [a, b] : [b, a];
}

/** Plans are outlines, preliminary values pale. */
export const barOpacity = (mark: Mark): number => ({ reported: 1, estimate: 0.6, plan: 0.12 })[mark.tone];

/** Dots of plans, preliminary and doubtful values are rings. */
export const isHollow = (mark: Mark): boolean => mark.tone !== 'reported' || mark.suspect !== null;
