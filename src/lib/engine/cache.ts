/**
 * Remembers answers: the promise is kept, so two equal questions at once run once. Bounded by an estimate of bytes, least
 * recently used first; a failure is not remembered.
 */
import type { Engine, Param } from './engine.ts';
import { cancelled, throwIfAborted } from './error.ts';

interface Entry {
  readonly rows: Promise<object[]>;
  readonly stop: AbortController;
  /** Callers still waiting; when the last one gives up, the statement is stopped. */
  waiting: number;
  settled: boolean;
  bytes: number;
}

const DEFAULT_MAX_BYTES = 32_000_000;

/** The same engine, with its answers remembered until a table is loaded. Rows are shared: do not change them. */
export function withCache(engine: Engine, maxBytes = DEFAULT_MAX_BYTES): Engine {
  const entries = new Map<string, Entry>();
  let held = 0;

  function forget(key: string, entry: Entry): void {
    if (entries.get(key) !== entry) return;
    entries.delete(key);
    held -= entry.bytes;
  }

  function start(key: string, sql: string, params: readonly Param[]): Entry {
    const stop = new AbortController();
    const rows = engine.ask<object>(sql, params, stop.signal);
    const entry: Entry = { rows, stop, waiting: 0, settled: false, bytes: 0 };
    entries.set(key, entry);
    rows.then(
      (answer) => {
        entry.settled = true;
        if (entries.get(key) !== entry) return;
        entry.bytes = estimateBytes(answer);
        held += entry.bytes;
        for (const [oldKey, old] of entries) {
          if (held <= maxBytes) break;
          if (old.settled) forget(oldKey, old);
        }
      },
      () => {
        entry.settled = true;
        forget(key, entry);
      },
    );
    return entry;
  }

  return {
    async ask<Row extends object>(sql: string, params: readonly Param[] = [], signal?: AbortSignal): Promise<Row[]> {
      throwIfAborted(signal);
      const key = JSON.stringify([sql, params]);
      const entry = entries.get(key) ?? start(key, sql, params);
      // A Map keeps the order of insertion: moved to the end, it is the most recently used.
      if (entries.delete(key)) entries.set(key, entry);
      entry.waiting++;
      const giveUp = (): void => {
        if (--entry.waiting > 0 || entry.settled) return;
        forget(key, entry);
        entry.stop.abort();
      };
      const rows = await unlessAborted(entry.rows, signal, giveUp);
      // A copy of the list, so that a caller who sorts it does not sort it for the others.
      return rows.slice() as Row[];
    },
    // What a reader wrote is rarely asked twice, and can be large.
    list: (sql, limits, signal) => engine.list(sql, limits, signal),
    async load(table) {
      entries.clear();
      held = 0;
      await engine.load(table);
    },
    async close() {
      entries.clear();
      held = 0;
      await engine.close();
    },
  };
}

function unlessAborted<T>(work: Promise<T>, signal: AbortSignal | undefined, giveUp: () => void): Promise<T> {
  if (signal === undefined) return work;
  return new Promise<T>((resolve, reject) => {
    const abort = (): void => {
      giveUp();
      reject(cancelled(signal.reason));
    };
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

/** Bytes that the rows take, roughly: read off at most 100 of them. */
export function estimateBytes(rows: readonly object[]): number {
  const sample = rows.slice(0, 100);
  if (sample.length === 0) return 64;
  let bytes = 0;
  for (const row of sample) {
    bytes += 32;
    for (const value of Object.values(row)) bytes += typeof value === 'string' ? 24 + 2 * value.length : 8;
  }
  return Math.ceil((bytes / sample.length) * rows.length);
}
