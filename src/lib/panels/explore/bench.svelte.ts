/**
 * What Explore shows now and how it came there: the view, its answer, and the way back. Every step is an entry of the
 * history, so the browser's own Back undoes the last one. A chart is painted before anything around it is asked for.
 */
import { tick } from 'svelte';
import { pushState, replaceState } from '$app/navigation';
import { engine } from '#lib/engine/client.svelte.ts';
import type { Kind } from '#lib/figures/figure.ts';
import { withAsOf, withoutAsOf } from '#lib/view/as-of.ts';
import type { Dropped } from '#lib/view/grammar.ts';
import { parseView, writeView, type Known, type View } from '#lib/view/view.ts';
import { askSurroundings, askView, type Answer, type Ask, type Surroundings } from './ask.ts';

export interface BenchStart {
  readonly answer: Answer;
  readonly around: Surroundings;
  readonly known: Known;
  kindOf(indicator: string): Kind;
}

/** Changes of these ask nothing of the engine: the rows stay. */
const OWN = ['threshold', 'keep', 'mark', 'sort'] as const satisfies readonly (keyof View)[];

/** Another chart is another question: what was chosen in the one before does not apply. */
const SUBJECT = ['indicator', 'against', 'by', 'split', 'chart', 'picked'] as const satisfies readonly (keyof View)[];

/** Milliseconds for which a hand stays where it means to choose, and does not only pass by. */
const REST_MS = 40;

const ask: Ask = (question, input) => engine.ask(question, input);

export class Bench {
  /** What the reader chose last; its answer may still be on the way. */
  view = $state.raw<View>() as View;
  /** What is drawn: the last answer with the choices that need no new rows. */
  answer = $state.raw<Answer>() as Answer;
  around = $state.raw<Surroundings>() as Surroundings;
  /** The answer that `around` stands around: until it is the drawn one, the counts are those of the chart before. */
  #surrounded = $state.raw<Answer>() as Answer;
  dropped = $state.raw<readonly Dropped[]>([]);
  waiting = $state(false);
  /** Milliseconds from the last choice to its chart being painted, for the benchmark. */
  painted = $state<number | null>(null);
  readonly #start: BenchStart;
  #asked = 0;
  #resting: ReturnType<typeof setTimeout> | undefined;

  constructor(start: BenchStart) {
    this.#start = start;
    this.answer = start.answer;
    this.around = start.around;
    this.#surrounded = start.answer;
    this.view = start.answer.view;
  }

  /** The counts are on their way. */
  get surrounding(): boolean {
    return this.waiting || this.#surrounded.rows !== this.answer.rows;
  }

  /**
   * The reader's hand rests on a choice: its answer is asked for ahead, and the engine remembers it. Nothing is shown, and a
   * failure is told by the choice itself.
   */
  expect = (patch: Partial<View>): void => {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => {
      if (engine.status.kind !== 'ready') return;
      // What stands around the last choice comes first.
      if (this.surrounding) return this.expect(patch);
      const next = this.#after(patch);
      askView(ask, next, this.#start.kindOf(next.indicator)).catch(() => undefined);
    }, REST_MS);
  };

  /** The view to which a choice leads. */
  #after(patch: Partial<View>): View {
    const before = this.view;
    const next: View = { ...before, ...patch };
    const other = SUBJECT.some((key) => key in patch && patch[key] !== before[key]);
    const settled: View = other
      ? { ...next, slice: patch.slice ?? null, mark: patch.mark ?? null, sort: patch.sort ?? null }
      : next;
    // The mark of a chart that changes may be in it no more; a threshold in another unit means nothing.
    const unit = patch.indicator !== undefined || patch.measure !== undefined;
    return unit && patch.threshold === undefined ? { ...settled, threshold: null } : settled;
  }

  /** One step of the reader, and one entry of the history. */
  async choose(patch: Partial<View>): Promise<void> {
    clearTimeout(this.#resting);
    const before = this.view;
    const final = this.#after(patch);
    if (writeView(final) === writeView(before)) return;
    this.view = final;
    pushState(`?${withAsOf(writeView(final))}`, {});
    await this.#follow(before);
  }

  /** Reads the address, on arrival and whenever the reader goes back or forth. */
  async read(address: string): Promise<void> {
    const before = this.view;
    const search = withoutAsOf(address);
    if (search === '' || search === '?') {
      this.dropped = [];
      this.view = this.#start.answer.view;
    } else {
      const { view, dropped } = parseView(search, this.#start.known);
      this.dropped = dropped;
      this.view = view;
    }
    await this.#follow(before);
  }

  /** The view of a kept address. */
  readQuery(query: string): View {
    return parseView(query, this.#start.known).view;
  }

  /** Asks again after a failure. */
  async retry(): Promise<void> {
    await this.#fetch();
  }

  async #follow(before: View): Promise<void> {
    const { view } = this;
    const changed = (Object.keys(view) as (keyof View)[]).filter((key) => !same(view[key], before[key]));
    if (changed.every((key) => (OWN as readonly string[]).includes(key)) && !this.waiting) {
      this.answer = { ...this.answer, view: { ...view, chart: this.answer.view.chart } };
      return;
    }
    if (writeView(view) === writeView(this.#start.answer.view)) {
      this.#asked += 1;
      this.waiting = false;
      this.answer = this.#start.answer;
      this.around = this.#start.around;
      this.#surrounded = this.#start.answer;
      return;
    }
    await this.#fetch();
  }

  async #fetch(): Promise<void> {
    const mine = (this.#asked += 1);
    const since = performance.now();
    const { view } = this;
    const kind = this.#start.kindOf(view.indicator);
    this.waiting = true;
    this.painted = null;
    try {
      const answer = await askView(ask, view, kind);
      if (mine !== this.#asked) return;
      this.answer = answer;
      this.waiting = false;
      this.#state(answer.view);
      await afterPaint();
      if (mine !== this.#asked) return;
      this.painted = performance.now() - since;
      const around = await askSurroundings(ask, answer, kind);
      if (mine !== this.#asked) return;
      this.around = around;
      this.#surrounded = answer;
    } catch (cause) {
      if (mine === this.#asked && engine.status.kind !== 'failed') {
        // Not a failure of the engine, which EngineState shows: a fault of ours must not look like a slow answer.
        this.waiting = false;
        throw cause;
      }
    }
  }

  /** The address states the kind that is drawn, also where the program chose it. */
  #state(drawn: View): void {
    if (this.view.chart === drawn.chart || this.view.picked) return;
    this.view = { ...this.view, chart: drawn.chart };
    replaceState(`?${withAsOf(writeView(this.view))}`, {});
  }
}

function same(a: View[keyof View], b: View[keyof View]): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** A frame callback runs before the paint of its frame, a task posted in it after. */
async function afterPaint(): Promise<void> {
  await tick();
  await new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
}
