/**
 * What a chart says, as plain data: one specification (the kinds together: chart-spec.ts), drawn by two painters (svg/ and canvas/) and told by a table.
 * Everything a painter needs is worked out before it is called, so that both show the same marks on the same axis.
 * The whole tree is JSON: it can be prerendered, stored and compared.
 */
import type { Status } from '#lib/figures/figure.ts';
import type { Limit } from './limit.ts';
import type { TableTwin } from './table-twin.ts';

/** `open_above` and `open_below` have an end that nobody stated; it is drawn fading, never as a value. */
export type Shape = 'point' | 'range' | 'open_above' | 'open_below';

/** A figure as the chart shows it. */
export interface Mark {
  readonly published: true;
  /** Id of the figure in the ledger. */
  readonly figure: string;
  /** What the mark belongs to, in full: a place, a topic, "place, topic". */
  readonly label: string;
  /** The hedged value in words with its unit: "more than 4 thousand appeals". */
  readonly said: string;
  /** The hedged value as briefly as a drawing allows, the sign never left out: ">4 thousand". */
  readonly short: string;
  readonly value: number;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly lower_open: boolean;
  readonly upper_open: boolean;
  readonly shape: Shape;
  readonly tone: Status;
  /** Text of the remark where the value is probably wrong as printed, else null. */
  readonly suspect: string | null;
  readonly conflict: string | null;
  readonly period: string;
  readonly source: string;
  readonly href: string;
}

/** A place in the chart for which nobody published a figure. Never a zero. */
export interface Gap {
  readonly published: false;
  readonly code: string;
  readonly label: string;
  /** "not published", in the language of the page. */
  readonly said: string;
}

export type AnyMark = Mark | Gap;

/** Colour by role. The number of a category or class is 1-based, as in the custom properties --cat-1, --seq-1. */
export type Hue = 'accent' | 'almaty' | 'jetisu' | `cat-${number}`;

export interface Tick {
  readonly value: number;
  readonly label: string;
}

/** Axis of values in base units. Always finite, `max` > `min`; bars always include zero. */
export interface ValueAxis {
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly Tick[];
  /** Where quantities of this axis begin; 0 where not given. */
  readonly start?: number;
}

export interface CaptionSource {
  readonly id: string;
  readonly label: string;
  readonly href: string | null;
}

export interface Caption {
  readonly measure: string;
  readonly scope: string | null;
  readonly period: string | null;
  readonly base: string | null;
  readonly sources: readonly CaptionSource[];
  /** Remarks that must be read with the chart: suspect values, breaks, sources that disagree. */
  readonly remarks: readonly string[];
}

/** The few words that stand in the drawing itself. */
export interface DrawingWords {
  readonly notPublished: string;
  readonly reported: string;
  readonly plan: string;
  readonly estimate: string;
  readonly suspect: string;
  readonly sourcesDiffer: string;
  /** In the key: an interval, an end that nobody stated, a dispute, a break of a series, an axis that is cut. */
  readonly range: string;
  readonly open: string;
  readonly differ: string;
  readonly broken: string;
  readonly cut: string;
  /** Before the names of places of which nothing was published. */
  readonly neither: string;
}

export interface SpecBase {
  /** States the finding in at most a dozen words. */
  readonly title: string;
  readonly caption: Caption;
  /** Alternative text: type, number of marks, extremes with their hedges, what is missing. */
  readonly alt: string;
  readonly table: TableTwin;
  readonly words: DrawingWords;
}

export interface Series {
  readonly code: string;
  readonly label: string;
  readonly hue: Hue;
}

export interface BarItem {
  readonly mark: AnyMark;
  readonly hue: Hue;
  /** Words before the value where a row holds several marks: the series, or the source in a conflict. */
  readonly prefix: string | null;
}

/** Values of one category on which sources disagree, joined by a line. */
export interface Span {
  readonly conflict: string;
  readonly from: number;
  readonly to: number;
  /** Indices of the items (bars, dots) or points that the span joins. */
  readonly first: number;
  readonly last: number;
  readonly text: string;
}

export interface BarRow {
  readonly code: string;
  readonly label: string;
  /** Second, quieter line: the period, where rows differ in it. */
  readonly note: string | null;
  readonly items: readonly BarItem[];
  readonly spans: readonly Span[];
}

interface RowsBase extends SpecBase {
  readonly axis: ValueAxis;
  readonly limit?: Limit | undefined;
  readonly rows: readonly BarRow[];
  /** Names of the colours where colour tells something; empty for a chart of one colour. */
  readonly key: readonly Series[];
}

export interface BarSpec extends RowsBase {
  readonly kind: 'bar';
}

export interface DotSpec extends RowsBase {
  readonly kind: 'dot';
}

export interface LinePoint {
  /** Years, with the fraction of the year gone by at the end of the period: 2024 is the end of 2023. */
  readonly t: number;
  readonly mark: Mark;
  /** How the point hangs on the one before: `none` after a gap, a break or a dispute; `dashed` towards a plan. */
  readonly link: 'none' | 'solid' | 'dashed';
  /** Text of the remark where the series is not comparable with what went before, else null. */
  readonly broken: string | null;
}

export interface LineSeries extends Series {
  readonly points: readonly LinePoint[];
  readonly spans: readonly Span[];
}

/** A moment after which places are not the same places. */
export interface TimeEvent {
  /** Years, as in `LinePoint.t`. */
  readonly t: number;
  readonly label: string;
}

export interface TimeAxis {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly Tick[];
  readonly events: readonly TimeEvent[];
}

export interface LineSpec extends SpecBase {
  readonly kind: 'line';
  readonly axis: ValueAxis;
  readonly limit?: Limit | undefined;
  /** Time, in the same years as `LinePoint.t`. */
  readonly time: TimeAxis;
  readonly series: readonly LineSeries[];
  /** Figures whose period has no dates: told under the chart, never put on the axis of time. */
  readonly undated: readonly Mark[];
}

/** One class of a sequential colour scale. */
export interface ColourClass {
  /** 1–7, the number of the colour. */
  readonly seq: number;
  /** Limits in words: "less than 10 thousand". */
  readonly label: string;
  /** Inclusive lower limit; null for the first class. */
  readonly from: number | null;
}

export interface ColouredCell {
  /** One gap, one mark, or several marks where sources disagree. */
  readonly marks: readonly [AnyMark, ...AnyMark[]];
  /** Number of the colour, or null where no single value can be coloured. */
  readonly seq: number | null;
}

export interface HeatSpec extends SpecBase {
  readonly kind: 'heat';
  readonly rowHead: string;
  /** Which end is in view where not all columns fit: the newest of periods stand last. */
  readonly opensAt: 'start' | 'end';
  readonly columns: readonly { readonly code: string; readonly label: string }[];
  readonly rows: readonly { readonly code: string; readonly label: string; readonly cells: readonly ColouredCell[] }[];
  readonly classes: readonly ColourClass[];
}

export interface Tile {
  readonly code: string;
  readonly name: string;
  readonly short: string;
  /** At most eight letters: fits a tile of 62 px. */
  readonly tiny: string;
  readonly region: 'almaty' | 'jetisu' | 'context';
  readonly col: number;
  readonly row: number;
  readonly cell: ColouredCell;
}

export interface TilesSpec extends SpecBase {
  readonly kind: 'tiles';
  readonly tiles: readonly Tile[];
  readonly classes: readonly ColourClass[];
  readonly unit: string;
  /** Names of the regions, for the words beside their hues. */
  readonly regions: readonly { readonly region: 'almaty' | 'jetisu'; readonly label: string }[];
}
