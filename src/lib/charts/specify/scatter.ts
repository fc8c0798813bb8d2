/** Two indicators of one place against each other: a mark per place, and an interval on either axis where there is one. */
import { certainlyLess } from '#lib/figures/arithmetic.ts';
import type { Figure } from '#lib/figures/figure.ts';
import { fromBounds } from '#lib/figures/interval.ts';
import type { NamedAxis, ScatterPoint, ScatterSpan, ScatterSpec } from '../spec-plots.ts';
import type { AnyMark, Gap, Hue } from '../spec.ts';
import { valueAxis } from './axis.ts';
import type { BuildContext, Built, Difference } from './context.ts';
import { altPair, captionOf, drawingWords, fitting } from './frame.ts';
import { differences } from './gate.ts';
import { placeHue, regionKey, tellApart } from './hues.ts';
import { categoryLabel, categoryOf, toMark } from './mark.ts';
import { published } from './order.ts';
import { tableRow } from './table.ts';
import { periodOf } from './words.ts';

/** The two figures of one place; a side that nobody published is null, never left out. */
export interface Pair {
  readonly x: Figure | null;
  readonly y: Figure | null;
}

export interface ScatterOptions extends BuildContext {
  /** What a mark is. */
  readonly category?: 'place' | 'topic';
  /** Codes that must be named even when nobody published either of the two. */
  readonly missing?: readonly string[];
  readonly allow?: readonly Difference['column'][];
}

interface Draft {
  readonly code: string;
  readonly x: Figure | null;
  readonly y: Figure | null;
}

/** A scatter chart. Each axis takes only figures that may share it; the two may differ in everything but the place. */
export function buildScatter(pairs: readonly Pair[], options: ScatterOptions): Built<ScatterSpec> {
  const { labels, t, category = 'place' } = options;
  const drafts = pairs.flatMap(({ x, y }): Draft[] => {
    const [kept] = [x, y].filter((one) => one !== null);
    const code = kept === undefined ? null : categoryOf(kept, category);
    return code === null || (x?.repeats ?? null) !== null || (y?.repeats ?? null) !== null ? [] : [{ code, x, y }];
  });
  const xs = unique(drafts.flatMap(({ x }) => x ?? []));
  const ys = unique(drafts.flatMap(({ y }) => y ?? []));
  const [firstX, firstY] = [xs[0], ys[0]];
  if (firstX === undefined || firstY === undefined) return { ok: false, reason: 'empty' };
  const allow = options.allow ?? [];
  const differ = [...differences(xs, allow, labels), ...differences(ys, allow, labels)];
  if (differ.length > 0) return { ok: false, reason: 'not_comparable', differences: differ };

  const several = [xs, ys].some((all) => new Set(all.map((figure) => categoryOf(figure, 'period'))).size > 1);
  const hues = drafts.map(({ code }): Hue => (category === 'place' ? placeHue(code, options) : 'accent'));
  const coloured = tellApart(hues);
  const points = drafts.map((draft, i): ScatterPoint => {
    const label = labelOf(draft, category, several, options);
    const gap: Gap = { published: false, code: draft.code, label, said: t.charts.notPublished };
    const mark = (figure: Figure | null): AnyMark => (figure === null ? gap : toMark(figure, label, options));
    return {
      code: draft.code,
      label,
      name: nameOf(draft, category, several, options),
      hue: coloured ? (hues[i] ?? 'accent') : 'accent',
      x: mark(draft.x),
      y: mark(draft.y),
    };
  });
  const present = new Set(drafts.map(({ code }) => code));
  const absent = (options.missing ?? [])
    .filter((code) => !present.has(code))
    .map((code): Gap => {
      return { published: false, code, label: categoryLabel(code, category, options), said: t.charts.notPublished };
    });
  const [x, y] = [axisOf(firstX, points, 'x', options), axisOf(firstY, points, 'y', options)];
  const marks = [...unique(points.map((point) => point.x)), ...unique(points.map((point) => point.y))];
  const caption = captionOf([...xs, ...ys], published(marks), options);
  // A year and the state at its end belong together.
  const apart = drafts.some((one) => one.x && one.y && one.x.period_end !== one.y.period_end);
  const said = (axis: 'x' | 'y') => unique(published(points.map((point) => point[axis])));
  return {
    ok: true,
    spec: {
      kind: 'scatter',
      title: titleOf(drafts, points, x.name, y.name, options),
      caption: apart ? { ...caption, remarks: [t.charts.periodsApart, ...caption.remarks] } : caption,
      alt: altPair(
        points.filter(isWhole).length,
        { name: x.name, marks: said('x') },
        { name: y.name, marks: said('y') },
        points.filter((point) => !isWhole(point)).length + absent.length,
        options,
      ),
      x,
      y,
      points,
      spans: spansOf(points, options),
      absent,
      key: coloured ? regionKey(hues, options) : [],
      words: drawingWords(t),
      table: {
        labelHead: t.charts.heads[category],
        seriesHead: t.charts.heads.indicator,
        rows: [
          ...points.flatMap((point) => [
            tableRow(point.x, point.label, x.name, t),
            tableRow(point.y, point.label, y.name, t),
          ]),
          ...absent.map((gap) => tableRow(gap, gap.label, null, t)),
        ],
      },
    },
  };
}

const unique = <T>(all: readonly T[]): T[] => [...new Set(all)];

const isWhole = ({ x, y }: ScatterPoint): boolean => x.published && y.published;

/** Period of a draft in words; both periods where the two differ. */
function periodWords({ x, y }: Draft, context: BuildContext): string {
  return unique([x, y].flatMap((one) => (one === null ? [] : [periodOf(one, context)])))
    .filter((words) => words !== '')
    .join('; ');
}

function labelOf(draft: Draft, category: 'place' | 'topic', several: boolean, context: BuildContext): string {
  const name = categoryLabel(draft.code, category, context);
  const period = several ? periodWords(draft, context) : '';
  return period === '' ? name : `${name} (${period})`;
}

function nameOf(draft: Draft, category: 'place' | 'topic', several: boolean, context: BuildContext): string {
  const name = categoryLabel(draft.code, category, context, undefined, true);
  const example = draft.y ?? draft.x;
  if (!several || example === null) return name;
  return `${name}, ${categoryLabel('', 'period', context, example, true)}`;
}

function axisOf(first: Figure, points: readonly ScatterPoint[], side: 'x' | 'y', context: BuildContext): NamedAxis {
  const { labels, lang } = context;
  const axis = valueAxis(published(points.map((point) => point[side])), {
    unit: labels.unit[first.unit],
    kind: labels.indicator[first.indicator]?.kind,
    lang,
    fromZero: false,
  });
  return { ...axis, indicator: first.indicator, name: labels.indicator[first.indicator]?.name ?? first.indicator };
}

/** Points of one place that a dispute set apart. */
function spansOf(points: readonly ScatterPoint[], { t }: BuildContext): ScatterSpan[] {
  return points.flatMap((point, last) => {
    const disputes = [point.x, point.y].flatMap((mark) => (mark.published ? (mark.conflict ?? []) : []));
    return unique(disputes).flatMap((conflict) => {
      const first = points.findIndex(
        (other) =>
          other.code === point.code && [other.x, other.y].some((mark) => mark.published && mark.conflict === conflict),
      );
      const one = points[first];
      if (first >= last || one === undefined || !isWhole(one) || !isWhole(point)) return [];
      return [{ conflict, first, last, text: t.charts.sourcesDiffer }];
    });
  });
}

/** The place whose every possible value exceeds those of all others, unless it is in doubt. */
function certainTop(drafts: readonly Draft[], side: 'x' | 'y'): Draft | null {
  const figures = drafts.flatMap((draft) => (draft[side] === null ? [] : [{ draft, figure: draft[side] }]));
  const top = figures.find(({ figure }) =>
    figures.every((other) => other.figure === figure || certainlyLess(fromBounds(other.figure), fromBounds(figure))),
  );
  if (figures.length < 2 || top === undefined) return null;
  return top.figure.suspect_remark === null && top.figure.conflict === null ? top.draft : null;
}

function titleOf(
  drafts: readonly Draft[],
  points: readonly ScatterPoint[],
  x: string,
  y: string,
  { t, title }: BuildContext,
): string {
  if (title !== undefined) return title;
  const plain = t.charts.titlePair(x, y);
  const [topX, topY] = [certainTop(drafts, 'x'), certainTop(drafts, 'y')];
  const nameOf = (draft: Draft | null) => points.find((point) => point.code === draft?.code)?.name ?? '';
  if (topX === null || topY === null) return plain;
  return topX.code === topY.code
    ? fitting(t.charts.titleBothHighest(x, y, nameOf(topX)), plain)
    : fitting(t.charts.titleApartHighest(x, nameOf(topX), y, nameOf(topY)), plain);
}
