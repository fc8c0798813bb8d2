/** One shared preview: 1200 × 630 pixels, the words at the left, a drawing of the SVG painter at the right. */
import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import { layout } from '#lib/charts/scene/layout.ts';
import { line, text, type Colour, type Scene, type SceneShape } from '#lib/charts/scene/scene.ts';
import type { ChartSpec } from '#lib/charts/chart-spec.ts';
import { paintScene } from '#lib/charts/svg/paint.ts';
import { wrapText } from '#lib/charts/text-width.ts';
import { lightTheme } from './light-theme.ts';
import { smallPng } from './small-png.ts';

const PREVIEW_SIZE = { width: 1200, height: 630 } as const;

export interface PreviewClaim {
  /** The value with its hedge. */
  readonly said: string;
  /** What it is about. */
  readonly about: string;
}

export interface Preview {
  readonly site: string;
  readonly kicker: string;
  readonly title: string;
  /** A sentence below the title. */
  readonly lede: string;
  readonly claims: readonly PreviewClaim[];
  readonly drawing: ChartSpec | Scene | null;
  readonly foot: string;
}

const EDGE = 60;
const COLUMN = 470;
const LEADING = 1.22;
/** Where the drawing may stand. */
const BOX = { x: 590, y: 112, w: 550, h: 446 } as const;

/** The picture as an SVG; its text is set in the fonts of `previewPng`. */
function previewSvg(preview: Preview): string {
  const { width, height } = PREVIEW_SIZE;
  const shapes: SceneShape[] = [
    { kind: 'rect', part: 'extra', x: 0, y: 0, w: width, h: height, fill: 'paper' },
    text(EDGE, 76, preview.site, { size: 38, bold: true, head: true, fill: 'accent' }),
    text(width - EDGE, 74, preview.kicker, { size: 24, anchor: 'end', fill: 'ink-soft' }),
    line(EDGE, 96, width - EDGE, 96, 'ink', { width: 2 }),
    text(EDGE, height - 34, preview.foot, { size: 21, fill: 'ink-soft' }),
  ];
  const column = preview.drawing === null ? width - 2 * EDGE : COLUMN;
  let y = 124;
  const most = preview.claims.length > 0 ? 3 : 6;
  const size = wrapText(preview.title, 44, column, 20).length > most ? 35 : 44;
  y = write(preview.title, { y, size, column, most: most + 1, fill: 'ink', bold: true, head: true }, shapes) + 14;
  if (preview.lede !== '') y = write(preview.lede, { y, size: 24, column, most: 5, fill: 'ink-soft' }, shapes) + 12;
  for (const { said, about } of preview.claims) {
    const size = said.length > 40 ? 25 : 29;
    const lines = [wrapText(said, size, column, 4).length * size, wrapText(about, 20, column, 2).length * 20];
    // Half a claim is none.
    if (y + lines.reduce((a, b) => a + b * LEADING, 0) > height - 66) break;
    y = write(said, { y, size, column, most: 4, fill: 'ink', bold: true }, shapes);
    y = write(about, { y, size: 20, column, most: 2, fill: 'ink-soft' }, shapes) + 12;
  }
  return paintScene(
    { width, height, shapes: [...shapes, ...(preview.drawing === null ? [] : fitted(preview.drawing))] },
    lightTheme(),
  );
}

interface Block {
  readonly y: number;
  readonly size: number;
  readonly column: number;
  readonly most: number;
  readonly fill: Colour;
  readonly bold?: boolean;
  readonly head?: boolean;
}

/** Lines of text from `y` down; returns the y below them. */
function write(words: string, { y, size, column, most, ...look }: Block, shapes: SceneShape[]): number {
  const lines = wrapText(words, size, column, most);
  lines.forEach((one, i) => shapes.push(text(EDGE, y + size * (0.86 + i * LEADING), one, { size, ...look })));
  return y + lines.length * size * LEADING;
}

/** The drawing, laid out at the width at which it fills its box best, and enlarged into it. */
function fitted(drawing: ChartSpec | Scene): SceneShape[] {
  const candidates =
    'kind' in drawing ? [300, 340, 400, 460, 520, 600, 680].map((width) => layout(drawing, width)) : [drawing];
  const scaleOf = ({ width, height }: Scene) => Math.min(BOX.w / width, BOX.h / height);
  // Letters matter most: the largest scale wins, unless the drawing would leave more than a third of the width empty.
  const roomy = candidates.filter((scene) => scene.width * scaleOf(scene) > BOX.w * 0.62);
  const [best] = (roomy.length > 0 ? roomy : candidates).sort((a, b) => scaleOf(b) - scaleOf(a));
  if (best === undefined) return [];
  const scale = Math.min(scaleOf(best), 2);
  const dx = BOX.x + BOX.w - best.width * scale;
  const dy = BOX.y + Math.max(0, (BOX.h - best.height * scale) / 2);
  return best.shapes.map((shape) => scaled(shape, scale, dx, dy));
}

function scaled(shape: SceneShape, k: number, dx: number, dy: number): SceneShape {
  switch (shape.kind) {
    case 'rect':
      return { ...shape, x: shape.x * k + dx, y: shape.y * k + dy, w: shape.w * k, h: shape.h * k };
    case 'line':
      return {
        ...shape,
        width: shape.width * k,
        points: shape.points.map(([x, y]) => [x * k + dx, y * k + dy] as const),
      };
    case 'dot':
      return { ...shape, x: shape.x * k + dx, y: shape.y * k + dy, r: shape.r * k };
    case 'text':
      return { ...shape, x: shape.x * k + dx, y: shape.y * k + dy, size: shape.size * k };
  }
}

const find = createRequire(import.meta.url);

/** Whole fonts, not the subsets of the pages: a picture is drawn without a browser that would put subsets together. */
const FONTS = [
  '@expo-google-fonts/golos-text/400Regular/GolosText_400Regular.ttf',
  '@expo-google-fonts/golos-text/600SemiBold/GolosText_600SemiBold.ttf',
  '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
];

/** The picture as a PNG. Takes some 30 ms. */
export function previewPng(preview: Preview): Uint8Array {
  const { font } = lightTheme();
  const renderer = new Resvg(previewSvg(preview), {
    font: { fontFiles: FONTS.map((file) => find.resolve(file)), loadSystemFonts: false, defaultFontFamily: font },
  });
  const { pixels, width, height } = renderer.render();
  return smallPng(pixels, width, height);
}
