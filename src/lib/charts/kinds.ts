/**
 * The kinds of charts. One entry registers a kind: its builder, its scene, its data for Chart.js, its words and its icon.
 * A new one is a specification (spec.ts), a builder (build/), a scene (scene/), data for the canvas (canvas/), its entry
 * here and its name in three languages; `kinds.test.ts` fails where a part is missing.
 */
import type { ChartText } from './specify/context.ts';
import { inPixels, limitsOf, type Dataset, type Scales } from './canvas/data.ts';
import { lineData, paneData } from './canvas/lines.ts';
import { scatterData, slopeData } from './canvas/plots.ts';
import { rowData } from './canvas/rows.ts';
import { layoutBump } from './scene/bump.ts';
import { layoutHeat, layoutTiles } from './scene/cells.ts';
import { layoutFunnel } from './scene/funnel.ts';
import { layoutLine } from './scene/line.ts';
import { layoutMultiples } from './scene/panes.ts';
import { layoutRows } from './scene/rows.ts';
import { layoutScatter } from './scene/scatter.ts';
import { layoutSlope } from './scene/slope.ts';
import type { Scene } from './scene/scene.ts';
import type { ChartKind, ChartSpec } from './chart-spec.ts';
import type { Theme } from './theme.ts';

type SpecOf<K extends ChartKind> = Extract<ChartSpec, { readonly kind: K }>;

/** What Chart.js draws of a kind: the stated values, on scales that the scene was laid out with. */
export interface CanvasKind<S extends ChartSpec, L extends Scene = Scene> {
  scales(spec: S, scene: L): Scales;
  data(spec: S, scene: L, theme: Theme): Dataset[];
}

interface Entry<S extends ChartSpec, L extends Scene> {
  /** Rows -> specification. Fetched when asked for: a page carries the builders that it builds with. */
  build(): Promise<(...rows: never[]) => unknown>;
  scene(spec: S, width: number): L;
  /** Null where the canvas is painted whole from the scene, or where the kind is HTML on screen. */
  readonly canvas: CanvasKind<S, L> | null;
  words(t: ChartText): string;
  /** Outlines in a box of 16 by 16, drawn with a stroke. */
  readonly icon: string;
}

export type Kind<K extends ChartKind> = Entry<SpecOf<K>, Scene>;

/** The layout of an entry's scene is known to its own canvas only. */
const kind = <K extends ChartKind, L extends Scene>(entry: Entry<SpecOf<K>, L>): Kind<K> => entry;

export const KINDS: { readonly [K in ChartKind]: Kind<K> } = {
  bar: kind<'bar', ReturnType<typeof layoutRows>>({
    build: async () => (await import('./specify/bar.ts')).buildBar,
    scene: layoutRows,
    canvas: { scales: ({ axis }, scene) => ({ ...inPixels(scene), x: limitsOf(axis) }), data: rowData },
    words: (t) => t.charts.kinds.bar,
    icon: 'M2 2v12M2 4h11M2 8h7M2 12h4',
  }),
  dot: kind<'dot', ReturnType<typeof layoutRows>>({
    build: async () => (await import('./specify/bar.ts')).buildDots,
    scene: layoutRows,
    canvas: { scales: ({ axis }, scene) => ({ ...inPixels(scene), x: limitsOf(axis) }), data: rowData },
    words: (t) => t.charts.kinds.dot,
    icon: 'M2 4h12M2 8h12M2 12h12M10 3v2M5 7v2M8 11v2',
  }),
  line: kind<'line', Scene>({
    build: async () => (await import('./specify/line.ts')).buildLine,
    scene: layoutLine,
    canvas: {
      scales: ({ time, axis }) => ({ x: limitsOf(time), y: limitsOf(axis) }),
      data: (spec, _scene, theme) => lineData(spec, theme),
    },
    words: (t) => t.charts.kinds.line,
    icon: 'M2 2v12h12M3 11l4-4 3 2 4-6',
  }),
  heat: kind<'heat', Scene>({
    build: async () => (await import('./specify/heat.ts')).buildHeat,
    scene: layoutHeat,
    canvas: null,
    words: (t) => t.charts.kinds.heat,
    icon: 'M2 2h12v12h-12zM2 6h12M2 10h12M6 2v12M10 2v12',
  }),
  tiles: kind<'tiles', Scene>({
    build: async () => (await import('./specify/tiles.ts')).buildTiles,
    scene: layoutTiles,
    canvas: null,
    words: (t) => t.charts.kinds.tiles,
    icon: 'M6 2h4v4h-4zM2 6h4v4h-4zM6 6h4v4h-4zM10 6h4v4h-4zM6 10h4v4h-4z',
  }),
  scatter: kind<'scatter', Scene>({
    build: async () => (await import('./specify/scatter.ts')).buildScatter,
    scene: layoutScatter,
    canvas: {
      scales: ({ x, y }) => ({ x: limitsOf(x), y: limitsOf(y) }),
      data: (spec, _scene, theme) => scatterData(spec, theme),
    },
    words: (t) => t.charts.kinds.scatter,
    icon: 'M2 2v12h12M5 11v.1M7 7v.1M10 9v.1M12 4v.1',
  }),
  slope: kind<'slope', Scene>({
    build: async () => (await import('./specify/slope.ts')).buildSlope,
    scene: layoutSlope,
    canvas: {
      scales: ({ axis }) => ({ x: { min: 0, max: 1 }, y: limitsOf(axis) }),
      data: (spec, _scene, theme) => slopeData(spec, theme),
    },
    words: (t) => t.charts.kinds.slope,
    icon: 'M3 2v12M13 2v12M3 12l10-7M3 6l10 4',
  }),
  multiples: kind<'multiples', ReturnType<typeof layoutMultiples>>({
    build: async () => (await import('./specify/multiples.ts')).buildMultiples,
    scene: layoutMultiples,
    canvas: { scales: (_spec, scene) => inPixels(scene), data: paneData },
    words: (t) => t.charts.kinds.multiples,
    icon: 'M2 6l2-3 2 1M10 6l2-3 2 1M2 14l2-3 2 1M10 14l2-3 2 1',
  }),
  funnel: kind<'funnel', Scene>({
    build: async () => (await import('./specify/funnel.ts')).buildFunnel,
    scene: layoutFunnel,
    canvas: null,
    words: (t) => t.charts.kinds.funnel,
    icon: 'M2 2c2 5 6 5 12 5M2 14c2-5 6-5 12-5M7 8v.1M11 8v.1',
  }),
  bump: kind<'bump', Scene>({
    build: async () => (await import('./specify/bump.ts')).buildBump,
    scene: layoutBump,
    canvas: null,
    words: (t) => t.charts.kinds.bump,
    icon: 'M2 4h3l6 8h3M2 12h3l6-8h3',
  }),
};
