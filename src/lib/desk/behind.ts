/** How many rows of the ledger stand behind a page: counted with the page, fetched by the reader who wants them. */
import { isBehind, type BehindFilter, type BehindLedger } from '#lib/export/behind.ts';
import { deskDay, ledger } from './desk.ts';

export function behind(filter: BehindFilter): BehindLedger {
  const day = deskDay();
  if (day !== null) return { ...behindNow(filter), filter: { ...filter, recordedBy: day } };
  return behindNow(filter);
}

function behindNow(filter: BehindFilter): BehindLedger {
  return { filter, count: ledger().figures.filter(isBehind(filter)).length };
}
