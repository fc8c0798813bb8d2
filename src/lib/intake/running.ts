/** Long readings run in steps: between them progress is told and a wish to stop is heard. */

export class Cancelled extends Error {
  constructor() {
    super('cancelled');
  }
}

export interface Running {
  /** `done` is between 0 and 1. */
  progress(done: number): void;
  readonly cancelled: boolean;
}

const STEP_MS = 40;

export class Steps {
  readonly #running: Running;
  #last = performance.now();

  constructor(running: Running) {
    this.#running = running;
  }

  /** Whether it is time to call `pause`. */
  get due(): boolean {
    return performance.now() - this.#last > STEP_MS;
  }

  /** Tells how far the reading is and lets other messages through. Throws `Cancelled`. */
  async pause(done: number): Promise<void> {
    this.#running.progress(done);
    await new Promise<void>((resolve) => {
      // A message goes round faster than a timer, which browsers slow down to 4 ms and more.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    });
    if (this.#running.cancelled) throw new Cancelled();
    this.#last = performance.now();
  }
}
