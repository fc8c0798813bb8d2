/** Rows behind a view that the page does not carry: chosen from the ledger's own files when they are asked for. */
import type { Figure } from '#lib/figures/figure.ts';

type Column = 'origin' | 'place' | 'indicator' | 'topic' | 'source' | 'contest';

/** Codes that a figure must have, by column, of the ledger as it stood on a day; an empty object is the whole ledger. */
export type BehindFilter = { readonly [Name in Column]?: readonly string[] } & { readonly recordedBy?: string };

/** How many rows the filter gives, counted at build. */
export interface BehindLedger {
  readonly count: number;
  readonly filter: BehindFilter;
}

/** The test of a filter, to be put to many figures. */
export function isBehind(filter: BehindFilter): (figure: Figure) => boolean {
  const { recordedBy, ...columns } = filter;
  const codes = Object.entries(columns).map(([column, some]) => [column as Column, new Set(some)] as const);
  return (figure) =>
    (recordedBy === undefined || figure.recorded_on <= recordedBy) &&
    codes.every(([column, some]) => some.has(figure[column] ?? ''));
}
