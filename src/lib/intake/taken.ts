/** What a reading ends in: questions to the reader, or everything that was taken with the report. */
import type { OwnPeriod } from './periods.ts';
import type { PlaceQuestion, PlaceReading } from './place-answers.ts';
import type { Report } from './report.ts';
import type { OwnValue } from './value-cell.ts';

export interface OwnFigure extends OwnValue {
  /** Line of the file. */
  readonly line: number;
  /** Indexes into the names of `OwnFigures`; 0 is "not stated". */
  readonly place: number;
  readonly topic: number;
  readonly indicator: number;
  readonly period: OwnPeriod | null;
  readonly unit: string | null;
  /** The cell as it stands in the file. */
  readonly asReported: string;
}

export interface OwnName {
  readonly code: string | null;
  readonly name: string;
}

export interface OwnFigures {
  readonly label: string;
  /** Made up, as the file itself says. */
  readonly synthetic: boolean;
  readonly figures: readonly OwnFigure[];
  readonly places: readonly OwnName[];
  readonly topics: readonly OwnName[];
  readonly indicators: readonly OwnName[];
}

export interface TotalsQuestion {
  readonly rows: number;
  /** Some of them as they are called. */
  readonly examples: readonly string[];
}

export interface Questions {
  readonly places: readonly PlaceQuestion[];
  readonly totals: TotalsQuestion | null;
}

export type Taken<T> =
  | { readonly kind: 'questions'; readonly questions: Questions }
  | { readonly kind: 'taken'; readonly own: T; readonly report: Report; readonly places: readonly PlaceReading[] };
