/** What the kinds give to Chart.js: points that remember their figures, and the scales that they stand on. */
import type { ChartDataset } from 'chart.js';
// For its types: it adds `scatterWithErrorBars` to the kinds of Chart.js.
import type {} from 'chartjs-chart-error-bars';
import type { Scene } from '../scene/scene.ts';

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

export type Dataset = ChartDataset<CanvasType, CanvasPoint[]>;

/** Ends of a scale. */
export interface Limits {
  readonly min: number;
  readonly max: number;
  readonly reverse?: boolean;
}

export interface Scales {
  readonly x: Limits;
  readonly y: Limits;
}

/** Scales on which a lane, a pane or a whole drawing is counted in pixels: one canvas holds several of them. */
export function inPixels({ plot }: Scene): Scales {
  return {
    x: { min: plot.x, max: plot.x + plot.w },
    y: { min: plot.y, max: plot.y + plot.h, reverse: true },
  };
}

export const limitsOf = ({ min, max }: Limits): Limits => ({ min, max });
