/** The SVG painter: a string, made in Node while prerendering as well as in a browser for a download. */
import { stopsOf } from '../marks.ts';
import { layout } from '../scene/layout.ts';
import type { Colour, RectShape, Scene, SceneShape } from '../scene/scene.ts';
import type { ChartSpec } from '../chart-spec.ts';
import { standaloneScene, type Standalone } from '../standalone.ts';
import { pageTheme, type Theme } from '../theme.ts';

export interface PaintOptions {
  /** Begins the ids of gradients and patterns; must differ between drawings of one page. */
  readonly id?: string;
  /** For a drawing within a page: its marks are links, and what it says stands beside it. */
  readonly links?: boolean;
  /** Adds title, caption and a background, for a picture that leaves the page. */
  readonly standalone?: Standalone;
}

/** SVG of a chart at a width in pixels (use 288 or more). All text is at least 12 px at that width. */
export function paintSvg(
  spec: ChartSpec,
  width: number,
  theme: Theme,
  { id = 'chart', standalone, links = false }: PaintOptions = {},
): string {
  const scene = standalone === undefined ? layout(spec, width) : standaloneScene(spec, width, standalone);
  const defs = new Map<string, string>();
  const body = grouped(scene.shapes, (shape) => paintShape(shape, theme, id, defs), links ? null : spec);
  const title = links ? '' : `<title>${escape(spec.title)}</title><desc>${escape(spec.alt)}</desc>`;
  const definitions = defs.size > 0 ? `<defs>${[...defs.values()].join('')}</defs>` : '';
  const box = `viewBox="0 0 ${width} ${scene.height}" width="${width}" height="${scene.height}"`;
  const role = links ? 'aria-hidden="true"' : 'role="img"';
  return `<svg xmlns="http://www.w3.org/2000/svg" ${box} ${role} font-family="${escape(theme.font)}">${title}${definitions}${body}${links ? targets(scene, spec) : ''}</svg>`;
}

/** The spots of the marks as links over the drawing. A reader of the screen has them in the table. */
function targets({ spots }: Scene, spec: ChartSpec): string {
  const stops = stopsOf(spec);
  return spots
    .map(({ mark: index, x, y, w, h }) => {
      const mark = stops[index]?.values.find((value) => value.mark.published)?.mark;
      if (!mark?.published) return '';
      const box = `x="${round(x)}" y="${round(y)}" width="${round(w)}" height="${round(h)}"`;
      return `<a href="${escape(mark.href)}" data-figure="${escape(mark.figure)}" tabindex="-1"><rect ${box} fill="none" pointer-events="all"/></a>`;
    })
    .join('');
}

/** SVG of a small drawing without axes and words, such as a trend in a row of a table. `title` is all that it says. */
export function paintSmall(
  { width, height, shapes }: Pick<Scene, 'width' | 'height' | 'shapes'>,
  title: string,
): string {
  const box = `viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`;
  const body = shapes.map((shape) => paintShape(shape, pageTheme, 'small', new Map())).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" ${box} role="img"><title>${escape(title)}</title>${body}</svg>`;
}

/** SVG of shapes that are no chart of their own: a preview, a locator map. */
export function paintScene(scene: Pick<Scene, 'width' | 'height' | 'shapes'>, theme: Theme): string {
  const { width, height } = scene;
  const defs = new Map<string, string>();
  const body = scene.shapes.map((shape) => paintShape(shape, theme, 'scene', defs)).join('');
  const definitions = defs.size > 0 ? `<defs>${[...defs.values()].join('')}</defs>` : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${escape(theme.font)}">${definitions}${body}</svg>`;
}

/** Shapes of one figure stand in one group, which says its value on pointing where the drawing stands alone. */
function grouped(shapes: readonly SceneShape[], paint: (shape: SceneShape) => string, spec: ChartSpec | null): string {
  const said = new Map(spec === null ? [] : wordsOf(spec));
  let out = '';
  let open: string | null = null;
  for (const shape of shapes) {
    const figure = shape.figure ?? null;
    if (figure !== open) {
      if (open !== null) out += '</g>';
      const words = figure === null ? undefined : said.get(figure);
      if (figure !== null) {
        out += `<g data-figure="${escape(figure)}">${words === undefined ? '' : `<title>${escape(words)}</title>`}`;
      }
      open = figure;
    }
    out += paint(shape);
  }
  return open === null ? out : `${out}</g>`;
}

/** What is said on pointing at the shapes of a figure; the mark of a place says both of its values. */
function wordsOf(spec: ChartSpec): [string, string][] {
  return stopsOf(spec).flatMap(({ label, values }) => {
    const said = values.map(({ mark, of }) =>
      [of === null ? mark.said : `${of}: ${mark.said}`, mark.published && of === null ? mark.period : '']
        .filter((part) => part !== '')
        .join(', '),
    );
    const words = [label, ...said].join(', ');
    return values.flatMap(({ mark }): [string, string][] => (mark.published ? [[mark.figure, words]] : []));
  });
}

function paintShape(shape: SceneShape, theme: Theme, id: string, defs: Map<string, string>): string {
  switch (shape.kind) {
    case 'rect':
      return `<rect x="${round(shape.x)}" y="${round(shape.y)}" width="${round(shape.w)}" height="${round(shape.h)}" ${rectPaint(shape, theme, id, defs)}/>`;
    case 'line': {
      const points = shape.points.map(([x, y]) => `${round(x)},${round(y)}`).join(' ');
      const dash = shape.dashed ? ' stroke-dasharray="4 3"' : '';
      return `<polyline points="${points}" fill="none" stroke="${colour(theme, shape.stroke)}" stroke-width="${shape.width}"${dash}/>`;
    }
    case 'dot': {
      const dash = shape.dashed ? ' stroke-dasharray="2.5 2"' : '';
      const fill = shape.fill === null ? 'none' : colour(theme, shape.fill);
      return `<circle cx="${round(shape.x)}" cy="${round(shape.y)}" r="${shape.r}" fill="${fill}" stroke="${colour(theme, shape.stroke)}" stroke-width="1.75"${dash}/>`;
    }
    case 'text': {
      const anchor = shape.anchor === 'start' ? '' : ` text-anchor="${shape.anchor}"`;
      const weight = shape.bold ? ' font-weight="600"' : '';
      const font = shape.head ? ` font-family="${escape(theme.headFont)}"` : '';
      return `<text x="${round(shape.x)}" y="${round(shape.y)}" font-size="${shape.size}" fill="${colour(theme, shape.fill)}"${anchor}${weight}${font}>${escape(shape.text)}</text>`;
    }
  }
}

function rectPaint(shape: RectShape, theme: Theme, id: string, defs: Map<string, string>): string {
  if (shape.fill === null) return `fill="none" ${strokeOf(shape, theme)}`;
  if (shape.hatched) {
    const key = `${id}-hatch-${shape.fill}`;
    defs.set(
      key,
      `<pattern id="${key}" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="1.4" height="5" fill="${colour(theme, shape.fill)}"/></pattern>`,
    );
    return `fill="url(#${key})"`;
  }
  if (shape.fade) {
    const key = `${id}-${shape.fade}-${shape.fill}`;
    const ends = { right: [0, 0, 1, 0], left: [1, 0, 0, 0], up: [0, 1, 0, 0], down: [0, 0, 0, 1] }[shape.fade];
    const [x1, y1, x2, y2] = ends;
    const stop = `stop-color="${colour(theme, shape.fill)}"`;
    defs.set(
      key,
      `<linearGradient id="${key}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"><stop ${stop} stop-opacity="0.75"/><stop offset="1" ${stop} stop-opacity="0"/></linearGradient>`,
    );
    return `fill="url(#${key})"`;
  }
  const opacity = shape.opacity === undefined ? '' : ` fill-opacity="${shape.opacity}"`;
  return `fill="${colour(theme, shape.fill)}"${opacity} ${strokeOf(shape, theme)}`;
}

function strokeOf(shape: RectShape, theme: Theme): string {
  if (shape.stroke === undefined) return '';
  return `stroke="${colour(theme, shape.stroke)}" stroke-width="1.25"${shape.dashed ? ' stroke-dasharray="4 3"' : ''}`;
}

const colour = (theme: Theme, role: Colour): string => escape(theme.colour(role));

/** Tenths of a pixel. A number that is none is a bug of the layout and must not reach a page. */
function round(value: number): number {
  if (!Number.isFinite(value)) throw new Error(`a chart was laid out at ${value}`);
  return Math.round(value * 10) / 10;
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
