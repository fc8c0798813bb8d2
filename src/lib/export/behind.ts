/** Rows behind a view that the page does not carry: chosen from the ledger's own files when they are asked for. */
import type { Figure } from '#lib/figures/figure.ts';

/** Codes that a figure must have, by column; an empty object is the whole ledger. */
export type BehindFilter = {
  readonly [Column in 'origin' | 'place' | 'indicator' | 'topic' | 'source' | 'contest']?: readonly string[];
};

/** How many rows the filter gives, counted at build. */
export interface BehindLedger {
  readonly count: number;
  readonly filter: BehindFilter;
}

export function isBehind(figure: Figure, filter: BehindFilter): boolean {
  return Object.entries(filter).every(([column, codes]) => codes.includes(figure[column as keyof BehindFilter] ?? ''));
}
