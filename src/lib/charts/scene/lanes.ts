/** What is drawn on one lane of a bar or dot chart. */
import { barExtent, barOpacity, dotExtent, isHollow, type Extent } from '../geometry.ts';
import { arrow, line, text, type Colour, type SceneShape } from './scene.ts';
import type { BarItem, BarSpec, DotSpec, Mark } from '../spec.ts';
import { cut } from '../text-width.ts';

export const VALUE = 13;
export const SMALL = 12;
/** Side of the hatch of what was not published; it stands in the gutter left of the axis. */
export const GAP_SIGN = 9;

export interface Lane {
  readonly item: BarItem;
  readonly row: number;
  /** Middle of the bar. */
  readonly y: number;
  /** Thickness of the bar. */
  readonly h: number;
}

interface Frame {
  readonly x: number;
  readonly w: number;
  readonly width: number;
}

/** One value: its bar or dot, its open ends, its words. */
export function drawLane(
  lane: Lane,
  spec: BarSpec | DotSpec,
  words: string,
  at: (value: number) => number,
  frame: Frame,
  shapes: SceneShape[],
): void {
  const { mark, hue } = lane.item;
  const { y } = lane;
  if (!mark.published) {
    // Beside the axis, not on it: a hatch has no length that could be read.
    const sign = { x: frame.x - GAP_SIGN - 2, y: y - GAP_SIGN / 2, w: GAP_SIGN, h: GAP_SIGN };
    shapes.push({ kind: 'rect', part: 'extra', ...sign, fill: 'ink-soft', hatched: true });
    shapes.push(text(at(Math.max(0, spec.axis.min)) + 6, y + 4.5, words, { size: VALUE, fill: 'ink-soft' }));
    return;
  }
  const extent = spec.kind === 'bar' ? barExtent(mark, spec.axis) : dotExtent(mark, spec.axis);
  if (spec.kind === 'bar') drawBar(mark, hue, extent, lane, at, shapes);
  else drawDot(mark, hue, extent, lane, at, frame, shapes);
  const ends = [extent.at, ...(extent.solid ?? []), ...(extent.soft ?? []), extent.fade?.to ?? extent.at].map(at);
  const leftwards = mark.value < 0;
  const beyond = mark.shape === 'open_above' || mark.shape === 'open_below' ? 9 : 7;
  const x = leftwards
    ? Math.min(...ends) - beyond
    : Math.max(...ends, spec.kind === 'dot' ? at(extent.at) + 3 : 0) + beyond;
  const room = leftwards ? x : frame.width - x;
  shapes.push(
    text(x, y + 4.5, withinRoom(words, mark.short, room), {
      size: VALUE,
      anchor: leftwards ? 'end' : 'start',
      figure: mark.figure,
    }),
  );
}

/** Words about a value may be cut, the value itself never. */
function withinRoom(words: string, short: string, room: number): string {
  const shorter = cut(words, VALUE, room);
  return shorter.startsWith(short) ? shorter : short;
}

function drawBar(
  mark: Mark,
  hue: Colour,
  extent: Extent,
  { y, h }: Lane,
  at: (value: number) => number,
  shapes: SceneShape[],
): void {
  const top = y - h / 2;
  const { figure } = mark;
  if (extent.solid) {
    const [a, b] = extent.solid.map(at) as [number, number];
    const w = Math.max(b - a, 1);
    shapes.push({
      kind: 'rect',
      part: 'body',
      figure,
      x: a,
      y: top,
      w,
      h,
      fill: hue,
      opacity: barOpacity(mark),
      ...(mark.tone === 'reported' ? {} : { stroke: hue, dashed: mark.tone === 'plan' }),
    });
    if (mark.suspect !== null)
      shapes.push({ kind: 'rect', part: 'extra', figure, x: a, y: top, w, h, fill: 'paper', hatched: true });
  }
  if (extent.soft) {
    const [a, b] = extent.soft.map(at) as [number, number];
    shapes.push({
      kind: 'rect',
      part: 'body',
      figure,
      x: a,
      y: top,
      w: Math.max(b - a, 1),
      h,
      fill: hue,
      opacity: 0.35,
    });
    shapes.push(line(at(extent.at), top - 2, at(extent.at), top + h + 2, 'ink', { figure, width: 1.5 }));
  }
  if (extent.fade) {
    const from = at(extent.fade.from);
    const to = at(extent.fade.to);
    const towards = extent.fade.towards === 'more' ? 'right' : 'left';
    shapes.push({
      kind: 'rect',
      part: 'extra',
      figure,
      x: Math.min(from, to),
      y: top,
      w: Math.abs(to - from),
      h,
      fill: hue,
      fade: towards,
    });
    shapes.push(line(from, top - 2, from, top + h + 2, hue, { figure, width: 1.5 }));
    shapes.push(arrow(towards === 'right' ? to + 3 : to, y, towards, hue, figure));
  }
}

function drawDot(
  mark: Mark,
  hue: Colour,
  extent: Extent,
  { y }: Lane,
  at: (value: number) => number,
  { x, w }: Frame,
  shapes: SceneShape[],
): void {
  const { figure } = mark;
  const middle = at(extent.at);
  shapes.push(line(x, y, x + w, y, 'rule', { figure }));
  if (extent.soft) {
    const [a, b] = extent.soft.map(at) as [number, number];
    shapes.push({ kind: 'rect', part: 'body', figure, x: a, y: y - 1.5, w: Math.max(b - a, 1), h: 3, fill: hue });
    for (const end of [a, b]) shapes.push(line(end, y - 5, end, y + 5, hue, { figure, width: 1.5 }));
  }
  if (extent.fade) {
    const to = at(extent.fade.to);
    const towards = extent.fade.towards === 'more' ? 'right' : 'left';
    shapes.push({
      kind: 'rect',
      part: 'extra',
      figure,
      x: Math.min(middle, to),
      y: y - 2.5,
      w: Math.abs(to - middle),
      h: 5,
      fill: hue,
      fade: towards,
    });
    shapes.push(arrow(towards === 'right' ? to + 2 : to - 2, y, towards, hue, figure));
  }
  shapes.push({
    kind: 'dot',
    part: 'body',
    figure,
    x: middle,
    y,
    r: 5,
    fill: isHollow(mark) ? 'paper' : hue,
    stroke: hue,
    dashed: mark.tone === 'plan',
  });
}

/** The line between values on which sources disagree; returns the y below its words. */
export function drawSpan(
  from: number,
  to: number,
  upper: Lane,
  lower: Lane,
  words: string,
  y: number,
  shapes: SceneShape[],
): number {
  const middle = (upper.y + lower.y) / 2;
  shapes.push(line(from, middle, to, middle, 'warn', { width: 1.5 }));
  for (const end of [from, to]) shapes.push(line(end, middle - 3, end, middle + 3, 'warn', { width: 1.5 }));
  shapes.push(text(Math.min(from, to), y + 11, words, { size: SMALL, fill: 'warn' }));
  return y + 16;
}
