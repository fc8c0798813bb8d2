/** Two drawings of the rankings: shares against their number of cases, and places over the years. Plain data, as in spec.ts. */
import type { Hue, Mark, Series, SpecBase, Tick, ValueAxis } from './spec.ts';

export interface FunnelPoint {
  /** Share in percent; the mark's value. */
  readonly mark: Mark;
  /** Name beside the dot. */
  readonly name: string;
  readonly cases: number;
  readonly outside: boolean;
}

export interface FunnelLimit {
  readonly label: string;
  /** Cases and share in percent, along the axis of cases. */
  readonly lower: readonly (readonly [number, number])[];
  readonly upper: readonly (readonly [number, number])[];
  readonly dashed: boolean;
}

export interface FunnelSpec extends SpecBase {
  readonly kind: 'funnel';
  readonly axis: ValueAxis;
  /** Powers of ten; positions are logarithms. */
  readonly cases: {
    readonly min: number;
    readonly max: number;
    readonly ticks: readonly Tick[];
    readonly label: string;
  };
  readonly target: { readonly value: number; readonly label: string };
  readonly limits: readonly FunnelLimit[];
  readonly points: readonly FunnelPoint[];
}

export interface BumpPoint {
  readonly year: number;
  readonly best: number;
  readonly worst: number;
  readonly mark: Mark;
  /** Whether a line leads here from the year before. */
  readonly joined: boolean;
  readonly broken: boolean;
}

export interface BumpLine extends Series {
  readonly hue: Hue;
  readonly points: readonly BumpPoint[];
}

export interface BumpSpec extends SpecBase {
  readonly kind: 'bump';
  readonly years: { readonly min: number; readonly max: number; readonly ticks: readonly Tick[] };
  /** The last place there is. */
  readonly places: number;
  readonly placeHead: string;
  readonly lines: readonly BumpLine[];
  /** Years whose order is of other districts than the year before, with its size in words. */
  readonly changes: readonly { readonly year: number; readonly label: string }[];
}
