/**
 * The one engine of a tab: booted on intent, asked by the pages, observed by whoever shows its state. Nothing of DuckDB is
 * imported until `warm` or the first `ask`: the first view of every page is complete without it.
 */
import { resolve } from '$app/paths';
import type { Ledger } from '#lib/ledger/types.ts';
import { withCache } from './cache.ts';
import type { Engine, Param } from './engine.ts';
import { cancelled, EngineError, isFatal, throwIfAborted, toEngineError, type EngineErrorKind } from './error.ts';
import type { Listing, ListLimits } from './listing.ts';

export type EngineStatus =
  | { readonly kind: 'idle' }
  /** Bytes of the module; `received` equals `total` while it compiles. */
  | { readonly kind: 'booting'; readonly received: number; readonly total: number }
  | { readonly kind: 'loading_tables' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly error: EngineErrorKind; readonly message: string };

/** What the client needs of a question; `questions/question.ts` has the whole of it. */
export interface Askable<Input, Row extends object> {
  readonly sql: string;
  params(input: Input): readonly Param[];
  /** Never there: it only carries the type of the rows. */
  readonly row?: Row;
}

/** How long a stopped statement may take to stand still before its worker is ended. */
const GRACE_MS = 2_000;

/** The ledger as it stood on a day. */
export interface PastLedger {
  readonly day: string;
  readonly ledger: Ledger;
}

export type OpenEngine = (report: (status: EngineStatus) => void, past: PastLedger | null) => Promise<Engine>;

export class EngineClient {
  /** Observable: reading it in markup or an effect follows it. */
  status = $state.raw<EngineStatus>({ kind: 'idle' });
  #past: PastLedger | null = null;
  readonly #open: OpenEngine;
  #engine: Promise<Engine> | undefined;

  constructor(open: OpenEngine) {
    this.#open = open;
  }

  /** Begins to boot, once; for pointer or focus on a control that will ask. Failures show in `status`. */
  warm(): void {
    if (this.status.kind === 'idle') this.#boot().catch(() => undefined);
  }

  /**
   * Rows of a question. Boots the engine when that has not happened yet; after a failure it rejects with that failure until
   * `retry` is called, so that no page downloads the module again and again by itself.
   * @throws EngineError
   */
  async ask<Input, Row extends object>(
    question: Askable<Input, Row>,
    input: Input,
    options: { signal?: AbortSignal } = {},
  ): Promise<Row[]> {
    return this.askSql<Row>(question.sql, question.params(input), options);
  }

  /** Rows of one reading statement in the words of the reader. @throws EngineError */
  async askSql<Row extends object>(
    sql: string,
    params: readonly Param[] = [],
    { signal }: { signal?: AbortSignal } = {},
  ): Promise<Row[]> {
    return this.#with(signal, (engine) => engine.ask<Row>(sql, params, signal));
  }

  /**
   * The answer to a statement in the words of the reader, up to a limit. Always ends soon after the signal is aborted: a
   * statement that cannot be stopped between two slices of work loses its worker, and the next question boots a new one.
   * @throws EngineError
   */
  async list(sql: string, limits: ListLimits, signal?: AbortSignal): Promise<Listing> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const listing = this.#with(signal, (engine) => engine.list(sql, limits, signal));
    if (signal === undefined) return listing;
    const ended = new Promise<never>((_, reject) => {
      const giveUp = (): void => {
        reject(cancelled(signal.reason));
        if (this.status.kind === 'ready') void this.close();
      };
      signal.addEventListener('abort', () => (timer = setTimeout(giveUp, GRACE_MS)), { once: true });
    });
    try {
      return await Promise.race([listing, ended]);
    } finally {
      clearTimeout(timer);
    }
  }

  async #with<T>(signal: AbortSignal | undefined, work: (engine: Engine) => Promise<T>): Promise<T> {
    throwIfAborted(signal);
    if (this.status.kind === 'failed') throw new EngineError(this.status.error, this.status.message);
    const booting = this.#boot();
    const engine = await booting;
    try {
      return await work(engine);
    } catch (cause) {
      const error = toEngineError(cause);
      if (isFatal(error) && this.#engine === booting) {
        this.#fail(error);
        await engine.close();
      }
      throw error;
    }
  }

  /** Answers from now on about the ledger of a day, or about all of it. What was booted for another day is closed. */
  async turnTo(past: PastLedger | null): Promise<void> {
    if (past?.day === this.#past?.day) return;
    this.#past = past;
    if (this.#engine !== undefined) await this.close();
  }

  /** Boots anew after a failure. Resolves when the engine is ready. @throws EngineError */
  async retry(): Promise<void> {
    if (this.status.kind === 'failed') this.status = { kind: 'idle' };
    await this.#boot();
  }

  /** Ends the worker and gives its memory back; the next question boots a new one. */
  async close(): Promise<void> {
    const engine = this.#engine;
    this.#engine = undefined;
    this.status = { kind: 'idle' };
    await engine?.then(
      (open) => open.close(),
      () => undefined,
    );
  }

  #boot(): Promise<Engine> {
    if (this.#engine !== undefined) return this.#engine;
    const report = (status: EngineStatus): void => {
      if (this.#engine === booting) this.status = status;
    };
    // Begun in a later tick, when `booting` is there to compare with.
    const opening = Promise.resolve().then(() => this.#open(report, this.#past));
    const booting: Promise<Engine> = opening.then(
      (engine) => {
        if (this.#engine === booting) this.status = { kind: 'ready' };
        return withCache(engine);
      },
      (cause: unknown) => {
        const error = toEngineError(cause, 'boot_failed');
        if (this.#engine === booting) this.#fail(error);
        throw error;
      },
    );
    this.#engine = booting;
    this.status = { kind: 'booting', received: 0, total: 0 };
    return booting;
  }

  #fail(error: EngineError): void {
    this.#engine = undefined;
    this.status = { kind: 'failed', error: error.kind, message: error.message };
  }
}

/** The engine with the ledger in it, from the very files that anyone can download. */
async function openLedgerEngine(report: (status: EngineStatus) => void, past: PastLedger | null): Promise<Engine> {
  const texts = past === null ? fetchTexts() : Promise.resolve(null);
  // Awaited further down; a failure before that is not unhandled.
  texts.catch(() => undefined);
  const { openBrowserEngine } = await imported(() => import('./browser.ts'));
  const engine = await openBrowserEngine((received, total) => report({ kind: 'booting', received, total }));
  try {
    report({ kind: 'loading_tables' });
    const { readTrusted } = await imported(() => import('#lib/ledger/read.ts'));
    const { loadLedger } = await imported(() => import('./tables.ts'));
    const fetched = await texts;
    if (past !== null) await loadLedger(engine, past.ledger);
    else if (fetched !== null) await loadLedger(engine, readTrusted(fetched));
    return engine;
  } catch (cause) {
    await engine.close();
    // Files that cannot be read are not the files that the build checked: a new visit fetches the new ones.
    throw toEngineError(cause, 'download_failed');
  }
}

/** A chunk that does not arrive is a failed download like any other. */
async function imported<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (cause) {
    throw new EngineError('download_failed', cause instanceof Error ? cause.message : String(cause), cause);
  }
}

async function fetchTexts(): Promise<Record<string, string>> {
  const { LEDGER_FILES } = await imported(() => import('#lib/ledger/table-schema.ts'));
  const texts = LEDGER_FILES.map(async (file): Promise<[string, string]> => {
    // Not a page but a file beside them, so the typed list of routes does not hold it.
    const address = resolve(`/data/${file}` as '/');
    const response = await fetch(address).catch((cause: unknown) => {
      throw new EngineError('download_failed', `${address} could not be fetched`, cause);
    });
    if (!response.ok) throw new EngineError('download_failed', `${address}: the server answered ${response.status}`);
    return [file, await response.text()];
  });
  return Object.fromEntries(await Promise.all(texts));
}

export const engine = new EngineClient(openLedgerEngine);
