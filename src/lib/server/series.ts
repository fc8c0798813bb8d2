/** Series of figures: what was reported on one indicator for one place. */
import type { Figure } from '#lib/figures/figure.ts';

export interface SeriesSummary {
  readonly indicator: string;
  readonly places: readonly { readonly place: string; readonly count: number; readonly first: string }[];
}

/** The series among `figures` by indicator, in the order given; `first` is the id of the first figure of a series. */
export function seriesOf(figures: readonly Figure[]): SeriesSummary[] {
  const indicators = new Map<string, Map<string, { count: number; first: string }>>();
  for (const { indicator, place, id } of figures) {
    const places = indicators.get(indicator) ?? new Map<string, { count: number; first: string }>();
    const known = places.get(place);
    places.set(place, known ? { ...known, count: known.count + 1 } : { count: 1, first: id });
    indicators.set(indicator, places);
  }
  return [...indicators].map(([indicator, places]) => ({
    indicator,
    places: [...places].map(([place, { count, first }]) => ({ place, count, first })),
  }));
}
