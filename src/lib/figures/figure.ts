/**
 * A figure is a claim: a number as somebody said it, with everything that has to travel with it. Column names are the
 * same in data/*.csv, in the engine's table `figures` and in every export.
 */

export const QUALIFIERS = [
  'exact',
  'more_than',
  'at_least',
  'about',
  'almost',
  'less_than',
  'at_most',
  'up_to',
  'between',
] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

export const STATUSES = ['reported', 'plan', 'estimate'] as const;
export type Status = (typeof STATUSES)[number];

export const PERIOD_KINDS = [
  'day',
  'month',
  'quarter',
  'half',
  'nine_months',
  'year',
  'range',
  'as_of',
  'unknown',
] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** Length of a period whose dates the source does not give. */
export const PERIOD_LENGTHS = [
  'day',
  'week',
  'month',
  'two_months',
  'quarter',
  'four_months',
  'five_months',
  'half',
  'seven_months',
  'eight_months',
  'nine_months',
  'ten_months',
  'eleven_months',
  'year',
  'year_to_date',
  'three_years',
] as const;
export type PlainLength = (typeof PERIOD_LENGTHS)[number];

/**
 * The length, and behind a colon what is known of the dates where something is missing: the day (`day:02-28`) or the month
 * (`month:03`) of a year that is not named, the year whose closing day is not (`year_to_date:2022`).
 */
export type PeriodLength = PlainLength | `day:${string}` | `month:${string}` | `year_to_date:${string}`;

/** What an indicator measures; decides the domain to which intervals are cut. */
export const KINDS = ['count', 'share', 'rank', 'amount', 'index', 'growth', 'rate', 'mention'] as const;
export type Kind = (typeof KINDS)[number];

/** The claim as the ledger keeps it. Empty cells are null. Dates are ISO calendar dates (YYYY-MM-DD), never `Date`s. */
export interface Claim {
  readonly id: string;
  /** Which table the row comes from: figures.csv or statistics.csv. */
  readonly origin: 'press' | 'statistics';
  readonly place: string;
  readonly indicator: string;
  readonly topic: string | null;
  readonly scope: string;
  readonly period_start: string | null;
  readonly period_end: string | null;
  readonly period_kind: PeriodKind;
  readonly period_length: PeriodLength | null;
  readonly status: Status;
  readonly qualifier: Qualifier;
  /** In the indicator's base unit: people, tenge, m2, percent… */
  readonly value: number;
  /** Only where the qualifier is `between`. */
  readonly value_upper: number | null;
  readonly unit: string;
  /** What a share is a share of (code of bases.csv); null for everything else. */
  readonly base: string | null;
  readonly as_reported: string;
  readonly source: string;
  readonly conflict: string | null;
  readonly contest: string | null;
  /** Id of the figure that this one repeats (a reprint or a second report of one statement). */
  readonly repeats: string | null;
  /** Code of remarks.csv: the series is not comparable with the year before. */
  readonly break_remark: string | null;
  /** Code of remarks.csv: the value is kept as printed but is probably wrong. */
  readonly suspect_remark: string | null;
  /** Free remark, in English. */
  readonly note: string | null;
  /** Day on which the row entered the ledger. */
  readonly recorded_on: string;
  /** Id of the figure that this one replaces. */
  readonly revises: string | null;
  readonly revision_reason: string | null;
}

/** Bounds of the values that agree with what was said; null is "no bound". Computed once, by `boundsOf`. */
export interface Bounds {
  readonly lower: number | null;
  readonly upper: number | null;
  readonly lower_open: boolean;
  readonly upper_open: boolean;
  /** Place value of the last digit that counts (see the qualifier policy), in the unit of the value. */
  readonly step: number;
}

/** The row as the engine holds it: the claim and its bounds. */
export interface Figure extends Claim, Bounds {}
