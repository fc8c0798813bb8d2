/** Fetches the ledger's tables and picks the rows of a filter, with the words of their codes. */
import type { Figure } from '#lib/figures/figure.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { pickLabels, type Labels } from '#lib/ledger/labels.ts';
import { readTrusted } from '#lib/ledger/read.ts';
import { LEDGER_FILES } from '#lib/ledger/table-schema.ts';
import { isBehind, type BehindFilter } from './behind.ts';

/** `folder`: full address of the tables, with a slash at the end. @throws Error if a table cannot be had. */
export async function readLedger(
  folder: string,
  filter: BehindFilter,
  lang: Lang,
): Promise<{ readonly rows: readonly Figure[]; readonly labels: Labels }> {
  const texts = await Promise.all(
    LEDGER_FILES.map(async (file) => {
      const response = await fetch(new URL(file, folder));
      if (!response.ok) throw new Error(`${file}: ${response.status}`);
      return [file, await response.text()] as const;
    }),
  );
  const ledger = readTrusted(Object.fromEntries(texts));
  const rows = ledger.figures.filter((figure) => isBehind(figure, filter));
  return { rows, labels: pickLabels(ledger, lang, rows) };
}
