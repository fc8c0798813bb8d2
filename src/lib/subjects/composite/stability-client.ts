/** Asks the worker for draws. While it draws only the newest question waits: what lies between is of no interest any more. */
import type { Frame } from '#lib/figures/composite/model.ts';
import type { DrawOptions, Stability } from '#lib/figures/composite/stability.ts';

interface Question {
  readonly frame: Frame;
  readonly options: DrawOptions;
  readonly resolve: (stability: Stability | null) => void;
  readonly reject: (cause: Error) => void;
}

export class StabilityClient {
  #worker: Worker | undefined;
  #asked: Question | undefined;
  #next: Question | undefined;

  /** The draws of a frame; null when a later question overtook this one. Rejects where no worker can be had. */
  draw(frame: Frame, options: DrawOptions): Promise<Stability | null> {
    return new Promise((resolve, reject) => {
      this.#next?.resolve(null);
      this.#next = { frame, options, resolve, reject };
      if (this.#asked === undefined) this.#ask();
    });
  }

  close(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#asked?.resolve(null);
    this.#next?.resolve(null);
    this.#asked = this.#next = undefined;
  }

  #ask(): void {
    const question = this.#next;
    this.#asked = question;
    this.#next = undefined;
    if (question === undefined) return;
    try {
      this.#worker ??= this.#open();
      this.#worker.postMessage({ frame: question.frame, options: question.options });
    } catch (cause) {
      this.#fail(cause);
    }
  }

  #open(): Worker {
    const worker = new Worker(new URL('./stability.worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<Stability>) => {
      this.#asked?.resolve(this.#next === undefined ? data : null);
      this.#ask();
    };
    worker.onerror = (event) => this.#fail(event.message);
    return worker;
  }

  /** A worker that failed is not asked again: the next question opens another. */
  #fail(cause: unknown): void {
    const failed = [this.#asked, this.#next];
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#asked = this.#next = undefined;
    for (const question of failed) question?.reject(new Error('the draws could not be made', { cause }));
  }
}
