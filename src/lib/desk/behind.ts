/** How many rows of the ledger stand behind a page: counted with the page, fetched by the reader who wants them. */
import { isBehind, type BehindFilter, type BehindLedger } from '#lib/export/behind.ts';
import type { Desk } from './desk.ts';

export function behind(desk: Desk, filter: BehindFilter): BehindLedger {
  const count = desk.ledger().figures.filter(isBehind(filter)).length;
  return { filter: desk.day === null ? filter : { ...filter, recordedBy: desk.day }, count };
}
