/** The engine's home in Node: the same WASM as in the browser, run synchronously, for prerendering and for tests. */
import { createRequire } from 'node:module';
import { QUERY_CASTS, LOCK_DOWN, loadStatements, ownFile } from './dialect.ts';
import type { Engine, Param, TableText } from './engine.ts';
import { EngineError, throwIfAborted, toEngineError } from './error.ts';
import { collect, type BatchReader, type Listing, type ListLimits } from './listing.ts';
import { rowsOf } from './rows.ts';
import { mustRead } from './statement.ts';
import { KeptStatements } from './statements.ts';

type Blocking = typeof import('@duckdb/duckdb-wasm/blocking');

/**
 * A locked engine without tables. Takes about a second.
 * @throws EngineError `boot_failed`
 */
export async function openNodeEngine(): Promise<Engine> {
  try {
    // The package's CommonJS build has to be required: as an ES module its names are not found.
    const require = createRequire(import.meta.url);
    const duckdb = require('@duckdb/duckdb-wasm/blocking') as Blocking;
    const mainModule = require.resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');
    const bundle = { mainModule, mainWorker: '' };
    const db = await duckdb.createDuckDB({ mvp: bundle, eh: bundle }, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME);
    await db.instantiate(() => undefined);
    db.open({ query: QUERY_CASTS });
    const connection = db.connect();
    for (const statement of LOCK_DOWN) connection.query(statement);
    return new NodeEngine(db, connection);
  } catch (cause) {
    throw toEngineError(cause, 'boot_failed');
  }
}

type Database = Awaited<ReturnType<Blocking['createDuckDB']>>;
type Connection = ReturnType<Database['connect']>;

class NodeEngine implements Engine {
  readonly #db: Database;
  readonly #connection: Connection;
  readonly #statements = new KeptStatements<ReturnType<Connection['prepare']>>();
  #closed = false;

  constructor(db: Database, connection: Connection) {
    this.#db = db;
    this.#connection = connection;
  }

  async ask<Row extends object>(sql: string, params: readonly Param[] = [], signal?: AbortSignal): Promise<Row[]> {
    this.#mustBeOpen();
    throwIfAborted(signal);
    mustRead(sql);
    try {
      if (params.length === 0) return await rowsOf<Row>(this.#connection.query(sql).batches);
      const statement = await this.#statements.of(sql, (text) => this.#connection.prepare(text));
      return await rowsOf<Row>(statement.query(...params).batches);
    } catch (cause) {
      // A statement that failed may be too broken to be closed; what went wrong first is told.
      await this.#statements.forget(sql).catch(() => undefined);
      throw toEngineError(cause);
    }
  }

  async list(sql: string, limits: ListLimits, signal?: AbortSignal): Promise<Listing> {
    this.#mustBeOpen();
    throwIfAborted(signal);
    mustRead(sql);
    try {
      const reader: unknown = await this.#connection.send(sql, true);
      const listing = await collect(reader as BatchReader, limits, () => signal?.aborted === true);
      throwIfAborted(signal);
      if (listing.cut !== null) this.#connection.cancelSent();
      return listing;
    } catch (cause) {
      throw toEngineError(cause);
    }
  }

  async load(table: TableText): Promise<void> {
    this.#mustBeOpen();
    const file = ownFile(table.name);
    try {
      await this.#statements.clear();
      this.#db.registerFileText(file, table.csv);
      for (const statement of loadStatements(table)) this.#connection.query(statement);
    } catch (cause) {
      const error = toEngineError(cause);
      throw new EngineError(error.kind, `Table ${table.name}: ${error.message}`, cause);
    } finally {
      this.#db.dropFile(file);
    }
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#statements.clear();
    this.#connection.close();
    this.#db.reset();
  }

  #mustBeOpen(): void {
    if (this.#closed) throw new EngineError('crashed', 'The engine was closed');
  }
}
