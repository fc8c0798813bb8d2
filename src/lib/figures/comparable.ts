/**
 * Decides which figures may share an axis, for the whole program: charts, slices, derivations, own data, and, as the column
 * `axis`, every statement in SQL. Place, topic of one dimension and dates may differ: they are what a chart compares. Plans are
 * never drawn as reports; an estimate stands among reports, marked as what it is.
 */
import { monthOfIso } from '#lib/i18n/calendar.ts';
import type { Claim, Figure } from './figure.ts';

export const FACETS = [
  'indicator',
  'unit',
  'scope',
  'base',
  'status',
  'period_kind',
  'period_length',
  'topic_dimension',
  'contest',
] as const;
export type Difference = (typeof FACETS)[number];

export type Comparability = { readonly ok: true } | { readonly ok: false; readonly differences: readonly Difference[] };

/** What of a figure is looked at. */
export type Comparable = Pick<
  Claim,
  | 'indicator'
  | 'unit'
  | 'scope'
  | 'base'
  | 'status'
  | 'period_kind'
  | 'period_length'
  | 'period_start'
  | 'period_end'
  | 'topic'
  | 'contest'
>;

/** The dimension of a topic code (subject, channel, sender…), from topics.csv. */
export type DimensionOf = (topic: string) => string;

/** For figures whose topics are known to be of one dimension: those of one series, or a part beside its whole. */
export const ONE_DIMENSION: DimensionOf = () => 'topic';

export type Standing = 'plan' | 'reported';

/** Plans stand apart from what was reported, preliminary or not. */
export const standingOf = ({ status }: Pick<Claim, 'status'>): Standing => (status === 'plan' ? 'plan' : 'reported');

/**
 * Length of a period where its kind does not fix it: the whole months of a free range ("24"), else what the source says of a
 * period without dates. Two years beside five years is as misleading as nine months beside a year. Null where nothing is to be said.
 */
export function spanOf(
  claim: Pick<Claim, 'period_kind' | 'period_length' | 'period_start' | 'period_end'>,
): string | null {
  if (claim.period_kind !== 'range') return claim.period_length?.split(':')[0] ?? null;
  const { period_start: start, period_end: end } = claim;
  if (start === null || end === null) return null;
  return String(monthOfIso(end) - monthOfIso(start) + 1);
}

function read(figure: Comparable, facet: Difference, dimensionOf: DimensionOf): string | null {
  switch (facet) {
    case 'status':
      return standingOf(figure);
    case 'period_length':
      return spanOf(figure);
    case 'topic_dimension':
      return figure.topic === null ? null : dimensionOf(figure.topic);
    default:
      return figure[facet];
  }
}

/** May a and b stand on one axis? Otherwise says what differs, in a fixed order. */
export function comparable(a: Comparable, b: Comparable, dimensionOf: DimensionOf): Comparability {
  const differences = FACETS.filter((facet) => read(a, facet, dimensionOf) !== read(b, facet, dimensionOf));
  return differences.length === 0 ? { ok: true } : { ok: false, differences };
}

/**
 * May something be computed from a and b? Stricter than sharing an axis: a preliminary value beside a final one is drawn and
 * marked, but a change between the two would measure the revision as well.
 */
export function alike(a: Comparable, b: Comparable, dimensionOf: DimensionOf): Comparability {
  const found = comparable(a, b, dimensionOf);
  if (a.status === b.status) return found;
  const differences = FACETS.filter((facet) => facet === 'status' || (!found.ok && found.differences.includes(facet)));
  return { ok: false, differences };
}

const BETWEEN = '~';

/** A part of the key: codes stand as they are, whatever else there may be in a statement of a reader is kept apart. */
function partOf(value: string | null): string {
  if (value === null) return '';
  return value === '' ? '%' : value.replaceAll('%', '%25').replaceAll(BETWEEN, '%7E');
}

/** One text for figures that may share an axis, another for all others. The parts stand in the order of FACETS. */
export function axisOf(figure: Comparable, dimensionOf: DimensionOf): string {
  return FACETS.map((facet) => partOf(read(figure, facet, dimensionOf))).join(BETWEEN);
}

/**
 * The axis with some facets left open, for a chart that shows that very difference itself: scopes as its rows, plans outlined
 * along time.
 */
export function axisWithout(axis: string, open: readonly Difference[]): string {
  if (open.length === 0) return axis;
  return axis
    .split(BETWEEN)
    .map((part, at) => (open.some((facet) => facet === FACETS[at]) ? '' : part))
    .join(BETWEEN);
}

/** One facet as it stands in the key of an axis; '' where there is none. */
export const facetOf = (axis: string, facet: Difference): string => axis.split(BETWEEN)[FACETS.indexOf(facet)] ?? '';

/** What is computed once of every figure and reaches SQL as columns beside its bounds. */
export interface Traits {
  readonly axis: string;
  readonly standing: Standing;
  /** As `spanOf`. */
  readonly length: string | null;
  /** Whether the figure may be counted and drawn, see `countedFigures`. */
  readonly counted: boolean;
}

export function traitsOf(figure: Figure, counted: boolean, dimensionOf: DimensionOf): Traits {
  return { axis: axisOf(figure, dimensionOf), standing: standingOf(figure), length: spanOf(figure), counted };
}
