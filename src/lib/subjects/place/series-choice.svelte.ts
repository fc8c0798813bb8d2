/** Which series of a place stands large, and in which year: taken from the choice that the reader brought, passed on with it. */
import { pushState } from '$app/navigation';
import { carried, carry } from '#lib/ui/carrying.svelte.ts';
import { readCarried, withCarried } from '#lib/view/carried.ts';
import type { OpenedSeries } from './opened.ts';

/** What stands large where nothing was chosen: what the dashboard opens with. */
const START = 'housing_commissioned';

export class SeriesChoice {
  readonly #all: () => readonly OpenedSeries[];
  readonly #groupOf: (indicator: string) => string | null;
  #asked = $state.raw<{
    readonly indicator: string | null;
    readonly group: string | null;
    readonly year: number | null;
  }>({ indicator: null, group: null, year: null });

  constructor(all: () => readonly OpenedSeries[], groupOf: (indicator: string) => string | null) {
    this.#all = all;
    this.#groupOf = groupOf;
  }

  /** The chosen series; else one of the chosen group; else the one that every place opens with. */
  get open(): OpenedSeries | undefined {
    const { indicator, group } = this.#asked;
    const all = this.#all();
    const filled = all.filter(({ points, units }) => points.length > 0 || units.length > 0);
    return (
      all.find((one) => one.indicator === indicator) ??
      filled.find((one) => this.#groupOf(one.indicator) === group) ??
      filled.find((one) => one.indicator === START) ??
      filled[0] ??
      all[0]
    );
  }

  get year(): number | null {
    return this.#asked.year;
  }

  /** Takes up what the address says. */
  read(search: string): void {
    const { indicator, group, year } = readCarried(new URLSearchParams(search));
    this.#asked = { indicator, group, year: year === null ? null : Number(year) };
  }

  /** Opens another series, or another year; Back undoes it. */
  choose(indicator: string, year: number | null = this.#asked.year): void {
    const group = this.#groupOf(indicator);
    this.#asked = { indicator, group, year };
    carry({ ...carried(), group, indicator, year: year === null ? null : String(year) });
    pushState(withCarried(new URL(location.href), carried()), {});
  }
}
