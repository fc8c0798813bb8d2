/**
 * How Chart.js finds what lies under a pointer here. Its own modes look for the nearest value on a scale; several lanes or
 * panes share a scale of pixels, and a target is wider than its dot, so the spots of the scene are asked instead.
 */
import type { ChartEvent, InteractionItem, InteractionModeFunction } from 'chart.js';
import { spotAt } from '../scene/spot-at.ts';
import type { Scene } from '../scene/scene.ts';

declare module 'chart.js' {
  interface InteractionModeMap {
    spots: InteractionModeFunction;
  }
}

/** What a canvas shows: its spots, and the figures of each mark. */
export interface Watched {
  readonly scene: Scene;
  readonly figures: readonly (readonly string[])[];
}

/** Of a chart of Chart.js: what it has drawn. */
interface Drawn {
  readonly data: { readonly datasets: readonly { readonly data: readonly unknown[] }[] };
  getDatasetMeta(index: number): { readonly data: readonly InteractionItem['element'][] };
}

const watched = new WeakMap<Drawn, Watched>();

export const watch = (chart: Drawn, what: Watched): void => void watched.set(chart, what);

/** The mark under the pointer, by its number in reading order; -1 where there is none. */
export function markAt(chart: Drawn, { x, y }: Pick<ChartEvent, 'x' | 'y'>): number {
  const known = watched.get(chart);
  if (known === undefined || x === null || y === null) return -1;
  return spotAt(known.scene, x, y)?.mark ?? -1;
}

/** What Chart.js has drawn of a mark. A place of which nothing was published has no element. */
export function elementsOf(chart: Drawn, mark: number): InteractionItem[] {
  const figures = watched.get(chart)?.figures[mark] ?? [];
  return chart.data.datasets.flatMap((set, datasetIndex) =>
    set.data.flatMap((point, index): InteractionItem[] => {
      const own = typeof point === 'object' && point !== null && 'figure' in point ? point.figure : null;
      const element = chart.getDatasetMeta(datasetIndex).data[index];
      return element !== undefined && figures.some((figure) => figure === own)
        ? [{ element, datasetIndex, index }]
        : [];
    }),
  );
}

export const spotsMode = (chart: Drawn, event: ChartEvent): InteractionItem[] =>
  elementsOf(chart, markAt(chart, event));
