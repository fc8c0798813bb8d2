/** The filters of the Explore page, shared by its figures and its counts. */
import { listed, type Param } from '#lib/engine/engine.ts';
import type { Qualifier, Status } from '#lib/figures/figure.ts';
import { YEAR } from '#lib/questions/question.ts';

/** Every filter may be left out, which is "any". An empty list lets nothing through. */
export interface Filters {
  readonly indicators?: readonly string[] | undefined;
  readonly places?: readonly string[] | undefined;
  /** '' stands for figures that are not split by topic. */
  readonly topics?: readonly string[] | undefined;
  readonly scopes?: readonly string[] | undefined;
  /** Calendar years in which the period ends, both included. With either of them undated figures are left out. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly statuses?: readonly Status[] | undefined;
  readonly qualifiers?: readonly Qualifier[] | undefined;
  readonly sources?: readonly string[] | undefined;
  /** Single years as four digits; '' stands for figures without dates. */
  readonly years?: readonly string[] | undefined;
}

/** Stands for an empty list: it equals no code, whereas '' is the topic "no split". */
const NOTHING = '-';

/** Number of the parameters that `filterParams` gives; those of a question itself come after them. */
export const FILTER_PARAMS = 10;

/** Parameters $1 to $10 of `PASSES`. */
export function filterParams(filters: Filters): Param[] {
  const list = (codes: readonly string[] | undefined): Param => (codes?.length === 0 ? NOTHING : listed(codes));
  return [
    list(filters.indicators),
    list(filters.places),
    list(filters.topics),
    list(filters.scopes),
    filters.from ?? null,
    filters.to ?? null,
    list(filters.statuses),
    list(filters.qualifiers),
    list(filters.sources),
    list(filters.years),
  ];
}

const among = (parameter: string, value: string): string =>
  `(${parameter}::VARCHAR IS NULL OR list_contains(string_split(${parameter}::VARCHAR, ','), ${value}::VARCHAR))`;

const passes = (year: string) =>
  ({
    indicator: among('$1', 'f.indicator'),
    place: among('$2', 'f.place'),
    topic: among('$3', `coalesce(f.topic::VARCHAR, '')`),
    scope: among('$4', 'f.scope'),
    source: among('$9', 'f.source'),
    year: `(($5::INTEGER IS NULL OR coalesce(${year} >= $5::INTEGER, false))
    AND ($6::INTEGER IS NULL OR coalesce(${year} <= $6::INTEGER, false))
    AND ${among('$10', `coalesce((${year})::VARCHAR, '')`)})`,
    status: among('$7', 'f.status'),
    qualifier: among('$8', 'f.qualifier'),
  }) as const;

/** For each filter, whether the figure `f` passes it. The parameters are those of `filterParams`. */
export const PASSES = passes(YEAR);

/** The same for a row `f` of `facts`, where the year is a column. */
export const FACT_PASSES = passes('f.year');

export type Filter = keyof typeof PASSES;
