/** Every kind of chart that there is. */
import type { BumpSpec, FunnelSpec } from './spec-rankings.ts';
import type { MultiplesSpec, ScatterSpec, SlopeSpec } from './spec-plots.ts';
import type { BarSpec, DotSpec, HeatSpec, LineSpec, TilesSpec } from './spec.ts';

export type ChartSpec =
  BarSpec | DotSpec | LineSpec | HeatSpec | TilesSpec | ScatterSpec | SlopeSpec | MultiplesSpec | FunnelSpec | BumpSpec;
export type ChartKind = ChartSpec['kind'];
