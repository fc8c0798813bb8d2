/** How many rows of the ledger stand behind a page: counted at build, fetched by the reader who wants them. */
import { isBehind, type BehindFilter, type BehindLedger } from '#lib/export/behind.ts';
import { ledger } from './answers.ts';

export function behind(filter: BehindFilter): BehindLedger {
  return { filter, count: ledger().figures.filter((figure) => isBehind(figure, filter)).length };
}
