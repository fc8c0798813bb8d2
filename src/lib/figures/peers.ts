/** What a district is measured against: values of a measure by place, small enough to travel with every district's page. */
import type { Figure, Kind } from './figure.ts';
import { fromBounds } from './interval.ts';
import { casesOf, plainStep, type LeagueKinds, type LeagueReports } from './league.ts';
import { median } from './median.ts';
import { domainOf } from './policy.ts';
import { digitsOf, stateInterval, type Statement } from './precision.ts';

/** A value ready to be said, with its bounds; `figure` and `origin` lead to what it rests on. */
export type PeerValue = Pick<
  Figure,
  'qualifier' | 'value' | 'value_upper' | 'step' | 'lower' | 'upper' | 'lower_open' | 'upper_open' | 'status'
> & { readonly place: string; readonly figure: string; readonly doubtful: boolean };

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

/** Fewer published values have no middle worth the name. */
export const LEAST_FOR_MEDIAN = 3;

export interface Middle {
  /** Null where fewer than three are published, or where they leave the middle wholly open. */
  readonly statement: Statement | null;
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
  if (own.length < LEAST_FOR_MEDIAN) return { statement: null, published: own.length };
  const result = median(own.map(fromBounds));
  const bounded = result.ok && (Number.isFinite(result.interval.lower) || Number.isFinite(result.interval.upper));
  if (!bounded) return { statement: null, published: own.length };
  const said = stateInterval(result.interval, digitsOf(own, true), domainOf(kind, indicator));
  return { statement: { ...said, step: plainStep(said.value, said.step) }, published: own.length };
}
