/** The files of data/ as the site serves them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(process.cwd(), 'data');

/** Names of the files of the ledger, sorted: the CSV tables and datapackage.json. */
export function dataFiles(): string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.csv') || name === 'datapackage.json')
    .sort();
}

/** @throws where there is no such file */
export function readDataFile(name: string): string {
  return readFileSync(join(FOLDER, name), 'utf8');
}
