/**
 * Two indicators laid out for a width: a dot per place, whiskers along both axes, a pale box where both are intervals.
 * A place with only one of the two stands in a band beside the plot, never at zero.
 */
import { dotExtent, fraction, isHollow, type Extent } from '../geometry.ts';
import { placeNames, type Box } from '../place-names.ts';
import { drawAbsent } from './absent.ts';
import { drawKey } from './key.ts';
import { CAP, drawReach } from './reach.ts';
import { line, text, type Scene, type SceneShape, type Spot } from './scene.ts';
import type { ScatterPoint, ScatterSpec } from '../spec-plots.ts';
import type { Mark } from '../spec.ts';
import { textWidth, wrapText } from '../text-width.ts';

const SMALL = 12;
const NAME = 12.5;
export const DOT = 5;
/** Width of the band of places with only one of the two values. */
const BAND = 22;

export interface ScatterLayout extends Scene {
  readonly atX: (value: number) => number;
  readonly atY: (value: number) => number;
}

export function layoutScatter(spec: ScatterSpec, width: number): ScatterLayout {
  const shapes: SceneShape[] = [];
  const loneX = spec.points.some(({ y }) => !y.published);
  const loneY = spec.points.some(({ x }) => !x.published);
  const labels = Math.max(...spec.y.ticks.map((tick) => textWidth(tick.label, SMALL)), 10) + 8;
  const left = labels + (loneY ? BAND + 4 : 0);
  const box = {
    x: left,
    y: drawKey(spec.key, width, shapes),
    w: width - left - 10,
    h: Math.max(250, Math.min(width * 0.68, 440)),
  };
  for (const words of wrapText(titleOf(spec.y), SMALL, width, 2)) {
    shapes.push(text(0, box.y + 12, words, { size: SMALL, fill: 'ink-soft' }));
    box.y += 16;
  }
  box.y += 10;
  const atX = (value: number) => box.x + fraction(spec.x, value) * box.w;
  const atY = (value: number) => box.y + (1 - fraction(spec.y, value)) * box.h;
  const bottom = box.y + box.h + (loneX ? BAND + 4 : 0);
  if (loneX) band(box.x, box.y + box.h + 4, box.w, BAND, shapes);
  if (loneY) band(box.x - BAND - 4, box.y, BAND, box.h, shapes);
  drawGrid(spec, box, box.x - (loneY ? BAND + 4 : 0), bottom, { atX, atY }, width, shapes);

  const middleOf = ({ x, y }: ScatterPoint) => ({
    x: x.published ? atX(x.value) : box.x - 4 - BAND / 2,
    y: y.published ? atY(y.value) : box.y + box.h + 4 + BAND / 2,
  });
  const spots: Spot[] = [];
  spec.points.forEach((point, mark) => {
    const at = middleOf(point);
    drawPoint(point, at, spec, { atX, atY }, { left: box.x, bottom: box.y + box.h }, shapes);
    spots.push({ mark, x: at.x - 10, y: at.y - 10, w: 20, h: 20 });
  });
  for (const span of spec.spans) {
    const [a, b] = [spec.points[span.first], spec.points[span.last]].map((one) => one && middleOf(one));
    if (a && b) shapes.push(line(a.x, a.y, b.x, b.y, 'warn', { width: 1.5 }));
  }
  drawNames(spec, middleOf, { atX, atY }, box, { x: 0, y: box.y, w: width, h: bottom - box.y }, shapes);

  let y = bottom + 24;
  for (const words of wrapText(`${titleOf(spec.x)} →`, SMALL, box.w, 2)) {
    shapes.push(text(box.x + box.w, y + 12, words, { size: SMALL, fill: 'ink-soft', anchor: 'end' }));
    y += 16;
  }
  y = drawAbsent(spec.absent, spec.words.neither, y + 2, width, shapes, spots, spec.points.length);
  return { width, height: Math.ceil(y + 6), plot: box, shapes, spots, atX, atY };
}

const titleOf = ({ name, unit }: ScatterSpec['x']): string => (unit === '' ? name : `${name}, ${unit}`);

function band(x: number, y: number, w: number, h: number, shapes: SceneShape[]): void {
  shapes.push({ kind: 'rect', part: 'extra', x, y, w, h, fill: 'rule', hatched: true });
}

interface Scales {
  readonly atX: (value: number) => number;
  readonly atY: (value: number) => number;
}

function drawGrid(
  spec: ScatterSpec,
  box: Box,
  edge: number,
  bottom: number,
  { atX, atY }: Scales,
  width: number,
  shapes: SceneShape[],
): void {
  for (const tick of spec.y.ticks) {
    const level = atY(tick.value);
    shapes.push(line(box.x, level, box.x + box.w, level, tick.value === 0 ? 'ink-soft' : 'rule'));
    shapes.push(text(edge - 6, level + 4, tick.label, { size: SMALL, fill: 'ink-soft', anchor: 'end' }));
  }
  for (const tick of spec.x.ticks) {
    const at = atX(tick.value);
    const half = textWidth(tick.label, SMALL) / 2;
    shapes.push(line(at, box.y, at, box.y + box.h, tick.value === 0 ? 'ink-soft' : 'rule'));
    const middle = Math.min(Math.max(at, half), width - half);
    shapes.push(text(middle, bottom + 16, tick.label, { size: SMALL, fill: 'ink-soft', anchor: 'middle' }));
  }
}

/** A mark of the place: a tick of each value on its axis, whiskers, the dot. */
function drawPoint(
  point: ScatterPoint,
  at: { x: number; y: number },
  spec: ScatterSpec,
  { atX, atY }: Scales,
  { left, bottom }: { left: number; bottom: number },
  shapes: SceneShape[],
): void {
  const { x, y, hue } = point;
  const marks = [x, y].filter((mark): mark is Mark => mark.published);
  if (x.published) shapes.push(line(at.x, bottom - 5, at.x, bottom, hue, { figure: x.figure, width: 1.5 }));
  if (y.published) shapes.push(line(left, at.y, left + 5, at.y, hue, { figure: y.figure, width: 1.5 }));
  const whole = x.published && y.published;
  if (whole) {
    const [h, v] = [dotExtent(x, spec.x).soft, dotExtent(y, spec.y).soft];
    if (h && v) {
      const [x1, x2, y1, y2] = [atX(h[0]), atX(h[1]), atY(v[1]), atY(v[0])];
      shapes.push({
        kind: 'rect',
        part: 'extra',
        figure: y.figure,
        x: x1,
        y: y1,
        w: x2 - x1,
        h: y2 - y1,
        fill: hue,
        opacity: 0.12,
      });
    }
  }
  if (x.published) drawReach(x, spec.x, hue, atX, at.y, 'across', whole ? 'body' : 'extra', shapes);
  if (y.published) drawReach(y, spec.y, hue, atY, at.x, 'up', whole ? 'body' : 'extra', shapes);
  const hollow = marks.some(isHollow) || !whole;
  const doubtful = marks.some((mark) => mark.suspect !== null);
  shapes.push({
    kind: 'dot',
    part: whole ? 'body' : 'extra',
    ...owned(point),
    x: at.x,
    y: at.y,
    r: whole ? DOT : 3.5,
    fill: hollow ? 'paper' : hue,
    stroke: doubtful ? 'warn' : hue,
    dashed: marks.some((mark) => mark.tone === 'plan'),
  });
}

/** The ticks of the values along the two edges of the plot. */
const edgesOf = ({ x, y, w, h }: Box): Box[] => [
  { x: x - 3, y, w: 9, h },
  { x, y: y + h - 6, w, h: 9 },
];

/** Boxes that a name may not cover: the dot and its whiskers. */
function bodyOf({ x, y }: ScatterPoint, at: { x: number; y: number }, spec: ScatterSpec, scales: Scales): Box[] {
  const reach = (extent: Extent, to: (value: number) => number): [number, number] => {
    const ends = [extent.at, ...(extent.soft ?? []), extent.fade?.to ?? extent.at].map(to);
    return [Math.min(...ends), Math.max(...ends)];
  };
  const boxes: Box[] = [{ x: at.x - DOT, y: at.y - DOT, w: 2 * DOT, h: 2 * DOT }];
  if (x.published) {
    const [from, to] = reach(dotExtent(x, spec.x), scales.atX);
    if (to > from) boxes.push({ x: from - 2, y: at.y - CAP, w: to - from + 4, h: 2 * CAP });
  }
  if (y.published) {
    const [from, to] = reach(dotExtent(y, spec.y), scales.atY);
    if (to > from) boxes.push({ x: at.x - CAP, y: from - 2, w: 2 * CAP, h: to - from + 4 });
  }
  return boxes;
}

/** The outermost marks first: their names matter most and find room most easily. */
function drawNames(
  spec: ScatterSpec,
  middleOf: (point: ScatterPoint) => { x: number; y: number },
  scales: Scales,
  plot: Box,
  bounds: Box,
  shapes: SceneShape[],
): void {
  const placed = spec.points.map((point) => ({ point, ...middleOf(point) }));
  const centre = (of: 'x' | 'y') => placed.reduce((sum, one) => sum + one[of], 0) / Math.max(1, placed.length);
  const [cx, cy] = [centre('x'), centre('y')];
  const seen = new Set<string>();
  const named = [...placed]
    .sort((a, b) => Math.hypot(b.x - cx, b.y - cy) - Math.hypot(a.x - cx, a.y - cy))
    // Two marks of one dispute carry one name.
    .filter(({ point }) => !seen.has(point.name) && seen.add(point.name));
  const boxes = placeNames(
    named.map(({ point, x, y }) => ({ x, y, r: DOT + 3, w: textWidth(point.name, NAME), h: 15 })),
    [...edgesOf(plot), ...placed.flatMap((one) => bodyOf(one.point, one, spec, scales))],
    bounds,
  );
  boxes.forEach((box, i) => {
    const one = named[i];
    if (box === null || one === undefined) return;
    if (box.far) {
      const x = Math.min(Math.max(one.x, box.x), box.x + box.w);
      const y = Math.min(Math.max(one.y, box.y + 3), box.y + box.h - 3);
      shapes.push(line(one.x, one.y, x, y, 'ink-soft', owned(one.point)));
    }
    shapes.push(text(box.x, box.y + 11.5, one.point.name, { size: NAME }));
  });
}

/** The figure that the dot stands for in the drawing: either figure leads to the words of both. */
const owned = ({ x, y }: ScatterPoint): { figure?: string } =>
  y.published ? { figure: y.figure } : x.published ? { figure: x.figure } : {};
