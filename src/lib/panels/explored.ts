/** From a view and the figures that pass its filters to what Explore shows: comparable slices and one chart. */
import { buildBar, buildDots } from '#lib/charts/build/bar.ts';
import type { BuildContext, Built } from '#lib/charts/build/context.ts';
import { buildHeat } from '#lib/charts/build/heat.ts';
import { buildLine } from '#lib/charts/build/line.ts';
import { buildTiles, type TilePlace } from '#lib/charts/build/tiles.ts';
import type { ChartSpec } from '#lib/charts/spec.ts';
import type { Figure } from '#lib/figures/figure.ts';
import type { Labels } from '#lib/ledger/labels.ts';
import type { ExploreInput } from '#lib/questions/explore.ts';
import { slicesOf, type Slice, type Varying } from '#lib/view/slices.ts';
import type { Breakdown, ChartKind, View } from '#lib/view/view.ts';

/** The kinds of chart that suit a breakdown, the most telling first. */
export const SUITING: Readonly<Record<Breakdown, readonly ChartKind[]>> = {
  place: ['bar', 'dot', 'tiles', 'heat', 'line'],
  topic: ['bar', 'dot', 'heat', 'line'],
  period: ['line', 'bar', 'dot'],
};

/** The kind drawn: the chosen one where it suits the breakdown, else the first that does. */
export function drawnKind({ by, chart }: Pick<View, 'by' | 'chart'>): ChartKind {
  return SUITING[by].includes(chart) ? chart : (SUITING[by][0] ?? 'bar');
}

/** What varies inside the slices of a view. */
export function varyingOf(view: Pick<View, 'by' | 'chart'>): Varying {
  const kind = drawnKind(view);
  if (kind === 'line') return 'period';
  if (kind === 'heat') return view.by === 'topic' ? 'place_topic' : 'period';
  return view.by;
}

/** The filters of a view as the question takes them. */
export function filtersOf(view: View): ExploreInput {
  return {
    indicators: [view.indicator],
    places: view.places.length > 0 ? view.places : undefined,
    topics: view.topics.length > 0 ? view.topics.map((topic) => (topic === 'none' ? '' : topic)) : undefined,
    scopes: view.scopes.length > 0 ? view.scopes : undefined,
    statuses: view.statuses.length > 0 ? view.statuses : undefined,
    from: view.from ?? undefined,
    to: view.to ?? undefined,
    // Second reports are exported with the rest; slices leave them out of charts.
    withRepeats: true,
  };
}

/** Places that can stand in one order: the country, regions with the big cities, districts with towns, villages. */
export function peersOf(code: string, labels: Labels): string {
  const place = labels.place[code];
  if (place === undefined || place.parent === null) return 'country';
  if (place.level === 'settlement') return 'settlement';
  return labels.place[place.parent]?.level === 'country' ? 'region' : 'district';
}

export interface Explored {
  readonly slices: readonly Slice[];
  readonly slice: Slice | null;
  readonly kind: ChartKind;
  readonly built: Built<ChartSpec>;
}

/** Slices and chart of a view; `units` are the tiles of the map, `unitCodes` the 21 that could have reported. */
export function exploredOf(
  view: View,
  figures: readonly Figure[],
  { units, unitCodes, ...context }: BuildContext & { units: readonly TilePlace[]; unitCodes: readonly string[] },
): Explored {
  const kind = drawnKind(view);
  const slices = slicesOf(figures, varyingOf(view), (place) => peersOf(place, context.labels));
  const slice = slices.find(({ key }) => key === view.slice) ?? slices[0] ?? null;
  if (slice === null) return { slices, slice, kind, built: { ok: false, reason: 'empty' } };
  const shown = slice.figures;
  // Units are asked after only where units reported: a table of other regions misses no district of these two.
  const missing =
    view.places.length > 0 ? view.places : shown.some(({ place }) => unitCodes.includes(place)) ? unitCodes : [];
  const rows = view.by === 'topic' ? ('topic' as const) : ('place' as const);
  switch (kind) {
    case 'bar':
    case 'dot': {
      const build = kind === 'bar' ? buildBar : buildDots;
      const category = view.by;
      const several = category === 'period' && new Set(shown.map(({ place }) => place)).size > 1;
      return {
        slices,
        slice,
        kind,
        built: build(shown, {
          ...context,
          category,
          missing: category === 'place' ? missing : undefined,
          series: several ? 'place' : undefined,
          sort: category === 'period' ? 'time' : 'value',
        }),
      };
    }
    case 'tiles':
      return { slices, slice, kind, built: buildTiles(shown, { ...context, units }) };
    case 'line':
      return { slices, slice, kind, built: buildLine(shown, { ...context, category: rows }) };
    case 'heat':
      return {
        slices,
        slice,
        kind,
        built: buildHeat(shown, {
          ...context,
          rows: 'place',
          columns: view.by === 'topic' ? 'topic' : 'period',
          allRows: missing,
        }),
      };
  }
}
