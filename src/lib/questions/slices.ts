/**
 * Slices: groups of figures that may share an axis with the place as the only difference (same indicator, topic, scope,
 * base, status and period). The league tables and the tile map are made of them.
 */
import type { PeriodKind, Status } from '#lib/figures/figure.ts';
import type { ReasonToLeaveOut } from '#lib/figures/left-out.ts';
import { keptBy, question, SAME_ON_AN_AXIS } from './question.ts';

/** Whose count a figure is, of what and of when: the same for all figures that share an axis and a period. */
export interface Terms {
  /** Key of the axis, as figures/ makes it; the parts of it that are said in words follow. */
  readonly axis: string;
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

/** What decides which figures stand together, besides the place or the topic. */
export type Group = Pick<Terms, 'axis' | 'period_start' | 'period_end'>;

/** That a figure `f` is of a group: parameters 2 to 4, as `groupParams` gives them. */
export const IN_GROUP = `f.axis = $2
      AND f.period_start IS NOT DISTINCT FROM $3::VARCHAR
      AND f.period_end IS NOT DISTINCT FROM $4::VARCHAR`;

export const groupParams = ({ axis, period_start, period_end }: Group): (string | null)[] => [
  axis,
  period_start,
  period_end,
];

/** What all figures of a slice have in common. */
export interface SliceKey extends Terms {
  readonly indicator: string;
  readonly topic: string | null;
}

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

/** Figures whose period is unknown have no equals: a slice of them would say that they have. */
export const LEFT_OUT = ['no_period'] as const satisfies readonly ReasonToLeaveOut[];

export const slices = question<SlicesInput, Slice>({
  name: 'slices',
  sql: `
    SELECT
      f.axis, f.topic, f.period_start, f.period_end,
      ${SAME_ON_AN_AXIS},
      count(*)::INTEGER AS figures,
      count(*) FILTER (f.status = 'estimate')::INTEGER AS estimates,
      count(DISTINCT f.place)::INTEGER AS places,
      count(DISTINCT u.code)::INTEGER AS units
    FROM counted f
    LEFT JOIN map_units u ON u.code = f.place
    WHERE ${keptBy(LEFT_OUT)}
    GROUP BY f.axis, f.topic, f.period_start, f.period_end
    HAVING places >= $1::INTEGER AND units >= $2::INTEGER
    ORDER BY any_value(f.indicator), f.topic NULLS FIRST, any_value(f.scope), any_value(f.base) NULLS FIRST, status,
      f.period_end DESC NULLS LAST, f.period_start DESC NULLS LAST, f.axis`,
  columns: [
    'axis',
    'topic',
    'period_start',
    'period_end',
    'indicator',
    'scope',
    'base',
    'status',
    'period_kind',
    'figures',
    'estimates',
    'places',
    'units',
  ],
  params: ({ minPlaces, minUnits = 0 }) => [minPlaces, minUnits],
  examples: [{ minPlaces: 8 }, { minPlaces: 1, minUnits: 20 }],
});
