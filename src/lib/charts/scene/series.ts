/** One line over time as shapes: dots, links, whiskers, breaks, gaps. Line charts and small multiples draw with it. */
import { dotExtent, isHollow } from '../geometry.ts';
import type { Frame } from './line-names.ts';
import { arrow, line, text, type SceneShape } from './scene.ts';
import type { TimeAxis } from '../spec.ts';
import type { Hue, LineSeries, Mark, ValueAxis } from '../spec.ts';
import { textWidth } from '../text-width.ts';

const SMALL = 12;

/** Radius of a dot: special and lonely ones are larger, those of long series nearly vanish. */
export function dotRadius(series: LineSeries, i: number, small: boolean): number {
  const point = series.points[i];
  if (point === undefined) return 0;
  const alone = point.link === 'none' && (series.points[i + 1]?.link ?? 'none') === 'none';
  if (isHollow(point.mark) || alone) return small ? 2.5 : 4;
  if (small) return 1;
  return series.points.length <= 16 ? 3 : 1;
}

/** Days on which places were divided, as upright lines with their words. */
export function drawEvents({ events }: TimeAxis, { x, y, w, h, atX }: Frame, shapes: SceneShape[]): void {
  for (const { t, label } of events) {
    const at = atX(t);
    shapes.push(line(at, y, at, y + h, 'ink-soft', { dashed: true }));
    const width = textWidth(label, SMALL);
    if (label === '' || width > w) continue;
    const start = Math.max(x, Math.min(at + 5, x + w - width));
    // Words that would lie on their own line stand left of it.
    const clear = start > at ? start : Math.max(x, at - width - 5);
    shapes.push(text(clear, y + h - 6, label, { size: SMALL, fill: 'ink-soft' }));
  }
}

/** Years for which nobody published a value: a quiet hatch, with the words where they fit. */
export function drawGaps(series: LineSeries, words: string, { y, h, atX }: Frame, shapes: SceneShape[]): void {
  series.points.forEach((point, i) => {
    const before = series.points[i - 1];
    if (!before || point.link !== 'none' || point.broken !== null || before.t === point.t) return;
    if ([before, point].some(({ mark }) => mark.suspect !== null || mark.conflict !== null)) return;
    const from = atX(before.t) + 4;
    const w = atX(point.t) - 4 - from;
    if (w < 6) return;
    shapes.push({ kind: 'rect', part: 'extra', x: from, y, w, h, fill: 'rule', hatched: true });
    if (words !== '' && textWidth(words, SMALL) + 8 < w) {
      shapes.push(text(from + w / 2, y + 14, words, { size: SMALL, fill: 'ink-soft', anchor: 'middle' }));
    }
  });
}

/** `small` is for panes: smaller dots, and no words within the plot. */
export function drawSeries(
  series: LineSeries,
  axis: ValueAxis,
  frame: Frame,
  shapes: SceneShape[],
  small = false,
): void {
  const { atX, atY, y, h } = frame;
  const { hue } = series;
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
        width: small ? 1.5 : 2,
        dashed: point.link === 'dashed',
      });
    }
    if (before && point.broken !== null) {
      const middle = (atX(before.t) + x) / 2;
      shapes.push(line(middle, y, middle, y + h, 'ink-soft', { figure, dashed: true }));
      shapes.push(line(middle - 5, y + 6, middle + 5, y - 2, 'ink-soft', { figure, width: 1.5 }));
    }
    drawEnds(x, point.mark, axis, hue, frame, shapes);
    const special = isHollow(mark);
    const r = dotRadius(series, i, small);
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
    if (small) continue;
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
  x: number,
  mark: Mark,
  axis: ValueAxis,
  hue: Hue,
  { atY }: Pick<Frame, 'atY'>,
  shapes: SceneShape[],
): void {
  const extent = dotExtent(mark, axis);
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
