/** Puts a chart on a canvas. Imported dynamically, so that pages without a chart in view load no Chart.js. */
import { BarController, BarElement, Chart, LinearScale, LineController, LineElement, PointElement } from 'chart.js';
import { PointWithErrorBar, ScatterWithErrorBarsController } from 'chartjs-chart-error-bars';
import type { Scene } from '../scene/scene.ts';
import type { Theme } from '../theme.ts';
import { toChartJs, type CanvasSpec } from './chart-js.ts';

Chart.register(BarController, BarElement, LinearScale, LineController, LineElement, PointElement);
Chart.register(ScatterWithErrorBarsController, PointWithErrorBar);

export interface MountedChart {
  readonly scene: Scene;
  destroy(): void;
}

/** Draws at the given width in pixels. `spec` must be plain data, never a `$state` proxy. */
export function mountChart(canvas: HTMLCanvasElement, spec: CanvasSpec, theme: Theme, width: number): MountedChart {
  const { config, scene } = toChartJs(spec, theme, width);
  canvas.style.width = `${scene.width}px`;
  canvas.style.height = `${scene.height}px`;
  canvas.width = scene.width;
  canvas.height = scene.height;
  const chart = new Chart(canvas, config);
  return { scene, destroy: () => chart.destroy() };
}
