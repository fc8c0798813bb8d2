/** The drawing of a specification for a width in pixels. Pure; the same for both painters. */
import { layoutBump } from './bump.ts';
import { layoutHeat, layoutTiles } from './cells.ts';
import { layoutFunnel } from './funnel.ts';
import { layoutLine } from './line.ts';
import { layoutMultiples } from './panes.ts';
import { layoutRows } from './rows.ts';
import { layoutScatter } from './scatter.ts';
import { layoutSlope } from './slope.ts';
import type { Scene } from './scene.ts';
import type { ChartSpec } from '../spec.ts';

export function layout(spec: ChartSpec, width: number): Scene {
  switch (spec.kind) {
    case 'bar':
    case 'dot':
      return layoutRows(spec, width);
    case 'line':
      return layoutLine(spec, width);
    case 'heat':
      return layoutHeat(spec, width);
    case 'tiles':
      return layoutTiles(spec, width);
    case 'funnel':
      return layoutFunnel(spec, width);
    case 'bump':
      return layoutBump(spec, width);
    case 'scatter':
      return layoutScatter(spec, width);
    case 'slope':
      return layoutSlope(spec, width);
    case 'multiples':
      return layoutMultiples(spec, width);
  }
}
