/**
 * A slice is a set of figures that may share one axis: they agree in everything but the breakdown. DESIGN: figures are
 * "comparable or not drawn together"; a result is drawn as its largest slice.
 */
import { axisOf, axisWithout, type DimensionOf, type Difference } from '#lib/figures/comparable.ts';
import type { Figure } from '#lib/figures/figure.ts';
import { leftOutFor, type ReasonToLeaveOut } from '#lib/figures/left-out.ts';
import { nearlyBest } from '#lib/figures/nearly-best.ts';
import type { Labels } from '#lib/ledger/labels.ts';
import { peersOf } from '#lib/ledger/peers.ts';

/** What the categories of a result may be. */
export const WAYS = ['place', 'topic', 'period'] as const;
export type Way = (typeof WAYS)[number];

/** What stays out of a drawing on purpose: a statement of a reader may bring it, and what is spread out has to be stated. */
export const LEFT_OUT: Readonly<Record<Way, readonly ReasonToLeaveOut[]>> = {
  place: ['repeated'],
  topic: ['repeated', 'no_topic'],
  period: ['repeated', 'undated'],
};

/** What the figures of one drawing may differ in, because it shows that: plans and estimates are drawn apart along time. */
const OPEN: Readonly<Record<Way, readonly Difference[]>> = { place: [], topic: [], period: ['status'] };

export interface Slice {
  /** Stands for the slice in an order of equals. */
  readonly key: string;
  readonly figures: readonly Figure[];
  /** Latest end of the periods, ISO date; null when no figure is dated. */
  readonly end: string | null;
  /** Number of distinct categories. */
  readonly size: number;
}

/** The group of places that a place is measured with, and the dimension of a topic. */
export interface Kin {
  readonly peersOf: (place: string) => string;
  readonly dimensionOf: DimensionOf;
}

/** As the labels of the ledger tell it; a topic that they do not know is one of its own. */
export const kinOf = (labels: Labels): Kin => ({
  peersOf: (place) => peersOf(place, (code) => labels.place[code]),
  dimensionOf: (topic) => labels.topic[topic]?.dimension ?? topic,
});

/** The slices among `figures`, the newest first among those that are nearly as large as the largest. */
export function slicesOf(figures: readonly Figure[], by: Way, kin: Kin): Slice[] {
  const groups = new Map<string, Figure[]>();
  for (const figure of figures) {
    if (leftOutFor(figure, LEFT_OUT[by]) !== null) continue;
    const key = sliceKey(figure, by, kin);
    const group = groups.get(key);
    if (group) group.push(figure);
    else groups.set(key, [figure]);
  }
  const slices = [...groups].map(([key, members]) => ({
    key,
    figures: members,
    end: members.reduce<string | null>(
      (end, f) => (f.period_end !== null && f.period_end > (end ?? '') ? f.period_end : end),
      null,
    ),
    size: new Set(members.map((figure) => categoryOf(figure, by))).size,
  }));
  const largest = Math.max(1, ...slices.map(({ size }) => size));
  const rank = (slice: Slice) => (nearlyBest(slice.size, largest) ? 0 : 1);
  return slices.sort(
    (a, b) =>
      rank(a) - rank(b) || compareText(b.end ?? '', a.end ?? '') || b.size - a.size || compareText(a.key, b.key),
  );
}

/** The code of the category a figure belongs to under a breakdown. */
function categoryOf(figure: Figure, by: Way): string {
  switch (by) {
    case 'place':
      return figure.place;
    case 'topic':
      return figure.topic ?? '';
    case 'period':
      return `${figure.period_start ?? ''}~${figure.period_end ?? ''}`;
  }
}

function sliceKey(figure: Figure, by: Way, { peersOf, dimensionOf }: Kin): string {
  const axis = axisWithout(axisOf(figure, dimensionOf), OPEN[by]);
  const period = [figure.period_start, figure.period_end];
  switch (by) {
    case 'place':
      return JSON.stringify([axis, ...period, figure.topic, peersOf(figure.place)]);
    case 'topic':
      return JSON.stringify([axis, ...period, figure.place]);
    case 'period':
      return JSON.stringify([axis, peersOf(figure.place)]);
  }
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
