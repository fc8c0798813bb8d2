/** Values over time. A line is drawn only where the series itself goes on: not over gaps, breaks, disputes or doubts. */
import type { Figure } from '#lib/figures/figure.ts';
import type { Hue, LinePoint, LineSeries, LineSpec, Mark, Tick } from '../spec.ts';
import { valueAxis } from './axis.ts';
import { MAX_SERIES, type BuildContext, type Built, type Category, type Difference } from './context.ts';
import { altText, captionOf, drawingWords, fitting, measureOf } from './frame.ts';
import { differences, withoutRepeats } from './gate.ts';
import { categoryLabel, categoryOf, toMark } from './mark.ts';
import { published } from './order.ts';
import { endInYears, periodTick } from './period-tick.ts';
import { spansOf } from './rows.ts';
import { tableRow } from './table.ts';

export interface LineOptions extends BuildContext {
  /** What one line is. */
  readonly category: Exclude<Category, 'period'>;
  /** Plans may always stand beside reports, dashed; other columns only where named here. */
  readonly allow?: readonly Difference['column'][];
}

interface Placed {
  readonly figure: Figure;
  readonly t: number;
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
    .map((code, i) => buildSeries(code, codes.length > 1 ? `cat-${i + 1}` : 'accent', dated, options))
    .filter((one) => one.points.length > 0);
  const loose = undated.map((figure) => toMark(figure, label(figure), options));
  const marks: Mark[] = [...series.flatMap((one) => one.points.map((point) => point.mark)), ...loose];
  const measure = measureOf(figures, options);
  const { labels, lang, t } = options;
  return {
    ok: true,
    spec: {
      kind: 'line',
      title: titleOf(series, marks, measure, options),
      caption: captionOf(figures, marks, options),
      alt: altText('line', marks, measure, options),
      axis: valueAxis(published(series.flatMap((one) => one.points.map((point) => point.mark))), {
        unit: labels.unit[first.unit],
        kind: labels.indicator[first.indicator]?.kind,
        lang,
        fromZero: false,
      }),
      time: timeAxis(dated, options),
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

function buildSeries(code: string, hue: Hue, dated: readonly Placed[], options: LineOptions): LineSeries {
  const own = dated.filter(({ figure }) => categoryOf(figure, options.category) === code).sort((a, b) => a.t - b.t);
  const label = categoryLabel(code, options.category, options);
  const cadence = cadenceOf(own);
  const points = own.map(({ figure, t }, i): LinePoint => {
    const before = own[i - 1];
    const after = own[i + 1];
    const mark = toMark(figure, label, options);
    const broken =
      figure.break_remark === null ? null : (options.labels.remark[figure.break_remark] ?? figure.break_remark);
    const uncertain = [before, own[i], after].some((one) => one && one.figure !== figure && one.t === t);
    const doubtful = figure.suspect_remark !== null || uncertain || (before !== undefined && isDoubtful(before, own));
    if (before === undefined || broken !== null || doubtful || before.t === t) return { t, mark, link: 'none', broken };
    if (cadence !== null && t - before.t > cadence * 1.5) return { t, mark, link: 'none', broken };
    const planned = figure.status === 'plan' || before.figure.status === 'plan';
    return { t, mark, link: planned ? 'dashed' : 'solid', broken };
  });
  const short = categoryLabel(code, options.category, options, undefined, true);
  return { code, label: short, hue, points, spans: spansAtOneTime(points, options) };
}

/** A dispute on a line is one where sources differ about the same moment. */
function spansAtOneTime(points: readonly LinePoint[], options: LineOptions): LineSeries['spans'] {
  const moments = [...new Set(points.map((point) => point.t))];
  return moments.flatMap((t) =>
    spansOf(
      points.filter((point) => point.t === t).map((point) => point.mark),
      points,
      options,
    ),
  );
}

function isDoubtful(placed: Placed, all: readonly Placed[]): boolean {
  return placed.figure.suspect_remark !== null || all.some((other) => other !== placed && other.t === placed.t);
}

/**
 * Years between two neighbours of a regular series, so that a longer way is a gap. Yearly kinds tell it themselves;
 * other series only when all distances are multiples of the smallest. Null where the series has no rhythm.
 */
function cadenceOf(own: readonly Placed[]): number | null {
  const yearly = own.every(
    ({ figure: { period_kind: kind, period_end: end } }) =>
      kind === 'year' || kind === 'nine_months' || (kind === 'as_of' && end?.endsWith('-12-31')),
  );
  if (yearly) return 1;
  const moments = [...new Set(own.map((one) => one.t))];
  const distances = moments.slice(1).map((t, i) => t - (moments[i] ?? NaN));
  if (distances.length < 2) return null;
  const smallest = Math.min(...distances);
  const regular = distances.every((distance) => Math.abs(distance / smallest - Math.round(distance / smallest)) < 0.06);
  return regular ? smallest : null;
}

/** Ticks stand under moments that have a figure, at most six, the first and the last among them. */
function timeAxis(dated: readonly Placed[], { t, lang }: LineOptions): LineSpec['time'] {
  const labels = new Map<number, string>();
  for (const { figure, t: moment } of [...dated].sort((a, b) => a.t - b.t)) {
    const label = periodTick(figure, t, lang);
    if (label !== null && !labels.has(moment)) labels.set(moment, label);
  }
  const moments = [...labels.keys()];
  const low = Math.min(...moments);
  const high = Math.max(...moments);
  const width = high - low;
  const least = width / (MOST_TICKS - 1) - 1e-9;
  const chosen: number[] = [];
  for (const moment of moments) {
    const previous = chosen.at(-1);
    if (previous === undefined || moment - previous >= least) chosen.push(moment);
  }
  const last = chosen.at(-1);
  if (last !== undefined && last !== high) {
    if (chosen.length > 1 && high - last < least * 0.75) chosen.pop();
    chosen.push(high);
  }
  const margin = width > 0 ? width * 0.02 : 0.5;
  const ticks: Tick[] = chosen.map((value) => ({ value, label: labels.get(value) ?? '' }));
  return { min: low - margin, max: high + margin, ticks };
}

function titleOf(
  series: readonly LineSeries[],
  marks: readonly Mark[],
  measure: string,
  { t, title }: LineOptions,
): string {
  if (title !== undefined) return title;
  const plain = fitting(t.charts.titlePlain(measure, marks.length), measure);
  const [only] = series;
  const points = only?.points.filter(({ mark }) => mark.tone !== 'plan') ?? [];
  const first = points[0];
  const last = points.at(-1);
  if (series.length !== 1 || !only || !first || !last) return plain;
  // A disputed or doubtful end cannot carry a finding.
  if ([first, last].some(({ mark }) => mark.suspect !== null || mark.conflict !== null)) return plain;
  const latest = fitting(
    `${measure}, ${t.charts.titleLatest(only.label, last.mark.said, tickNear(last))}`,
    t.charts.titleLatest(only.label, last.mark.said, tickNear(last)),
    plain,
  );
  // Across a break the two ends are not the same thing, so no change may be told.
  const comparable = !only.points.some((point) => point.broken !== null && point.t > first.t && point.t <= last.t);
  if (first === last || !comparable) return latest;
  return fitting(
    t.charts.titleChange(only.label, first.mark.said, tickNear(first), last.mark.said, tickNear(last)),
    latest,
  );
}

const tickNear = (point: LinePoint): string => String(Math.ceil(point.t - 1e-9) - 1);
