/** What the page and the printed brief of a district are given besides its figures. Plain data, made at build. */
import type { Figure } from '../figure.ts';
import type { Measure } from './measure.ts';
import type { WhySentence } from './why.ts';

export interface SaidMedian {
  readonly said: string;
  readonly n: number;
}

export interface BriefRow {
  readonly indicator: string;
  /** Null where the district published nothing for the period of the order. */
  readonly figure: Figure | null;
  readonly period: string;
  /** Per 1,000 residents in words; null where the value is compared as it is. */
  readonly per: string | null;
  readonly place: Measure['place'];
  readonly outside: Measure['outside'];
  readonly direction: Measure['direction'];
  readonly median: SaidMedian | null;
  readonly regionMedian: SaidMedian | null;
  /** SVG of the trend with its first and last year. */
  readonly trend: { readonly svg: string; readonly years: string } | null;
}

export interface BriefFacts {
  readonly claims: readonly Figure[];
  readonly rows: readonly BriefRow[];
  readonly why: readonly WhySentence[];
  /** Shares or counts of topics, of one report. */
  readonly topics: readonly Figure[];
  readonly missing: readonly string[];
  /** What the brief rests on, with the day on which it was looked at. */
  readonly sources: readonly { readonly id: string; readonly accessed: string }[];
  /** Whether values of the orders are preliminary or estimated. */
  readonly preliminary: boolean;
}
