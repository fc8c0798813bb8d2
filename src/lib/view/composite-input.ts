/** From a view and the figures of its slices to what composite/ computes with. The same at build and in a browser. */
import { cellOf } from '#lib/figures/composite/cell.ts';
import type { CompositeInput } from '#lib/figures/composite/model.ts';
import type { Figure, Kind } from '#lib/figures/figure.ts';
import type { SliceKey } from '#lib/questions/slices.ts';
import type { KnownIndicators, RankingItem, RankingView } from './composite-view.ts';

/** A comparable slice that an indicator can enter a composite ranking with. */
export interface RankingSlice extends SliceKey {
  /** Year in which its period ends. */
  readonly year: number;
  /** How many of the districts and cities are in it. */
  readonly units: number;
}

/** The figures of one slice and the residents of its year, of the districts only. */
export interface SliceRows {
  readonly slice: RankingSlice;
  readonly figures: readonly Figure[];
  readonly population: readonly Figure[];
}

/** The slice of the preferred year, else of the nearest, the earlier of two; null where the indicator has none. */
export function sliceFor(slices: readonly RankingSlice[], indicator: string, year: number): RankingSlice | null {
  const own = slices.filter((slice) => slice.indicator === indicator);
  const distance = (slice: RankingSlice) => Math.abs(slice.year - year) + (slice.year > year ? 0.5 : 0);
  return own.reduce<RankingSlice | null>(
    (best, slice) => (best === null || distance(slice) < distance(best) ? slice : best),
    null,
  );
}

export const sliceId = ({ indicator, year }: Pick<RankingSlice, 'indicator' | 'year'>): string =>
  `${indicator}~${year}`;

/** What the ledger says of the indicators that have slices, to read an address with. */
export function knownIndicators(
  slices: readonly RankingSlice[],
  about: (code: string) => { kind: Kind; direction: 'higher' | 'lower' | 'none'; additive: 'yes' | 'no' } | undefined,
): KnownIndicators {
  const known: Record<string, KnownIndicators[string]> = {};
  for (const { indicator } of slices) {
    const label = about(indicator);
    if (label === undefined) continue;
    const quantity = label.kind === 'count' || label.kind === 'amount';
    known[indicator] = {
      direction: label.direction,
      // A mean wage is an amount too, but no sum that residents could share.
      divisible: quantity && label.additive === 'yes' && indicator !== 'population',
    };
  }
  return known;
}

/** What the reader chose as what is computed with: `rowsOf` gives the figures of a chosen slice, null where there is none. */
export function compositeInput(
  view: RankingView,
  units: readonly string[],
  rowsOf: (item: RankingItem) => SliceRows | null,
  kindOf: (indicator: string) => Kind,
): CompositeInput {
  return {
    places: units,
    components: view.items.map((item) => {
      const rows = rowsOf(item);
      const residents = new Map(rows?.population.map((figure) => [figure.place, figure]));
      return {
        code: item.indicator,
        direction: item.direction,
        weight: item.weight,
        target: item.target,
        cells: units.map((place) =>
          cellOf(
            rows?.figures.filter((figure) => figure.place === place) ?? [],
            kindOf(item.indicator),
            item.measure === 'per' ? (residents.get(place) ?? null) : undefined,
          ),
        ),
      };
    }),
    method: view.method,
    aggregation: view.aggregation,
    missing: view.missing,
    coverage: view.coverage,
  };
}
