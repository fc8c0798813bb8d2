/** Decides which figures may share an axis. Place and dates may differ: they are what a chart compares. */
import type { Figure } from './figure.ts';

export type Difference =
  'indicator' | 'unit' | 'scope' | 'base' | 'status' | 'period_kind' | 'period_length' | 'topic_dimension' | 'contest';

export type Comparability = { readonly ok: true } | { readonly ok: false; readonly differences: readonly Difference[] };

/** What of a figure is looked at. */
export type Comparable = Pick<
  Figure,
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

const sameDimension: DimensionOf = () => 'topic';

/**
 * Length of a period in whole months where it is free (`range`), else what the source says about it. Two years beside
 * five years is as misleading as nine months beside a year. null where the kind already fixes the length.
 */
function lengthOf(figure: Comparable): string | null {
  if (figure.period_kind === 'unknown') return figure.period_length?.split(':')[0] ?? 'unknown';
  if (figure.period_kind !== 'range') return null;
  const { period_start: start, period_end: end } = figure;
  if (start === null || end === null) return 'open';
  const [fromYear = 0, fromMonth = 0] = start.split('-').map(Number);
  const [toYear = 0, toMonth = 0] = end.split('-').map(Number);
  return `${(toYear - fromYear) * 12 + toMonth - fromMonth + 1} months`;
}

type Facet = readonly [Difference, (figure: Comparable, dimensionOf: DimensionOf) => string | null];

const FACETS: readonly Facet[] = [
  ['indicator', (figure) => figure.indicator],
  ['unit', (figure) => figure.unit],
  ['scope', (figure) => figure.scope],
  ['base', (figure) => figure.base],
  ['status', (figure) => figure.status],
  ['period_kind', (figure) => figure.period_kind],
  ['period_length', lengthOf],
  ['topic_dimension', (figure, dimensionOf) => (figure.topic === null ? null : dimensionOf(figure.topic))],
  ['contest', (figure) => figure.contest],
];

/** May a and b stand on one axis? Otherwise says what differs, in a fixed order. */
export function comparable(a: Comparable, b: Comparable, dimensionOf: DimensionOf = sameDimension): Comparability {
  const differences = FACETS.filter(([, read]) => read(a, dimensionOf) !== read(b, dimensionOf)).map(([name]) => name);
  return differences.length === 0 ? { ok: true } : { ok: false, differences };
}

/** Equal for figures that may share an axis, different for all others. */
export function comparableKey(figure: Comparable, dimensionOf: DimensionOf = sameDimension): string {
  return JSON.stringify(FACETS.map(([, read]) => read(figure, dimensionOf)));
}
