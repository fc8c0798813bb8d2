/** The page's side of the worker. Questions are answered in their order; of looks only the newest is worth an answer. */
import type { Answered, Answers, Asked } from './protocol.ts';
import { COLUMNS } from './protocol.ts';
import type { Count, CountQuestion } from './counts.ts';
import type { Opened } from './protocol.ts';
import type { Grouping, SafeTable } from './publish.ts';
import type { Register } from './register.ts';
import type { Choice, Views } from './views.ts';
// Inside the script itself: once a file is on the page nothing may be fetched any more, not even from this site.
import RegisterWorker from './register.worker.ts?worker&inline';

/** Some 2 MB of days: copied within a few milliseconds. */
const ROWS_AT_ONCE = 500_000;

export class RegisterError extends Error {
  /** `memory`: the browser gave no more of it. */
  readonly why: 'memory' | 'failed';

  constructor(why: 'memory' | 'failed', message: string) {
    super(message);
    this.name = 'RegisterError';
    this.why = why;
  }
}

interface Waiting {
  readonly resolve: (answer: Answers[keyof Answers]) => void;
  readonly reject: (cause: Error) => void;
}

export class RegisterClient {
  readonly #worker: Worker;
  readonly #waiting: Waiting[] = [];
  #looking = false;
  #next: {
    readonly choice: Choice;
    readonly resolve: (views: Views | null) => void;
    readonly reject: (cause: Error) => void;
  } | null = null;

  constructor() {
    this.#worker = new RegisterWorker();
    this.#worker.onmessage = ({ data }: MessageEvent<Answered>) => {
      const waiting = this.#waiting.shift();
      if (data.ok) waiting?.resolve(data.answer);
      else waiting?.reject(new RegisterError(data.why, data.message));
    };
    this.#worker.onerror = (event) => {
      for (const { reject } of this.#waiting.splice(0)) reject(new RegisterError('failed', event.message));
    };
  }

  /** Copies the columns over, in parts with breath between them, and builds the cube. Rejects with RegisterError. */
  async open(register: Register): Promise<Opened> {
    const { received: _r, closed: _c, place: _p, topic: _t, channel: _h, outcome: _o, ...head } = register;
    const { n } = register;
    for (const name of COLUMNS) {
      for (let at = 0; at === 0 || at < n; at += ROWS_AT_ONCE) {
        const part = register[name].slice(at, at + ROWS_AT_ONCE);
        this.#worker.postMessage({ kind: 'column', name, n, at, part } satisfies Asked, [part.buffer as ArrayBuffer]);
        await new Promise((later) => setTimeout(later, 0));
      }
    }
    return this.#ask({ kind: 'open', head });
  }

  /** All views under a choice; null when a later choice overtook this one. */
  look(choice: Choice): Promise<Views | null> {
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
      now.resolve(await this.#ask<'look'>({ kind: 'look', choice: now.choice }));
    } catch (cause) {
      now.reject(cause instanceof Error ? cause : new Error(String(cause)));
    } finally {
      this.#looking = false;
      void this.#lookNext();
    }
  }

  count(questions: readonly CountQuestion[]): Promise<readonly Count[]> {
    return this.#ask({ kind: 'count', questions });
  }

  publish(grouping: Grouping, threshold: number): Promise<SafeTable> {
    return this.#ask({ kind: 'publish', grouping, threshold });
  }

  /** Ends the worker and frees what it held. What is still asked stays without an answer. */
  close(): void {
    this.#worker.terminate();
    this.#next?.resolve(null);
    this.#next = null;
    this.#waiting.length = 0;
  }

  #ask<Kind extends keyof Answers>(asked: Extract<Asked, { kind: Kind }>): Promise<Answers[Kind]> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve: resolve as Waiting['resolve'], reject });
      this.#worker.postMessage(asked);
    });
  }
}
