/** Words at the ends of lines, in place of a key. */
import { text, type SceneShape } from './scene.ts';
import type { LineSeries, LineSpec } from '../spec.ts';
import { cut, textWidth } from '../text-width.ts';

export const VALUE = 13;
const NAME_HEIGHT = 16;

/** The plot and its two scales, in pixels. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly atX: (t: number) => number;
  readonly atY: (value: number) => number;
}

/** Name and last value; a single line needs no name. */
export function endWords(series: LineSeries, many: boolean): string {
  const last = series.points.at(-1);
  return many ? `${series.label} ${last?.mark.short ?? ''}` : (last?.mark.short ?? '');
}

/** Names at the right ends, pushed apart so that none covers another. */
export function drawNames(
  spec: LineSpec,
  { x, w, y, h, atX, atY }: Frame,
  width: number,
  many: boolean,
  shapes: SceneShape[],
): void {
  const names = spec.series
    .flatMap((series) => {
      const last = series.points.at(-1);
      return last ? [{ series, last, y: atY(last.mark.value) }] : [];
    })
    .sort((a, b) => a.y - b.y);
  const levels: number[] = [];
  for (const name of names) levels.push(Math.max(name.y, (levels.at(-1) ?? -Infinity) + NAME_HEIGHT));
  const overflow = (levels.at(-1) ?? y) - (y + h);
  if (overflow > 0) levels.forEach((level, i) => (levels[i] = level - overflow));
  for (let i = levels.length - 2; i >= 0; i--) levels[i] = Math.min(levels[i] ?? y, (levels[i + 1] ?? y) - NAME_HEIGHT);
  names.forEach(({ series, last }, i) => {
    const start = many ? x + w + 10 : Math.min(atX(last.t) + 9, x + w + 10);
    // Where name and value do not fit, the name stays and the value is left to the table: it is never cut.
    const whole = endWords(series, many);
    const fits = textWidth(whole, VALUE) <= width - start;
    const words = fits || !many ? whole : cut(series.label, VALUE, width - start);
    shapes.push(
      text(start, (levels[i] ?? y) + 4.5, words, {
        size: VALUE,
        fill: many ? series.hue : 'ink',
        figure: last.mark.figure,
        bold: many,
      }),
    );
  });
  const first = spec.series.length === 1 ? spec.series[0]?.points[0] : undefined;
  if (first && spec.series[0]?.points.length !== 1) {
    // On the side that the line does not take: above it where it falls, below it where it rises.
    const next = spec.series[0]?.points[1];
    const rises = next !== undefined && next.mark.value > first.mark.value;
    const level = atY(first.mark.value);
    const room = level + 20 < y + h;
    shapes.push(
      text(atX(first.t), rises && room ? level + 19 : level - 10, first.mark.short, {
        size: VALUE,
        figure: first.mark.figure,
        anchor: 'start',
      }),
    );
  }
}
