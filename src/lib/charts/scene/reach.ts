/** How far a value may reach along one axis of a plot: a whisker for an interval, a fading end where none was stated. */
import { dotExtent } from '../geometry.ts';
import { arrow, line, type SceneShape } from './scene.ts';
import type { Hue, Mark, ValueAxis } from '../spec.ts';

/** Half the length of the stroke at the end of a whisker. */
export const CAP = 4;

/** Draws at `level`, the pixel on the other axis. `part` is that of the whisker; fading ends are always extras. */
export function drawReach(
  mark: Mark,
  axis: ValueAxis,
  hue: Hue,
  at: (value: number) => number,
  level: number,
  along: 'across' | 'up',
  part: 'body' | 'extra',
  shapes: SceneShape[],
): void {
  const extent = dotExtent(mark, axis);
  const { figure } = mark;
  const stroke = (a: number, b: number, c: number, d: number): void => {
    const [x1, y1, x2, y2] = along === 'across' ? [a, b, c, d] : [b, a, d, c];
    shapes.push(line(x1, y1, x2, y2, hue, { figure, width: 1.5, part }));
  };
  if (extent.soft) {
    const [low, high] = extent.soft.map(at) as [number, number];
    stroke(low, level, high, level);
    for (const end of [low, high]) stroke(end, level - CAP, end, level + CAP);
  }
  if (extent.fade) {
    const [from, to] = [at(extent.fade.from), at(extent.fade.to)];
    const more = extent.fade.towards === 'more';
    const towards = along === 'across' ? (more ? 'right' : 'left') : more ? 'up' : 'down';
    const length = { start: Math.min(from, to), size: Math.abs(to - from) };
    const box =
      along === 'across'
        ? { x: length.start, y: level - 2, w: length.size, h: 4 }
        : { x: level - 2, y: length.start, w: 4, h: length.size };
    shapes.push({ kind: 'rect', part: 'extra', figure, ...box, fill: hue, fade: towards });
    shapes.push(along === 'across' ? arrow(to, level, towards, hue, figure) : arrow(level, to, towards, hue, figure));
  }
}
