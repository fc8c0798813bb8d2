/** A drawing as a list of simple shapes in pixels: what both painters put on their surface. Colours are roles. */
import type { Hue } from '../spec.ts';

export type Colour = Hue | 'ink' | 'ink-soft' | 'paper' | 'rule' | 'warn' | `seq-${number}` | `on-seq-${number}`;

interface Shape {
  /**
   * `body` is the stated value itself, which Chart.js draws from data on screen; `extra` is everything around it, which
   * the canvas plugin draws from this list.
   */
  readonly part: 'body' | 'extra';
  /** Id of the figure the shape belongs to. */
  readonly figure?: string;
}

export interface RectShape extends Shape {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly fill: Colour | null;
  readonly opacity?: number;
  readonly stroke?: Colour;
  readonly dashed?: boolean;
  /** Filled with lines instead of a flat colour. */
  readonly hatched?: boolean;
  /** The colour goes out in this direction. */
  readonly fade?: 'right' | 'left' | 'up' | 'down';
}

export interface LineShape extends Shape {
  readonly kind: 'line';
  readonly points: readonly (readonly [number, number])[];
  readonly stroke: Colour;
  readonly width: number;
  readonly dashed?: boolean;
}

export interface DotShape extends Shape {
  readonly kind: 'dot';
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly fill: Colour | null;
  readonly stroke: Colour;
  readonly dashed?: boolean;
}

export interface TextShape extends Shape {
  readonly kind: 'text';
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly text: string;
  /** Pixels; never under 12. */
  readonly size: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly fill: Colour;
  readonly bold?: boolean;
  /** Set in the type of headings. */
  readonly head?: boolean;
}

export type SceneShape = RectShape | LineShape | DotShape | TextShape;

/** Where a mark can be pointed at and focused. */
export interface Spot {
  /** Index in `marksOf(spec)` (marks.ts). */
  readonly mark: number;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface Scene {
  readonly width: number;
  readonly height: number;
  /** The rectangle that the axes span. */
  readonly plot: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  readonly shapes: readonly SceneShape[];
  readonly spots: readonly Spot[];
}

export const line = (
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  stroke: Colour,
  more: Partial<LineShape> = {},
): LineShape => ({
  kind: 'line',
  part: 'extra',
  points: [
    [x1, y1],
    [x2, y2],
  ],
  stroke,
  width: 1,
  ...more,
});

export const text = (x: number, y: number, words: string, more: Partial<TextShape> = {}): TextShape => ({
  kind: 'text',
  part: 'extra',
  x,
  y,
  text: words,
  size: 13,
  anchor: 'start',
  fill: 'ink',
  ...more,
});

/** A chevron that says "and further on". `x`, `y` is its point. */
export function arrow(
  x: number,
  y: number,
  towards: 'right' | 'left' | 'up' | 'down',
  stroke: Colour,
  figure?: string,
): LineShape {
  const s = 4;
  const points: Record<typeof towards, [number, number][]> = {
    right: [
      [x - s, y - s],
      [x, y],
      [x - s, y + s],
    ],
    left: [
      [x + s, y - s],
      [x, y],
      [x + s, y + s],
    ],
    up: [
      [x - s, y + s],
      [x, y],
      [x + s, y + s],
    ],
    down: [
      [x - s, y - s],
      [x, y],
      [x + s, y - s],
    ],
  };
  return {
    kind: 'line',
    part: 'extra',
    ...(figure === undefined ? {} : { figure }),
    points: points[towards],
    stroke,
    width: 1.75,
  };
}
