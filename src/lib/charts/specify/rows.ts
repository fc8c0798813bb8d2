/** Figures divided into rows and lanes, for bars and dots. */
import type { Figure } from '#lib/figures/figure.ts';
import { collator } from '#lib/i18n/sort.ts';
import type { BarItem, BarRow, Hue, Mark, Series, Span } from '../spec.ts';
import type { BuildContext, Category } from './context.ts';
import { placeHue } from './hues.ts';
import { categoryLabel, categoryOf, toMark } from './mark.ts';
import { endInYears } from './period-tick.ts';
import { periodOf } from './words.ts';

export interface RowOptions {
  readonly category: Category;
  readonly series?: Category;
  /** Codes of the category that must have a row even when nobody published a figure for them. */
  readonly missing?: readonly string[];
  readonly sort?: 'value' | 'label' | 'given' | 'time';
}

interface Draft {
  readonly code: string;
  readonly example: Figure | undefined;
  readonly figures: Figure[];
}

/** Rows in order, those without a figure last. */
export function buildRows(
  figures: readonly Figure[],
  series: readonly Series[],
  options: RowOptions,
  context: BuildContext,
): BarRow[] {
  const drafts = new Map<string, Draft>();
  const byPeriod = options.category !== 'period' && options.series !== 'period' && differInPeriod(figures);
  for (const figure of figures) {
    const code = categoryOf(figure, options.category);
    if (code === null) continue;
    // Several periods of one place are rows of their own, each with its period; a dispute stays in one row.
    const key = byPeriod ? `${code} ${categoryOf(figure, 'period') ?? ''}` : code;
    const draft = drafts.get(key) ?? { code, example: figure, figures: [] };
    draft.figures.push(figure);
    drafts.set(key, draft);
  }
  const present = new Set([...drafts.values()].map((draft) => draft.code));
  const absent = (options.missing ?? []).filter((code) => !present.has(code));
  const ordered = sortDrafts([...drafts.values()], options, context);
  const gaps = sortDrafts(
    absent.map((code) => ({ code, example: undefined, figures: [] })),
    options,
    context,
  );
  return [...ordered, ...gaps].map((draft) => buildRow(draft, series, options, byPeriod, context));
}

function differInPeriod(figures: readonly Figure[]): boolean {
  return new Set(figures.map((figure) => categoryOf(figure, 'period'))).size > 1;
}

function sortDrafts(drafts: Draft[], { category, sort = 'value' }: RowOptions, context: BuildContext): Draft[] {
  const compare = collator(context.lang);
  const label = (draft: Draft) => categoryLabel(draft.code, category, context, draft.example, true);
  const largest = (draft: Draft) => Math.max(...draft.figures.map((figure) => figure.value));
  const time = (draft: Draft) => (draft.example ? (endInYears(draft.example) ?? -Infinity) : -Infinity);
  const byLabel = (a: Draft, b: Draft) => compare(label(a), label(b));
  switch (sort) {
    case 'given':
      return drafts;
    case 'label':
      return drafts.sort(byLabel);
    case 'time':
      return drafts.sort((a, b) => time(a) - time(b) || byLabel(a, b));
    case 'value':
      return drafts.sort(
        (a, b) => (b.figures.length > 0 && a.figures.length > 0 ? largest(b) - largest(a) : 0) || byLabel(a, b),
      );
  }
}

function buildRow(
  draft: Draft,
  series: readonly Series[],
  options: RowOptions,
  byPeriod: boolean,
  context: BuildContext,
): BarRow {
  const { category } = options;
  const label = categoryLabel(draft.code, category, context, draft.example, true);
  const full = categoryLabel(draft.code, category, context, draft.example);
  const note = byPeriod && draft.example ? periodOf(draft.example, context) : null;
  const items =
    series.length > 0 ? seriesItems(draft, series, options, full, context) : plainItems(draft, full, context);
  return {
    code: draft.code,
    label,
    note,
    items,
    spans: spansOf(
      items.map((item) => item.mark).filter((mark) => mark.published),
      items,
      context,
    ),
  };
}

function plainItems(draft: Draft, full: string, context: BuildContext): BarItem[] {
  const hue = placeHue(draft.code, context);
  if (draft.figures.length === 0) return [gapItem(draft.code, full, hue, null, context)];
  return draft.figures.map((figure) => ({
    mark: toMark(figure, full, context),
    hue: placeHue(figure.place, context),
    prefix: draft.figures.length > 1 ? (context.labels.source[figure.source]?.publisher ?? figure.source) : null,
  }));
}

function seriesItems(
  draft: Draft,
  series: readonly Series[],
  options: RowOptions,
  full: string,
  context: BuildContext,
): BarItem[] {
  return series.flatMap((one) => {
    const label = `${full}, ${one.label}`;
    const own = draft.figures.filter((figure) => options.series && categoryOf(figure, options.series) === one.code);
    if (own.length === 0) return [gapItem(draft.code, label, one.hue, one.label, context)];
    return own.map((figure) => ({ mark: toMark(figure, label, context), hue: one.hue, prefix: one.label }));
  });
}

function gapItem(code: string, label: string, hue: Hue, prefix: string | null, { t }: BuildContext): BarItem {
  return { mark: { published: false, code, label, said: t.charts.notPublished }, hue, prefix };
}

/** Lines that join what sources disagree on, one per dispute within a row. */
export function spansOf(
  marks: readonly Mark[],
  items: readonly { mark: { published: boolean } }[],
  { t }: BuildContext,
): Span[] {
  const ids = [...new Set(marks.flatMap((mark) => (mark.conflict === null ? [] : [mark.conflict])))];
  return ids.flatMap((conflict) => {
    const own = marks.filter((mark) => mark.conflict === conflict);
    const values = own.map((mark) => mark.value);
    const places = items.flatMap((item, i) => (own.some((mark) => mark === item.mark) ? [i] : []));
    const [first] = places;
    const last = places.at(-1);
    if (own.length < 2 || first === undefined || last === undefined) return [];
    return [
      { conflict, from: Math.min(...values), to: Math.max(...values), first, last, text: t.charts.sourcesDiffer },
    ];
  });
}
