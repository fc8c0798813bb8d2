/** Two periods laid out for a width: two upright axes, names and values at both sides, pushed apart. */
import { fraction, isHollow } from '../geometry.ts';
import { drawAbsent } from './absent.ts';
import { drawKey } from './key.ts';
import { drawReach } from './reach.ts';
import { drawWords, entriesOf, marginsOf, PITCH, VALUE } from './slope-words.ts';
import { line, text, type Scene, type SceneShape, type Spot } from './scene.ts';
import type { SlopeLine, SlopeSpec } from '../spec-plots.ts';

const SMALL = 12;
/** Length of the hatched stub that stands where one end was not published. */
const STUB = 26;
export const SLOPE_DOT = 4;

export function layoutSlope(spec: SlopeSpec, width: number): Scene {
  const narrow = width < 460;
  const shapes: SceneShape[] = [];
  const spots: Spot[] = [];
  let top = drawKey(spec.key, width, shapes);
  if (spec.axis.unit !== '') {
    shapes.push(text(0, top + 12, spec.axis.unit, { size: SMALL, fill: 'ink-soft' }));
    top += 20;
  }
  const headY = top + 14;
  top += 30;
  const entries = { from: entriesOf(spec, 'from', narrow), to: entriesOf(spec, 'to', narrow) };
  const { left, right, stacked } = marginsOf(entries, width, narrow);
  const pitch = { from: PITCH, to: stacked ? 2 * PITCH : PITCH };
  const h = Math.max(
    narrow ? 200 : 240,
    ...(['from', 'to'] as const).map((side) => (entries[side].length - 1) * pitch[side] + 20),
  );
  const atY = (value: number) => top + (1 - fraction(spec.axis, value)) * h;
  const x = { from: left, to: width - right };
  for (const side of ['from', 'to'] as const) {
    shapes.push(line(x[side], top, x[side], top + h, 'rule'));
    const [anchor, out] = side === 'from' ? (['end', 8] as const) : (['start', -8] as const);
    shapes.push(text(x[side] + out, headY, spec[side], { size: VALUE, anchor, bold: true }));
  }
  for (const one of spec.lines) drawLine(one, x, atY, spec, shapes);
  for (const side of ['from', 'to'] as const) {
    const box = { axis: x[side], top, h, width, pitch: pitch[side] };
    drawWords(entries[side], side, box, atY, stacked && side === 'to', shapes, spots);
  }
  spots.sort((a, b) => a.mark - b.mark);
  const bottom = drawAbsent(spec.absent, spec.words.neither, top + h + 14, width, shapes, spots, spots.length);
  return {
    width,
    height: Math.ceil(bottom + 6),
    plot: { x: x.from, y: top, w: x.to - x.from, h },
    shapes,
    spots,
  };
}

function drawLine(
  one: SlopeLine,
  x: { from: number; to: number },
  atY: (value: number) => number,
  spec: SlopeSpec,
  shapes: SceneShape[],
): void {
  const { hue } = one;
  for (const { from, to, dashed } of one.links) {
    const [a, b] = [one.from[from], one.to[to]];
    if (!a?.published || !b?.published) continue;
    shapes.push({
      kind: 'line',
      part: 'body',
      figure: b.figure,
      points: [
        [x.from, atY(a.value)],
        [x.to, atY(b.value)],
      ],
      stroke: hue,
      width: 1.75,
      dashed,
    });
  }
  const [before, after] = [one.from[0], one.to[0]];
  if (one.broken !== null && before.published && after.published) {
    // Two ends that do not belong together: a short start, a short end and nothing between.
    const [y1, y2] = [atY(before.value), atY(after.value)];
    const part = (from: number, to: number): [number, number] => [y1 + (y2 - y1) * from, y1 + (y2 - y1) * to];
    const w = x.to - x.from;
    const stub = 0.12;
    const [a, b] = part(0, stub);
    const [c, d] = part(1 - stub, 1);
    shapes.push(line(x.from, a, x.from + w * stub, b, hue, { figure: before.figure, width: 1.5 }));
    shapes.push(line(x.to - w * stub, c, x.to, d, hue, { figure: after.figure, width: 1.5 }));
    for (const at of [x.from + w * stub, x.to - w * stub]) {
      const level = at < x.from + w / 2 ? b : c;
      shapes.push(line(at - 2, level + 4, at + 2, level - 4, 'ink-soft', { figure: before.figure, width: 1.5 }));
    }
  }
  for (const side of ['from', 'to'] as const) {
    const other = (side === 'from' ? one.to : one.from).find((mark) => mark.published);
    for (const mark of one[side]) {
      if (!mark.published) {
        if (!other?.published) continue;
        const y = atY(other.value);
        const start = side === 'to' ? x.to - STUB : x.from;
        shapes.push({
          kind: 'rect',
          part: 'extra',
          x: start,
          y: y - 4,
          w: STUB,
          h: 8,
          fill: 'ink-soft',
          hatched: true,
        });
        continue;
      }
      drawReach(mark, spec.axis, hue, atY, x[side], 'up', 'extra', shapes);
      shapes.push({
        kind: 'dot',
        part: 'body',
        figure: mark.figure,
        x: x[side],
        y: atY(mark.value),
        r: SLOPE_DOT,
        fill: isHollow(mark) ? 'paper' : hue,
        stroke: mark.suspect === null ? hue : 'warn',
        dashed: mark.tone === 'plan',
      });
    }
    const disputed = one[side].filter((mark) => mark.published && mark.conflict !== null);
    const values = disputed.flatMap((mark) => (mark.published ? [mark.value] : []));
    if (values.length > 1) {
      shapes.push(line(x[side], atY(Math.min(...values)), x[side], atY(Math.max(...values)), 'warn', { width: 1.5 }));
    }
  }
}
