/** Two periods laid out for a width: two upright axes, names and values at both sides, pushed apart. */
import { fraction, isHollow } from './geometry.ts';
import { drawAbsent } from './scene-absent.ts';
import { drawKey } from './scene-key.ts';
import { drawReach } from './scene-reach.ts';
import { line, text, type Scene, type SceneShape, type Spot } from './scene.ts';
import type { SlopeLine, SlopeSpec } from './spec-plots.ts';
import type { AnyMark } from './spec.ts';
import { cut, textWidth } from './text-width.ts';

const VALUE = 13;
const SMALL = 12;
const PITCH = 16;
/** Length of the hatched stub that stands where one end was not published. */
const STUB = 26;
export const SLOPE_DOT = 4;

interface Entry {
  readonly line: SlopeLine;
  readonly mark: AnyMark;
  /** Number of the mark in the walk. */
  readonly index: number;
  /** Level of the mark, for a gap that of the other end. */
  readonly y: number;
  readonly words: string;
}

export function layoutSlope(spec: SlopeSpec, width: number): Scene {
  const narrow = width < 460;
  const shapes: SceneShape[] = [];
  const spots: Spot[] = [];
  const count = Math.max(
    ...(['from', 'to'] as const).map((side) => spec.lines.reduce((n, one) => n + one[side].length, 0)),
  );
  const h = Math.max(narrow ? 200 : 240, (count - 1) * PITCH + 20);
  let top = drawKey(spec.key, width, shapes);
  if (spec.axis.unit !== '') {
    shapes.push(text(0, top + 12, spec.axis.unit, { size: SMALL, fill: 'ink-soft' }));
    top += 20;
  }
  const headY = top + 14;
  top += 30;
  const atY = (value: number) => top + (1 - fraction(spec.axis, value)) * h;
  const sides = {
    // On a narrow drawing the name stands once, at the right.
    from: entriesOf(spec, 'from', atY, top + h / 2, !narrow),
    to: entriesOf(spec, 'to', atY, top + h / 2, true),
  };
  const widest = (entries: readonly Entry[]) => Math.max(0, ...entries.map((one) => textWidth(one.words, VALUE)));
  const left = Math.min(widest(sides.from) + 16, width * 0.36);
  const right = Math.min(widest(sides.to) + 16, width * (narrow ? 0.56 : 0.36));
  const x = { from: left, to: width - right };
  for (const side of ['from', 'to'] as const) {
    shapes.push(line(x[side], top, x[side], top + h, 'rule'));
    const half = textWidth(spec[side], VALUE) / 2;
    const middle = Math.min(Math.max(x[side], half), width - half);
    shapes.push(text(middle, headY, spec[side], { size: VALUE, anchor: 'middle', bold: true }));
  }
  for (const one of spec.lines) drawLine(one, x, atY, spec, shapes);
  for (const side of ['from', 'to'] as const) {
    drawWords(sides[side], side, x[side], { top, h, width }, spec, shapes, spots);
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

function entriesOf(
  spec: SlopeSpec,
  side: 'from' | 'to',
  atY: (value: number) => number,
  middle: number,
  named: boolean,
): Entry[] {
  let index = 0;
  return spec.lines
    .flatMap((one) => {
      const start = index + (side === 'from' ? 0 : one.from.length);
      index += one.from.length + one.to.length;
      const other = (side === 'from' ? one.to : one.from).find((mark) => mark.published);
      return one[side].map((mark, i): Entry => {
        const level = mark.published ? mark.value : other?.published ? other.value : null;
        const value = mark.published ? mark.short : mark.said;
        const tone = mark.published && mark.tone === 'plan' ? ` · ${spec.words.plan}` : '';
        const parts = side === 'from' ? [one.label, value + tone] : [value + tone, one.label];
        return {
          line: one,
          mark,
          index: start + i,
          y: level === null ? middle : atY(level),
          words: named ? parts.join(' ') : value + tone,
        };
      });
    })
    .sort((a, b) => a.y - b.y);
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

/** Names and values beside an axis, with a hair line to the mark where they had to move. */
function drawWords(
  entries: readonly Entry[],
  side: 'from' | 'to',
  axis: number,
  { top, h, width }: { top: number; h: number; width: number },
  spec: SlopeSpec,
  shapes: SceneShape[],
  spots: Spot[],
): void {
  const levels = spread(
    entries.map((one) => one.y),
    top,
    top + h,
  );
  const out = side === 'from' ? -1 : 1;
  const room = side === 'from' ? axis - 14 : width - axis - 14;
  entries.forEach((entry, i) => {
    const y = levels[i] ?? entry.y;
    const start = axis + out * 14;
    if (Math.abs(y - entry.y) > 3) shapes.push(line(axis + out * 6, entry.y, start - out * 2, y, 'rule'));
    const { mark, line: one } = entry;
    const value = mark.published ? mark.short : mark.said;
    // Where both do not fit, the name is cut and the value stays whole.
    const fits = textWidth(entry.words, VALUE) <= room;
    const name = cut(one.label, VALUE, Math.max(40, room - textWidth(`${value} `, VALUE)));
    const words = fits
      ? entry.words
      : entry.words === value
        ? value
        : side === 'from'
          ? `${name} ${value}`
          : `${value} ${name}`;
    shapes.push(
      text(start, y + 4.5, words, {
        size: VALUE,
        anchor: side === 'from' ? 'end' : 'start',
        fill: mark.published ? 'ink' : 'ink-soft',
        ...(mark.published ? { figure: mark.figure } : {}),
      }),
    );
    const [x1, x2] = side === 'from' ? [0, axis + 8] : [axis - 8, width];
    spots.push({ mark: entry.index, x: x1, y: y - PITCH / 2, w: x2 - x1, h: PITCH });
  });
}

/** Levels at least a line apart, moved as little as the edges allow. */
export function spread(wanted: readonly number[], top: number, bottom: number): number[] {
  const levels: number[] = [];
  for (const y of wanted) levels.push(Math.max(y, (levels.at(-1) ?? -Infinity) + PITCH));
  const over = (levels.at(-1) ?? top) - bottom;
  if (over > 0) {
    let limit = bottom;
    for (let i = levels.length - 1; i >= 0; i--) {
      levels[i] = Math.min(levels[i] ?? limit, limit);
      limit = (levels[i] ?? limit) - PITCH;
    }
  }
  return levels;
}
