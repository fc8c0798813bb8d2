/** The page's side of the worker that holds a cube. Only the newest choice is worth an answer. */
import type { CubeHead } from './head.ts';
import type { CubeAsked, CubeSaid } from './protocol.ts';
import type { PublishedChoice, PublishedViews } from './views.ts';
// Inside the script itself: on the page of own data nothing may be fetched once a file is there.
import CubeWorker from './cube.worker.ts?worker&inline';

export class CubeClient {
  readonly #worker = new CubeWorker();
  readonly #waiting: { resolve: (said: CubeSaid) => void; reject: (cause: Error) => void }[] = [];
  #looking = false;
  #next: {
    choice: PublishedChoice;
    resolve: (views: PublishedViews | null) => void;
    reject: (cause: unknown) => void;
  } | null = null;

  constructor() {
    this.#worker.onmessage = ({ data }: MessageEvent<CubeSaid>) => {
      const waiting = this.#waiting.shift();
      if (data.kind === 'failed') waiting?.reject(new Error(data.message));
      else waiting?.resolve(data);
    };
    this.#worker.onerror = (event) => {
      for (const { reject } of this.#waiting.splice(0)) reject(new Error(event.message));
    };
  }

  /** Rejects where the file cannot be had or is no cube. */
  async open(
    from: { readonly url: string } | { readonly bytes: Uint8Array },
  ): Promise<{ head: CubeHead; whole: boolean }> {
    const said = await this.#ask(
      'url' in from ? { kind: 'fetch', url: from.url } : { kind: 'open', bytes: from.bytes },
    );
    if (said.kind !== 'opened') throw new Error('the worker answered something else');
    return said;
  }

  /** Null where a later choice overtook this one. */
  look(choice: PublishedChoice): Promise<PublishedViews | null> {
    return new Promise((resolve, reject) => {
      this.#next?.resolve(null);
      this.#next = { choice, resolve, reject };
      if (!this.#looking) void this.#lookNext();
    });
  }

  async #lookNext(): Promise<void> {
    const now = this.#next;
    if (now === null) return;
    this.#next = null;
    this.#looking = true;
    try {
      const said = await this.#ask({ kind: 'look', choice: now.choice });
      now.resolve(said.kind === 'looked' ? said.views : null);
    } catch (cause) {
      now.reject(cause);
    } finally {
      this.#looking = false;
      void this.#lookNext();
    }
  }

  close(): void {
    this.#worker.terminate();
    this.#next?.resolve(null);
    this.#next = null;
    this.#waiting.length = 0;
  }

  #ask(asked: CubeAsked): Promise<CubeSaid> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#worker.postMessage(asked);
    });
  }
}
