/** Words never stand on a line of the ground: grids, axes and days of events stop around them. */
import { textWidth } from '../text-width.ts';
import type { LineShape, Scene, SceneShape, TextShape } from './scene.ts';

/** Blank kept around words, in pixels. */
const AROUND = 2;

interface Box {
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
}

export function boxOf({ x, y, text, size, anchor }: TextShape): Box {
  const w = textWidth(text, size);
  const x1 = anchor === 'start' ? x : anchor === 'end' ? x - w : x - w / 2;
  return { x1: x1 - AROUND, x2: x1 + w + AROUND, y1: y - size * 0.8 - AROUND, y2: y + size * 0.25 + AROUND };
}

/** Upright and level lines of no figure; slanted ones belong to marks. */
const isGround = (shape: SceneShape): shape is LineShape =>
  shape.kind === 'line' &&
  shape.part === 'extra' &&
  shape.figure === undefined &&
  shape.stroke !== 'warn' &&
  shape.points.length === 2 &&
  (shape.points[0]?.[0] === shape.points[1]?.[0] || shape.points[0]?.[1] === shape.points[1]?.[1]);

/** The scene with its ground lines taken apart where words stand. */
export function withClearLines<S extends Scene>(scene: S): S {
  const boxes = scene.shapes.flatMap((shape) => (shape.kind === 'text' ? [boxOf(shape)] : []));
  return {
    ...scene,
    shapes: scene.shapes.flatMap((shape): SceneShape[] => (isGround(shape) ? apart(shape, boxes) : [shape])),
  };
}

function apart(shape: LineShape, boxes: readonly Box[]): LineShape[] {
  const [a, b] = shape.points;
  if (a === undefined || b === undefined) return [shape];
  const upright = a[0] === b[0];
  const along = upright ? 1 : 0;
  const across = upright ? a[0] : a[1];
  const [from, to] = [Math.min(a[along], b[along]), Math.max(a[along], b[along])];
  const blocked = boxes
    .filter((box) => (upright ? box.x1 < across && across < box.x2 : box.y1 < across && across < box.y2))
    .map((box): [number, number] => (upright ? [box.y1, box.y2] : [box.x1, box.x2]))
    .filter(([start, end]) => start < to && end > from)
    .sort((p, q) => p[0] - q[0]);
  if (blocked.length === 0) return [shape];
  const pieces: [number, number][] = [];
  let free = from;
  for (const [start, end] of blocked) {
    if (start > free) pieces.push([free, start]);
    free = Math.max(free, end);
  }
  if (free < to) pieces.push([free, to]);
  return pieces.map(([start, end]) => ({
    ...shape,
    points: upright
      ? [
          [across, start],
          [across, end],
        ]
      : [
          [start, across],
          [end, across],
        ],
  }));
}
