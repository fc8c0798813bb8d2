/** Horizontal bars and dots: one row per category, grouped through a second category where asked. */
import type { Figure } from '#lib/figures/figure.ts';
import type { BarRow, BarSpec, DotSpec, Hue, Series } from '../spec.ts';
import { valueAxis } from './axis.ts';
import { MAX_SERIES, type BuildContext, type Built, type Difference } from './context.ts';
import { altText, captionOf, drawingWords, measureOf, rankingTitle } from './frame.ts';
import { differences, withoutRepeats } from './gate.ts';
import { regionKey, tellApart } from './hues.ts';
import { categoryLabel, categoryOf } from './mark.ts';
import { published } from './order.ts';
import { buildRows, type RowOptions } from './rows.ts';
import { tableRow } from './table.ts';

export interface BarOptions extends BuildContext, RowOptions {
  /** Columns that may differ because the chart itself shows the difference: `status` where plans stand beside reports. */
  readonly allow?: readonly Difference['column'][];
}

/** Bars from zero. Refuses figures that do not share an axis. */
export function buildBar(figures: readonly Figure[], options: BarOptions): Built<BarSpec> {
  return build(figures, options, 'bar');
}

/** Dots with whiskers, for shares and other values whose zero means little. */
export function buildDots(figures: readonly Figure[], options: BarOptions): Built<DotSpec> {
  return build(figures, options, 'dot');
}

function build<K extends 'bar' | 'dot'>(
  all: readonly Figure[],
  options: BarOptions,
  kind: K,
): Built<Extract<BarSpec | DotSpec, { kind: K }>>;
function build(all: readonly Figure[], options: BarOptions, kind: 'bar' | 'dot'): Built<BarSpec | DotSpec> {
  const figures = withoutRepeats(all).filter((figure) => categoryOf(figure, options.category) !== null);
  const [first] = figures;
  if (first === undefined) return { ok: false, reason: 'empty' };
  const shown = [...(options.allow ?? []), ...ownDifferences(options)];
  const differ = differences(figures, shown, options.labels);
  if (differ.length > 0) return { ok: false, reason: 'not_comparable', differences: differ };
  const series = seriesOf(figures, options);
  if (series.length > MAX_SERIES) return { ok: false, reason: 'too_many', max: MAX_SERIES };
  const rows = withQuietHues(buildRows(figures, series, options, options));
  const marks = rows.flatMap((row) => row.items.map((item) => item.mark));
  const measure = measureOf(figures, options);
  const { labels, lang, t } = options;
  return {
    ok: true,
    spec: {
      kind,
      title: rankingTitle(marks, measure, options),
      caption: captionOf(figures, published(marks), options),
      alt: altText(kind, marks, measure, options),
      axis: valueAxis(published(marks), {
        unit: labels.unit[first.unit],
        kind: labels.indicator[first.indicator]?.kind,
        lang,
        fromZero: kind === 'bar',
        limit: options.limit?.value,
      }),
      ...(options.limit === undefined ? {} : { limit: options.limit }),
      rows,
      key: series.length > 0 ? series : keyOf(rows, options),
      words: drawingWords(t),
      table: {
        labelHead: t.charts.heads[options.category],
        seriesHead: options.series ? t.charts.heads[options.series] : null,
        rows: rows.flatMap((row) =>
          row.items.map((item) => tableRow(item.mark, row.label, series.length > 0 ? item.prefix : null, t)),
        ),
      },
    },
  };
}

/** A chart whose rows are the scopes shows that scopes differ. */
function ownDifferences({ category, series }: RowOptions): Difference['column'][] {
  const columns: Difference['column'][] = [];
  for (const by of [category, series]) if (by === 'scope' || by === 'indicator') columns.push(by);
  return columns;
}

function seriesOf(figures: readonly Figure[], options: BarOptions): Series[] {
  const by = options.series;
  if (by === undefined) return [];
  const examples = new Map<string, Figure>();
  for (const figure of figures) {
    const code = categoryOf(figure, by);
    if (code !== null && !examples.has(code)) examples.set(code, figure);
  }
  const codes = [...examples].map(([code]) => code);
  if (by === 'period') codes.sort();
  return codes.map((code, i) => ({
    code,
    label: categoryLabel(code, by, options, examples.get(code), true),
    hue: `cat-${i + 1}` as const,
  }));
}

/** Two regions in one chart are told apart by hue; one region alone needs none. */
function withQuietHues(rows: BarRow[]): BarRow[] {
  const hues = rows.flatMap((row) => row.items.map((item) => item.hue));
  if (tellApart(hues) || hues.some((hue) => hue.startsWith('cat-'))) return rows;
  return rows.map((row) => ({ ...row, items: row.items.map((item) => ({ ...item, hue: 'accent' as Hue })) }));
}

const keyOf = (rows: readonly BarRow[], context: BuildContext): Series[] =>
  regionKey(
    rows.flatMap((row) => row.items.map((item) => item.hue)),
    context,
  );
