/** Specifications of the kinds that compare two figures of one place, or one indicator place by place. */
import type { AnyMark, Gap, Hue, LineSeries, Mark, Series, SpecBase, TimeAxis, ValueAxis } from './spec.ts';

/** An axis of a scatter chart with the indicator that it measures. */
export interface NamedAxis extends ValueAxis {
  readonly indicator: string;
  readonly name: string;
}

/** A place with two indicators. At least one of the two was published. */
export interface ScatterPoint {
  readonly code: string;
  /** In full, with the period where one place stands in the chart several times. */
  readonly label: string;
  /** As written beside the mark. */
  readonly name: string;
  readonly hue: Hue;
  readonly x: AnyMark;
  readonly y: AnyMark;
}

/** Points of one place on whose values sources disagree; the indices are those of `points`. */
export interface ScatterSpan {
  readonly conflict: string;
  readonly first: number;
  readonly last: number;
  readonly text: string;
}

export interface ScatterSpec extends SpecBase {
  readonly kind: 'scatter';
  readonly x: NamedAxis;
  readonly y: NamedAxis;
  readonly points: readonly ScatterPoint[];
  readonly spans: readonly ScatterSpan[];
  /** Places for which nobody published either of the two. */
  readonly absent: readonly Gap[];
  readonly key: readonly Series[];
}

/** A line from a mark of the first period to one of the second, by their indices. */
export interface SlopeLink {
  readonly from: number;
  readonly to: number;
  readonly dashed: boolean;
}

export interface SlopeLine {
  readonly code: string;
  readonly label: string;
  /** A name of at most eight letters or so, for narrow drawings. */
  readonly tiny: string;
  readonly hue: Hue;
  /** One gap, one mark, or several where sources disagree. */
  readonly from: readonly [AnyMark, ...AnyMark[]];
  readonly to: readonly [AnyMark, ...AnyMark[]];
  readonly links: readonly SlopeLink[];
  /** Text of the remark why the second period does not compare with the first, else null. */
  readonly broken: string | null;
}

export interface SlopeSpec extends SpecBase {
  readonly kind: 'slope';
  readonly axis: ValueAxis;
  /** The two periods in words. */
  readonly from: string;
  readonly to: string;
  readonly lines: readonly SlopeLine[];
  readonly absent: readonly Gap[];
  readonly key: readonly Series[];
}

/** One small line chart; `gap` stands where nobody published anything that can be drawn. */
export interface Pane {
  readonly code: string;
  readonly label: string;
  /** A name of at most eight letters or so, for narrow panes. */
  readonly tiny: string;
  readonly series: LineSeries | null;
  readonly gap: Gap | null;
}

export interface MultiplesSpec extends SpecBase {
  readonly kind: 'multiples';
  readonly axis: ValueAxis;
  readonly time: TimeAxis;
  readonly panes: readonly Pane[];
  readonly undated: readonly Mark[];
  readonly key: readonly Series[];
}
