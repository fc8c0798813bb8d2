/** Places over the years laid out for a width: the first place on top, a bar for every range, names at the right. */
import { line, text, type Scene, type SceneShape, type Spot } from './scene.ts';
import type { BumpLine, BumpPoint, BumpSpec } from '../spec-rankings.ts';
import { cut, textWidth } from '../text-width.ts';

const SMALL = 12;
const ROW = 19;
const BAR = 7;

export function layoutBump(spec: BumpSpec, width: number): Scene {
  const narrow = width < 430;
  const names = Math.max(...spec.lines.map(({ label }) => textWidth(label, SMALL)), 20);
  const right = Math.min(width * (narrow ? 0.4 : 0.26), names + 14);
  const left = textWidth(String(spec.places), SMALL) + 14;
  const top = 34;
  const height = spec.places * ROW;
  const span = Math.max(1, spec.years.max - spec.years.min);
  // Half a bar of room at both ends, so that no bar leaves the plot.
  const box = { x: left, y: top, w: width - left - right, h: height };
  const atX = (year: number) => box.x + BAR + ((year - spec.years.min) / span) * (box.w - 2 * BAR);
  const atY = (place: number) => box.y + (place - 0.5) * ROW;
  const shapes: SceneShape[] = [text(0, 12, spec.placeHead, { size: SMALL, fill: 'ink-soft' })];
  for (const place of ticksOf(spec.places)) {
    shapes.push(line(box.x, atY(place), box.x + box.w, atY(place), 'rule'));
    shapes.push(text(box.x - 6, atY(place) + 4, String(place), { size: SMALL, fill: 'ink-soft', anchor: 'end' }));
  }
  drawYears(spec, box, width, atX, shapes);
  drawChanges(spec, box, atX, shapes);
  drawNames(spec, box.x + box.w, width, atX, atY, shapes);
  for (const one of spec.lines) drawLine(one, atX, atY, shapes);
  let mark = 0;
  const spots: Spot[] = spec.lines.flatMap(({ points }) =>
    points.map(({ year, best, worst }) => ({
      mark: mark++,
      x: atX(year) - 8,
      y: atY(best) - 9,
      w: 16,
      h: (worst - best) * ROW + 18,
    })),
  );
  return { width, height: top + height + 30, plot: box, shapes, spots };
}

const middle = ({ best, worst }: BumpPoint): number => (best + worst) / 2;

/** The first, the last and every fifth place. */
function ticksOf(places: number): number[] {
  const fives = Array.from({ length: Math.floor(places / 5) }, (_, i) => (i + 1) * 5);
  return [...new Set([1, ...fives.filter((place) => places - place > 1 || place === places), places])];
}

type Box = Scene['plot'];
type Scale = (value: number) => number;

function drawYears(spec: BumpSpec, { y, h }: Box, width: number, atX: Scale, shapes: SceneShape[]): void {
  let free = -Infinity;
  for (const tick of spec.years.ticks) {
    const half = textWidth(tick.label, SMALL) / 2;
    const x = Math.min(atX(tick.value), width - half);
    shapes.push(line(atX(tick.value), y + h, atX(tick.value), y + h + 5, 'ink-soft'));
    if (x - half < free) continue;
    free = x + half + 6;
    shapes.push(text(x, y + h + 20, tick.label, { size: SMALL, fill: 'ink-soft', anchor: 'middle' }));
  }
}

/** A dashed line where the order becomes one of other districts; its size in words where there is room. */
function drawChanges(spec: BumpSpec, { y, h, x, w }: Box, atX: Scale, shapes: SceneShape[]): void {
  let free = x;
  for (const { year, label } of spec.changes) {
    const at = (atX(year) + atX(year - 1)) / 2;
    shapes.push(line(at, y - 8, at, y + h, 'ink-soft', { dashed: true }));
    if (at + 4 < free || at + 4 + textWidth(label, SMALL) > x + w + 60) continue;
    free = at + 8 + textWidth(label, SMALL);
    shapes.push(text(at + 4, y - 10, label, { size: SMALL, fill: 'ink-soft' }));
  }
}

function drawLine({ points, hue }: BumpLine, atX: Scale, atY: Scale, shapes: SceneShape[]): void {
  points.forEach((point, i) => {
    const before = points[i - 1];
    const { figure } = point.mark;
    if (before && point.joined) {
      const ends: [number, number][] = [
        [atX(before.year), atY(middle(before))],
        [atX(point.year), atY(middle(point))],
      ];
      shapes.push({ kind: 'line', part: 'body', figure, points: ends, stroke: hue, width: 2.25 });
    }
    if (point.best < point.worst) {
      const y = atY(point.best) - BAR / 2;
      const h = atY(point.worst) - atY(point.best) + BAR;
      shapes.push({
        kind: 'rect',
        part: 'extra',
        figure,
        x: atX(point.year) - BAR / 2,
        y,
        w: BAR,
        h,
        fill: hue,
        opacity: 0.45,
      });
    }
    shapes.push({
      kind: 'dot',
      part: 'body',
      figure,
      x: atX(point.year),
      y: atY(middle(point)),
      r: 4,
      fill: point.broken ? 'paper' : hue,
      stroke: hue,
    });
  });
}

/** Names stand level with their last point; those too near move down, all of them up where the last would fall out. */
function drawNames(spec: BumpSpec, x: number, width: number, atX: Scale, atY: Scale, shapes: SceneShape[]): void {
  const ends = spec.lines
    .flatMap(({ label, points, hue }) => {
      const last = points.at(-1);
      return last ? [{ label, hue, last, y: atY(middle(last)) + 4 }] : [];
    })
    .sort((a, b) => a.y - b.y);
  let free = 0;
  for (const { label, hue, last, y } of ends) {
    const at = Math.max(y, free);
    free = at + 15;
    const from = atX(last.year) + BAR;
    // A line that ends early is led to its name.
    if (x - from > 12) shapes.push(line(from, y - 4, x + 4, at - 4, 'rule', { dashed: true }));
    shapes.push(text(x + 8, at, cut(label, SMALL, width - x - 8), { size: SMALL, fill: hue, bold: true }));
  }
}
