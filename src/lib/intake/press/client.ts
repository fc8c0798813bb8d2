/** The page's end of the worker that reads articles. */
import type { FromPress, PressAnswer, PressWish, ToPress } from './protocol.ts';

export class PressClient {
  readonly #worker = new Worker(new URL('./press.worker.ts', import.meta.url), { type: 'module' });
  readonly #waiting = new Map<number, (answer: PressAnswer) => void>();
  #last = 0;

  constructor() {
    this.#worker.onmessage = ({ data }: MessageEvent<FromPress>) => {
      this.#waiting.get(data.id)?.(data.answer);
      this.#waiting.delete(data.id);
    };
    // A worker that is gone answers nothing any more: everybody is told.
    this.#worker.onerror = (event) => this.#tellAll(event.message);
  }

  /** Never rejects: what goes wrong is an answer too. */
  ask(wish: PressWish): Promise<PressAnswer> {
    const id = ++this.#last;
    const answer = new Promise<PressAnswer>((resolve) => this.#waiting.set(id, resolve));
    this.#worker.postMessage({ id, wish } satisfies ToPress);
    return answer;
  }

  close(): void {
    this.#worker.terminate();
    this.#tellAll('closed');
  }

  #tellAll(message: string): void {
    for (const resolve of this.#waiting.values()) resolve({ kind: 'failed', message });
    this.#waiting.clear();
  }
}
