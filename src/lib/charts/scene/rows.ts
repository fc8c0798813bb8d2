/** Bars and dots laid out for a width. Narrow drawings put the label of a row above its bars. */
import { fraction } from '../geometry.ts';
import { isOn, type Limit } from '../limit.ts';
import { drawLane, drawSpan, GAP_SIGN, SMALL, VALUE, type Lane } from './lanes.ts';
import { drawKey } from './key.ts';
import { line, text, type Scene, type SceneShape, type Spot } from './scene.ts';
import type { BarItem, BarRow, BarSpec, DotSpec } from '../spec.ts';
import { textWidth, wrapText } from '../text-width.ts';

/** Below this width labels stand above their bars. */
const STACKED_BELOW = 430;
const LABEL = 14;
const LINE_HEIGHT = 17;

export interface RowsLayout extends Scene {
  readonly lanes: readonly Lane[];
}

/** Words beside a value: sign and number, the source in a dispute, the series in the first row, "plan". */
function valueText({ mark }: BarItem, prefix: string | null, spec: BarSpec | DotSpec, few: boolean): string {
  if (!mark.published) return prefix === null ? mark.said : `${mark.said} · ${prefix}`;
  // Many preliminary values are told once, in the caption.
  const tone = mark.tone === 'plan' ? spec.words.plan : mark.tone === 'estimate' && few ? spec.words.estimate : null;
  return [mark.short, tone, prefix].filter((part) => part !== null).join(' · ');
}

const isSeries = (item: BarItem): boolean => item.hue.startsWith('cat-');

export function layoutRows(spec: BarSpec | DotSpec, width: number): RowsLayout {
  const stacked = width < STACKED_BELOW;
  const items = spec.rows.flatMap((row) => row.items);
  const labelWidth = stacked ? 0 : labelColumn(spec.rows, width);
  const few = items.filter(({ mark }) => mark.published && mark.tone === 'estimate').length <= 3;
  // Series are named once, on the bars of the first row; their order is the same in every row.
  const prefixOf = (item: BarItem) => (isSeries(item) && !spec.rows[0]?.items.includes(item) ? null : item.prefix);
  const above = (item: BarItem) => stacked && isSeries(item);
  const wordsOf = (item: BarItem) => valueText(item, above(item) ? null : prefixOf(item), spec, few);
  const beside = (item: BarItem) => textWidth(wordsOf(item), VALUE) + 14;
  const published = items.filter((item) => item.mark.published);
  const right = Math.min(width * 0.46, Math.max(40, ...published.map(beside)));
  const negative =
    spec.axis.min < 0
      ? Math.min(
          width * 0.26,
          Math.max(0, ...published.filter(({ mark }) => mark.published && mark.value < 0).map(beside)),
        )
      : 0;
  const gaps = published.length < items.length;
  const gutter = gaps ? GAP_SIGN + (labelWidth > 0 ? 9 : 3) : labelWidth > 0 ? 12 : 0;
  const x = labelWidth + gutter + negative;
  const w = Math.max(60, width - x - right);
  const at = (value: number) => x + fraction(spec.axis, value) * w;

  const shapes: SceneShape[] = [];
  const lanes: Lane[] = [];
  const spots: Spot[] = [];
  let y = spec.key.some(({ hue }) => hue.startsWith('cat-')) ? 0 : drawKey(spec.key, width, shapes);
  const unitY = y + 12;
  y += spec.axis.unit === '' ? 4 : 18;
  const tickY = y + 12;
  y += 20;
  const top = y;
  y += 6;

  spec.rows.forEach((row, r) => {
    const rowTop = y;
    if (stacked) y = drawLabel(row, 0, y, width, shapes);
    const first = lanes.length;
    for (const item of row.items) {
      const prefix = prefixOf(item);
      if (above(item) && prefix !== null) {
        shapes.push(text(0, y + 12, prefix, { size: SMALL, fill: 'ink-soft' }));
        y += 16;
      }
      const h = spec.kind === 'bar' ? (stacked ? 12 : row.items.length > 1 ? 13 : 15) : 12;
      const lane: Lane = { item, row: r, y: y + h / 2 + 2, h };
      lanes.push(lane);
      y += h + 6;
      drawLane(lane, spec, wordsOf(item), at, { x, w, width }, shapes);
      if (item.mark.published && item.mark.suspect !== null) {
        shapes.push(
          text(stacked ? 0 : x + 2, y + 11, spec.words.suspect, {
            size: SMALL,
            fill: 'warn',
            figure: item.mark.figure,
          }),
        );
        y += 16;
      }
    }
    for (const span of row.spans) {
      const upper = lanes[first + span.first];
      const lower = lanes[first + span.last];
      if (upper && lower) y = drawSpan(at(span.from), at(span.to), upper, lower, span.text, y, shapes);
    }
    if (!stacked) {
      const lines = wrapText(row.label, LABEL, labelWidth);
      const height = (lines.length + (row.note === null ? 0 : 1)) * LINE_HEIGHT;
      const firstLane = lanes[first];
      drawLabel(row, labelWidth, (firstLane?.y ?? y) - LINE_HEIGHT / 2 - 0.5, labelWidth, shapes);
      y = Math.max(y, rowTop + height + 2);
    }
    for (let i = first; i < lanes.length; i++) {
      const lane = lanes[i];
      if (lane)
        spots.push({
          mark: i,
          x: stacked ? 0 : x - 4,
          y: lane.y - lane.h / 2 - 3,
          w: stacked ? width : width - x + 4,
          h: lane.h + 6,
        });
    }
    y += stacked ? 13 : row.items.length > 1 ? 9 : 5;
  });
  const bottom = y;
  const grid: SceneShape[] = spec.axis.ticks.flatMap((tick) => [
    line(at(tick.value), top - 2, at(tick.value), bottom, tick.value === 0 ? 'ink-soft' : 'rule'),
    ...tickText(at(tick.value), tickY, tick.label, width),
  ]);
  if (spec.axis.unit !== '') grid.push(text(stacked ? 0 : x, unitY, spec.axis.unit, { size: SMALL, fill: 'ink-soft' }));
  const limit = isOn(spec.axis, spec.limit) ? spec.limit : undefined;
  if (limit) grid.push(...drawLimit(limit, at(limit.value), top - 2, bottom, width));
  return {
    width,
    height: Math.ceil(bottom + (limit ? 20 : 4)),
    plot: { x, y: top, w, h: bottom - top },
    shapes: [...grid, ...shapes],
    spots,
    lanes,
  };
}

/** The line that a threshold draws across the rows, with its condition under it. */
function drawLimit({ label }: Limit, x: number, top: number, bottom: number, width: number): SceneShape[] {
  const half = textWidth(label, SMALL) / 2;
  return [
    line(x, top, x, bottom, 'accent', { dashed: true, width: 1.5 }),
    text(Math.min(Math.max(x, half), width - half), bottom + 14, label, {
      size: SMALL,
      fill: 'accent',
      anchor: 'middle',
    }),
  ];
}

function tickText(x: number, y: number, label: string, width: number): SceneShape[] {
  const half = textWidth(label, SMALL) / 2;
  const inside = Math.min(Math.max(x, half), width - half);
  return [text(inside, y, label, { size: SMALL, fill: 'ink-soft', anchor: 'middle' })];
}

function labelColumn(rows: readonly BarRow[], width: number): number {
  const widest = Math.max(
    ...rows.map((row) => Math.max(textWidth(row.label, LABEL), row.note === null ? 0 : textWidth(row.note, SMALL))),
  );
  return Math.min(widest + 2, width * 0.34);
}

/** Label and note of a row; returns the y below them. Labels in a column are set against the bars. */
function drawLabel(row: BarRow, edge: number, y: number, width: number, shapes: SceneShape[]): number {
  const anchor = edge > 0 ? 'end' : 'start';
  for (const words of wrapText(row.label, LABEL, width)) {
    shapes.push(text(edge, y + 13, words, { size: LABEL, anchor }));
    y += LINE_HEIGHT;
  }
  if (row.note !== null) {
    for (const words of wrapText(row.note, SMALL, width, 2)) {
      shapes.push(text(edge, y + 12, words, { size: SMALL, fill: 'ink-soft', anchor }));
      y += LINE_HEIGHT - 1;
    }
  }
  return y;
}
