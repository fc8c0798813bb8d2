/** What the reader chose in a published register, and the views that follow. */
import { CubeClient } from '#lib/register/published/client.ts';
import type { CubeHead } from '#lib/register/published/head.ts';
import type { Facet } from '#lib/register/published/key.ts';
import { ALL_PUBLISHED, type PublishedChoice, type PublishedViews } from '#lib/register/published/views.ts';

/** Where a cube comes from: two files of this site, the small one first; or a file that was dropped. */
export type CubeSource = { readonly first: string; readonly whole: string } | { readonly bytes: Uint8Array };

export type CubePhase = 'asleep' | 'loading' | 'first' | 'whole' | 'failed';

export class CubeState {
  phase = $state<CubePhase>('asleep');
  choice = $state.raw<PublishedChoice>(ALL_PUBLISHED);
  views = $state.raw<PublishedViews | null>(null);
  /** Nothing chosen: what everything is compared with. */
  all = $state.raw<PublishedViews | null>(null);
  head = $state.raw<CubeHead | null>(null);
  readonly #source: CubeSource;
  #client: CubeClient | null = null;
  #closed = false;

  /** `known` was made at build; without it everything waits for the file. */
  constructor(source: CubeSource, known: { readonly head: CubeHead; readonly views: PublishedViews } | null) {
    this.#source = source;
    if (known !== null) {
      this.head = known.head;
      this.views = this.all = known.views;
    }
  }

  /** Fetches the cube at the reader's first sign of interest. */
  async wake(): Promise<void> {
    if (this.phase !== 'asleep' && this.phase !== 'failed') return;
    this.phase = 'loading';
    try {
      const client = (this.#client = new CubeClient());
      const source = this.#source;
      if ('bytes' in source) await this.#opened(client, { bytes: source.bytes }, 'whole');
      else {
        await this.#opened(client, { url: new URL(source.first, location.href).href }, 'first');
        await this.#opened(client, { url: new URL(source.whole, location.href).href }, 'whole');
      }
    } catch (cause) {
      if (this.#closed) return;
      console.error(cause);
      this.phase = 'failed';
    }
  }

  async #opened(client: CubeClient, from: { url: string } | { bytes: Uint8Array }, phase: CubePhase): Promise<void> {
    const { head } = await client.open(from);
    const all = await client.look(ALL_PUBLISHED);
    if (this.#closed) return;
    this.head = head;
    // The first layer tells less than the page already shows; what is chosen is worth more.
    if (all !== null && (phase === 'whole' || this.all === null)) this.all = all;
    this.phase = phase;
    if (phase === 'whole' || this.choice !== ALL_PUBLISHED) await this.#look();
  }

  choose(change: Partial<PublishedChoice>): void {
    this.choice = { ...this.choice, ...change };
    if (this.phase === 'asleep' || this.phase === 'failed') void this.wake();
    else if (this.phase !== 'loading') void this.#look();
  }

  /** Chooses a value, or lets it go. The last one let go means all again. */
  toggle(facet: Facet, code: number): void {
    const now = this.choice.values[facet] ?? [];
    const next = now.includes(code) ? now.filter((one) => one !== code) : [...now, code];
    this.chooseValues(facet, next.length === 0 ? null : next);
  }

  chooseValues(facet: Facet, codes: readonly number[] | null): void {
    this.choose({ values: { ...this.choice.values, [facet]: codes } });
  }

  clear(): void {
    this.choose(ALL_PUBLISHED);
  }

  close(): void {
    this.#closed = true;
    this.#client?.close();
  }

  async #look(): Promise<void> {
    const views = await this.#client?.look(this.choice);
    if (views != null && !this.#closed) this.views = views;
  }
}
