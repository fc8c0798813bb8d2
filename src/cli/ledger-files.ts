/** The files of a ledger on disk: read all, write some. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LedgerTexts } from '#lib/ledger/read.ts';
import { LEDGER_FILES } from '#lib/ledger/table-schema.ts';

/** The texts by name; what is not there is left out. A byte order mark and broken bytes (as U+FFFD) stay: the check reports them. */
export function readLedgerFiles(folder: string): Record<string, string> {
  return Object.fromEntries(
    LEDGER_FILES.filter((file) => existsSync(join(folder, file))).map((file) => [
      file,
      readFileSync(join(folder, file), 'utf8'),
    ]),
  );
}

/** All files are written beside the old ones before any of them takes its place: a full disk leaves the ledger as it was. */
export function writeLedgerFiles(folder: string, texts: LedgerTexts): void {
  const written = Object.entries(texts).flatMap(([file, text]) => (text === undefined ? [] : [{ file, text }]));
  for (const { file, text } of written) writeFileSync(join(folder, `${file}.new`), text);
  for (const { file } of written) renameSync(join(folder, `${file}.new`), join(folder, file));
}
