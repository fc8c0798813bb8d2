/** The page's side of the worker: orders a file, hears of its progress, and can stop it at any moment. */
import type { Figure } from '#lib/figures/figure.ts';
import type { Labels } from '#lib/ledger/labels.ts';
import type { BehindFilter } from './behind.ts';
import type { Job } from './job.ts';
import type { MadeFile } from './make-file.ts';
import type { FromWorker, ToWorker, ViewTable } from './protocol.ts';

/** Rows handed over between two breaths: copying them takes a few milliseconds on a slow phone. */
const CHUNK = 500;

export type Rows =
  | { readonly rows: readonly Figure[]; readonly labels: Labels }
  | { readonly folder: string; readonly filter: BehindFilter }
  | { readonly tables: readonly ViewTable[] };

export class OrderError extends Error {
  override readonly name = 'OrderError';
  constructor(
    readonly stage: 'loading' | 'making',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/**
 * @throws OrderError where rows or writer could not be fetched (`loading`) or the file not be written (`making`);
 *   the reason of `signal` once it is aborted.
 */
export async function orderFile(
  job: Job,
  source: Rows,
  progress: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<MadeFile> {
  signal.throwIfAborted();
  const worker = new Worker(new URL('./file-worker.ts', import.meta.url), { type: 'module' });
  const stop = new AbortController();
  try {
    const made = answer(worker, progress, signal, stop.signal);
    // Rejections are heard below; until the rows are handed over nobody waits for them.
    // Awaited further down; a failure before that is not unhandled.
    made.catch(() => undefined);
    await handOver(worker, job, source, signal);
    return await made;
  } finally {
    stop.abort();
    worker.terminate();
  }
}

async function handOver(worker: Worker, job: Job, source: Rows, signal: AbortSignal): Promise<void> {
  const post = (message: ToWorker) => worker.postMessage(message);
  if ('filter' in source) {
    post({ kind: 'make_behind', job, folder: source.folder, filter: source.filter });
    return;
  }
  if ('tables' in source) {
    post({ kind: 'make_view', job, tables: source.tables });
    return;
  }
  for (let start = 0; start < source.rows.length; start += CHUNK) {
    if (start > 0) await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
    post({ kind: 'rows', rows: source.rows.slice(start, start + CHUNK) });
  }
  post({ kind: 'make', job, labels: source.labels });
}

function answer(
  worker: Worker,
  progress: (done: number, total: number) => void,
  cancelled: AbortSignal,
  over: AbortSignal,
): Promise<MadeFile> {
  return new Promise((resolve, reject) => {
    cancelled.addEventListener('abort', () => reject(cancelled.reason as Error), { signal: over });
    worker.addEventListener('error', (event) => {
      reject(new OrderError('loading', event.message || 'The writer of files could not be loaded'));
    });
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      switch (data.kind) {
        case 'progress':
          progress(data.done, data.total);
          return;
        case 'made':
          resolve(data.file);
          return;
        case 'failed':
          reject(new OrderError(data.while, data.message));
      }
    });
  });
}
