/** One download at a time: what the panel shows while a file is made, and the ways out of it. */
import { OrderError, orderFile, type Rows } from './order-file.ts';
import type { Job } from './job.ts';
import { saveBlob } from './save-blob.ts';

export type DownloadState =
  | { readonly kind: 'ready' }
  | { readonly kind: 'working'; readonly done: number; readonly total: number | null }
  | { readonly kind: 'done'; readonly rows: number; readonly file: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly loading: boolean; readonly again: () => void };

export class Download {
  now = $state.raw<DownloadState>({ kind: 'ready' });
  #running: AbortController | null = null;

  /** Makes a file and saves it; what goes wrong becomes a state with a way to try again. `rows` may have to be fetched. */
  async start(job: Job, rows: () => Rows | Promise<Rows>, count: number): Promise<void> {
    this.cancel();
    const running = new AbortController();
    this.#running = running;
    const mine = () => this.#running === running;
    this.now = { kind: 'working', done: 0, total: count > 0 ? count : null };
    try {
      const source = await fetched(rows);
      const progress = (done: number, total: number) => {
        if (mine()) this.now = { kind: 'working', done, total };
      };
      const file = await orderFile(job, source, progress, running.signal);
      if (!mine()) return;
      saveBlob(file.blob, file.name);
      this.now = { kind: 'done', rows: file.rows, file: file.name };
    } catch (cause) {
      if (running.signal.aborted || !mine()) return;
      console.error(cause);
      const loading = cause instanceof OrderError && cause.stage === 'loading';
      this.now = { kind: 'failed', loading, again: () => void this.start(job, rows, count) };
    } finally {
      if (mine()) this.#running = null;
    }
  }

  /** Stops the work, if there is any. Nothing is saved. */
  cancel(): void {
    if (this.#running === null) return;
    this.#running.abort(new DOMException('The download was cancelled', 'AbortError'));
    this.#running = null;
    this.now = { kind: 'cancelled' };
  }

  /** Forgets what was said about the last file. */
  clear(): void {
    if (this.#running === null) this.now = { kind: 'ready' };
  }
}

async function fetched(rows: () => Rows | Promise<Rows>): Promise<Rows> {
  try {
    return await rows();
  } catch (cause) {
    throw new OrderError('loading', 'The rows could not be fetched', { cause });
  }
}
