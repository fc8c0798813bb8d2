/** Lines over time laid out for a width: words at the ends of the lines instead of a key. */
import { fraction } from '../geometry.ts';
import { isOn } from '../limit.ts';
import { drawNames, endsOf, endWords, VALUE, type Frame } from './line-names.ts';
import { drawEvents, drawGaps, drawSeries } from './series.ts';
import { line, text, type Scene, type SceneShape, type Spot } from './scene.ts';
import type { LineSpec } from '../spec.ts';
import { textWidth, wrapText } from '../text-width.ts';

const SMALL = 12;

export function layoutLine(spec: LineSpec, width: number): Scene {
  const narrow = width < 430;
  const height = narrow ? 220 : 290;
  const many = spec.series.length > 1;
  const longest = Math.max(
    ...spec.series.flatMap((one) => endsOf(one, many).map((end) => textWidth(endWords(one, end, spec, many), VALUE))),
  );
  const right = Math.min(width * (narrow ? 0.36 : 0.3), longest + 12);
  const left = Math.max(...spec.axis.ticks.map((tick) => textWidth(tick.label, SMALL)), 10) + 8;
  const top = spec.axis.unit === '' ? 12 : 30;
  const frame = frameOf(spec, { x: left, y: top, w: width - left - right, h: height });
  const shapes: SceneShape[] = [];
  if (spec.axis.unit !== '') shapes.push(text(0, 12, spec.axis.unit, { size: SMALL, fill: 'ink-soft' }));
  drawAxes(spec, frame, width, shapes);
  drawEvents(spec.time, frame, shapes);
  const [only] = spec.series;
  if (only && !many) drawGaps(only, spec.words.notPublished, frame, shapes);
  if (isOn(spec.axis, spec.limit)) {
    const level = frame.atY(spec.limit.value);
    shapes.push(line(frame.x, level, frame.x + frame.w, level, 'accent', { dashed: true, width: 1.5 }));
    shapes.push(text(frame.x + 4, level - 5, spec.limit.label, { size: SMALL, fill: 'accent' }));
  }
  for (const series of spec.series) drawSeries(series, spec.axis, frame, shapes);
  drawNames(spec, frame, width, many, shapes);
  let below = top + height + 28;
  if (spec.undated.length > 0) {
    const words = spec.undated.map((mark) => `${mark.label}: ${mark.said}`).join('; ');
    for (const one of wrapText(words, SMALL, width)) {
      shapes.push(text(0, below + 12, one, { size: SMALL, fill: 'ink-soft' }));
      below += 16;
    }
  }
  return {
    width,
    height: below + 4,
    plot: { x: left, y: top, w: frame.w, h: height },
    shapes,
    spots: spotsOf(spec, frame),
  };
}

function frameOf(spec: LineSpec, box: { x: number; y: number; w: number; h: number }): Frame {
  return {
    ...box,
    atX: (t) => box.x + fraction(spec.time, t) * box.w,
    atY: (value) => box.y + (1 - fraction(spec.axis, value)) * box.h,
  };
}

function drawAxes(spec: LineSpec, { x, y, w, h, atX, atY }: Frame, width: number, shapes: SceneShape[]): void {
  for (const tick of spec.axis.ticks) {
    const level = atY(tick.value);
    shapes.push(line(x, level, x + w, level, tick.value === 0 ? 'ink-soft' : 'rule'));
    shapes.push(text(x - 6, level + 4, tick.label, { size: SMALL, fill: 'ink-soft', anchor: 'end' }));
  }
  let free = -Infinity;
  for (const tick of spec.time.ticks) {
    const half = textWidth(tick.label, SMALL) / 2;
    const middle = Math.min(Math.max(atX(tick.value), half), width - half);
    shapes.push(line(atX(tick.value), y + h, atX(tick.value), y + h + 5, 'ink-soft'));
    if (middle - half < free) continue;
    free = middle + half + 6;
    shapes.push(text(middle, y + h + 19, tick.label, { size: SMALL, fill: 'ink-soft', anchor: 'middle' }));
  }
}

function spotsOf(spec: LineSpec, { atX, atY }: Frame): Spot[] {
  const points = spec.series.flatMap((series) => series.points);
  return points.map((point, mark) => ({ mark, x: atX(point.t) - 9, y: atY(point.mark.value) - 9, w: 18, h: 18 }));
}
