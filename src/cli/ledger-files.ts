/** The files of a ledger on disk: read all, write some, all or nothing. */
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { LedgerTexts } from '#lib/ledger/read.ts';
import { LEDGER_FILES } from '#lib/ledger/table-schema.ts';

/** Where the new files wait, and the old ones are kept until all new ones are in their places. */
const WAITING = '.adding';
/** Stands in WAITING from the moment at which files of the ledger begin to be replaced. */
const REPLACING = 'replacing';

/** The texts by name; what is not there is left out. A byte order mark and broken bytes (as U+FFFD) stay: the check reports them. */
export function readLedgerFiles(folder: string): Record<string, string> {
  return Object.fromEntries(
    LEDGER_FILES.filter((file) => existsSync(join(folder, file))).map((file) => [
      file,
      readFileSync(join(folder, file), 'utf8'),
    ]),
  );
}

/**
 * Replaces files, all or none of them. Nothing of the ledger is touched before every new file is on the disk; what is cut off
 * after that is put back by `restoreLedgerFiles`. Call it only where no other run writes (see `alone`).
 * @throws Error with a sentence for the reader where the folder cannot be written to; then nothing has changed
 */
export function writeLedgerFiles(folder: string, texts: LedgerTexts): void {
  const written = Object.entries(texts);
  if (written.length === 0) return;
  const waiting = join(folder, WAITING);
  try {
    for (const file of ['', ...written.map(([name]) => name)]) refuseReadOnly(join(folder, file));
    mkdirSync(join(waiting, 'old'), { recursive: true });
    mkdirSync(join(waiting, 'new'));
    for (const [file, text] of written) {
      copyFileSync(join(folder, file), join(waiting, 'old', file));
      writeWhole(join(waiting, 'new', file), text, statSync(join(folder, file)).mode);
    }
    writeWhole(join(waiting, REPLACING), '', 0o644);
  } catch (error) {
    rmSync(waiting, { recursive: true, force: true });
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`Nothing was written: ${folder}/ cannot be written to (${why})`, { cause: error });
  }
  try {
    for (const [file] of written) renameSync(join(waiting, 'new', file), join(folder, file));
  } catch (error) {
    restoreLedgerFiles(folder);
    throw new Error(`Nothing was written: a file of ${folder}/ could not be replaced`, { cause: error });
  }
  rmSync(waiting, { recursive: true, force: true });
}

/** Puts back what a run that was cut off had begun to replace. True where there was something to put back. */
export function restoreLedgerFiles(folder: string): boolean {
  const waiting = join(folder, WAITING);
  if (!existsSync(waiting)) return false;
  const begun = existsSync(join(waiting, REPLACING));
  if (begun) {
    // Copies take the places, so that being cut off here as well loses nothing.
    for (const file of readdirSync(join(waiting, 'old'))) {
      copyFileSync(join(waiting, 'old', file), join(waiting, `back-${file}`));
      renameSync(join(waiting, `back-${file}`), join(folder, file));
    }
  }
  rmSync(waiting, { recursive: true, force: true });
  return begun;
}

/** The superuser may write anywhere; a folder that is marked as read-only is meant to be left alone all the same. */
function refuseReadOnly(path: string): void {
  if ((statSync(path).mode & 0o222) === 0) throw new Error(`${path} is read-only`);
}

function writeWhole(path: string, text: string, mode: number): void {
  const file = openSync(path, 'w', mode);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
