/** What the Methods page tells about each method of the rankings. Sent to that page only: no other page needs it. */
import type { RankingMethod } from './sources.ts';

export interface RankingMethodWords {
  readonly title: string;
  readonly formula: string;
  readonly source: string;
  readonly checked: string;
  /** Where no source is followed. */
  readonly own: string;
  readonly items: Readonly<
    Record<
      RankingMethod,
      { readonly title: string; readonly text: string; readonly formula: string; readonly checked: string }
    >
  >;
}
