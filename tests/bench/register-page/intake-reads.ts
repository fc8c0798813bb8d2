/** What the same file costs us, validation included: looked at, and read into columns by the worker of the page. */
import Papa from 'papaparse';
import { IntakeClient } from '../../../src/lib/intake/client.ts';
import { gazetteerOf } from '../../../src/lib/intake/gazetteer.ts';
import type { Place } from '../../../src/lib/ledger/types.ts';
import { toWindows1251 } from '../synthetic-csv.ts';
import { syntheticFile, type Read } from './duckdb-reads.ts';
import placesCsv from '../../../data/places.csv?raw';

export interface IntakeRead extends Read {
  /** Milliseconds of the first look, by run: encoding, dialect, what the columns are. */
  readonly looks: readonly number[];
}

async function inEncoding(rows: number, encoding: 'utf-8' | 'windows-1251'): Promise<Uint8Array> {
  const bytes = await syntheticFile(rows);
  return encoding === 'utf-8' ? bytes : toWindows1251(new TextDecoder().decode(bytes));
}

export async function intakeReads(rows: number, encoding: 'utf-8' | 'windows-1251', runs = 3): Promise<IntakeRead> {
  const bytes = await inEncoding(rows, encoding);
  const places = Papa.parse<Place>(placesCsv, { header: true, skipEmptyLines: true }).data.map((row) => ({
    ...row,
    parent: row.parent || null,
    valid_to: row.valid_to || null,
  }));
  const client = new IntakeClient();
  await client.ask({ kind: 'prepare', places: gazetteerOf(places), topics: [], memory: null }).answer;
  const [times, looks]: [number[], number[]] = [[], []];
  let counted = 0;
  for (let file = 1; file <= runs; file++) {
    const content = new Blob([bytes.slice()]);
    const since = performance.now();
    const looked = await client.ask({ kind: 'open', file, name: 'register.csv', content }).answer;
    if (looked.kind !== 'looked') throw new Error(JSON.stringify(looked));
    const from = performance.now();
    const taken = await client.ask({ kind: 'take', file, settings: looked.settings }).answer;
    times.push(performance.now() - from);
    looks.push(from - since);
    if (taken.kind !== 'taken' || taken.taken.kind !== 'taken') throw new Error(JSON.stringify(taken).slice(0, 500));
    counted = taken.taken.report.read;
    await client.ask({ kind: 'forget', file, id: null }).answer;
  }
  client.close();
  return { rows: counted, bytes: bytes.length, times, looks };
}
