/** Words at the ends of lines, in place of a key. */
import { text, type SceneShape } from './scene.ts';
import type { LinePoint, LineSeries, LineSpec } from '../spec.ts';
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

/** The newest point that was reported: what was done is named before what is meant to be. */
export const lastReport = (points: readonly LinePoint[]): LinePoint | undefined =>
  points.findLast(({ mark }) => mark.tone !== 'plan') ?? points.at(-1);

/** The points at the end of a line that are named: the newest report, and of a single line the plan after it. */
export function endsOf({ points }: LineSeries, many: boolean): LinePoint[] {
  const [report, last] = [lastReport(points), points.at(-1)];
  if (report === undefined || last === undefined) return [];
  return many || last === report ? [report] : [report, last];
}

/** Name and value; a single line needs no name, a plan is called so. */
export function endWords(
  series: LineSeries,
  { mark }: LinePoint,
  { words }: Pick<LineSpec, 'words'>,
  many: boolean,
): string {
  const said = mark.tone === 'plan' ? `${mark.short} · ${words.plan}` : mark.short;
  return many ? `${series.label} ${said}` : said;
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
    .flatMap((series) => endsOf(series, many).map((last) => ({ series, last, y: atY(last.mark.value) })))
    .sort((a, b) => a.y - b.y);
  const levels: number[] = [];
  for (const name of names) levels.push(Math.max(name.y, (levels.at(-1) ?? -Infinity) + NAME_HEIGHT));
  const overflow = (levels.at(-1) ?? y) - (y + h);
  if (overflow > 0) levels.forEach((level, i) => (levels[i] = level - overflow));
  for (let i = levels.length - 2; i >= 0; i--) levels[i] = Math.min(levels[i] ?? y, (levels[i + 1] ?? y) - NAME_HEIGHT);
  names.forEach(({ series, last }, i) => {
    const start = many ? x + w + 10 : Math.min(atX(last.t) + 9, x + w + 10);
    // Where name and value do not fit, the name stays and the value is left to the table: it is never cut.
    const whole = endWords(series, last, spec, many);
    const fits = textWidth(whole, VALUE) <= width - start;
    const words = fits || !many ? whole : cut(series.label, VALUE, width - start);
    shapes.push(
      text(start, (levels[i] ?? y) + 4.5, words, {
        size: VALUE,
        fill: many ? series.hue : last.mark.tone === 'plan' ? 'ink-soft' : 'ink',
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
