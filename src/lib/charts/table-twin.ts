/** The table that tells what a chart shows, mark by mark. */

export interface TableRow {
  readonly figure: string | null;
  readonly href: string | null;
  readonly label: string;
  /** Name of the series, column or null where the chart has one series. */
  readonly series: string | null;
  readonly said: string;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly lower_open: boolean;
  readonly upper_open: boolean;
  readonly period: string | null;
  readonly source: string | null;
  readonly remark: string | null;
}

export interface TableTwin {
  /** What the rows are: "Place", "Topic"… */
  readonly labelHead: string;
  readonly seriesHead: string | null;
  readonly rows: readonly TableRow[];
}
