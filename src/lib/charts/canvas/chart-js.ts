/**
 * The Chart.js painter: a specification becomes a plain configuration. Chart.js draws the stated values (bars, dots,
 * lines) from data on its own scales; everything around them comes from the same list of shapes as in the SVG. Heat
 * tables and tile maps have no canvas form: on screen they are HTML that a keyboard can walk.
 *
 * Of the plugins of Chart.js, chartjs-chart-error-bars draws the whiskers of a scatter chart. The others were weighed:
 * -annotation and -datalabels lay words out after the scales, so the SVG would not know where they stand and the names
 * of places could not be kept apart in both; -matrix draws heat tables, which are HTML here.
 */
import type { ChartConfiguration } from 'chart.js';
import { inPixels, type CanvasPoint, type CanvasType } from './data.ts';
import { KINDS, type CanvasKind } from '../kinds.ts';
import { layout } from '../scene/layout.ts';
import type { Scene } from '../scene/scene.ts';
import type { ChartSpec } from '../chart-spec.ts';
import type { Theme } from '../theme.ts';
import { scenePlugin } from './scene-plugin.ts';

/** Kinds whose stated values Chart.js draws from data; the others are painted whole from their scene. */
export type CanvasSpec = Exclude<ChartSpec, { kind: 'heat' | 'tiles' | 'funnel' | 'bump' }>;

export type { CanvasPoint };

export interface CanvasChart {
  readonly config: ChartConfiguration<CanvasType, CanvasPoint[]>;
  readonly scene: Scene;
}

/** Configuration for a canvas of the given width in pixels; its height is `scene.height`. No animation, no proxies. */
export function toChartJs(spec: ChartSpec, theme: Theme, width: number): CanvasChart {
  const scene = layout(spec, width);
  // The entry of a kind takes specifications and scenes of that kind, which the types cannot follow through a lookup.
  const kind = KINDS[spec.kind].canvas as CanvasKind<ChartSpec> | null;
  const { plot } = scene;
  const { x, y } = kind?.scales(spec, scene) ?? inPixels(scene);
  return {
    scene,
    config: {
      type: spec.kind === 'bar' ? 'bar' : 'line',
      data: { datasets: kind?.data(spec, scene, theme) ?? [] },
      options: {
        animation: false,
        responsive: false,
        // Moves and presses reach the page through the plugin of the scene, the same way by mouse and by finger.
        events: ['mousemove', 'mouseout', 'touchstart', 'touchmove'],
        interaction: { mode: 'spots', intersect: true },
        indexAxis: spec.kind === 'bar' || spec.kind === 'dot' ? 'y' : 'x',
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
      plugins: [scenePlugin(scene, theme, kind === null)],
    },
  };
}
