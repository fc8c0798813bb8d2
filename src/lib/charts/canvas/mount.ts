/** Puts a chart on a canvas. Imported dynamically, so that pages without a chart in view load no Chart.js. */
import {
  BarController,
  BarElement,
  Chart,
  Interaction,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  type Plugin,
} from 'chart.js';
import { PointWithErrorBar, ScatterWithErrorBarsController } from 'chartjs-chart-error-bars';
import { stopsOf } from '../marks.ts';
import type { Scene } from '../scene/scene.ts';
import type { ChartSpec } from '../chart-spec.ts';
import type { Theme } from '../theme.ts';
import { toChartJs } from './chart-js.ts';
import type { CanvasType } from './data.ts';
import { elementsOf, markAt, spotsMode, watch } from './spots-mode.ts';

Chart.register(BarController, BarElement, LinearScale, LineController, LineElement, PointElement);
Chart.register(ScatterWithErrorBarsController, PointWithErrorBar);
Interaction.modes.spots = spotsMode;

export interface MountedChart {
  readonly scene: Scene;
  /** Lifts the elements of a mark; of none with -1. */
  turnTo(mark: number): void;
  destroy(): void;
}

/**
 * Draws at the given width in pixels. `spec` must be plain data, never a `$state` proxy. `tell` hears the number of the mark
 * that the pointer is on, from Chart.js's own events; -1 where it is on none.
 */
export function mountChart(
  canvas: HTMLCanvasElement,
  spec: ChartSpec,
  theme: Theme,
  width: number,
  tell: (mark: number) => void,
): MountedChart {
  const { config, scene } = toChartJs(spec, theme, width);
  canvas.style.width = `${scene.width}px`;
  canvas.style.height = `${scene.height}px`;
  canvas.width = scene.width;
  canvas.height = scene.height;
  const pointing: Plugin<CanvasType> = {
    id: 'aina-pointing',
    afterEvent: (drawn, { event, replay }) => {
      if (!replay) tell(event.type === 'mouseout' ? -1 : markAt(drawn, event));
    },
  };
  const chart = new Chart(canvas, { ...config, plugins: [...(config.plugins ?? []), pointing] });
  const figures = stopsOf(spec).map(({ values }) => values.flatMap(({ mark }) => (mark.published ? mark.figure : [])));
  watch(chart, { scene, figures });
  return {
    scene,
    turnTo: (mark) => {
      chart.setActiveElements(elementsOf(chart, mark));
      chart.render();
    },
    destroy: () => chart.destroy(),
  };
}
