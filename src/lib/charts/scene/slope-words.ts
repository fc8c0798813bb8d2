/** Names and values at the two sides of a slope chart, pushed apart so that none covers another. */
import { line, text, type SceneShape, type Spot } from './scene.ts';
import type { SlopeSpec } from '../spec-plots.ts';
import type { AnyMark } from '../spec.ts';
import { cut, textWidth } from '../text-width.ts';

export const VALUE = 13;
export const PITCH = 16;
/** Distance of words from their axis. */
const OFF = 14;
/** Least width that the lines keep. */
const LEAST = 56;

export interface Entry {
  readonly mark: AnyMark;
  /** Number of the mark in the walk. */
  readonly index: number;
  /** Value of the mark, for a gap that of the other end; null where both are missing. */
  readonly level: number | null;
  /** Empty where the other side carries the name. */
  readonly name: string;
  readonly value: string;
}

/** What is written at one side, from the top down. On a narrow drawing names stand at the right only, in short. */
export function entriesOf(spec: SlopeSpec, side: 'from' | 'to', narrow: boolean): Entry[] {
  let index = 0;
  const height = ({ level }: Entry) => level ?? -Infinity;
  return spec.lines
    .flatMap((one) => {
      const start = index + (side === 'from' ? 0 : one.from.length);
      index += one.from.length + one.to.length;
      const other = (side === 'from' ? one.to : one.from).find((mark) => mark.published);
      const name = narrow ? one.tiny : one.label;
      return one[side].map((mark, i): Entry => {
        const tone = mark.published && mark.tone === 'plan' ? ` · ${spec.words.plan}` : '';
        return {
          mark,
          index: start + i,
          level: mark.published ? mark.value : other?.published ? other.value : null,
          name: narrow && side === 'from' ? '' : name,
          value: (mark.published ? mark.short : mark.said) + tone,
        };
      });
    })
    .sort((a, b) => height(b) - height(a));
}

const lineOf = ({ name, value }: Entry, side: 'from' | 'to'): string =>
  name === '' ? value : side === 'from' ? `${name} ${value}` : `${value} ${name}`;

interface Margins {
  readonly left: number;
  readonly right: number;
  /** Names at the right stand on a line of their own, above the value. */
  readonly stacked: boolean;
}

/** Widths of the two sides. Values are never cut; names are, where nothing else helps. */
export function marginsOf(entries: Record<'from' | 'to', readonly Entry[]>, width: number, narrow: boolean): Margins {
  const widest = (words: readonly string[]) => Math.max(0, ...words.map((one) => textWidth(one, VALUE))) + OFF + 2;
  const left = widest(entries.from.map((one) => lineOf(one, 'from')));
  const right = widest(entries.to.map((one) => lineOf(one, 'to')));
  if (!narrow) return { left: Math.min(left, width * 0.36), right: Math.min(right, width * 0.36), stacked: false };
  if (left + right + LEAST <= width) return { left, right, stacked: false };
  const column = widest(entries.to.flatMap(({ name, value }) => [name, value]));
  const most = Math.min(left, width * 0.46);
  return { left: most, right: Math.min(column, width - most - 24), stacked: true };
}

interface SideBox {
  readonly axis: number;
  readonly top: number;
  readonly h: number;
  readonly width: number;
  readonly pitch: number;
}

/** Draws one side, with a hair line to the mark where words had to move. */
export function drawWords(
  entries: readonly Entry[],
  side: 'from' | 'to',
  { axis, top, h, width, pitch }: SideBox,
  atY: (value: number) => number,
  stacked: boolean,
  shapes: SceneShape[],
  spots: Spot[],
): void {
  const wanted = entries.map(({ level }) => (level === null ? top + h : atY(level)));
  const levels = spread(wanted, top + h, pitch);
  const out = side === 'from' ? -1 : 1;
  const start = axis + out * OFF;
  const room = side === 'from' ? start : width - start;
  entries.forEach((entry, i) => {
    const from = wanted[i] ?? top;
    const y = levels[i] ?? from;
    if (Math.abs(y - from) > 3) shapes.push(line(axis + out * 6, from, start - out * 2, y, 'rule'));
    const { mark } = entry;
    const more = {
      size: VALUE,
      anchor: side === 'from' ? 'end' : 'start',
      fill: mark.published ? 'ink' : 'ink-soft',
      ...(mark.published ? { figure: mark.figure } : {}),
    } as const;
    if (stacked && entry.name !== '') {
      shapes.push(text(start, y - 3, cut(entry.name, VALUE, room), { ...more, fill: 'ink-soft' }));
      shapes.push(text(start, y + 12, entry.value, more));
    } else {
      const whole = lineOf(entry, side);
      const rest = Math.max(30, room - textWidth(`${entry.value} `, VALUE));
      const words =
        textWidth(whole, VALUE) <= room ? whole : lineOf({ ...entry, name: cut(entry.name, VALUE, rest) }, side);
      shapes.push(text(start, y + 4.5, words, more));
    }
    const [x1, x2] = side === 'from' ? [0, axis + 8] : [axis - 8, width];
    spots.push({ mark: entry.index, x: x1, y: y - pitch / 2, w: x2 - x1, h: pitch });
  });
}

/** Levels from the top down, at least `pitch` apart, moved up only where they would pass the bottom. */
export function spread(wanted: readonly number[], bottom: number, pitch: number): number[] {
  const levels: number[] = [];
  for (const y of wanted) levels.push(Math.max(y, (levels.at(-1) ?? -Infinity) + pitch));
  let limit = bottom;
  for (let i = levels.length - 1; i >= 0; i--) {
    levels[i] = Math.min(levels[i] ?? limit, limit);
    limit = (levels[i] ?? limit) - pitch;
  }
  return levels;
}
