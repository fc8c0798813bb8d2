/** A single dot, as Chart.js draws it: filled, or a ring on paper. */
import type { Theme } from '../theme.ts';
import type { CanvasPoint, Dataset } from './data.ts';

/** Chart.js draws a lower `order` later: dots lie on their lines and whiskers. */
const ABOVE = 0;

export function dotData(point: CanvasPoint, ink: string, theme: Theme, hollow: boolean, radius: number): Dataset {
  return {
    type: 'line',
    data: [point],
    order: ABOVE,
    showLine: false,
    clip: false,
    pointRadius: radius,
    pointBorderWidth: 1.75,
    pointBorderColor: ink,
    pointBackgroundColor: hollow ? theme.colour('paper') : ink,
    // A mark under the pointer grows and keeps its colours.
    pointHoverRadius: radius + 1.5,
    pointHoverBorderWidth: 2.5,
    pointHoverBorderColor: ink,
    pointHoverBackgroundColor: hollow ? theme.colour('paper') : ink,
  };
}

/** A straight line between two points, under the dots. */
export function linkData(ends: CanvasPoint[], ink: string, width: number, dashed: boolean): Dataset {
  return {
    type: 'line',
    data: ends,
    order: 1,
    clip: false,
    borderColor: ink,
    borderWidth: width,
    pointRadius: 0,
    pointHoverRadius: 0,
    hoverBorderColor: ink,
    hoverBorderWidth: width,
    borderDash: dashed ? [4, 3] : [],
  };
}
