/**
 * The Chart.js painter: a specification becomes a plain configuration. Chart.js draws the stated values (bars, dots,
 * lines) from data on its own scales; everything around them comes from the same list of shapes as in the SVG. Heat
 * tables and tile maps have no canvas form: on screen they are HTML that a keyboard can walk.
 *
 * Of the plugins of Chart.js, chartjs-chart-error-bars draws the whiskers of a scatter chart. The others were weighed:
 * -annotation and -datalabels lay words out after the scales, so the SVG would not know where they stand and the names
 * of places could not be kept apart in both; -matrix draws heat tables, which are HTML here.
 */
import type { ChartConfiguration, ChartDataset } from 'chart.js';
// For its types: it adds `scatterWithErrorBars` to the kinds of Chart.js.
import type {} from 'chartjs-chart-error-bars';
import { barExtent, barOpacity, dotExtent, isHollow } from '../geometry.ts';
import { layout } from '../scene/layout.ts';
import type { PanesLayout } from '../scene/panes.ts';
import type { RowsLayout } from '../scene/rows.ts';
import type { Scene } from '../scene/scene.ts';
import type { BarSpec, ChartSpec, DotSpec } from '../spec.ts';
import { faint, type Theme } from '../theme.ts';
import { dotData } from './dots.ts';
import { lineData, paneData } from './lines.ts';
import { scatterData, slopeData } from './plots.ts';
import { scenePlugin } from './scene-plugin.ts';

export type CanvasSpec = Exclude<ChartSpec, { kind: 'heat' | 'tiles' | 'funnel' | 'bump' }>;

/** A point that remembers its figure; `x` of a bar is the pair of its ends. */
export interface CanvasPoint {
  readonly x: number | [number, number];
  readonly y: number;
  readonly figure: string;
  /** Ends of the whiskers. */
  readonly xMin?: number;
  readonly xMax?: number;
  readonly yMin?: number;
  readonly yMax?: number;
}

export type CanvasType = 'bar' | 'line' | 'scatterWithErrorBars';

export interface CanvasChart {
  readonly config: ChartConfiguration<CanvasType, CanvasPoint[]>;
  readonly scene: Scene;
}

export type Dataset = ChartDataset<CanvasType, CanvasPoint[]>;

interface Limits {
  readonly min: number;
  readonly max: number;
  readonly reverse?: boolean;
}

/** Configuration for a canvas of the given width in pixels; its height is `scene.height`. No animation, no proxies. */
export function toChartJs(spec: CanvasSpec, theme: Theme, width: number): CanvasChart {
  const scene = layout(spec, width);
  const { plot } = scene;
  const { x, y } = scalesOf(spec, scene);
  const rows = spec.kind === 'bar' || spec.kind === 'dot';
  return {
    scene,
    config: {
      type: spec.kind === 'bar' ? 'bar' : 'line',
      data: { datasets: datasetsOf(spec, scene, theme) },
      options: {
        animation: false,
        responsive: false,
        events: [],
        indexAxis: rows ? 'y' : 'x',
        layout: {
          autoPadding: false,
          padding: {
            left: plot.x,
            top: plot.y,
            right: scene.width - plot.x - plot.w,
            bottom: scene.height - plot.y - plot.h,
          },
        },
        scales: {
          // Bars set `offset` on their index axis, which would move them off the lanes.
          x: { type: 'linear', display: false, offset: false, ...x },
          y: { type: 'linear', display: false, offset: false, ...y },
        },
        plugins: { legend: { display: false }, tooltip: { enabled: false } },
      },
      plugins: [scenePlugin(scene, theme)],
    },
  };
}

function datasetsOf(spec: CanvasSpec, scene: Scene, theme: Theme): Dataset[] {
  switch (spec.kind) {
    case 'bar':
    case 'dot':
      return rowData(spec, scene as RowsLayout, theme);
    case 'line':
      return lineData(spec, theme);
    case 'scatter':
      return scatterData(spec, theme);
    case 'slope':
      return slopeData(spec, theme);
    case 'multiples':
      return paneData(spec, scene as PanesLayout, theme);
  }
}

/** The scales that span the plot. Lanes and panes are counted in pixels: one canvas holds several of them. */
function scalesOf(spec: CanvasSpec, { plot }: Scene): { x: Limits; y: Limits } {
  const down = { min: plot.y, max: plot.y + plot.h, reverse: true };
  const limits = ({ min, max }: Limits): Limits => ({ min, max });
  switch (spec.kind) {
    case 'bar':
    case 'dot':
      return { x: limits(spec.axis), y: down };
    case 'line':
      return { x: limits(spec.time), y: limits(spec.axis) };
    case 'scatter':
      return { x: limits(spec.x), y: limits(spec.y) };
    case 'slope':
      return { x: { min: 0, max: 1 }, y: limits(spec.axis) };
    case 'multiples':
      return { x: { min: plot.x, max: plot.x + plot.w }, y: down };
  }
}

/** One dataset per figure part, so that each keeps its own colour, dash and thickness. */
function rowData(spec: BarSpec | DotSpec, scene: RowsLayout, theme: Theme): Dataset[] {
  return scene.lanes.flatMap(({ item: { mark, hue }, y, h }): Dataset[] => {
    if (!mark.published) return [];
    const { figure } = mark;
    const ink = theme.colour(hue);
    const extent = spec.kind === 'bar' ? barExtent(mark, spec.axis) : dotExtent(mark, spec.axis);
    const bars: Dataset[] = [];
    const common = {
      type: 'bar',
      grouped: false,
      order: 1,
      barThickness: spec.kind === 'bar' ? h : 3,
      minBarLength: 1,
    } as const;
    if (extent.solid) {
      const data: CanvasPoint[] = [{ x: [...extent.solid], y, figure }];
      bars.push({ ...common, data, backgroundColor: faint(ink, barOpacity(mark)) });
    }
    if (extent.soft) {
      bars.push({
        ...common,
        data: [{ x: [...extent.soft], y, figure }],
        backgroundColor: spec.kind === 'bar' ? faint(ink, 0.35) : ink,
      });
    }
    if (spec.kind === 'dot') bars.push(dotData({ x: extent.at, y, figure }, ink, theme, isHollow(mark), 5));
    return bars;
  });
}
