/** What stands around every drawing: title, caption, alternative text. */
import { nameOfBase } from '#lib/i18n/base-name.ts';
import type { Figure } from '#lib/figures/figure.ts';
import { sayIsoDate } from '#lib/i18n/date.ts';
import type { ChartKind } from '../chart-spec.ts';
import type { AnyMark, Caption, CaptionSource, DrawingWords, Mark } from '../spec.ts';
import type { BuildContext, ChartText } from './context.ts';
import { byValue, certainHighest, published } from './order.ts';
import { endInYears } from './period-tick.ts';
import { periodOf } from './words.ts';

const MOST_WORDS = 12;

/** The first title that keeps within a dozen words; the last one whatever its length. */
export function fitting(...titles: string[]): string {
  return titles.find((title) => wordCount(title) <= MOST_WORDS) ?? titles.at(-1) ?? '';
}

export const wordCount = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** A title about the largest value where it is certain, else about how much was published. */
export function rankingTitle(marks: readonly AnyMark[], measure: string, { t, title }: BuildContext): string {
  if (title !== undefined) return title;
  const shown = published(marks);
  const [only, second] = shown;
  const plain = subjectTitle(measure, shown, t);
  if (only !== undefined && second === undefined && marks.length === 1) {
    return fitting(
      t.charts.titleOnly(measure, only.label, only.said),
      t.charts.titleLatest(only.label, only.said, only.period),
      plain,
    );
  }
  const top = certainHighest(shown);
  if (top !== null && shown.length > 1) {
    return fitting(
      t.charts.titleHighest(measure, top.label, top.said),
      t.charts.titleHighestShort(top.label, top.said),
      plain,
    );
  }
  return shown.length < marks.length
    ? fitting(t.charts.titlePublished(measure, shown.length, marks.length), plain)
    : plain;
}

/** What the chart is of, where it has no finding: the measure, and the period that all its values share. */
export function subjectTitle(measure: string, shown: readonly Mark[], t: ChartText): string {
  const periods = new Set(shown.map(({ period }) => period));
  return fitting(t.charts.titlePlain(measure, periods.size === 1 ? ([...periods][0] ?? '') : ''), measure);
}

export function drawingWords({ charts }: ChartText): DrawingWords {
  return {
    notPublished: charts.notPublished,
    reported: charts.reported,
    plan: charts.plan,
    estimate: charts.estimate,
    suspect: charts.probablyWrong,
    sourcesDiffer: charts.sourcesDiffer,
    range: charts.keyRange,
    open: charts.keyOpen,
    differ: charts.sourcesDiffer,
    broken: charts.broken,
    cut: charts.keyCut,
    neither: charts.neither,
  };
}

/** Name of the indicator, or of all of them. */
export function measureOf(figures: readonly Figure[], { labels }: BuildContext): string {
  const codes = [...new Set(figures.map((figure) => figure.indicator))];
  return codes.map((code) => labels.indicator[code]?.name ?? code).join('; ');
}

/** Measure, scope, period, base and sources of the figures that were drawn, and every remark that belongs to them. */
export function captionOf(
  figures: readonly Figure[],
  marks: readonly Mark[],
  context: BuildContext,
  /** Figures that are not drawn but tell of breaks. */
  beside: readonly Figure[] = [],
): Caption {
  const { labels, t } = context;
  const scopes = [...new Set(figures.map((figure) => labels.scope[figure.scope]?.name ?? figure.scope))];
  const sources = [...new Set(figures.map((figure) => figure.source))];
  return {
    measure: measureOf(figures, context),
    scope: scopes.length === 0 ? null : scopes.length <= 3 ? scopes.join('; ') : t.charts.several(scopes.length),
    period: periodText(figures, context),
    base: baseText(figures, context),
    sources: sourcesOf(sources, context),
    remarks: remarksOf([...figures, ...beside], marks, context),
  };
}

/** Publisher and date; the title where that would name two sources alike. */
function sourcesOf(ids: readonly string[], { labels, lang }: BuildContext): CaptionSource[] {
  const named = ids.map((id) => {
    const source = labels.source[id];
    const parts = source
      ? [source.publisher, source.published === null ? null : sayIsoDate(source.published, lang)]
      : [id];
    return { id, source, label: parts.filter((part) => part !== null).join(', ') };
  });
  return named.map(({ id, source, label }) => {
    const alike = named.some((other) => other.id !== id && other.label === label);
    return { id, label: alike && source ? source.title : label, href: source?.url ?? null };
  });
}

function periodText(figures: readonly Figure[], context: BuildContext): string | null {
  const said = [...new Set(figures.map((figure) => periodOf(figure, context)))].filter((text) => text !== '');
  if (said.length === 0) return null;
  if (said.length <= 2) return said.join('; ');
  const ends = figures.map((figure) => ({ figure, t: endInYears(figure) })).filter((one) => one.t !== null);
  const ordered = ends.sort((a, b) => (a.t ?? NaN) - (b.t ?? NaN));
  const first = ordered[0];
  const last = ordered.at(-1);
  if (!first || !last || ordered.length < figures.length) return context.t.charts.several(said.length);
  return context.t.charts.periodRange(periodOf(first.figure, context), periodOf(last.figure, context));
}

function baseText(figures: readonly Figure[], { labels, t }: BuildContext): string | null {
  if (!figures.some((figure) => labels.indicator[figure.indicator]?.kind === 'share')) return null;
  const bases = [...new Set(figures.map((figure) => figure.base))];
  return bases
    .map((base) => (base === null ? t.charts.baseUnknown : nameOfBase(labels.base[base] ?? base, labels.lang)))
    .join('; ');
}

function remarksOf(figures: readonly Figure[], marks: readonly Mark[], { labels, t }: BuildContext): string[] {
  const estimates = marks.filter((mark) => mark.tone === 'estimate').length;
  const suspect = marks.flatMap((mark) => (mark.suspect === null ? [] : [`${mark.label}: ${mark.suspect}`]));
  const breaks = figures.flatMap(({ break_remark: code }) => (code === null ? [] : [labels.remark[code] ?? code]));
  const disputed = new Set(marks.flatMap((mark) => (mark.conflict === null ? [] : [mark.conflict])));
  const conflicts = [...disputed].map((id) => {
    const conflict = labels.conflict[id];
    return conflict ? [conflict.what, conflict.explanation].filter(Boolean).join(': ') : id;
  });
  return [...new Set([...conflicts, ...suspect, ...breaks, ...(estimates > 0 ? [t.charts.estimates(estimates)] : [])])];
}

/** Type, number of marks, extremes with their hedges, what is missing, disputed or suspect. */
export function altText(kind: ChartKind, marks: readonly AnyMark[], measure: string, { t }: BuildContext): string {
  const c = t.charts;
  const shown = published(marks);
  const sorted = byValue(shown);
  const [highest] = sorted;
  const lowest = sorted.at(-1);
  const name = (mark: Mark) => (mark.period === '' ? mark.label : `${mark.label} (${mark.period})`);
  return [
    c.altMarks(c.kinds[kind], measure, shown.length),
    highest ? c.altHighest(name(highest), highest.said) : '',
    lowest && lowest !== highest ? c.altLowest(name(lowest), lowest.said) : '',
    shown.length < marks.length ? c.altMissing(marks.length - shown.length) : '',
    ...altDoubts(shown, c),
    c.altTable,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function altDoubts(shown: readonly Mark[], c: ChartText['charts']): string[] {
  const disputed = new Set(shown.map((mark) => mark.conflict).filter((id) => id !== null)).size;
  const suspect = shown.filter((mark) => mark.suspect !== null).length;
  return [disputed > 0 ? c.altConflicts(disputed) : '', suspect > 0 ? c.altSuspect(suspect) : ''];
}

interface Side {
  readonly name: string;
  readonly marks: readonly Mark[];
}

/** The same for two indicators: extremes of either. */
export function altPair(pairs: number, x: Side, y: Side, missing: number, { t }: BuildContext): string {
  const c = t.charts;
  const extremes = ({ name, marks }: Side) => {
    const [highest] = byValue(marks);
    const lowest = byValue(marks).at(-1);
    if (!highest || !lowest) return '';
    const several = new Set(marks.map(({ period }) => period)).size > 1;
    // Where places stand with several periods, their labels hold them already.
    const label = (mark: Mark) =>
      several && !mark.label.includes(mark.period) ? `${mark.label} (${mark.period})` : mark.label;
    return c.altSide(name, label(highest), highest.said, label(lowest), lowest.said);
  };
  return [
    c.altPair(c.kinds.scatter, x.name, y.name, pairs),
    extremes(x),
    extremes(y),
    missing > 0 ? c.altMissing(missing) : '',
    ...altDoubts([...x.marks, ...y.marks], c),
    c.altTable,
  ]
    .filter((part) => part !== '')
    .join(' ');
}
