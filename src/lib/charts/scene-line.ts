/** Lines over time laid out for a width: words at the ends of the lines instead of a key. */
import { dotExtent, fraction } from './geometry.ts';
import { drawNames, endWords, VALUE, type Frame } from './scene-line-names.ts';
import { arrow, line, text, type Scene, type SceneShape, type Spot } from './scene.ts';
import { isHollow } from './geometry.ts';
import type { LinePoint, LineSeries, LineSpec } from './spec.ts';
import { textWidth, wrapText } from './text-width.ts';

const SMALL = 12;

export function layoutLine(spec: LineSpec, width: number): Scene {
  const narrow = width < 430;
  const height = narrow ? 220 : 290;
  const many = spec.series.length > 1;
  const longest = Math.max(...spec.series.map((one) => textWidth(endWords(one, many), VALUE)));
  const right = Math.min(width * (narrow ? 0.36 : 0.3), longest + 12);
  const left = Math.max(...spec.axis.ticks.map((tick) => textWidth(tick.label, SMALL)), 10) + 8;
  const top = spec.axis.unit === '' ? 12 : 30;
  const frame = frameOf(spec, { x: left, y: top, w: width - left - right, h: height });
  const shapes: SceneShape[] = [];
  if (spec.axis.unit !== '') shapes.push(text(0, 12, spec.axis.unit, { size: SMALL, fill: 'ink-soft' }));
  drawAxes(spec, frame, width, shapes);
  const [only] = spec.series;
  if (only && !many) drawGaps(only, spec, frame, shapes);
  for (const series of spec.series) drawSeries(series, spec, frame, shapes);
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

/** Years for which nobody published a value: a quiet hatch, with the words where they fit. */
function drawGaps(series: LineSeries, spec: LineSpec, { y, h, atX }: Frame, shapes: SceneShape[]): void {
  series.points.forEach((point, i) => {
    const before = series.points[i - 1];
    if (!before || point.link !== 'none' || point.broken !== null || before.t === point.t) return;
    if ([before, point].some(({ mark }) => mark.suspect !== null || mark.conflict !== null)) return;
    const from = atX(before.t) + 4;
    const w = atX(point.t) - 4 - from;
    if (w < 6) return;
    shapes.push({ kind: 'rect', part: 'extra', x: from, y, w, h, fill: 'rule', hatched: true });
    if (textWidth(spec.words.notPublished, SMALL) + 8 < w) {
      shapes.push(
        text(from + w / 2, y + 14, spec.words.notPublished, { size: SMALL, fill: 'ink-soft', anchor: 'middle' }),
      );
    }
  });
}

function drawSeries(series: LineSeries, spec: LineSpec, frame: Frame, shapes: SceneShape[]): void {
  const { atX, atY, y, h } = frame;
  const { hue } = series;
  const sparse = series.points.length <= 16;
  series.points.forEach((point, i) => {
    const before = series.points[i - 1];
    const { mark } = point;
    const { figure } = mark;
    const x = atX(point.t);
    if (before && point.link !== 'none') {
      const points: [number, number][] = [
        [atX(before.t), atY(before.mark.value)],
        [x, atY(mark.value)],
      ];
      shapes.push({
        kind: 'line',
        part: 'body',
        figure,
        points,
        stroke: hue,
        width: 2,
        dashed: point.link === 'dashed',
      });
    }
    if (before && point.broken !== null) {
      const middle = (atX(before.t) + x) / 2;
      shapes.push(line(middle, y, middle, y + h, 'ink-soft', { figure, dashed: true }));
      shapes.push(line(middle - 5, y + 6, middle + 5, y - 2, 'ink-soft', { figure, width: 1.5 }));
    }
    drawEnds(point, spec, hue, frame, shapes);
    const special = isHollow(mark);
    const alone = point.link === 'none' && (series.points[i + 1]?.link ?? 'none') === 'none';
    const r = special || alone ? 4 : sparse ? 3 : 1;
    shapes.push({
      kind: 'dot',
      part: 'body',
      figure,
      x,
      y: atY(mark.value),
      r,
      fill: special ? 'paper' : hue,
      stroke: mark.suspect === null ? hue : 'warn',
      dashed: mark.tone === 'plan',
    });
  });
  for (const span of series.spans) {
    const point = series.points[span.first];
    if (!point) continue;
    const x = atX(point.t);
    shapes.push(line(x, atY(span.from), x, atY(span.to), 'warn', { width: 1.5 }));
    shapes.push(
      text(x + 7, (atY(span.from) + atY(span.to)) / 2 + 4, span.text, {
        size: SMALL,
        fill: 'warn',
        anchor: x > frame.x + frame.w * 0.6 ? 'end' : 'start',
      }),
    );
  }
}

/** Whisker or open end of one point, upwards and downwards. */
function drawEnds(
  { t, mark }: LinePoint,
  spec: LineSpec,
  hue: LineSeries['hue'],
  { atX, atY }: Frame,
  shapes: SceneShape[],
): void {
  const extent = dotExtent(mark, spec.axis);
  const x = atX(t);
  const { figure } = mark;
  if (extent.soft) {
    const [low, high] = extent.soft.map(atY) as [number, number];
    shapes.push({
      kind: 'rect',
      part: 'extra',
      figure,
      x: x - 1,
      y: high,
      w: 2,
      h: Math.max(low - high, 1),
      fill: hue,
    });
    for (const end of [low, high]) shapes.push(line(x - 4, end, x + 4, end, hue, { figure, width: 1.5 }));
  }
  if (extent.fade) {
    const from = atY(extent.fade.from);
    const to = atY(extent.fade.to);
    const towards = extent.fade.towards === 'more' ? 'up' : 'down';
    shapes.push({
      kind: 'rect',
      part: 'extra',
      figure,
      x: x - 2,
      y: Math.min(from, to),
      w: 4,
      h: Math.abs(to - from),
      fill: hue,
      fade: towards,
    });
    shapes.push(arrow(x, towards === 'up' ? to - 1 : to + 1, towards, hue, figure));
  }
}

function spotsOf(spec: LineSpec, { atX, atY }: Frame): Spot[] {
  const points = spec.series.flatMap((series) => series.points);
  return points.map((point, mark) => ({ mark, x: atX(point.t) - 9, y: atY(point.mark.value) - 9, w: 18, h: 18 }));
}
