/**
 * A chart as a picture that leaves the page: title, drawing, caption, sources and the imprint, on its own ground. Both
 * painters draw it from this one list of shapes, so a PNG says exactly what the SVG says.
 */
import { layout } from './scene/layout.ts';
import { text, type Scene, type SceneShape } from './scene/scene.ts';
import type { ChartSpec } from './chart-spec.ts';
import { wrapText } from './text-width.ts';

export interface Standalone {
  /** The last line: whose picture this is, and of what day. */
  readonly imprint: string;
}

const MARGIN = 20;
const TITLE = 20;
const SMALL = 12.5;
/** Lines that one part of the caption may take. */
const MOST_LINES = 4;

/** The whole picture at a width in pixels. */
export function standaloneScene(spec: ChartSpec, width: number, { imprint }: Standalone): Scene {
  const inner = width - 2 * MARGIN;
  const scene = layout(spec, inner);
  const head = wrapText(spec.title, TITLE, inner * 0.96);
  const foot = captionLines(spec, inner);
  const top = MARGIN + head.length * 26 + 8;
  const below = top + scene.height + 24;
  const end = below + foot.length * 17;
  const height = Math.ceil(end + 10 + MARGIN);
  return {
    width,
    height,
    plot: { ...scene.plot, x: scene.plot.x + MARGIN, y: scene.plot.y + top },
    shapes: [
      { kind: 'rect', part: 'extra', x: 0, y: 0, w: width, h: height, fill: 'paper' },
      ...head.map((words, i) => text(MARGIN, MARGIN + 18 + i * 26, words, { size: TITLE, bold: true, head: true })),
      ...scene.shapes.map((shape) => moved(shape, MARGIN, top)),
      ...foot.map((words, i) => text(MARGIN, below + i * 17, words, { size: SMALL, fill: 'ink-soft' })),
      ...wrapText(imprint, SMALL, inner, 1).map((words) =>
        text(MARGIN, end + 8, words, { size: SMALL, fill: 'ink-soft', bold: true }),
      ),
    ],
    spots: scene.spots.map((spot) => ({ ...spot, x: spot.x + MARGIN, y: spot.y + top })),
  };
}

function moved(shape: SceneShape, dx: number, dy: number): SceneShape {
  if (shape.kind !== 'line') return { ...shape, x: shape.x + dx, y: shape.y + dy };
  return { ...shape, points: shape.points.map(([x, y]) => [x + dx, y + dy] as const) };
}

/** The caption as lines of text: the same parts as beside the chart on the page. */
function captionLines({ caption }: ChartSpec, width: number): string[] {
  const first = [caption.measure, caption.base, caption.scope, caption.period]
    .filter((part) => part !== null)
    .join(' · ');
  const sources = caption.sources.map((source) => source.label).join('; ');
  return [first, ...caption.remarks, sources]
    .filter((part) => part !== '')
    .flatMap((part) => wrapText(part, SMALL, width, MOST_LINES));
}
