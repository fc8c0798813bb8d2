/** Places of which nothing was published, named below a plot: a hatch, the words, the names. */
import { text, type SceneShape, type Spot } from './scene.ts';
import type { Gap } from '../spec.ts';
import { textWidth, wrapText } from '../text-width.ts';

const SMALL = 12;

/** Returns the y below. The whole line is one target; the keyboard walks its places one by one. */
export function drawAbsent(
  absent: readonly Gap[],
  words: string,
  y: number,
  width: number,
  shapes: SceneShape[],
  spots: Spot[],
  firstMark: number,
): number {
  if (absent.length === 0) return y;
  const top = y;
  shapes.push({ kind: 'rect', part: 'extra', x: 0, y: y + 2, w: 14, h: 12, fill: 'ink-soft', hatched: true });
  const indent = 20;
  // A name is not torn from its place in the list: blanks inside it do not wrap.
  const names = absent.map((gap) => gap.label.replaceAll(' ', '\u00a0')).join(', ');
  for (const one of wrapText(`${words} ${names}`, SMALL, width - indent, 12)) {
    shapes.push(text(indent, y + 12, one, { size: SMALL, fill: 'ink-soft' }));
    y += 16;
  }
  const widest = Math.min(width, indent + textWidth(`${words} ${names}`, SMALL));
  absent.forEach((_, i) => spots.push({ mark: firstMark + i, x: 0, y: top, w: widest, h: y - top }));
  return y;
}
