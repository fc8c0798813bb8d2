/** One statement of the reader at a time: run, watched, stopped, and answered with rows or with the place of its mistake. */
import { engine } from '#lib/engine/client.svelte.ts';
import { messageOnly, placeOfError, type ErrorPlace } from '#lib/engine/error-place.ts';
import { toEngineError, type EngineErrorKind } from '#lib/engine/error.ts';
import type { Listing, ListLimits } from '#lib/engine/listing.ts';

/** What is stated on the page. */
export const SECONDS = 30;
export const LIMITS: ListLimits = { rows: 100_000, bytes: 64_000_000 };

export type RunState =
  | { readonly kind: 'idle' }
  /** `since` is null while the engine still boots. */
  | { readonly kind: 'running'; readonly since: number | null; readonly stopping: boolean }
  | { readonly kind: 'answered'; readonly seconds: number }
  | { readonly kind: 'stopped'; readonly tooLong: boolean }
  | {
      readonly kind: 'failed';
      readonly error: EngineErrorKind;
      /** In the words of the engine, in English. */
      readonly message: string;
      readonly sql: string;
      readonly place: ErrorPlace | null;
    };

export class StatementRun {
  state = $state.raw<RunState>({ kind: 'idle' });
  /** The last answer; it stays while the next statement runs. */
  listing = $state.raw<Listing | null>(null);
  #stop: AbortController | null = null;

  async run(sql: string): Promise<void> {
    if (this.#stop !== null) return;
    const stop = new AbortController();
    this.#stop = stop;
    this.state = { kind: 'running', since: null, stopping: false };
    let limit: ReturnType<typeof setTimeout> | undefined;
    try {
      // The limit is for the statement, not for fetching the engine.
      await engine.retry();
      const since = performance.now();
      if (!stop.signal.aborted) this.state = { kind: 'running', since, stopping: false };
      limit = setTimeout(() => this.#halt('time'), SECONDS * 1000);
      const listing = await engine.list(sql, LIMITS, stop.signal);
      this.listing = listing;
      this.state = { kind: 'answered', seconds: (performance.now() - since) / 1000 };
    } catch (cause) {
      const error = toEngineError(cause);
      this.state =
        error.kind === 'cancelled'
          ? { kind: 'stopped', tooLong: stop.signal.reason === 'time' }
          : {
              kind: 'failed',
              error: error.kind,
              message: messageOnly(error.message),
              sql,
              place: error.kind === 'query_failed' ? placeOfError(sql, error.message) : null,
            };
    } finally {
      clearTimeout(limit);
      this.#stop = null;
    }
  }

  stop(): void {
    this.#halt('reader');
  }

  #halt(reason: 'time' | 'reader'): void {
    if (this.#stop === null || this.state.kind !== 'running') return;
    this.state = { ...this.state, stopping: true };
    this.#stop.abort(reason);
  }
}
