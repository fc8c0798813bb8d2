/** Values over time. A line is drawn only where the series itself goes on: not over gaps, breaks, disputes or doubts. */
import type { Figure } from '#lib/figures/figure.ts';
import type { LinePoint, LineSeries, LineSpec, Mark } from '../spec.ts';
import { valueAxis } from './axis.ts';
import { MAX_SERIES, type BuildContext, type Built, type Category, type Difference } from './context.ts';
import { altText, captionOf, drawingWords, fitting, measureOf, subjectTitle } from './frame.ts';
import { differences, withoutRepeats } from './gate.ts';
import { buildSeries, type Placed } from './line-series.ts';
import { categoryLabel, categoryOf, toMark } from './mark.ts';
import { published } from './order.ts';
import { endInYears, periodTick } from './period-tick.ts';
import { tableRow } from './table.ts';
import { timeAxis } from './time-axis.ts';

export interface LineOptions extends BuildContext {
  /** What one line is. */
  readonly category: Exclude<Category, 'period'>;
  /** Plans may always stand beside reports, dashed; other columns only where named here. */
  readonly allow?: readonly Difference['column'][];
}

const MOST_TICKS = 6;

/** Lines over time. Refuses figures that do not share an axis, and more lines than can be told apart. */
export function buildLine(all: readonly Figure[], options: LineOptions): Built<LineSpec> {
  const figures = withoutRepeats(all).filter((figure) => categoryOf(figure, options.category) !== null);
  const [first] = figures;
  if (first === undefined) return { ok: false, reason: 'empty' };
  const own: Difference['column'][] =
    options.category === 'scope' || options.category === 'indicator' ? [options.category] : [];
  const differ = differences(figures, [...(options.allow ?? []), ...own, 'status'], options.labels);
  if (differ.length > 0) return { ok: false, reason: 'not_comparable', differences: differ };
  const codes = [
    ...new Set(figures.map((figure) => categoryOf(figure, options.category)).filter((code) => code !== null)),
  ];
  if (codes.length > MAX_SERIES) return { ok: false, reason: 'too_many', max: MAX_SERIES };
  const dated = figures.flatMap((figure): Placed[] => {
    const t = endInYears(figure);
    return t === null ? [] : [{ figure, t }];
  });
  const undated = figures.filter((figure) => endInYears(figure) === null);
  if (dated.length === 0) return { ok: false, reason: 'empty' };
  const label = (figure: Figure) =>
    categoryLabel(categoryOf(figure, options.category) ?? '', options.category, options, figure);
  const series = codes
    .map((code, i) => buildSeries(code, options.category, codes.length > 1 ? `cat-${i + 1}` : 'accent', dated, options))
    .filter((one) => one.points.length > 0);
  const loose = undated.map((figure) => toMark(figure, label(figure), options));
  const marks: Mark[] = [...series.flatMap((one) => one.points.map((point) => point.mark)), ...loose];
  const measure = measureOf(figures, options);
  const { labels, lang, t } = options;
  return {
    ok: true,
    spec: {
      kind: 'line',
      title: titleOf(series, marks, measure, dated, options),
      caption: captionOf(figures, marks, options),
      alt: altText('line', marks, measure, options),
      axis: valueAxis(published(series.flatMap((one) => one.points.map((point) => point.mark))), {
        unit: labels.unit[first.unit],
        kind: labels.indicator[first.indicator]?.kind,
        lang,
        fromZero: false,
        limit: options.limit?.value,
      }),
      ...(options.limit === undefined ? {} : { limit: options.limit }),
      time: timeAxis(dated, MOST_TICKS, options),
      series,
      undated: loose,
      words: drawingWords(t),
      table: {
        labelHead: t.charts.heads[options.category],
        seriesHead: null,
        rows: marks.map((mark) => tableRow(mark, mark.label, null, t)),
      },
    },
  };
}

function titleOf(
  series: readonly LineSeries[],
  marks: readonly Mark[],
  measure: string,
  dated: readonly Placed[],
  { t, lang, title }: LineOptions,
): string {
  if (title !== undefined) return title;
  // Two quarters of one year are two periods: each is named as on the axis.
  const when = ({ mark }: LinePoint): string => {
    const own = dated.find(({ figure }) => figure.id === mark.figure);
    return (own && periodTick(own.figure, t, lang)) ?? mark.period;
  };
  const [only] = series;
  const plain =
    series.length === 1 && only ? fitting(`${measure}, ${only.label}`, measure) : subjectTitle(measure, marks, t);
  const points = only?.points.filter(({ mark }) => mark.tone !== 'plan') ?? [];
  const first = points[0];
  const last = points.at(-1);
  if (series.length !== 1 || !only || !first || !last) return plain;
  // A disputed or doubtful end cannot carry a finding.
  if ([first, last].some(({ mark }) => mark.suspect !== null || mark.conflict !== null)) return plain;
  const latest = fitting(
    `${measure}, ${t.charts.titleLatest(only.label, last.mark.said, when(last))}`,
    t.charts.titleLatest(only.label, last.mark.said, when(last)),
    plain,
  );
  // Across a break the two ends are not the same thing, so no change may be told.
  const comparable = !only.points.some((point) => point.broken !== null && point.t > first.t && point.t <= last.t);
  if (first === last || !comparable) return latest;
  return fitting(t.charts.titleChange(only.label, first.mark.said, when(first), last.mark.said, when(last)), latest);
}
