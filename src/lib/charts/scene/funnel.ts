/** A funnel laid out for a width: cases on a logarithmic axis, limits as curves, dots with their names. */
import { fraction } from '../geometry.ts';
import { line, text, type Scene, type SceneShape, type Spot } from './scene.ts';
import type { FunnelSpec } from '../spec-rankings.ts';
import { textWidth } from '../text-width.ts';

const SMALL = 12;

interface Label {
  x: number;
  y: number;
  readonly words: string;
  readonly anchor: 'start' | 'end';
  readonly figure: string;
}

export function layoutFunnel(spec: FunnelSpec, width: number): Scene {
  const height = width < 430 ? 260 : 330;
  const left = Math.max(...spec.axis.ticks.map((tick) => textWidth(tick.label, SMALL)), 10) + 8;
  const top = 12;
  const box = { x: left, y: top, w: width - left - 8, h: height };
  const log = { min: Math.log10(spec.cases.min), max: Math.log10(spec.cases.max) };
  const atX = (cases: number) => box.x + fraction(log, Math.log10(cases)) * box.w;
  const atY = (share: number) => box.y + (1 - fraction(spec.axis, share)) * box.h;
  const shapes: SceneShape[] = [];
  for (const tick of spec.axis.ticks) {
    shapes.push(line(box.x, atY(tick.value), box.x + box.w, atY(tick.value), 'rule'));
    shapes.push(text(box.x - 6, atY(tick.value) + 4, tick.label, { size: SMALL, fill: 'ink-soft', anchor: 'end' }));
  }
  for (const tick of spec.cases.ticks) {
    const half = textWidth(tick.label, SMALL) / 2;
    const x = Math.min(Math.max(atX(tick.value), half), width - half);
    shapes.push(line(atX(tick.value), box.y + box.h, atX(tick.value), box.y + box.h + 5, 'ink-soft'));
    shapes.push(text(x, box.y + box.h + 19, tick.label, { size: SMALL, fill: 'ink-soft', anchor: 'middle' }));
  }
  shapes.push(text(box.x, box.y + box.h + 38, spec.cases.label, { size: SMALL, fill: 'ink-soft' }));
  for (const limit of spec.limits) {
    for (const curve of [limit.lower, limit.upper]) {
      // What lies below the axis is not drawn along its edge.
      const seen = curve.filter(([, share]) => share >= spec.axis.min);
      const points = seen.map(([cases, share]): [number, number] => [atX(cases), atY(share)]);
      if (points.length < 2) continue;
      shapes.push({ kind: 'line', part: 'extra', points, stroke: 'ink-soft', width: 1.25, dashed: limit.dashed });
    }
    // Where the lower curve comes up from the floor there is room beside it.
    const foot = limit.lower.find(([, share]) => share >= spec.axis.min);
    if (foot) labelLimit(limit.label, limit.dashed, atX(foot[0]), box, shapes);
  }
  const level = atY(spec.target.value);
  shapes.push(line(box.x, level, box.x + box.w, level, 'accent', { width: 1.5 }));
  shapes.push(
    text(box.x + 4, level + (level > box.y + box.h * 0.8 ? -6 : 15), spec.target.label, {
      size: SMALL,
      fill: 'accent',
    }),
  );
  const dots = spec.points.map(({ cases, mark }) => ({ x: atX(cases), y: atY(mark.value) }));
  const labels: Label[] = [];
  const spots: Spot[] = [];
  spec.points.forEach(({ mark, name, cases, outside }, i) => {
    const [x, y] = [atX(cases), atY(mark.value)];
    shapes.push({
      kind: 'dot',
      part: 'body',
      figure: mark.figure,
      x,
      y,
      r: 5,
      fill: outside ? 'warn' : 'paper',
      stroke: outside ? 'warn' : 'ink',
    });
    const reach = textWidth(name, SMALL) + 10;
    const hit = dots.some((dot, at) => at !== i && Math.abs(dot.y - y) < 13 && dot.x > x - 4 && dot.x < x + reach + 5);
    const right = x + reach <= width && !(hit && x - reach > box.x);
    labels.push({
      x: right ? x + 9 : x - 9,
      y: y + 4,
      words: name,
      anchor: right ? 'start' : 'end',
      figure: mark.figure,
    });
    spots.push({ mark: i, x: x - 10, y: y - 10, w: 20, h: 20 });
  });
  for (const label of apart(labels, box)) {
    const { x, y, words, anchor, figure } = label;
    shapes.push(text(x, y, words, { size: SMALL, anchor, figure }));
  }
  return { width, height: top + height + 46, plot: box, shapes, spots };
}

/** Names that would run into one another move apart, from above to below. */
function apart(labels: readonly Label[], box: { y: number; h: number }): Label[] {
  const placed: Label[] = [];
  const span = ({ x, words, anchor }: Label): [number, number] => {
    const w = textWidth(words, SMALL);
    return anchor === 'start' ? [x, x + w] : [x - w, x];
  };
  for (const label of [...labels].sort((a, b) => a.y - b.y)) {
    let { y } = label;
    const [from, to] = span(label);
    const near = placed.filter((other) => span(other)[0] < to + 4 && span(other)[1] > from - 4);
    for (const other of near.sort((a, b) => a.y - b.y)) if (Math.abs(other.y - y) < 14) y = other.y + 14;
    placed.push({ ...label, y: Math.min(y, box.y + box.h - 3) });
  }
  return placed;
}

/** The inner limit is named on the side of its target, the outer one on the other. */
function labelLimit(label: string, inner: boolean, x: number, box: Scene['plot'], shapes: SceneShape[]): void {
  const w = textWidth(label, SMALL);
  const at = inner ? Math.max(box.x + 2, x - w - 6) : x + 12;
  shapes.push(text(at, box.y + box.h - 8, label, { size: SMALL, fill: 'ink-soft' }));
}
