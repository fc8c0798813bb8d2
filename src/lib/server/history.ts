/** What the ledger knows of corrections, revisions and withdrawals. */
import type { Figure } from '#lib/figures/figure.ts';
import { changesAmong, historyOf, type Change } from '#lib/figures/revision.ts';
import { ledger } from './answers.ts';

let all: readonly Change<Figure>[] | undefined;

/** Every change of the ledger, newest first. */
export function ledgerChanges(): readonly Change<Figure>[] {
  return (all ??= changesAmong(ledger().figures));
}

/** The changes that led to a figure and from it. */
export function changesOf(id: string): Change<Figure>[] {
  const { earlier, later } = historyOf(id, ledgerChanges());
  return [...earlier, ...later];
}
