/** What can go wrong with the engine, in the words that the pages have a message for. */

export const ENGINE_ERROR_KINDS = [
  /** The module or a table could not be fetched: offline, a 404, a broken transfer. Worth a retry. */
  'download_failed',
  /** Fetched but did not start: an old browser, a policy that forbids WASM. */
  'boot_failed',
  /** The worker died. A retry boots a new one. */
  'crashed',
  'out_of_memory',
  'cancelled',
  /** The locked engine refuses it: writing, other files, addresses, extensions, settings. */
  'refused_statement',
  /** DuckDB's own complaint about the statement or the table; its message is meant for the one who wrote it. */
  'query_failed',
] as const;

export type EngineErrorKind = (typeof ENGINE_ERROR_KINDS)[number];

export class EngineError extends Error {
  override readonly name = 'EngineError';
  readonly kind: EngineErrorKind;

  constructor(kind: EngineErrorKind, message: string, cause?: unknown) {
    super(message, { cause });
    this.kind = kind;
  }
}

// WASM traps leave the module in an undefined state: nothing it says afterwards can be trusted.
const TRAP =
  /memory access out of bounds|unreachable|Aborted\(|null function|table index is out of bounds|RuntimeError/;
const MEMORY = /out of memory|failed to allocate|Cannot enlarge memory|Array buffer allocation failed|Aborted\(OOM/i;
const REFUSED =
  /^Permission Error|configuration has been locked|is disabled through configuration|disabled by configuration|but it exists in the \w+ extension/;

/** Sorts what DuckDB or the browser threw into one of the kinds; an EngineError passes as it is. */
export function toEngineError(cause: unknown, otherwise: EngineErrorKind = 'query_failed'): EngineError {
  if (cause instanceof EngineError) return cause;
  const message = cause instanceof Error ? cause.message : String(cause);
  if (cause instanceof DOMException && cause.name === 'AbortError') return cancelled(cause);
  if (MEMORY.test(message)) return new EngineError('out_of_memory', message, cause);
  if (TRAP.test(message)) return new EngineError('crashed', message, cause);
  if (REFUSED.test(message)) return new EngineError('refused_statement', message, cause);
  return new EngineError(otherwise, message, cause);
}

/** The module is unusable after this and has to be booted anew. */
export function isFatal(error: EngineError): boolean {
  return error.kind === 'crashed' || (error.kind === 'out_of_memory' && TRAP.test(error.message));
}

export function cancelled(cause?: unknown): EngineError {
  return new EngineError('cancelled', 'The question was cancelled', cause);
}

/** @throws EngineError `cancelled` when the signal has been aborted */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw cancelled(signal.reason);
}
