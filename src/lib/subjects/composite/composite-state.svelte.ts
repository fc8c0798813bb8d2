/**
 * A composite ranking while the reader changes it: the choice and its address, the figures it needs, the order that follows
 * and the draws. What stands on the page stays until what replaces it is here.
 */
import { engine } from '#lib/engine/client.svelte.ts';
import { compose } from '#lib/figures/composite/compose.ts';
import { DRAWS } from '#lib/figures/composite/model.ts';
import { steadinessOf, type Stability } from '#lib/figures/composite/stability.ts';
import type { Labels } from '#lib/ledger/labels.ts';
import { byPlace } from '#lib/questions/by-place.ts';
import { populationOf } from '#lib/questions/population-of.ts';
import { Following } from '#lib/view/following.svelte.ts';
import type { Dropped } from '#lib/view/grammar.ts';
import { pageEntries } from '#lib/view/page-entries.ts';
import {
  compositeInput,
  knownIndicators,
  sliceFor,
  sliceId,
  type RankingSlice,
  type SliceRows,
} from '#lib/view/composite-input.ts';
import { rankingGrammar, type RankingItem, type RankingView } from '#lib/view/composite-view.ts';
import { StabilityClient } from './stability-client.ts';

/** What the page was prerendered with. */
export interface RankingData {
  readonly view: RankingView;
  readonly slices: readonly RankingSlice[];
  readonly units: readonly string[];
  readonly rows: readonly SliceRows[];
  readonly drawn: Stability | null;
  readonly labels: Labels;
}

/** Milliseconds for which a slider rests before where it stands is a step. */
const SLIDER_RESTS = 250;

export class RankingState {
  readonly #data: () => RankingData;
  readonly #worker = new StabilityClient();
  /** The answer to a choice is that choice, once its figures are here. */
  readonly #following: Following<RankingView, RankingView>;
  #fetched = $state.raw<ReadonlyMap<string, SliceRows>>(new Map());
  #drawn = $state.raw<Stability | null>(null);
  redrawing = $state(false);
  drawFailed = $state(false);

  readonly view = $derived.by(() => this.#following.choice);
  readonly proposed = $derived.by(() => !this.#following.stated);
  /** The view of the order on the page. */
  readonly shown = $derived.by(() => this.#following.drawn.answer);
  readonly dropped = $derived.by((): readonly Dropped[] => this.#following.dropped);
  /** Whether something went wrong that the state of the engine does not tell. */
  readonly faulty = $derived.by(() => this.#following.fault !== null);
  readonly known = $derived.by(() =>
    knownIndicators(this.#data().slices, (code) => this.#data().labels.indicator[code]),
  );
  readonly years = $derived.by(() => {
    const most = new Map<number, number>();
    for (const { year, units } of this.#data().slices) most.set(year, Math.max(units, most.get(year) ?? 0));
    return [...most].map(([year, units]) => ({ year, units })).sort((a, b) => b.year - a.year);
  });
  readonly #inHand = $derived.by(
    () =>
      new Map([...this.#data().rows.map((rows): [string, SliceRows] => [sliceId(rows.slice), rows]), ...this.#fetched]),
  );
  readonly rowsOf = $derived.by(() => {
    const [inHand, shown] = [this.#inHand, this.shown];
    return ({ indicator }: RankingItem): SliceRows | null => {
      const slice = this.sliceOf(shown, indicator);
      return slice === null ? null : (inHand.get(sliceId(slice)) ?? null);
    };
  });
  readonly result = $derived.by(() => {
    const { units, labels } = this.#data();
    return compose(compositeInput(this.shown, units, this.rowsOf, (code) => labels.indicator[code]?.kind ?? 'count'));
  });
  /** What the page opened with stands on it, with the draws of the build. */
  readonly #opening = $derived.by(() => this.shown === this.#data().view);
  readonly stability = $derived.by(() => (this.#opening ? this.#data().drawn : this.#drawn));
  /** What the draws say of the order on the page; those of other districts would be somebody else's. */
  readonly steady = $derived.by(() => {
    const { result, stability } = this;
    const same = result.ok && stability !== null && stability.places.join() === result.frame.places.join();
    return same ? steadinessOf(stability) : [];
  });

  constructor(data: () => RankingData) {
    this.#data = data;
    this.#following = new Following<RankingView, RankingView>({
      grammar: () => rankingGrammar({ indicators: this.known, years: this.years.map(({ year }) => year) }),
      start: () => ({ choice: data().view, answer: data().view }),
      entries: pageEntries,
      told: () => engine.status.kind === 'failed',
      ask: (view) => this.#ask(view),
    });
  }

  sliceOf(view: RankingView, indicator: string): RankingSlice | null {
    return sliceFor(this.#data().slices, indicator, view.year);
  }

  /** Reads the choice that an address states. */
  read = (address: string): Promise<void> => this.#following.read(address);

  change(patch: Partial<RankingView>): void {
    void this.#following.choose({ ...this.view, ...patch }, { rests: SLIDER_RESTS });
  }

  reset = (): Promise<void> => this.#following.reset();

  retry = (): Promise<void> => this.#following.retry();

  /** Fetches what a choice needs and is not here yet. */
  #ask(view: RankingView): RankingView | Promise<RankingView> {
    const missing = view.items
      .map(({ indicator }) => this.sliceOf(view, indicator))
      .filter((slice): slice is RankingSlice => slice !== null && !this.#inHand.has(sliceId(slice)));
    if (missing.length === 0) return view;
    return Promise.all(missing.map((slice) => this.#fetch(slice))).then((rows) => {
      // Also where another choice has come meanwhile: what was fetched is not fetched again.
      this.#fetched = new Map([...this.#fetched, ...rows]);
      return view;
    });
  }

  async #fetch(slice: RankingSlice): Promise<[string, SliceRows]> {
    const { units } = this.#data();
    const [figures, population] = await Promise.all([
      engine.ask(byPlace, slice),
      engine.ask(populationOf, { places: units, year: slice.year }),
    ]);
    return [sliceId(slice), { slice, figures: figures.filter(({ place }) => units.includes(place)), population }];
  }

  /** Draws again for the order on the page; to be called in an effect, so that it follows every change. */
  redraw(): void {
    const { result, shown } = this;
    if (this.#opening || !result.ok) return;
    this.redrawing = true;
    this.drawFailed = false;
    this.#worker
      .draw(result.frame, { seed: shown.seed, draws: DRAWS, concentration: shown.concentration })
      .then((made) => {
        if (made === null) return;
        this.#drawn = made;
        this.redrawing = false;
      })
      .catch((cause: unknown) => {
        console.error(cause);
        this.redrawing = false;
        this.drawFailed = true;
      });
  }

  close(): void {
    this.#following.close();
    this.#worker.close();
  }
}
