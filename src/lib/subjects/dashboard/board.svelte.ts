/** The state of the dashboard: what is chosen, what is shown, and what has to be fetched for it. */
import { resolve } from '$app/paths';
import { pushState } from '$app/navigation';
import { unpackFigures, type PackedFigures } from '#lib/figures/packed.ts';
import { carry } from '#lib/ui/carrying.svelte.ts';
import { withTravelling } from '#lib/view/as-of.ts';
import { CHOICE, NOTHING_CARRIED, readCarried } from '#lib/view/carried.ts';
import type { Dropped } from '#lib/view/grammar.ts';
import type { IndicatorRows } from '#lib/panels/units/asked.ts';
import type { DashboardData, Listed } from './asked.ts';
import { LEAST_COMPARABLE } from '#lib/panels/units/model/periods.ts';
import type { Rows } from './panels.ts';
import { pressed, readView, writeView, type DashboardView, type Known } from './view.ts';

const CLAIMS = 'claims';

export class Board {
  readonly #data: () => DashboardData;
  /** The day whose ledger is shown, where that is not the present. */
  readonly #past: () => string | null;
  readonly #fetched = new Map<string, Rows>();
  #built: { readonly of: DashboardData; readonly rows: Rows } | null = null;

  view: DashboardView = $state.raw({ places: [], indicator: '', measure: 'reported', year: null, topic: null });
  /** The choice whose rows are there: what the panels show. */
  shown: DashboardView = $state.raw({ places: [], indicator: '', measure: 'reported', year: null, topic: null });
  dropped: readonly Dropped[] = $state.raw([]);
  failed = $state(false);
  holding = $state(false);
  full = $state(false);
  /** Whether the reader asked for what is refused: the reason is then said in full. */
  refused = $state(false);

  constructor(data: () => DashboardData, past: () => string | null) {
    this.#data = data;
    this.#past = past;
    this.view = this.shown = { places: [], indicator: data().start, measure: 'reported', year: null, topic: null };
  }

  get known(): Known {
    const { labels, listed, start, units } = this.#data();
    const groups = new Map(listed.map(({ code }) => [code, labels.indicator[code]?.group ?? '']));
    return {
      places: new Set([...units.map(({ code }) => code), ...units.map(({ region }) => region)]),
      groups,
      topics: new Set(Object.keys(labels.topic)),
      opens: (group) =>
        groups.get(start) === group ? start : (listed.find(({ code }) => groups.get(code) === group)?.code ?? null),
      start,
    };
  }

  about(code: string): Listed | undefined {
    return this.#data().listed.find((one) => one.code === code);
  }

  /** Whether enough districts published it to be put in order. */
  comparable(code: string): boolean {
    return (this.about(code)?.units ?? 0) >= LEAST_COMPARABLE;
  }

  /** The rows of a choice, where they are there. */
  rowsOf(code: string): Rows | null {
    const data = this.#data();
    if (code === data.rows.code) {
      if (this.#built?.of !== data) this.#built = { of: data, rows: unpacked(data.rows) };
      return this.#built.rows;
    }
    return this.#fetched.get(this.comparable(code) ? code : CLAIMS) ?? null;
  }

  /** Takes up what the address says. */
  read(search: string): void {
    const query = new URLSearchParams(search);
    const carried = readCarried(query);
    for (const [name, value] of Object.entries(carried)) if (value !== null && !query.has(name)) query.set(name, value);
    const { view, dropped } = readView(query.toString(), this.known);
    this.dropped = dropped;
    this.holding = view.places.length > 1;
    void this.#take(view);
  }

  /** The choice as other pages take it along. */
  get carried() {
    const { places, indicator, year } = this.view;
    // Where nothing was chosen there is nothing to take along.
    if (places.length === 0 && indicator === this.#data().start && year === null) return NOTHING_CARRIED;
    return {
      place: places.length === 0 ? null : places.join('.'),
      group: this.known.groups.get(indicator) ?? null,
      indicator,
      year: year === null ? null : String(year),
    };
  }

  /** Chooses something else; Back undoes it. */
  choose(changes: Partial<DashboardView>): void {
    const view = { ...this.view, ...changes };
    const query = writeView(view, this.known);
    // The address of the dashboard says the choice itself.
    const search = withTravelling(query, withoutChoice());
    pushState(`${location.pathname}${search === '' ? '' : `?${search}`}${location.hash}`, {});
    this.full = false;
    this.refused = false;
    void this.#take(view);
  }

  press(place: string): void {
    const places = pressed(this.view.places, place, this.holding);
    this.full = places === 'full';
    if (places !== 'full') this.choose({ places });
  }

  async retry(): Promise<void> {
    await this.#take(this.view);
  }

  /** Fetches ahead what a resting pointer is about to choose. */
  warm(code: string): void {
    if (this.rowsOf(code) === null) void this.#fetch(code).catch(() => undefined);
  }

  async #take(view: DashboardView): Promise<void> {
    this.view = view;
    this.failed = false;
    carry(this.carried);
    if (this.rowsOf(view.indicator) === null) {
      try {
        await this.#fetch(view.indicator);
      } catch {
        // The panels keep what they show and say so; the reader may ask again.
        if (this.view === view) this.failed = true;
        return;
      }
    }
    if (this.view === view) this.shown = view;
  }

  async #fetch(code: string): Promise<void> {
    const key = this.comparable(code) ? code : CLAIMS;
    if (this.#fetched.has(key)) return;
    this.#fetched.set(key, await this.#rows(key));
  }

  async #rows(key: string): Promise<Rows> {
    const day = this.#past();
    return day === null ? fetchRows(key) : pastRows(day, key);
  }
}

function withoutChoice(): string {
  const query = new URLSearchParams(location.search);
  query.delete(CHOICE);
  return query.toString();
}

const unpacked = ({ figures, residents }: Pick<IndicatorRows, 'figures' | 'residents'>): Rows => ({
  figures: unpackFigures(figures),
  residents: unpackFigures(residents),
});

async function fetchRows(key: string): Promise<Rows> {
  const answer = await fetch(resolve('/rows/[file]', { file: `${key}.json` }));
  if (!answer.ok) throw new Error(`${key}: ${answer.status}`);
  const sent = (await answer.json()) as IndicatorRows | PackedFigures;
  return 'residents' in sent ? unpacked(sent) : { figures: unpackFigures(sent), residents: [] };
}

/** Rows of the ledger of a past day, asked in the browser. @throws Error where that day has none */
async function pastRows(day: string, key: string): Promise<Rows> {
  const [{ replay }, { claimRows }, { rowsOf }] = await Promise.all([
    import('#lib/desk/replay.ts'),
    import('./asked.ts'),
    import('#lib/panels/units/asked.ts'),
  ]);
  const rows = await replay(day, async (desk) =>
    key === CLAIMS ? { figures: unpackFigures(claimRows(desk)), residents: [] } : unpacked(rowsOf(desk, key)),
  );
  if (rows === null) throw new Error(`${key}: nothing was recorded up to ${day}`);
  return rows;
}
