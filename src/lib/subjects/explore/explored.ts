/** From an answered view to what Explore shows: one chart, the figures in it, and what was left out of it. */
import { buildBar, buildDots } from '#lib/charts/specify/bar.ts';
import type { Built } from '#lib/charts/specify/context.ts';
import { buildHeat } from '#lib/charts/specify/heat.ts';
import { buildLine } from '#lib/charts/specify/line.ts';
import { buildMultiples } from '#lib/charts/specify/multiples.ts';
import { buildScatter, type Pair } from '#lib/charts/specify/scatter.ts';
import { buildSlope } from '#lib/charts/specify/slope.ts';
import { buildTiles } from '#lib/charts/specify/tiles.ts';
import { marksOf } from '#lib/charts/marks.ts';
import type { ChartSpec } from '#lib/charts/chart-spec.ts';
import type { Limit } from '#lib/charts/limit.ts';
import type { Figure } from '#lib/figures/figure.ts';
import type { Labels } from '#lib/ledger/labels.ts';
import { axesOf } from '#lib/view/varying.ts';
import type { Breakdown, ThresholdAnswer, View } from '#lib/view/view.ts';
import type { Answer } from './ask.ts';
import type { ExploreContext } from './context.ts';
import { derivedLabels } from './derived-labels.ts';
import type { DerivedRow } from './derived.ts';
import { measured, type Refusals } from './measures.ts';
import { slopeEnds } from './slope-ends.ts';
import { conditionOf, throughThreshold } from './threshold.ts';

export interface LeftOut {
  /** Categories and series that the chart has no room for. */
  readonly categories: { readonly shown: number; readonly all: number; readonly of: Breakdown } | null;
  readonly series: { readonly shown: number; readonly all: number; readonly of: Breakdown } | null;
  /** Figures that give no value of the chosen measure. */
  readonly refused: Refusals;
}

export interface Explored {
  readonly built: Built<ChartSpec>;
  /** What the chart shows, one row a mark: reported figures, or rows that follow from them. */
  readonly shown: readonly Figure[];
  /** Reported figures behind a row of the chart, by its id. A reported figure is behind itself. */
  behind(id: string): readonly Figure[];
  readonly labels: Labels;
  readonly slice: string | null;
  readonly answers: Readonly<Record<ThresholdAnswer, number>>;
  /** How many figures of the slice the answers speak of: a chart without room for all is given fewer. */
  readonly answered: { readonly counted: number; readonly all: number };
  readonly leftOut: LeftOut;
  /** What is told as numbers and not drawn. */
  readonly numbers: Numbers | null;
}

/** Figures that share no axis; a single one; statements of one thing that differ. */
export interface Numbers {
  readonly why: 'alone' | 'single' | 'spread';
  readonly figures: readonly Figure[];
}

export function exploredOf(answer: Answer, context: ExploreContext): Explored {
  const { view, rows } = answer;
  const kind = context.labels.indicator[view.indicator]?.kind ?? 'count';
  const result = view.measure === 'reported' ? null : measured(rows, view.measure, kind, answer.companions);
  const derived = new Map<string, DerivedRow>(result?.rows.map((row) => [row.figure.id, row]));
  const labels = result === null ? context.labels : derivedLabels(result.rows, view, context);
  const all = result === null ? rows : result.rows.map(({ figure }) => figure);
  const { kept, counts } = throughThreshold(all, view);
  const own: ExploreContext = {
    ...context,
    labels,
    limit: limitOf(view, all, labels, context),
    // The marks of a derived row lead to the figure it stands for, never to an address that does not exist.
    href: (figure) => context.href(derived.get(figure.id)?.inputs[0] ?? figure),
  };
  const built: Built<ChartSpec> =
    answer.alone?.shown === true ? { ok: false, reason: 'empty' } : build(answer, kept, own, result !== null);
  const drawn = built.ok ? marksOf(built.spec).flatMap((mark) => (mark.published ? [mark.figure] : [])) : null;
  const others = view.chart === 'scatter' ? answer.others : [];
  const shown = inOrder([...kept, ...others], view.chart === 'scatter' ? null : drawn);
  const alone = answer.alone?.shown === true;
  return {
    built,
    shown,
    behind: (id) => derived.get(id)?.inputs ?? [...rows, ...answer.others].filter((figure) => figure.id === id),
    labels,
    slice: rows[0] === undefined || alone ? null : rows[0].slice,
    answers: counts,
    answered: { counted: all.length, all: rows[0]?.slice_figures ?? all.length },
    leftOut: alone ? { categories: null, series: null, refused: [] } : leftOutOf(answer, result?.refused ?? []),
    numbers: alone ? { why: 'alone', figures: shown } : numbersOf(shown),
  };
}

/** The line that a threshold draws, with its condition as it stands under the line. */
function limitOf(
  { threshold }: View,
  all: readonly Figure[],
  labels: Labels,
  { lang }: ExploreContext,
): Limit | undefined {
  if (threshold === null) return undefined;
  return { value: threshold.value, label: conditionOf(threshold, labels.unit[all[0]?.unit ?? ''], lang) };
}

/** In the order of the chart, so that the table beside it reads the same; what the chart has no mark for is left out. */
function inOrder(figures: readonly Figure[], drawn: readonly string[] | null): readonly Figure[] {
  if (drawn === null) return figures;
  const at = new Map(drawn.map((id, i) => [id, i]));
  return figures
    .filter(({ id }) => at.has(id))
    .sort((a, b) => (at.get(a.id) ?? drawn.length) - (at.get(b.id) ?? drawn.length));
}

/** One figure is no chart, and neither is one thing of which sources say different numbers. */
function numbersOf(shown: readonly Figure[]): Numbers | null {
  const [first, ...rest] = shown;
  if (first === undefined) return null;
  if (rest.length === 0) return { why: 'single', figures: shown };
  const sameThing = (one: Figure) =>
    one.conflict !== null &&
    one.conflict === first.conflict &&
    (['indicator', 'place', 'topic', 'scope', 'period_start', 'period_end'] as const).every(
      (column) => one[column] === first[column],
    );
  return rest.every(sameThing) ? { why: 'spread', figures: shown } : null;
}

function build(answer: Answer, kept: readonly Figure[], context: ExploreContext, derived: boolean): Built<ChartSpec> {
  const { view } = answer;
  const { category, series } = axesOf(view);
  // Units are asked after only where units reported, and nothing else keeps them out.
  const narrowed = derived || view.threshold !== null || view.sources.length > 0 || view.qualifiers.length > 0;
  const units = kept.some(({ place }) => context.unitCodes.includes(place)) ? context.unitCodes : [];
  const missing = narrowed ? [] : view.places.length > 0 ? view.places : units;
  const lineOf = category === 'period' ? 'place' : category;
  switch (view.chart) {
    case 'bar':
    case 'dot':
    case 'grouped': {
      const draw = view.chart === 'dot' ? buildDots : buildBar;
      return draw(kept, {
        ...context,
        category,
        series: view.chart === 'grouped' ? (series ?? undefined) : undefined,
        missing: category === 'place' ? missing : undefined,
        sort: category === 'period' ? 'time' : 'value',
      });
    }
    case 'tiles':
      return buildTiles(kept, context);
    case 'line':
      return buildLine(kept, { ...context, category: lineOf });
    case 'multiples':
      return buildMultiples(kept, { ...context, category: lineOf, missing: lineOf === 'place' ? missing : undefined });
    case 'slope':
      return buildSlope(kept, {
        ...context,
        category: lineOf,
        missing: lineOf === 'place' ? missing : undefined,
        ...slopeEnds(kept, { ...context, category: lineOf }, yearsOf(view)),
      });
    case 'heat':
      return buildHeat(kept, {
        ...context,
        rows: category,
        columns: series ?? 'period',
        allRows: category === 'place' && missing.length > 0 ? withOthers(missing, kept) : undefined,
      });
    case 'scatter':
      return buildScatter(pairsOf(kept, answer.others), { ...context, missing });
  }
}

/** The first and the last year that the reader asked for: of a stretch, or of single years. */
function yearsOf({ from, to, years }: Answer['view']): { from: number | null; to: number | null } {
  const single = years.map(Number).filter(Number.isFinite);
  const several = single.length > 1;
  return { from: from ?? (several ? Math.min(...single) : null), to: to ?? (several ? Math.max(...single) : null) };
}

/** The units in their order, then places that are no units. */
function withOthers(codes: readonly string[], figures: readonly Figure[]): string[] {
  return [...new Set([...codes, ...figures.map(({ place }) => place)])];
}

/** One pair a place; where sources disagree about one side, a pair for each of their figures. */
function pairsOf(xs: readonly Figure[], ys: readonly Figure[]): Pair[] {
  const places = [...new Set([...xs, ...ys].map(({ place }) => place))];
  return places.flatMap((place) => {
    const [x, y] = [xs, ys].map((all) => all.filter((figure) => figure.place === place));
    const orGap = (figures: readonly Figure[] | undefined) => (figures?.length ? figures : [null]);
    return orGap(x).flatMap((one) => orGap(y).map((other) => ({ x: one, y: other })));
  });
}

function leftOutOf({ view, rows }: Answer, refused: Refusals): LeftOut {
  const { category, series } = axesOf(view);
  const [first] = rows;
  if (first === undefined) return { categories: null, series: null, refused };
  const codes = (by: Breakdown) =>
    new Set(
      rows.map((row) =>
        by === 'period' ? `${row.period_end}~${row.period_start}` : by === 'topic' ? row.topic : row[by],
      ),
    ).size;
  const cut = (by: Breakdown, all: number) => {
    const shown = codes(by);
    return shown < all ? { shown, all, of: by } : null;
  };
  return {
    categories: cut(category, first.categories),
    series: series === null ? null : cut(series, first.series),
    refused,
  };
}
