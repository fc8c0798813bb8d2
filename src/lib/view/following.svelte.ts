/**
 * A choice, its address and its answer, kept in step. Every step of the reader is an entry of the history, so the browser's own
 * Back undoes the last one; of several answers on their way only that of the latest choice is shown, and what stands on the page
 * stays until then; what an address says and nobody understands is dropped and named.
 */
import { withTravelling } from './as-of.ts';
import { readCarried, type Carried } from './carried.ts';
import type { Dropped, Grammar } from './grammar.ts';

/** The entries of the browser's history, as far as a choice writes them; queries begin with "?". */
export interface Entries {
  push(query: string): void;
  replace(query: string): void;
}

/** An answer and the choice that it answers. */
export interface Answered<C, A> {
  readonly choice: C;
  readonly answer: A;
}

export interface Follows<C extends object, A> {
  grammar(): Grammar<C>;
  /** What the page was prerendered with: shown again, without asking, wherever a choice comes back to it. */
  start(): Answered<C, A>;
  /** What fills the gaps of an address; the choice of the start where there is none. */
  readonly gaps?: C;
  readonly entries: Entries;
  /** What becomes of a choice that the reader brings along from another page, where the address says nothing of its own. */
  brought?(carried: Carried): C | null;
  /** The answer to a choice: at once where what is drawn (`drawn`) is enough to make it, else when it has come. */
  ask(choice: C, drawn: Answered<C, A>): A | Promise<A>;
  /** The choice as its answer made it, where the program has a say in it; the address then states that. */
  settle?(choice: C, answer: A): C;
  /** What else follows an answer once it is drawn; `isLatest` turns false when another choice has come. */
  arrived?(answer: A, isLatest: () => boolean): void | Promise<void>;
  /** Whether somebody tells the reader of a failure already: that of the engine shows in its own state. */
  told(): boolean;
}

export class Following<C extends object, A> {
  readonly #of: Follows<C, A>;
  #chosen = $state.raw<C | null>(null);
  #answered = $state.raw<Answered<C, A> | null>(null);
  /** What of the address could not be used. */
  dropped = $state.raw<readonly Dropped[]>([]);
  /** The answer to the latest choice is on its way, or owed by an engine that failed. */
  waiting = $state(false);
  /** A failure that nobody else tells of: a fault of ours must not look like a slow answer. */
  fault = $state.raw<unknown>(null);
  #asked = 0;
  #resting: ReturnType<typeof setTimeout> | undefined;

  constructor(of: Follows<C, A>) {
    this.#of = of;
  }

  /** What the reader chose last; its answer may still be on the way. */
  get choice(): C {
    return this.#chosen ?? this.#of.start().choice;
  }

  /** Whether the reader, or the address, has said anything at all. */
  get stated(): boolean {
    return this.#chosen !== null;
  }

  /** What is drawn. */
  get drawn(): Answered<C, A> {
    return this.#answered ?? this.#of.start();
  }

  /**
   * One step of the reader. With `rests`, steps that follow each other within so many milliseconds are one, as those of a
   * slider are: browsers allow some hundred changes of an address in half a minute.
   */
  async choose(next: C, { rests = 0 }: { rests?: number } = {}): Promise<void> {
    if (this.#write(next) === this.#write(this.choice)) return;
    this.#chosen = next;
    clearTimeout(this.#resting);
    const state = () => this.#of.entries.push(this.#query());
    if (rests > 0) this.#resting = setTimeout(state, rests);
    else state();
    await this.#follow();
  }

  /** Back to what the page opened with, as a step of its own. */
  async reset(): Promise<void> {
    clearTimeout(this.#resting);
    this.#chosen = null;
    this.dropped = [];
    this.#of.entries.push(this.#query());
    await this.#follow();
  }

  /** Reads an address, on arrival and whenever the reader goes back or forth. */
  async read(address: string): Promise<void> {
    clearTimeout(this.#resting);
    const grammar = this.#of.grammar();
    if (grammar.states(address)) {
      const { choice, dropped } = grammar.read(address, this.#of.gaps ?? this.#of.start().choice);
      this.#chosen = choice;
      this.dropped = dropped;
    } else {
      this.#chosen = this.#of.brought?.(readCarried(new URLSearchParams(address))) ?? null;
      this.dropped = [];
    }
    await this.#follow();
  }

  /** Asks again after a failure. */
  async retry(): Promise<void> {
    await this.#follow();
  }

  /** The page is left: a step that still rests is not stated any more. */
  close(): void {
    clearTimeout(this.#resting);
    this.#asked += 1;
  }

  async #follow(): Promise<void> {
    const mine = (this.#asked += 1);
    const isLatest = () => mine === this.#asked;
    const { choice } = this;
    const start = this.#of.start();
    this.fault = null;
    try {
      if (this.#write(choice) === this.#write(start.choice)) {
        this.waiting = false;
        this.#answered = null;
        await this.#of.arrived?.(start.answer, isLatest);
        return;
      }
      const asked = this.#of.ask(choice, this.drawn);
      this.waiting = asked instanceof Promise;
      const answer = asked instanceof Promise ? await asked : asked;
      if (!isLatest()) return;
      this.waiting = false;
      const settled = this.#of.settle?.(choice, answer) ?? choice;
      if (this.#write(settled) !== this.#write(choice)) {
        this.#chosen = settled;
        this.#of.entries.replace(this.#query());
      }
      this.#answered = { choice: settled, answer };
      await this.#of.arrived?.(answer, isLatest);
    } catch (cause) {
      if (!isLatest() || this.#of.told()) return;
      console.error(cause);
      this.waiting = false;
      this.fault = cause;
    }
  }

  #write(choice: C): string {
    return this.#of.grammar().write(choice);
  }

  #query(): string {
    return `?${withTravelling(this.#chosen === null ? '' : this.#write(this.#chosen))}`;
  }
}
