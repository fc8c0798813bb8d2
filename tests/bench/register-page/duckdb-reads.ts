/** What a register's file costs DuckDB-WASM itself: `read_csv` of the same rows in UTF-8, without any validation. */
import * as duckdb from '@duckdb/duckdb-wasm';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import { csvPieces } from '../synthetic-csv.ts';
import { syntheticRegister } from '../synthetic-rows.ts';

export interface Read {
  readonly rows: number;
  readonly bytes: number;
  /** Milliseconds of each run, the file already in memory, the engine already open. */
  readonly times: readonly number[];
}

/** The file as bytes, as a reader would drop it. */
export async function syntheticFile(rows: number): Promise<Uint8Array> {
  return new Uint8Array(await new Blob([...csvPieces(syntheticRegister(rows))]).arrayBuffer());
}

export async function duckdbReads(rows: number, runs = 3): Promise<Read> {
  const bytes = await syntheticFile(rows);
  const db = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), new Worker(workerUrl));
  await db.instantiate(wasmUrl);
  const connection = await db.connect();
  await connection.query('SET autoinstall_known_extensions=false');
  await connection.query('SET autoload_known_extensions=false');
  const times: number[] = [];
  let counted = 0;
  for (let run = 0; run < runs; run++) {
    // The buffer goes over to the worker; each run gets one of its own.
    const file = bytes.slice();
    const since = performance.now();
    await db.registerFileBuffer('register.csv', file);
    await connection.query(
      "CREATE OR REPLACE TABLE register AS SELECT * FROM read_csv('register.csv', delim=';', header=true, all_varchar=true)",
    );
    times.push(performance.now() - since);
    const [row] = (await connection.query('SELECT count(*)::DOUBLE AS n FROM register')).toArray() as { n: number }[];
    counted = row?.n ?? 0;
    await db.dropFile('register.csv');
  }
  await connection.close();
  await db.terminate();
  return { rows: counted, bytes: bytes.length, times };
}
