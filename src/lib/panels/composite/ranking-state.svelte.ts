/**
 * A composite ranking while the reader changes it: the choice and its address, the figures it needs, the order that follows
 * and the draws. What stands on the page stays until what replaces it is here.
 */
import { replaceState } from '$app/navigation';
import { engine } from '#lib/engine/client.svelte.ts';
import { compose } from '#lib/figures/composite/compose.ts';
import { DRAWS } from '#lib/figures/composite/model.ts';
import { steadinessOf, type Stability } from '#lib/figures/composite/stability.ts';
import type { Labels } from '#lib/ledger/labels.ts';
import { byPlace } from '#lib/questions/by-place.ts';
import { populationOf } from '#lib/questions/population-of.ts';
import { withAsOf, withoutAsOf } from '#lib/view/as-of.ts';
import type { Dropped } from '#lib/view/grammar.ts';
import {
  compositeInput,
  knownIndicators,
  sliceFor,
  sliceId,
  type RankingSlice,
  type SliceRows,
} from '#lib/view/ranking-input.ts';
import { parseRankingView, writeRankingView, type RankingItem, type RankingView } from '#lib/view/ranking-view.ts';
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

/** Browsers allow some hundred changes of an address in half a minute; a slider makes more. */
const ADDRESS_AFTER_MS = 250;

export class RankingState {
  readonly #data: () => RankingData;
  readonly #worker = new StabilityClient();
  /** What the reader chose; null is the proposal of the page. */
  #chosen = $state.raw<RankingView | null>(null);
  /** The last choice whose figures are here. */
  #settled = $state.raw<RankingView | null>(null);
  #fetched = $state.raw<ReadonlyMap<string, SliceRows>>(new Map());
  #drawn = $state.raw<Stability | null>(null);
  dropped = $state.raw<readonly Dropped[]>([]);
  redrawing = $state(false);
  drawFailed = $state(false);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  readonly view = $derived.by(() => this.#chosen ?? this.#data().view);
  readonly proposed = $derived.by(() => this.#chosen === null);
  /** The view of the order on the page. */
  readonly shown = $derived.by(() => this.#settled ?? this.#data().view);
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
  readonly stability = $derived.by(() => (this.#settled === null ? this.#data().drawn : this.#drawn));
  /** What the draws say of the order on the page; those of other districts would be somebody else's. */
  readonly steady = $derived.by(() => {
    const { result, stability } = this;
    const same = result.ok && stability !== null && stability.places.join() === result.frame.places.join();
    return same ? steadinessOf(stability) : [];
  });

  constructor(data: () => RankingData) {
    this.#data = data;
  }

  sliceOf(view: RankingView, indicator: string): RankingSlice | null {
    return sliceFor(this.#data().slices, indicator, view.year);
  }

  /** Reads the choice that an address states. */
  read(address: string): void {
    const query = withoutAsOf(address);
    if (query === '' || query === '?') return;
    const years = this.years.map(({ year }) => year);
    const { view, dropped } = parseRankingView(query, { indicators: this.known, years }, this.#data().view);
    this.dropped = dropped;
    this.#chosen = view;
    void this.settle();
  }

  change(patch: Partial<RankingView>): void {
    this.#chosen = { ...this.view, ...patch };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => replaceState(`?${withAsOf(writeRankingView(this.view))}`, {}), ADDRESS_AFTER_MS);
    void this.settle();
  }

  reset(): void {
    clearTimeout(this.#timer);
    this.#chosen = this.#settled = this.#drawn = null;
    this.dropped = [];
    replaceState(`?${withAsOf('')}`, {});
  }

  /** Fetches what the choice needs and is not here yet, then shows it. */
  async settle(): Promise<void> {
    const mine = (this.#asked += 1);
    const of = this.view;
    const missing = of.items
      .map(({ indicator }) => this.sliceOf(of, indicator))
      .filter((slice): slice is RankingSlice => slice !== null && !this.#inHand.has(sliceId(slice)));
    try {
      const rows = await Promise.all(missing.map((slice) => this.#fetch(slice)));
      if (rows.length > 0) this.#fetched = new Map([...this.#fetched, ...rows]);
      if (mine === this.#asked && this.#chosen !== null) this.#settled = of;
    } catch {
      // EngineState says what happened and offers a retry; the order before stays.
    }
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
    if (this.#settled === null || !result.ok) return;
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
    clearTimeout(this.#timer);
    this.#worker.close();
  }
}
