/**
 * What Explore shows now: the view, its answer, and what stands around it. A chart is painted before anything around it is
 * asked for.
 */
import { tick } from 'svelte';
import { engine } from '#lib/engine/client.svelte.ts';
import type { Kind } from '#lib/figures/figure.ts';
import { Following, type Answered } from '#lib/view/following.svelte.ts';
import type { Dropped, Grammar } from '#lib/view/grammar.ts';
import { pageEntries } from '#lib/view/page-entries.ts';
import { viewOfChoice } from './explored-choice.ts';
import { DEFAULT_VIEW, viewGrammar, type Known, type View } from '#lib/view/view.ts';
import { askSurroundings, askView, type Answer, type Ask, type Surroundings } from './ask.ts';
import { askReach, type Reached } from './reach.ts';
import { answerOf } from './threshold.ts';

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
  readonly #start: BenchStart;
  readonly #grammar: Grammar<View>;
  readonly #following: Following<View, Answer>;
  /** What stands around an answer: until that is the drawn one, the counts are those of the chart before. */
  #surrounded = $state.raw<{ readonly answer: Answer; readonly around: Surroundings }>() as {
    readonly answer: Answer;
    readonly around: Surroundings;
  };
  /** Where else there are answers to a threshold that the group in view does not have; null until it is known. */
  reach = $state.raw<readonly Reached[] | null>(null);
  /** Milliseconds from the last choice to its chart being painted, for the benchmark. */
  painted = $state<number | null>(null);
  #since = 0;
  /** The view that a choice of another page was turned into. */
  #brought: View | null = null;
  #resting: ReturnType<typeof setTimeout> | undefined;

  constructor(start: BenchStart) {
    this.#start = start;
    this.#surrounded = start;
    this.#grammar = viewGrammar(start.known);
    this.#following = new Following<View, Answer>({
      grammar: () => this.#grammar,
      start: () => ({ choice: start.answer.view, answer: start.answer }),
      gaps: DEFAULT_VIEW,
      entries: pageEntries,
      brought: (carried) => (this.#brought = viewOfChoice(carried, start.answer.view, start.known)),
      told: () => engine.status.kind === 'failed',
      ask: (view, drawn) => this.#ask(view, drawn),
      // The address states the kind that is drawn, also where the program chose it.
      settle: (view, answer) => ({
        ...view,
        years: answer.view.years,
        to: answer.view.to,
        chart: view.picked ? view.chart : answer.view.chart,
      }),
      arrived: (answer, isLatest) => this.#surround(answer, isLatest),
    });
  }

  /** What the reader chose last; its answer may still be on the way. */
  get view(): View {
    return this.#following.choice;
  }

  /** What is drawn: the last answer with the choices that need no new rows. */
  get answer(): Answer {
    return this.#following.drawn.answer;
  }

  get around(): Surroundings {
    return this.#surrounded.around;
  }

  get dropped(): readonly Dropped[] {
    return this.#following.dropped;
  }

  get waiting(): boolean {
    return this.#following.waiting;
  }

  /** Whether something went wrong that the state of the engine does not tell. */
  get faulty(): boolean {
    return this.#following.fault !== null;
  }

  /** The counts are on their way. */
  get surrounding(): boolean {
    return this.waiting || this.#surrounded.answer.rows !== this.answer.rows;
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
    await this.#following.choose(this.#after(patch));
  }

  /** Reads the address, on arrival and whenever the reader goes back or forth. */
  async read(address: string): Promise<void> {
    await this.#following.read(address);
  }

  /** The view of a kept address. */
  readQuery(query: string): View {
    return this.#grammar.read(query, DEFAULT_VIEW).choice;
  }

  /** Asks again after a failure. */
  async retry(): Promise<void> {
    await this.#following.retry();
  }

  #ask(view: View, drawn: Answered<View, Answer>): Answer | Promise<Answer> {
    const changed = (Object.keys(view) as (keyof View)[]).filter((key) => !same(view[key], drawn.choice[key]));
    if (changed.every((key) => (OWN as readonly string[]).includes(key)) && !regroups(view, changed, drawn.answer)) {
      return { ...drawn.answer, view: { ...view, chart: drawn.answer.view.chart } };
    }
    this.#since = performance.now();
    this.painted = null;
    const answer = askView(ask, view, this.#start.kindOf(view.indicator));
    return view === this.#brought ? answer.then((own) => this.#lawful(own)) : answer;
  }

  /** Of the year that was brought along nothing may be published: then the newest lawful group, and it is said. */
  #lawful(answer: Answer): Answer | Promise<Answer> {
    const { view } = answer;
    const year = view.years[0] ?? (view.to === null ? undefined : String(view.to));
    if (answer.rows.length > 0 || year === undefined) return answer;
    this.#following.dropped = [{ parameter: 'year', value: year, reason: 'unknown_value' }];
    return askView(ask, { ...view, years: [], to: null }, this.#start.kindOf(view.indicator));
  }

  async #surround(answer: Answer, isLatest: () => boolean): Promise<void> {
    this.reach = null;
    const { threshold } = answer.view;
    if (threshold !== null && !answersIn(answer)) {
      const reach = await askReach(ask, answer);
      if (isLatest()) this.reach = reach;
    }
    if (answer === this.#start.answer) this.#surrounded = this.#start;
    if (answer.rows === this.#surrounded.answer.rows) return;
    await afterPaint();
    if (!isLatest()) return;
    this.painted = performance.now() - this.#since;
    const around = await askSurroundings(ask, answer, this.#start.kindOf(answer.view.indicator));
    if (isLatest()) this.#surrounded = { answer, around };
  }
}

/** Whether some figure that is drawn gives an answer that the reader keeps. */
function answersIn({ rows, view: { threshold, keep } }: Pick<Answer, 'rows' | 'view'>): boolean {
  return threshold === null || rows.some((row) => keep.includes(answerOf(row, threshold)));
}

/** A threshold that is asked before the reader has chosen a group may lead to another one: to one that has answers. */
function regroups(view: View, changed: readonly (keyof View)[], { rows, alone }: Answer): boolean {
  if (
    view.slice !== null ||
    view.measure !== 'reported' ||
    !changed.some((key) => key === 'threshold' || key === 'keep')
  )
    return false;
  return alone?.shown === true || view.threshold === null || !answersIn({ rows, view });
}

function same(a: View[keyof View], b: View[keyof View]): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** A frame callback runs before the paint of its frame, a task posted in it after. */
async function afterPaint(): Promise<void> {
  await tick();
  await new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
}
