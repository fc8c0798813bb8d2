/** What the reader chose in a register, and the views that follow. */
import { dayOf, localDay } from '#lib/i18n/calendar.ts';
import { RegisterClient, RegisterError } from '#lib/register/client.ts';
import type { Dimension } from '#lib/register/cube.ts';
import { registerFits } from '#lib/register/memory.ts';
import type { Opened } from '#lib/register/protocol.ts';
import type { Register } from '#lib/register/register.ts';
import { EVERYTHING, type Choice, type Views } from '#lib/register/views.ts';
import { deviceMemory } from './device-memory.ts';

export interface OpenRegister extends Opened {
  readonly client: RegisterClient;
  /** Nothing chosen: what everything is compared with. */
  readonly all: Views;
}

export type Phase =
  | { readonly kind: 'opening' | 'failed' }
  /** `mostRows` of them would do. */
  | { readonly kind: 'memory'; readonly mostRows: number }
  | { readonly kind: 'open'; readonly open: OpenRegister };

export class BenchState {
  readonly register: Register;
  phase = $state.raw<Phase>({ kind: 'opening' });
  choice = $state.raw<Choice>(EVERYTHING);
  views = $state.raw<Views | null>(null);
  #client: RegisterClient | undefined;
  #closed = false;

  constructor(register: Register) {
    // A day that has not come yet is a slip of the pen, and must not make every open appeal older than it is.
    this.register = { ...register, asOf: Math.min(register.asOf, dayOf(localDay(new Date()))) };
  }

  /** `first` is what is chosen at the start, when it is known what there is. */
  async open(first: (opened: Opened) => Choice = () => EVERYTHING): Promise<void> {
    const fit = registerFits(this.register.n, deviceMemory());
    if (!fit.ok) {
      this.phase = { kind: 'memory', mostRows: fit.mostRows };
      return;
    }
    try {
      const client = (this.#client = new RegisterClient());
      const opened = await client.open(this.register);
      const all = await client.look(EVERYTHING);
      if (this.#closed || all === null) return;
      this.views = all;
      this.phase = { kind: 'open', open: { ...opened, client, all } };
      const choice = first(opened);
      if (choice.months !== null || Object.values(choice.values).some((codes) => codes !== null)) this.choose(choice);
    } catch (cause) {
      if (!this.#closed) this.#fail(cause);
    }
  }

  choose(change: Partial<Choice>): void {
    if (this.phase.kind !== 'open') return;
    this.choice = { ...this.choice, ...change };
    this.phase.open.client.look(this.choice).then(
      (views) => {
        if (views !== null && !this.#closed) this.views = views;
      },
      (cause: unknown) => this.#fail(cause),
    );
  }

  /** Chooses a value, or lets it go. The last one let go means all again. */
  toggle(name: Dimension, code: number): void {
    const now = this.choice.values[name] ?? [];
    const next = now.includes(code) ? now.filter((one) => one !== code) : [...now, code];
    this.chooseValues(name, next.length === 0 ? null : next);
  }

  chooseValues(name: Dimension, codes: readonly number[] | null): void {
    this.choose({ values: { ...this.choice.values, [name]: codes } });
  }

  close(): void {
    this.#closed = true;
    this.#client?.close();
  }

  #fail(cause: unknown): void {
    console.error(cause);
    const memory = cause instanceof RegisterError && cause.why === 'memory';
    const most = Math.floor(this.register.n / 200_000) * 100_000;
    this.phase = memory ? { kind: 'memory', mostRows: most } : { kind: 'failed' };
  }
}
