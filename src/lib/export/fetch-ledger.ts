/** The whole ledger, read in the browser from the very files that anyone can download. */
import { readTrusted } from '#lib/ledger/read.ts';
import { LEDGER_FILES } from '#lib/ledger/table-schema.ts';
import type { Ledger } from '#lib/ledger/types.ts';

/** `folder`: full address of the tables, with a slash at the end. @throws Error if a table cannot be had. */
export async function fetchLedger(folder: string): Promise<Ledger> {
  const texts = await Promise.all(
    LEDGER_FILES.map(async (file) => {
      const response = await fetch(new URL(file, folder));
      if (!response.ok) throw new Error(`${file}: ${response.status}`);
      return [file, await response.text()] as const;
    }),
  );
  return readTrusted(Object.fromEntries(texts));
}
