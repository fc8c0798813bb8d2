/** Small multiples laid out for a width: panes in reading order on one scale, ticks at the left and the lower edge. */
import { fraction } from '../geometry.ts';
import { drawKey } from './key.ts';
import { lastReport, type Frame } from './line-names.ts';
import { drawEvents, drawGaps, drawSeries } from './series.ts';
import { line, text, type Scene, type SceneShape, type Spot } from './scene.ts';
import type { MultiplesSpec, Pane } from '../spec-plots.ts';
import { cut, textWidth, wrapText } from '../text-width.ts';

const SMALL = 12;
const NAME = 13;
const PLOT = 62;
/** Room for name and last value above a plot, and for the gap below it. */
const HEAD = 36;
const FOOT = 12;
const GUTTER = 14;
const LEAST = 118;
const MOST_COLUMNS = 6;

export interface PanesLayout extends Scene {
  /** Frames in the order of the panes. */
  readonly frames: readonly Frame[];
}

export function layoutMultiples(spec: MultiplesSpec, width: number): PanesLayout {
  const shapes: SceneShape[] = [];
  const spots: Spot[] = [];
  const frames: Frame[] = [];
  const left = Math.max(...spec.axis.ticks.map((tick) => textWidth(tick.label, SMALL)), 10) + 7;
  // The ring of the last point reaches a little beyond its pane.
  const right = 5;
  const fit = Math.floor((width - left - right + GUTTER) / (LEAST + GUTTER));
  const columns = Math.max(1, Math.min(fit, MOST_COLUMNS, spec.panes.length));
  const w = Math.max(60, (width - left - right + GUTTER) / columns - GUTTER);
  let top = drawKey(spec.key, width, shapes);
  if (spec.axis.unit !== '') {
    shapes.push(text(0, top + 12, spec.axis.unit, { size: SMALL, fill: 'ink-soft' }));
    top += 20;
  }
  const rows = Math.ceil(spec.panes.length / columns);
  const pitch = HEAD + PLOT + FOOT;
  let mark = 0;
  spec.panes.forEach((pane, i) => {
    const column = i % columns;
    const x = left + column * (w + GUTTER);
    const y = top + Math.floor(i / columns) * pitch + HEAD;
    const frame: Frame = {
      x,
      y,
      w,
      h: PLOT,
      atX: (t) => x + fraction(spec.time, t) * w,
      atY: (value) => y + (1 - fraction(spec.axis, value)) * PLOT,
    };
    frames.push(frame);
    drawGrid(spec, frame, column === 0, i + columns >= spec.panes.length, shapes);
    mark = drawPane(pane, spec, frame, mark, shapes, spots);
  });
  let bottom = top + rows * pitch + 14;
  if (spec.undated.length > 0) {
    const words = spec.undated.map((one) => `${one.label}: ${one.said}`).join('; ');
    for (const one of wrapText(words, SMALL, width)) {
      shapes.push(text(0, bottom + 12, one, { size: SMALL, fill: 'ink-soft' }));
      bottom += 16;
    }
  }
  return { width, height: Math.ceil(bottom + 6), plot: { x: 0, y: 0, w: width, h: bottom + 6 }, shapes, spots, frames };
}

function drawGrid(spec: MultiplesSpec, frame: Frame, first: boolean, last: boolean, shapes: SceneShape[]): void {
  const { x, y, w, h, atX, atY } = frame;
  const every = Math.ceil(spec.axis.ticks.length / 3);
  const zero = Math.max(
    0,
    spec.axis.ticks.findIndex((tick) => tick.value === 0),
  );
  for (const [i, tick] of spec.axis.ticks.entries()) {
    if (Math.abs(i - zero) % every !== 0) continue;
    const level = atY(tick.value);
    shapes.push(line(x, level, x + w, level, tick.value === 0 ? 'ink-soft' : 'rule'));
    if (!first) continue;
    shapes.push(text(x - 5, level + 4, tick.label, { size: SMALL, fill: 'ink-soft', anchor: 'end' }));
  }
  drawEvents({ ...spec.time, events: spec.time.events.map(({ t }) => ({ t, label: '' })) }, frame, shapes);
  if (!last) return;
  let end = -Infinity;
  for (const tick of spec.time.ticks) {
    const half = textWidth(tick.label, SMALL) / 2;
    const middle = Math.min(Math.max(atX(tick.value), x + half), x + w - half);
    if (middle - half < end) continue;
    end = middle + half + 4;
    shapes.push(text(middle, y + h + 15, tick.label, { size: SMALL, fill: 'ink-soft', anchor: 'middle' }));
  }
}

/** One pane; returns the number of the next mark. */
function drawPane(
  pane: Pane,
  spec: MultiplesSpec,
  frame: Frame,
  mark: number,
  shapes: SceneShape[],
  spots: Spot[],
): number {
  const { x, y, w, h, atX, atY } = frame;
  const name = textWidth(pane.label, NAME) <= w + GUTTER - 4 ? pane.label : pane.tiny;
  shapes.push(text(x, y - 22, cut(name, NAME, w + GUTTER - 4), { size: NAME, bold: true }));
  if (pane.series === null) {
    const words = spec.words.notPublished;
    shapes.push({ kind: 'rect', part: 'extra', x, y, w, h, fill: 'rule', hatched: true });
    shapes.push(text(x, y - 7, words, { size: SMALL, fill: 'ink-soft' }));
    spots.push({ mark, x, y: y - HEAD + 2, w, h: h + HEAD - 2 });
    return mark + 1;
  }
  const { series } = pane;
  const last = lastReport(series.points);
  if (last) {
    // The last value may not be the newest period of the chart: its year stands with it.
    const year = String(Math.ceil(last.t - 1e-9) - 1);
    const whole = `${last.mark.short} (${year})`;
    const words = textWidth(whole, SMALL) <= w + GUTTER - 4 ? whole : last.mark.short;
    shapes.push(text(x, y - 7, words, { size: SMALL, fill: 'ink', figure: last.mark.figure }));
  }
  drawGaps(series, '', frame, shapes);
  drawSeries(series, spec.axis, frame, shapes, true);
  for (const point of series.points) {
    spots.push({ mark, x: atX(point.t) - 6, y: atY(point.mark.value) - 8, w: 12, h: 16 });
    mark += 1;
  }
  return mark;
}
