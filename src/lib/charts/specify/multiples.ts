/** Small line charts, one for each place, on one shared scale. A place of which nobody published anything keeps its pane. */
import type { Figure } from '#lib/figures/figure.ts';
import { collator } from '#lib/i18n/sort.ts';
import type { MultiplesSpec, Pane } from '../spec-plots.ts';
import type { AnyMark, Hue } from '../spec.ts';
import { valueAxis } from './axis.ts';
import type { BuildContext, Built, Category, Difference } from './context.ts';
import { altText, captionOf, drawingWords, fitting, measureOf } from './frame.ts';
import { differences, withoutRepeats } from './gate.ts';
import { placeHue, regionKey, tellApart } from './hues.ts';
import { buildSeries, type Placed } from './line-series.ts';
import { categoryLabel, categoryOf, tinyLabel, toMark } from './mark.ts';
import { published } from './order.ts';
import { endInYears } from './period-tick.ts';
import { tableRow } from './table.ts';
import { timeAxis } from './time-axis.ts';

export interface MultiplesOptions extends BuildContext {
  /** What a pane is; places where not given. */
  readonly category?: Exclude<Category, 'period'>;
  /** Codes that keep a pane even when nobody published a figure for them. */
  readonly missing?: readonly string[];
  /** `value`: the largest latest value first; `label`: by name; `given`: as the codes come. Empty panes last. */
  readonly sort?: 'value' | 'label' | 'given';
  readonly allow?: readonly Difference['column'][];
}

/** More panes than this are no overview any more. */
const MAX_PANES = 60;

/** Ticks of time in a pane: its two ends. */
const MOST_TICKS = 2;

/** Small multiples. Refuses figures that do not share an axis. */
export function buildMultiples(all: readonly Figure[], options: MultiplesOptions): Built<MultiplesSpec> {
  const { labels, lang, t, category = 'place' } = options;
  const figures = withoutRepeats(all).filter((figure) => categoryOf(figure, category) !== null);
  const [first] = figures;
  if (first === undefined) return { ok: false, reason: 'empty' };
  const own: Difference['column'][] = category === 'scope' || category === 'indicator' ? [category] : [];
  const differ = differences(figures, [...(options.allow ?? []), ...own, 'status'], labels);
  if (differ.length > 0) return { ok: false, reason: 'not_comparable', differences: differ };
  const dated = figures.flatMap((figure): Placed[] => {
    const moment = endInYears(figure);
    return moment === null ? [] : [{ figure, t: moment }];
  });
  if (dated.length === 0) return { ok: false, reason: 'empty' };
  const loose = figures.filter((figure) => endInYears(figure) === null);
  const present = figures.map((figure) => categoryOf(figure, category)).filter((code) => code !== null);
  const codes = [...new Set([...present, ...(options.missing ?? [])])];
  if (codes.length > MAX_PANES) return { ok: false, reason: 'too_many', max: MAX_PANES };

  const hues = codes.map((code): Hue => (category === 'place' ? placeHue(code, options) : 'accent'));
  const coloured = tellApart(hues);
  const panes = sorted(
    codes.map((code, i): Pane => {
      const label = categoryLabel(code, category, options);
      const hue = coloured ? (hues[i] ?? 'accent') : 'accent';
      const series = buildSeries(code, category, hue, dated, options);
      return {
        code,
        label: categoryLabel(code, category, options, undefined, true),
        tiny: tinyLabel(code, category, options),
        series: series.points.length > 0 ? series : null,
        gap: series.points.length > 0 ? null : { published: false, code, label, said: t.charts.notPublished },
      };
    }),
    options,
  );
  const undated = loose.map((figure) =>
    toMark(figure, categoryLabel(categoryOf(figure, category) ?? '', category, options, figure), options),
  );
  const marks = panes.flatMap(
    (pane): AnyMark[] => pane.series?.points.map((point) => point.mark) ?? [pane.gap].flatMap((gap) => gap ?? []),
  );
  const measure = measureOf(figures, options);
  return {
    ok: true,
    spec: {
      kind: 'multiples',
      title:
        options.title ??
        fitting(
          t.charts.titlePublished(measure, panes.filter((pane) => pane.series !== null).length, panes.length),
          measure,
        ),
      caption: captionOf(figures, [...published(marks), ...undated], options),
      alt: altText('multiples', [...marks, ...undated], measure, options),
      axis: valueAxis(published(marks), {
        unit: labels.unit[first.unit],
        kind: labels.indicator[first.indicator]?.kind,
        lang,
        fromZero: false,
      }),
      time: timeAxis(dated, MOST_TICKS, options),
      panes,
      undated,
      key: coloured ? regionKey(hues, options) : [],
      words: drawingWords(t),
      table: {
        labelHead: t.charts.heads[category],
        seriesHead: null,
        rows: [...marks, ...undated].map((mark) => tableRow(mark, mark.label, null, t)),
      },
    },
  };
}

function sorted(panes: Pane[], { lang, sort = 'value' }: MultiplesOptions): Pane[] {
  const compare = collator(lang);
  const empty = (pane: Pane) => (pane.series === null ? 1 : 0);
  const latest = (pane: Pane) => pane.series?.points.at(-1)?.mark.value ?? -Infinity;
  switch (sort) {
    case 'given':
      return panes.sort((a, b) => empty(a) - empty(b));
    case 'label':
      return panes.sort((a, b) => empty(a) - empty(b) || compare(a.label, b.label));
    case 'value':
      return panes.sort(
        (a, b) => empty(a) - empty(b) || (empty(a) === 0 ? latest(b) - latest(a) : 0) || compare(a.label, b.label),
      );
  }
}
