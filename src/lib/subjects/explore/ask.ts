/**
 * A view's questions, asked of either home of the engine: first what the chart needs, in as few turns as possible, later
 * what stands around it.
 */
import type { Figure, Kind } from '#lib/figures/figure.ts';
import { companions, RELATIONS, type Companion } from './questions/companions.ts';
import { exploreRows } from './questions/explore-rows.ts';
import { exploreTraits, type Traits } from './questions/explore-traits.ts';
import { facetCounts, type FacetCount } from './questions/facet-counts.ts';
import type { Filters } from './questions/filters.ts';
import { pairedYears } from './questions/paired-years.ts';
import type { Question } from '#lib/questions/question.ts';
import type { Measure, View } from '#lib/view/view.ts';
import { kindOffers, proposeKind, type KindOffer, type Proposal } from './kinds.ts';
import { measureOffers, NEEDS, type MeasureOffer } from './measures.ts';
import { openingOf, type Alone } from './opening.ts';
import { formOf, pick, type Form, type Picked } from './pick.ts';
import { shapeOf, type Shape } from './shape.ts';
import { slicesOf, type Slice } from './slices.ts';
import { settle } from './settle.ts';

export type Ask = <Input, Row extends object>(question: Question<Input, Row>, input: Input) => Promise<Row[]>;

/** A figure of the chart, with what the chart leaves out. */
export interface ExploreRow extends Figure {
  readonly slice: string;
  /** Figures of the slice, its categories and its series, shown or not. */
  readonly slice_figures: number;
  readonly categories: number;
  readonly series: number;
}

export interface Answer {
  /** The view that was answered, with the kind of chart that is drawn. */
  readonly view: View;
  readonly shape: Shape;
  readonly kinds: readonly KindOffer[];
  readonly proposal: Proposal;
  /** The reader's kind, where it does not suit and another one is drawn. */
  readonly unsuited: KindOffer | null;
  readonly rows: readonly ExploreRow[];
  /** Groups of comparable figures in this view, of which the chart shows one. */
  readonly slices: readonly Slice[];
  /** Figures of the two regions that share an axis with none of theirs, if that is what the indicator has. */
  readonly alone: Alone | null;
  readonly companions: readonly Companion[];
  /** Figures of the second indicator, for a scatter chart. */
  readonly others: readonly Figure[];
}

/** What stands around the chart. */
export interface Surroundings {
  readonly counts: readonly FacetCount[];
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

/** @param kind of the values of the view's indicator */
export async function askView(ask: Ask, view: View, kind: Kind): Promise<Answer> {
  const filters = filtersOf(view);
  const traits = await ask(exploreTraits, filters);
  const shape = await shapeOf(traits);
  const kinds = kindOffers(view, shape);
  const valueKind = kindOfMeasure(view.measure, kind);
  let proposal: Proposal = proposeKind(view, shape, valueKind);
  const offer = kinds.find((one) => one.kind === view.chart);
  const kept = view.picked && offer?.suits !== false;
  let drawn: View = { ...view, chart: kept ? view.chart : proposal.kind };
  let { picked, slices, alone } = await pickFor(drawn, await yearsOfPairs(ask, drawn, traits));
  const settled = () => (drawn.chart === proposal.kind ? settle(proposal, view, picked, kinds, valueKind) : proposal);
  proposal = settled();
  if (!kept && drawn.chart !== proposal.kind) {
    // The slice in view has another form than the whole: drawn as it is, not as the others are.
    drawn = { ...view, chart: proposal.kind };
    ({ picked, slices, alone } = await pickFor(drawn, traits));
    proposal = settled();
  }
  if (alone?.shown === true) {
    const rows = await askAlone(ask, alone.ids);
    return { view: drawn, shape, kinds, proposal, unsuited: null, rows, slices, alone, companions: [], others: [] };
  }
  const ids = picked.figures.map(({ id }) => id);
  const [rows, found, others] = await Promise.all([
    askPicked(ask, picked),
    view.measure === 'reported' || ids.length === 0
      ? []
      : ask(companions, { indicator: view.indicator, ids, relations: NEEDS[view.measure], from: view.from }),
    drawn.chart === 'scatter' && view.against !== null ? askOthers(ask, drawn, view.against, picked) : [],
  ]);
  const unsuited = view.picked && offer !== undefined && !offer.suits ? offer : null;
  return { view: drawn, shape, kinds, proposal, unsuited, rows, slices, alone, companions: found, others };
}

interface ForView {
  readonly picked: Picked;
  readonly slices: Slice[];
  readonly alone: Alone | null;
}

async function pickFor(view: View, traits: readonly Traits[]): Promise<ForView> {
  const form = formOf(view);
  const slices = await slicesOf(traits, form.varying);
  const { key, alone } = openingOf(slices, view);
  return { picked: pick(slices, key, form), slices: slices.map(({ slice }) => slice), alone };
}

/** Figures that are told one by one: each is a group of its own. */
async function askAlone(ask: Ask, ids: readonly string[]): Promise<ExploreRow[]> {
  const byId = new Map((await ask(exploreRows, { ids })).map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row === undefined ? [] : [{ ...row, slice: '', slice_figures: ids.length, categories: 1, series: 1 }];
  });
}

/** The figures that a chart of this form shows of those that pass the filters. */
export async function askForm(ask: Ask, filters: Filters, form: Form): Promise<ExploreRow[]> {
  const traits = await ask(exploreTraits, filters);
  return askPicked(ask, pick(await slicesOf(traits, form.varying), null, form));
}

async function askPicked(ask: Ask, { slice, figures, categories, series }: Picked): Promise<ExploreRow[]> {
  if (slice === null) return [];
  const rows = await ask(exploreRows, { ids: figures.map(({ id }) => id) });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const told = { slice: slice.key, slice_figures: slice.figures, categories, series };
  return figures.flatMap(({ id }) => {
    const row = byId.get(id);
    return row === undefined ? [] : [{ ...row, ...told }];
  });
}

/** Two indicators meet in one year; without a year of the reader's own it is the newest that both know well. */
async function yearsOfPairs(ask: Ask, view: View, traits: readonly Traits[]): Promise<readonly Traits[]> {
  const free = view.years.length === 0 && view.from === null && view.to === null && view.slice === null;
  if (view.chart !== 'scatter' || view.against === null || !free) return traits;
  const [best] = await ask(pairedYears, { indicator: view.indicator, against: view.against });
  if (best === undefined) return traits;
  return traits.filter(({ period_start, period_end }) => (period_end ?? period_start)?.startsWith(`${best.year}`));
}

/** The second indicator of the same places in the same years. */
async function askOthers(ask: Ask, view: View, against: string, { figures }: Picked): Promise<Figure[]> {
  if (figures.length === 0) return [];
  return askForm(
    ask,
    {
      indicators: [against],
      places: [...new Set(figures.map(({ place }) => place))],
      topics: [''],
      years: [...new Set(figures.map(({ period_end }) => (period_end ?? '').slice(0, 4)))],
    },
    formOf({ ...view, by: 'place' }),
  );
}

export async function askSurroundings(ask: Ask, { view, rows }: Answer, kind: Kind): Promise<Surroundings> {
  const tried = rows.length > TRIED ? rows.slice(-TRIED) : rows;
  const [counts, found] = await Promise.all([
    ask(facetCounts, filtersOf(view)),
    tried.length === 0
      ? []
      : ask(companions, {
          indicator: view.indicator,
          ids: tried.map(({ id }) => id),
          relations: RELATIONS,
          from: view.from,
        }),
  ]);
  return { counts, measures: measureOffers(tried, kind, found) };
}
