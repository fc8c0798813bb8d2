/** Fetches the ledger's tables and picks the rows of a filter, with the words of their codes. */
import type { Figure } from '#lib/figures/figure.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { asOf } from '#lib/ledger/as-of.ts';
import { pickLabels, type Labels } from '#lib/ledger/labels.ts';
import { isBehind, type BehindFilter } from './behind.ts';
import { fetchLedger } from './fetch-ledger.ts';

/** `folder`: full address of the tables, with a slash at the end. @throws Error if a table cannot be had. */
export async function readLedger(
  folder: string,
  filter: BehindFilter,
  lang: Lang,
): Promise<{ readonly rows: readonly Figure[]; readonly labels: Labels }> {
  const whole = await fetchLedger(folder);
  const ledger = filter.recordedBy === undefined ? whole : asOf(whole, filter.recordedBy);
  const rows = ledger.figures.filter(isBehind(filter));
  return { rows, labels: pickLabels(ledger, lang, rows) };
}
