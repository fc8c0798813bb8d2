/**
 * A view's questions, asked of either home of the engine: first what the chart needs, in as few turns as possible, later
 * what stands around it.
 */
import type { Figure, Kind } from '#lib/figures/figure.ts';
import { companions, RELATIONS, type Companion } from '#lib/questions/companions.ts';
import { exploreRows, type ExploreRow } from '#lib/questions/explore-rows.ts';
import { exploreShape } from '#lib/questions/explore-shape.ts';
import { exploreSlices, type SliceRow } from '#lib/questions/explore-slices.ts';
import { facetCounts, type FacetCount } from '#lib/questions/facet-counts.ts';
import type { Filters } from '#lib/questions/filters.ts';
import { pairedYears } from '#lib/questions/paired-years.ts';
import type { Question } from '#lib/questions/question.ts';
import { axesOf, roomOf, varyingOf } from '#lib/view/varying.ts';
import type { ChartKind, Measure, View } from '#lib/view/view.ts';
import { kindOffers, proposeKind, type KindOffer, type Proposal } from './kinds.ts';
import { measureOffers, NEEDS, type MeasureOffer } from './measures.ts';
import { shapeOf, type Shape } from './shape.ts';
import { settle } from './settle.ts';

export type Ask = <Input, Row extends object>(question: Question<Input, Row>, input: Input) => Promise<Row[]>;

export interface Answer {
  /** The view that was answered, with the kind of chart that is drawn. */
  readonly view: View;
  readonly shape: Shape;
  readonly kinds: readonly KindOffer[];
  readonly proposal: Proposal;
  /** The reader's kind, where it does not suit and another one is drawn. */
  readonly unsuited: KindOffer | null;
  readonly rows: readonly ExploreRow[];
  readonly companions: readonly Companion[];
  /** Figures of the second indicator, for a scatter chart. */
  readonly others: readonly Figure[];
}

/** What stands around the chart. */
export interface Surroundings {
  readonly counts: readonly FacetCount[];
  readonly slices: readonly SliceRow[];
  readonly measures: readonly MeasureOffer[];
}

/** Figures that are tried when a measure is offered: enough to find one that works. */
const TRIED = 40;

/** The filters of a view as the questions take them. */
export function filtersOf(view: View): Filters {
  const orAll = <T>(codes: readonly T[]) => (codes.length > 0 ? codes : undefined);
  const noneIsEmpty = (codes: readonly string[]) => orAll(codes.map((code) => (code === 'none' ? '' : code)));
  return {
    indicators: [view.indicator],
    places: orAll(view.places),
    topics: noneIsEmpty(view.topics),
    scopes: orAll(view.scopes),
    sources: orAll(view.sources),
    years: noneIsEmpty(view.years),
    qualifiers: orAll(view.qualifiers),
    // All three is no filter at all.
    statuses: view.statuses.length < 3 ? view.statuses : undefined,
    from: view.from ?? undefined,
    to: view.to ?? undefined,
  };
}

/** Kind of the values that a measure gives of an indicator of this kind. */
export function kindOfMeasure(measure: Measure, kind: Kind): Kind {
  switch (measure) {
    case 'reported':
      return kind;
    case 'per_1000':
      return 'amount';
    case 'share':
      return 'share';
    case 'change':
      return 'growth';
    case 'index':
      return 'index';
  }
}

/**
 * @param kind of the values of the view's indicator
 * @param likely the kind of chart that will probably be drawn: its rows are asked for together with the figures' traits that decide it
 */
export async function askView(ask: Ask, view: View, kind: Kind, likely: ChartKind | null = null): Promise<Answer> {
  const filters = filtersOf(view);
  const traits = ask(exploreShape, filters);
  const ahead = likely === null || likely === 'scatter' ? null : askRows(ask, { ...view, chart: likely }, filters);
  // A failure is met where the rows are waited for, or it is that of the traits.
  ahead?.catch(() => undefined);
  const shape = shapeOf(await traits);
  const kinds = kindOffers(view, shape);
  const valueKind = kindOfMeasure(view.measure, kind);
  let proposal: Proposal = proposeKind(view, shape, valueKind);
  const offer = kinds.find((one) => one.kind === view.chart);
  const kept = view.picked && offer?.suits !== false;
  let chart: ChartKind = kept ? view.chart : proposal.kind;
  let drawn: View = { ...view, chart };
  let rows = await (ahead !== null && chart === likely
    ? ahead
    : askRows(ask, drawn, await yearsOfPairs(ask, drawn, filters)));
  const settled = () => (chart === proposal.kind ? settle(proposal, view, rows, kinds, valueKind) : proposal);
  proposal = settled();
  if (!kept && chart !== proposal.kind) {
    // The slice in view has another form than the whole: drawn as it is, not as the others are.
    ({ kind: chart } = proposal);
    drawn = { ...view, chart };
    rows = await askRows(ask, drawn, filters);
    proposal = settled();
  }
  const [found, others] = await Promise.all([
    view.measure === 'reported' || rows.length === 0
      ? []
      : ask(companions, {
          indicator: view.indicator,
          ids: rows.map(({ id }) => id),
          relations: NEEDS[view.measure],
          from: view.from,
        }),
    chart === 'scatter' && view.against !== null ? askOthers(ask, drawn, rows) : [],
  ]);
  const unsuited = view.picked && offer !== undefined && !offer.suits ? offer : null;
  return { view: drawn, shape, kinds, proposal, unsuited, rows, companions: found, others };
}

function askRows(ask: Ask, view: View, filters: Filters): Promise<ExploreRow[]> {
  const { category, series } = axesOf(view);
  const room = roomOf(view.chart);
  const most = (dimension: typeof category | null) =>
    dimension === 'period' ? room.periods : dimension === null ? 1 : room.categories;
  return ask(exploreRows, {
    ...filters,
    varying: varyingOf(view),
    slice: view.slice,
    category,
    series,
    mostCategories: most(category),
    mostSeries: view.chart === 'grouped' && series !== 'period' ? 8 : most(series),
  });
}

/** Two indicators meet in one year; without a year of the reader's own it is the newest that both know well. */
async function yearsOfPairs(ask: Ask, view: View, filters: Filters): Promise<Filters> {
  const free = view.years.length === 0 && view.from === null && view.to === null && view.slice === null;
  if (view.chart !== 'scatter' || view.against === null || !free) return filters;
  const [best] = await ask(pairedYears, { indicator: view.indicator, against: view.against });
  return best === undefined ? filters : { ...filters, years: [String(best.year)] };
}

/** The second indicator of the same places in the same years. */
async function askOthers(ask: Ask, view: View, rows: readonly ExploreRow[]): Promise<Figure[]> {
  if (view.against === null || rows.length === 0) return [];
  const years = [...new Set(rows.map(({ period_end }) => (period_end ?? '').slice(0, 4)))];
  return ask(exploreRows, {
    indicators: [view.against],
    places: [...new Set(rows.map(({ place }) => place))],
    topics: [''],
    years,
    varying: varyingOf(view),
    slice: null,
    category: 'place',
    series: null,
    mostCategories: roomOf('scatter').categories,
    mostSeries: 1,
  });
}

export async function askSurroundings(ask: Ask, { view, rows }: Answer, kind: Kind): Promise<Surroundings> {
  const filters = filtersOf(view);
  const tried = rows.length > TRIED ? rows.slice(-TRIED) : rows;
  const [counts, slices, found] = await Promise.all([
    ask(facetCounts, filters),
    ask(exploreSlices, { ...filters, varying: varyingOf(view) }),
    tried.length === 0
      ? []
      : ask(companions, {
          indicator: view.indicator,
          ids: tried.map(({ id }) => id),
          relations: RELATIONS,
          from: view.from,
        }),
  ]);
  return { counts, slices, measures: measureOffers(tried, kind, found) };
}
