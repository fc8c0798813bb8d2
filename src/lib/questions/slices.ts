/**
 * Slices: groups of figures that may share an axis with the place as the only difference (same indicator, topic, scope,
 * base, status and period). The league tables and the tile map are made of them.
 */
import type { PeriodKind, Status } from '#lib/figures/figure.ts';
import { COMPARABLE_STATUS, question } from './question.ts';

/** Whose count a figure is, of what and of when: the same for all figures that may share an axis. */
export interface Terms {
  readonly scope: string;
  readonly base: string | null;
  /**
   * 'plan', or 'reported' for all that is no plan: preliminary statistics (status estimate) of one half of the districts
   * stand beside final ones of the other half, each marked by its own status.
   */
  readonly status: Status;
  readonly period_kind: PeriodKind;
  readonly period_start: string | null;
  readonly period_end: string | null;
}

/** What all figures of a slice have in common. */
export interface SliceKey extends Terms {
  readonly indicator: string;
  readonly topic: string | null;
}

/** That a figure `f` has the terms given as parameters 3 to 8, in the order of `termsOf`. */
export const HAS_TERMS = `f.scope = $3
      AND f.base IS NOT DISTINCT FROM $4::VARCHAR
      AND (f.status = 'plan') = ($5 = 'plan')
      AND f.period_kind = $6
      AND f.period_start IS NOT DISTINCT FROM $7::VARCHAR
      AND f.period_end IS NOT DISTINCT FROM $8::VARCHAR`;

export const termsOf = ({ scope, base, status, period_kind, period_start, period_end }: Terms): (string | null)[] => [
  scope,
  base,
  status,
  period_kind,
  period_start,
  period_end,
];

export interface Slice extends SliceKey {
  readonly figures: number;
  /** How many of the figures are estimates or preliminary. */
  readonly estimates: number;
  readonly places: number;
  /** How many of the 21 districts and cities of the map are among the places. */
  readonly units: number;
}

export interface SlicesInput {
  readonly minPlaces: number;
  readonly minUnits?: number;
}

export const slices = question<SlicesInput, Slice>({
  name: 'slices',
  sql: `
    SELECT
      f.indicator, f.topic, f.scope, f.base, ${COMPARABLE_STATUS} AS status,
      f.period_kind, f.period_start, f.period_end,
      count(*)::INTEGER AS figures,
      count(*) FILTER (f.status = 'estimate')::INTEGER AS estimates,
      count(DISTINCT f.place)::INTEGER AS places,
      count(DISTINCT u.code)::INTEGER AS units
    FROM counted f
    LEFT JOIN map_units u ON u.code = f.place
    WHERE f.period_kind <> 'unknown'
    GROUP BY f.indicator, f.topic, f.scope, f.base, ${COMPARABLE_STATUS}, f.period_kind, f.period_start, f.period_end
    HAVING places >= $1::INTEGER AND units >= $2::INTEGER
    ORDER BY f.indicator, f.topic NULLS FIRST, f.scope, f.base NULLS FIRST, status,
      f.period_end DESC NULLS LAST, f.period_start DESC NULLS LAST, f.period_kind`,
  columns: [
    'indicator',
    'topic',
    'scope',
    'base',
    'status',
    'period_kind',
    'period_start',
    'period_end',
    'figures',
    'estimates',
    'places',
    'units',
  ],
  params: ({ minPlaces, minUnits = 0 }) => [minPlaces, minUnits],
  examples: [{ minPlaces: 8 }, { minPlaces: 1, minUnits: 20 }],
});
