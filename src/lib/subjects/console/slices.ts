/**
 * A slice is a set of figures that may share one axis: they agree in everything but the breakdown. DESIGN: figures are
 * "comparable or not drawn together"; a result is drawn as its largest slice.
 */
import type { Figure } from '#lib/figures/figure.ts';
import type { Labels } from '#lib/ledger/labels.ts';

/** What the categories of a result may be. */
export const WAYS = ['place', 'topic', 'period'] as const;
export type Way = (typeof WAYS)[number];

export interface Slice {
  /** Stands for the slice in an address. */
  readonly key: string;
  readonly figures: readonly Figure[];
  /** Latest end of the periods, ISO date; null when no figure is dated. */
  readonly end: string | null;
  /** Number of distinct categories. */
  readonly size: number;
}

/**
 * The slices among `figures` (of one indicator), the newest first among those of at least nine tenths of the largest size.
 * `peersOf` names the group of places a place is measured with: a region is never drawn beside its own districts.
 */
export function slicesOf(figures: readonly Figure[], by: Way, peersOf: (place: string) => string = () => ''): Slice[] {
  const groups = new Map<string, Figure[]>();
  for (const figure of figures) {
    if (figure.repeats !== null) continue;
    if (by === 'topic' && figure.topic === null) continue;
    if (by === 'period' && figure.period_end === null) continue;
    const key = sliceKey(figure, by, peersOf(figure.place));
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
  const rank = (slice: Slice) => (slice.size >= largest * 0.9 ? 0 : 1);
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

function sliceKey(figure: Figure, by: Way, peers: string): string {
  // Preliminary numbers stand beside final ones and are marked; a plan never does.
  const status = figure.status === 'plan' ? 'plan' : 'reported';
  const shared = [figure.scope, figure.base ?? '', figure.period_kind];
  const period = [figure.period_start ?? '', figure.period_end ?? '', figure.period_length ?? ''];
  switch (by) {
    case 'place':
      return [...shared, status, ...period, figure.topic ?? '', peers].join('~');
    case 'topic':
      return [...shared, status, ...period, figure.place].join('~');
    // Along time, plans and estimates stand beside reports and are drawn apart.
    case 'period':
      return [...shared, peers].join('~');
  }
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Places that can stand in one order: the country, regions with the big cities, districts with towns, villages. */
export function peersOf(code: string, labels: Labels): string {
  const place = labels.place[code];
  if (place === undefined || place.parent === null) return 'country';
  if (place.level === 'settlement') return 'settlement';
  return labels.place[place.parent]?.level === 'country' ? 'region' : 'district';
}
