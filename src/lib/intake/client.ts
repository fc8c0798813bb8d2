/** The page's end of the worker that reads own files. */
import { Pieces } from './pieces.ts';
import type { Answer, FromWorker, ToWorker, Wish } from './protocol.ts';

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly progress: (done: number) => void;
  readonly pieces: Pieces;
}

export class IntakeClient {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;

  constructor() {
    this.#worker = new Worker(new URL('./intake.worker.ts', import.meta.url), { type: 'module' });
    this.#worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      const waiting = this.#waiting.get(data.id);
      if ('done' in data) waiting?.progress(data.done);
      else if ('piece' in data) waiting?.pieces.take(data.piece);
      else {
        this.#waiting.delete(data.id);
        waiting?.resolve(waiting.pieces.whole(data.answer));
      }
    };
    // A worker that is gone (no memory, or its file could not be fetched) answers nothing any more: everybody is told.
    this.#worker.onerror = (event) => {
      for (const { resolve } of this.#waiting.values()) {
        resolve({ kind: 'failed', message: event.message, memory: /memory|allocation/i.test(event.message) });
      }
      this.#waiting.clear();
    };
  }

  /** Asks for something; `number` is the number by which it can be cancelled. Never rejects. */
  ask(
    wish: Wish,
    progress: (done: number) => void = () => undefined,
  ): { readonly number: number; readonly answer: Promise<Answer> } {
    const id = ++this.#last;
    const answer = new Promise<Answer>((resolve) => this.#waiting.set(id, { resolve, progress, pieces: new Pieces() }));
    this.#worker.postMessage({ id, wish } satisfies ToWorker);
    return { number: id, answer };
  }

  cancel(number: number): void {
    this.#worker.postMessage({ cancel: number } satisfies ToWorker);
  }

  close(): void {
    this.#worker.terminate();
    for (const { resolve } of this.#waiting.values()) resolve({ kind: 'cancelled' });
    this.#waiting.clear();
  }
}
