/**
 * Native DuckDB, the embedded default of the command line: CSV, gzip and Parquet, many files, larger than memory. An optional
 * dependency: where it is missing, everything else works and this says so.
 */
import type { DuckDBConnection, DuckDBInstance, DuckDBDataChunk } from '@duckdb/node-api';
import { codeTables, countSql, identifier, literal, rolesPresent, spellingsSql } from './duckdb-sql.ts';
import {
  KeyTally,
  merged,
  MOST_TEXTS,
  ROLES,
  SourceError,
  stopped,
  tooMany,
  type Counted,
  type CountPlan,
  type RegisterSource,
  type Role,
  type RoleColumns,
  type SourceColumn,
  type SourceFault,
  type Spelling,
  type Watch,
} from './source.ts';

export interface NativeFiles {
  readonly kind: 'csv' | 'parquet';
  readonly paths: readonly string[];
  /** Of a text, in the order of its columns; each file begins with their names. */
  readonly columns?: readonly string[];
  readonly delimiter?: string;
}

export interface NativeOptions {
  /** "2GB"; DuckDB takes four fifths of the machine where nothing is said. */
  readonly memory?: string | undefined;
  /** Where what does not fit is put for the while. */
  readonly temporary: string;
  readonly threads?: number | undefined;
  /** The newest row of a number counts. */
  readonly newest?: { readonly number: string; readonly version: string } | undefined;
}

/** Throws `SourceError`: `not_installed` where the package or its binary is missing. */
export async function openNative(files: NativeFiles, options: NativeOptions): Promise<RegisterSource> {
  let api: typeof import('@duckdb/node-api');
  try {
    api = await import('@duckdb/node-api');
  } catch (cause) {
    throw new SourceError(
      'not_installed',
      'Native DuckDB is not installed here. `npm install` fetches it where there is a build for the platform; registers in ClickHouse can be read without it.',
      cause,
    );
  }
  const instance = await api.DuckDBInstance.create(':memory:', {
    temp_directory: options.temporary,
    // Nothing is ever fetched: what is not built in is not there.
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    preserve_insertion_order: 'false',
    ...(options.memory === undefined ? {} : { memory_limit: options.memory }),
    ...(options.threads === undefined ? {} : { threads: String(options.threads) }),
  }).catch((cause: unknown) => {
    throw faultOf(cause);
  });
  const source = new NativeSource(instance, await instance.connect(), files, options);
  try {
    await source.prepare();
  } catch (cause) {
    await source.close();
    throw cause;
  }
  return source;
}

class NativeSource implements RegisterSource {
  readonly label: string;
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;
  readonly #files: NativeFiles;
  readonly #options: NativeOptions;
  #columns: readonly SourceColumn[] = [];
  /** Texts are read once, into a table of the columns that are used: DuckDB packs it and puts aside what does not fit. */
  #kept: string | null = null;

  constructor(instance: DuckDBInstance, connection: DuckDBConnection, files: NativeFiles, options: NativeOptions) {
    this.label = files.paths.length === 1 ? (files.paths[0] ?? '') : `${files.paths[0]} … (${files.paths.length})`;
    this.#instance = instance;
    this.#connection = connection;
    this.#files = files;
    this.#options = options;
  }

  async prepare(): Promise<void> {
    const rows = await this.#ask<{ column_name: string; column_type: string }>(
      `DESCRIBE SELECT * FROM ${this.#reader}`,
    );
    this.#columns = rows.map(({ column_name: name, column_type: type }) => ({ name, type }));
  }

  get #reader(): string {
    const paths = `[${this.#files.paths.map(literal).join(', ')}]`;
    if (this.#files.kind === 'parquet') return `read_parquet(${paths})`;
    const columns = (this.#files.columns ?? []).map((name) => `${literal(name)}: 'VARCHAR'`).join(', ');
    return `read_csv(${paths}, columns={${columns}}, auto_detect=false, header=true, delim=${literal(
      this.#files.delimiter ?? ',',
    )}, quote='"', escape='"', nullstr='', strict_mode=true, null_padding=false)`;
  }

  columns(): Promise<readonly SourceColumn[]> {
    return Promise.resolve(this.#columns);
  }

  async sample(rows: number): Promise<readonly (readonly string[])[]> {
    const texts = this.#columns.map(({ name }) => `coalesce(CAST(${identifier(name)} AS VARCHAR), '')`).join(', ');
    const found = await this.#run(`SELECT ${texts} FROM ${this.#reader} LIMIT ${Math.floor(rows)}`);
    return (await found.getRows()).map((row) => row.map(String));
  }

  async spellings(columns: RoleColumns, watch: Watch = {}): Promise<Readonly<Record<Role, readonly Spelling[]>>> {
    const from = await this.#from(columns, watch);
    const present = rolesPresent(columns);
    const found: Record<Role, Spelling[]> = {
      received: [],
      closed: [],
      place: [],
      topic: [],
      channel: [],
      outcome: [],
    };
    await this.#stream(spellingsSql(from, columns, this.#columns), watch, 'spellings', (chunk) => {
      for (const [role, text, rows] of chunk.getRows()) {
        const name = present[Number(role)] as Role;
        if (found[name].push({ text: String(text), rows: Number(rows) }) > MOST_TEXTS)
          throw tooMany(columns[name] ?? '');
      }
    });
    for (const role of ROLES) found[role] = merged(found[role]);
    return found;
  }

  async count(plan: CountPlan, watch: Watch = {}): Promise<Counted> {
    const from = await this.#from(plan.columns, watch);
    const types = this.#columns;
    for (const statement of codeTables(plan, types)) await this.#run(statement);
    const kinds = [new KeyTally(), new KeyTally()] as const;
    await this.#stream(countSql(from, plan, types), watch, 'counting', (chunk) => {
      const [kind, key, n] = [0, 1, 2].map((at) => chunk.getColumnVector(at));
      for (let row = 0; row < chunk.rowCount; row++)
        kinds[Number(kind?.getItem(row)) as 0 | 1].add(Number(key?.getItem(row)), Number(n?.getItem(row)));
    });
    return { cells: kinds[0].done(), closings: kinds[1].done() };
  }

  close(): Promise<void> {
    this.#connection.closeSync();
    this.#instance.closeSync();
    return Promise.resolve();
  }

  async #from(columns: RoleColumns, watch: Watch): Promise<string> {
    const missing = Object.values(columns).find(
      (name) => name !== null && !this.#columns.some((column) => column.name === name),
    );
    if (missing != null) throw new SourceError('no_column', `There is no column ${missing} in ${this.label}.`);
    const { newest } = this.#options;
    const used = [...new Set(Object.values(columns).filter((name) => name !== null))].map(identifier).join(', ');
    const rows =
      newest === undefined
        ? this.#reader
        : `(SELECT * FROM ${this.#reader} QUALIFY row_number() OVER (PARTITION BY ${identifier(newest.number)}
            ORDER BY ${identifier(newest.version)} DESC NULLS LAST, ${used}) = 1)`;
    if (this.#files.kind === 'parquet' && newest === undefined) return rows;
    if (this.#kept === used) return 'aina_rows';
    await this.#watched(watch, 'reading', () =>
      this.#run(`CREATE OR REPLACE TEMP TABLE aina_rows AS SELECT ${used} FROM ${rows}`),
    );
    this.#kept = used;
    return 'aina_rows';
  }

  async #stream(sql: string, watch: Watch, doing: 'spellings' | 'counting', each: (chunk: DuckDBDataChunk) => void) {
    await this.#watched(watch, doing, async () => {
      const result = await this.#connection.stream(sql);
      for (
        let chunk = await result.fetchChunk();
        chunk !== null && chunk.rowCount > 0;
        chunk = await result.fetchChunk()
      ) {
        each(chunk);
        if (stopped(watch.signal)) throw new SourceError('cancelled', 'Stopped.');
      }
    });
  }

  /** Tells how far DuckDB is while it works, and interrupts it when asked. */
  async #watched<T>(
    { signal, progress }: Watch,
    doing: 'reading' | 'spellings' | 'counting',
    work: () => Promise<T>,
  ): Promise<T> {
    if (stopped(signal)) throw new SourceError('cancelled', 'Stopped.');
    const stop = () => this.#connection.interrupt();
    signal?.addEventListener('abort', stop);
    const timer = setInterval(() => {
      const { percentage, rows_processed: rows } = this.#connection.progress;
      if (percentage >= 0) progress?.({ doing, rows: Number(rows), done: percentage / 100 });
    }, 500);
    try {
      return await work();
    } catch (cause) {
      throw stopped(signal) ? new SourceError('cancelled', 'Stopped.', cause) : faultOf(cause);
    } finally {
      clearInterval(timer);
      signal?.removeEventListener('abort', stop);
    }
  }

  async #run(sql: string) {
    try {
      return await this.#connection.run(sql);
    } catch (cause) {
      throw faultOf(cause);
    }
  }

  async #ask<Row>(sql: string): Promise<Row[]> {
    return (await (await this.#run(sql)).getRowObjectsJson()) as Row[];
  }
}

/** What DuckDB says, as one of our faults; its own words stand behind. */
function faultOf(cause: unknown): SourceError {
  if (cause instanceof SourceError) return cause;
  const said = cause instanceof Error ? cause.message : String(cause);
  const fault: SourceFault = /No space left|disk.*full|max_temp_directory_size/i.test(said)
    ? 'disk_full'
    : /Out of Memory/i.test(said)
      ? 'memory'
      : /CSV Error|No magic bytes|Invalid unicode|IO Error|Invalid Input|corrupt|TProtocol|Snappy|gzip/i.test(said)
        ? 'unreadable'
        : 'failed';
  return new SourceError(fault, said, cause);
}
