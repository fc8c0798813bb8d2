/**
 * Which figures of a view its chart shows: those of one slice, no more than there is room for. The categories with the largest
 * latest values and the newest periods come first; how many there are in all is told, so that what is left out can be said.
 */
import type { Traits } from './questions/explore-traits.ts';
import { axesOf, roomOf, varyingOf, type Varying } from '#lib/view/varying.ts';
import type { Breakdown, View } from '#lib/view/view.ts';
import { nullsLast } from './nulls-last.ts';
import { chosenSlice, type Sliced } from './slices.ts';

/** What a chart spreads out, and how much of it there is room for. */
export interface Form {
  readonly varying: Varying;
  readonly category: Breakdown;
  readonly series: Breakdown | null;
  readonly mostCategories: number;
  readonly mostSeries: number;
}

export interface Picked {
  /** Null where nothing can be drawn. */
  readonly slice: Sliced['slice'] | null;
  /** In the order of their categories, each along time. */
  readonly figures: readonly Traits[];
  /** Categories and series of the slice, shown or not. */
  readonly categories: number;
  readonly series: number;
}

/** Most columns beside each other that are not periods. */
const MOST_GROUPED = 8;

export function formOf(view: Pick<View, 'by' | 'split' | 'chart'>): Form {
  const { category, series } = axesOf(view);
  const room = roomOf(view.chart);
  const most = (dimension: Breakdown | null) =>
    dimension === 'period' ? room.periods : dimension === null ? 1 : room.categories;
  return {
    varying: varyingOf(view),
    category,
    series,
    mostCategories: most(category),
    mostSeries: view.chart === 'grouped' && series !== 'period' ? MOST_GROUPED : most(series),
  };
}

/** @param wanted name of the slice, or the beginning of it; null for the one that is offered first */
export function pick(slices: readonly Sliced[], wanted: string | null, form: Form): Picked {
  const chosen = chosenSlice(slices, wanted);
  if (chosen === undefined) return { slice: null, figures: [], categories: 0, series: 0 };
  const category = codeOf(form.category);
  const series = codeOf(form.series);
  const categories = order(chosen.members, form.category);
  const all = order(chosen.members, form.series);
  const figures = chosen.members
    .filter(
      (one) =>
        (categories.get(category(one)) ?? Infinity) < form.mostCategories &&
        (all.get(series(one)) ?? Infinity) < form.mostSeries,
    )
    .sort(
      (a, b) =>
        (categories.get(category(a)) ?? 0) - (categories.get(category(b)) ?? 0) ||
        oldestFirst(a.period_end, b.period_end) ||
        oldestFirst(a.period_start, b.period_start) ||
        (a.id < b.id ? -1 : 1),
    );
  return { slice: chosen.slice, figures, categories: categories.size, series: all.size };
}

/** What a figure has in common with the others of its category or series. */
export function codeOf(dimension: Breakdown | null): (one: Traits) => string {
  if (dimension === null) return () => '';
  if (dimension === 'period') return (one) => `${one.period_end ?? ''}~${one.period_start ?? ''}`;
  return (one) => one[dimension] ?? '';
}

/** Codes of a dimension with their places, from 0, in the order in which they are shown when there is no room for all. */
function order(members: readonly Traits[], dimension: Breakdown | null): ReadonlyMap<string, number> {
  const code = codeOf(dimension);
  const latest = new Map<string, { end: string; value: number | null }>();
  for (const one of members) {
    const end = one.period_end ?? '';
    const known = latest.get(code(one));
    if (known === undefined || (one.value !== null && (known.value === null || end > known.end)))
      latest.set(code(one), { end, value: one.value });
  }
  const codes = [...latest];
  if (dimension === 'period') codes.sort(([a], [b]) => (a < b ? 1 : -1));
  else codes.sort(([a, { value: x }], [b, { value: y }]) => largestFirst(x, y) || (a < b ? -1 : 1));
  return new Map(codes.map(([one], at) => [one, at]));
}

const largestFirst = nullsLast<number>((a, b) => b - a);
const oldestFirst = nullsLast<string>((a, b) => (a < b ? -1 : 1));
