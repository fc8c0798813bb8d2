/** What a district is measured against: values of a measure by place, small enough to travel with every district's page. */
import type { Figure, Kind } from './figure.ts';
import { fromBounds } from './interval.ts';
import { casesOf, plainStep, type LeagueKinds, type LeagueReports } from './rankings/league.ts';
import type { Statement } from './precision.ts';
import { LEAST_FOR_MEDIAN, medianOf } from './median.ts';

/** A value ready to be said, with its bounds; `figure` and `origin` lead to what it rests on. */
export type PeerValue = Pick<
  Figure,
  'qualifier' | 'value' | 'value_upper' | 'step' | 'lower' | 'upper' | 'lower_open' | 'upper_open' | 'status'
> & { readonly place: string; readonly figure: string; readonly doubtful: boolean };

/** The values of the units, as reported or, where `measured`, as the ratio of a derived measure; without a ratio none. */
export function peerValues(
  reports: LeagueReports,
  kinds: LeagueKinds,
  units: readonly string[],
  measured: boolean,
): PeerValue[] {
  return casesOf(reports, kinds, units).flatMap(({ place, figure, ratio }): PeerValue[] => {
    const { status, lower, upper, lower_open, upper_open } = figure;
    const common = { place, figure: figure.id, status, doubtful: figure.suspect_remark !== null };
    if (!measured) {
      const { qualifier, value, value_upper, step } = figure;
      return [{ ...common, qualifier, value, value_upper, step, lower, upper, lower_open, upper_open }];
    }
    if (ratio === null) return [];
    const { statement, interval } = ratio;
    return [
      {
        ...common,
        ...statement,
        step: plainStep(statement.value, statement.step),
        lower: Number.isFinite(interval.lower) ? interval.lower : null,
        upper: Number.isFinite(interval.upper) ? interval.upper : null,
        lower_open: interval.lowerOpen,
        upper_open: interval.upperOpen,
      },
    ];
  });
}

export interface Middle {
  readonly statement: Statement | null;
  /** Why there is none: fewer than three published, or an end that nobody stated. */
  readonly why: 'too_few' | 'unbounded' | null;
  /** How many values it is the middle of. */
  readonly published: number;
}

/** The median of the values of these places; doubtful ones are not counted as published. */
export function middleOf(
  values: readonly PeerValue[],
  places: readonly string[],
  kind: Kind,
  indicator: string,
): Middle {
  const own = values.filter(({ place, doubtful }) => places.includes(place) && !doubtful);
  // Reported values keep the decimals in which they were printed; of computed ones three digits are said.
  const step = kind === 'rate' || own.length === 0 ? null : Math.max(...own.map((one) => one.step));
  const middle = medianOf(own.map(fromBounds), kind, indicator, step);
  if (middle === null) {
    return { statement: null, published: own.length, why: own.length < LEAST_FOR_MEDIAN ? 'too_few' : 'unbounded' };
  }
  const { statement } = middle;
  return {
    statement: { ...statement, step: plainStep(statement.value, statement.step) },
    published: own.length,
    why: null,
  };
}
