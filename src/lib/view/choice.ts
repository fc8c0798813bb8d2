/** What a reader can choose in Explore: the parts of a view and the view that the page opens with. */
import { STATUSES, type Qualifier, type Status } from '#lib/figures/figure.ts';

export const BREAKDOWNS = ['place', 'topic', 'scope', 'period'] as const;
/** What the categories of the chart are. */
export type Breakdown = (typeof BREAKDOWNS)[number];

export const MEASURES = ['reported', 'per_1000', 'share', 'change', 'index'] as const;
/** What is shown of a figure: itself, or what follows from it and another one. */
export type Measure = (typeof MEASURES)[number];

export const CHARTS = ['bar', 'grouped', 'dot', 'line', 'multiples', 'heat', 'tiles', 'slope', 'scatter'] as const;
export type ChartKind = (typeof CHARTS)[number];

export const COMPARISONS = ['gt', 'ge', 'lt', 'le'] as const;
export const ANSWERS = ['yes', 'possibly', 'no'] as const;
export type ThresholdAnswer = (typeof ANSWERS)[number];

/** "More than 1,000": asked of intervals, so the answer may be "possibly". */
export interface Threshold {
  readonly comparison: (typeof COMPARISONS)[number];
  /** In the unit of what is shown. */
  readonly value: number;
}

export const SORT_COLUMNS = ['label', 'series', 'lower', 'upper', 'period'] as const;
export interface Sort {
  readonly column: (typeof SORT_COLUMNS)[number];
  readonly down: boolean;
}

export interface View {
  readonly indicator: string;
  /** The second indicator of a scatter chart; null where none is chosen. */
  readonly against: string | null;
  readonly by: Breakdown;
  /** Second breakdown: the colours of grouped bars, the columns of a heat table. Null leaves it to the program. */
  readonly split: Breakdown | null;
  readonly measure: Measure;
  /** Codes; an empty list means "all". */
  readonly places: readonly string[];
  /** Codes; empty means "all". `none` stands for figures that are not split by topic. */
  readonly topics: readonly string[];
  readonly scopes: readonly string[];
  readonly sources: readonly string[];
  /** Calendar years in which the period ends, as four digits; `none` stands for figures without dates. */
  readonly years: readonly string[];
  readonly qualifiers: readonly Qualifier[];
  readonly statuses: readonly Status[];
  /** Years, inclusive, of the end of the period; null is open. Figures without dates pass only while both are null. */
  readonly from: number | null;
  readonly to: number | null;
  readonly threshold: Threshold | null;
  /** Which answers to the threshold stay in the chart. */
  readonly keep: readonly ThresholdAnswer[];
  readonly chart: ChartKind;
  /** Whether the kind of chart is the reader's own choice; otherwise the program may propose another when the rows change. */
  readonly picked: boolean;
  /** Key of the comparable slice in view, or null for the newest among the largest. */
  readonly slice: string | null;
  /** Id of the figure or derived row whose figures behind it are open. */
  readonly mark: string | null;
  /** Order of the table; null is the order of the chart. */
  readonly sort: Sort | null;
}

export const DEFAULT_VIEW: View = {
  indicator: 'housing_commissioned',
  against: null,
  by: 'place',
  split: null,
  measure: 'reported',
  places: [],
  topics: [],
  scopes: [],
  sources: [],
  years: [],
  qualifiers: [],
  statuses: [...STATUSES],
  from: null,
  to: null,
  threshold: null,
  keep: ['yes', 'possibly'],
  chart: 'bar',
  picked: false,
  slice: null,
  mark: null,
  sort: null,
};
