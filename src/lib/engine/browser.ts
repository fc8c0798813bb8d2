/** The engine's home in the browser: DuckDB-WASM in a worker of its own, fetched from this site only. */
import { AsyncDuckDB, VoidLogger, type AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import * as asset from 'virtual:aina/duckdb-wasm';
import { LOCK_DOWN, QUERY_CASTS, loadStatements, ownFile } from './dialect.ts';
import type { Engine, Param, TableText } from './engine.ts';
import { EngineError, cancelled, isFatal, throwIfAborted, toEngineError } from './error.ts';
import { collect, type BatchReader, type Listing, type ListLimits } from './listing.ts';
import { rowsOf, type Batch } from './rows.ts';
import { mustRead } from './statement.ts';
import { KeptStatements } from './statements.ts';
import { fetchWasm, type Progress } from './wasm-download.ts';

/** DuckDB's worker stays silent when the module cannot be instantiated. Generous: old phones compile for long. */
const START_LIMIT_MS = 120_000;

/** A module of nothing: compiles wherever WASM is supported and the policy of the page allows it. */
const EMPTY_MODULE = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);

/**
 * A locked engine without tables.
 * @throws EngineError `download_failed`, `boot_failed`, `crashed`, `out_of_memory`, `cancelled`
 */
export async function openBrowserEngine(progress: Progress = () => undefined, signal?: AbortSignal): Promise<Engine> {
  try {
    await WebAssembly.compile(EMPTY_MODULE);
  } catch (cause) {
    throw new EngineError('boot_failed', 'This browser does not run WebAssembly here', cause);
  }
  const module = URL.createObjectURL(await fetchWasm(asset, progress, signal));
  const worker = new WatchedWorker();
  try {
    const db = new AsyncDuckDB(new VoidLogger(), worker.worker);
    await worker.orDeath(within(START_LIMIT_MS, db.instantiate(module)));
    await worker.orDeath(db.open({ query: QUERY_CASTS }));
    const connection = await worker.orDeath(db.connect());
    for (const statement of LOCK_DOWN) await worker.orDeath(connection.query(statement));
    throwIfAborted(signal);
    return new BrowserEngine(worker, db, connection);
  } catch (cause) {
    worker.kill(cancelled());
    throw toEngineError(cause, 'boot_failed');
  } finally {
    URL.revokeObjectURL(module);
  }
}

/** A worker whose death is noticed: AsyncDuckDB itself forgets the pending requests and never settles them. */
class WatchedWorker {
  readonly worker = new Worker(workerUrl);
  readonly #death: Promise<never>;
  #die: (error: EngineError) => void = () => undefined;

  constructor() {
    this.#death = new Promise<never>((_, reject) => (this.#die = reject));
    // Whoever waits meets it; where nobody waits it is no unhandled rejection.
    this.#death.catch(() => undefined);
    this.worker.addEventListener('error', (event) => {
      this.kill(toEngineError(new Error(event.message || 'The worker of the engine failed'), 'crashed'));
    });
    this.worker.addEventListener('messageerror', () => {
      this.kill(new EngineError('crashed', 'An answer of the worker could not be read'));
    });
  }

  /** Settles as the work does, or rejects as soon as the worker is dead. */
  orDeath<T>(work: Promise<T>): Promise<T> {
    return Promise.race([this.#death, work]);
  }

  kill(error: EngineError): void {
    this.worker.terminate();
    this.#die(error);
  }
}

class BrowserEngine implements Engine {
  readonly #worker: WatchedWorker;
  readonly #db: AsyncDuckDB;
  readonly #connection: AsyncDuckDBConnection;
  readonly #statements = new KeptStatements<Awaited<ReturnType<AsyncDuckDBConnection['prepare']>>>();
  /** One statement at a time: a pending `send` would be dropped by the next one on the same connection. */
  #tail: Promise<unknown> = Promise.resolve();

  constructor(worker: WatchedWorker, db: AsyncDuckDB, connection: AsyncDuckDBConnection) {
    this.#worker = worker;
    this.#db = db;
    this.#connection = connection;
  }

  ask<Row extends object>(sql: string, params: readonly Param[] = [], signal?: AbortSignal): Promise<Row[]> {
    const answer = this.#inTurn(async () => {
      throwIfAborted(signal);
      mustRead(sql);
      if (params.length > 0) return this.#prepared<Row>(sql, params);
      if (signal !== undefined) return this.#stoppable<Row>(sql, signal);
      return rowsOf<Row>((await this.#connection.query(sql)).batches);
    });
    return signal === undefined ? answer : orAborted(answer, signal);
  }

  list(sql: string, limits: ListLimits, signal?: AbortSignal): Promise<Listing> {
    return this.#inTurn(async () => {
      throwIfAborted(signal);
      mustRead(sql);
      const stop = (): Promise<unknown> => this.#connection.cancelSent().catch(() => undefined);
      const onAbort = (): void => void stop();
      signal?.addEventListener('abort', onAbort, { once: true });
      try {
        // `true`: the answer streams. Otherwise the engine would first hold all of it.
        const reader: unknown = await this.#connection.send(sql, true);
        const listing = await collect(reader as BatchReader, limits, () => signal?.aborted === true);
        throwIfAborted(signal);
        if (listing.cut !== null) await stop();
        return listing;
      } catch (cause) {
        throwIfAborted(signal);
        throw cause;
      } finally {
        signal?.removeEventListener('abort', onAbort);
      }
    });
  }

  load(table: TableText): Promise<void> {
    const file = ownFile(table.name);
    return this.#inTurn(async () => {
      try {
        await this.#statements.clear();
        await this.#db.registerFileText(file, table.csv);
        for (const statement of loadStatements(table)) await this.#connection.query(statement);
      } catch (cause) {
        const error = toEngineError(cause);
        throw new EngineError(error.kind, `Table ${table.name}: ${error.message}`, cause);
      }
      // The memory of a dropped file serves the next table; WASM memory itself never shrinks.
      await this.#db.dropFile(file);
    });
  }

  async close(): Promise<void> {
    this.#worker.kill(new EngineError('crashed', 'The engine was closed'));
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#tail.then(async () => {
      try {
        return await this.#worker.orDeath(work());
      } catch (cause) {
        const error = toEngineError(cause);
        if (isFatal(error)) this.#worker.kill(error);
        throw error;
      }
    });
    // The failure is the caller's; the next in the queue waits for the end only.
    this.#tail = turn.catch(() => undefined);
    return turn;
  }

  async #prepared<Row extends object>(sql: string, params: readonly Param[]): Promise<Row[]> {
    const statement = await this.#statements.of(sql, (text) => this.#connection.prepare(text));
    try {
      return await rowsOf<Row>((await statement.query(...params)).batches);
    } catch (cause) {
      // A statement that failed may be too broken to be closed; what went wrong first is told.
      await this.#statements.forget(sql).catch(() => undefined);
      throw cause;
    }
  }

  /** `query` cannot be stopped once it runs; `send` works in slices and looks for a cancellation between them. */
  async #stoppable<Row extends object>(sql: string, signal: AbortSignal): Promise<Row[]> {
    const stop = (): void => void this.#connection.cancelSent().catch(() => undefined);
    signal.addEventListener('abort', stop, { once: true });
    try {
      const reader = await this.#connection.send(sql);
      const batches: Batch[] = [];
      for await (const batch of reader) batches.push(batch);
      return await rowsOf<Row>(batches);
    } catch (cause) {
      throwIfAborted(signal);
      throw cause;
    } finally {
      signal.removeEventListener('abort', stop);
    }
  }
}

/** Rejects with `cancelled` at once; what runs meanwhile is finished or stopped behind the scenes. */
function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const abort = (): void => reject(cancelled(signal.reason));
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

function within<T>(ms: number, work: Promise<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const timer = setTimeout(() => reject(new EngineError('boot_failed', `No start within ${ms / 1000} s`)), ms);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
