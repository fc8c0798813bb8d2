/** For each indicator and derived measure the periods by which districts can be ordered, and the one a page opens with. */
import { axisOf, ONE_DIMENSION } from '#lib/figures/comparable.ts';
import { DERIVED_MEASURES, type DerivedMeasure } from '#lib/figures/derive/derived-measures.ts';
import type { Figure, Kind } from '#lib/figures/figure.ts';
import { packYear, type PackedYear } from '#lib/figures/rankings/packed-years.ts';
import {
  casesOf,
  entriesOf,
  type LeagueKinds,
  type LeagueOrder,
  type LeagueReports,
} from '#lib/figures/rankings/league.ts';
import type { Direction } from '#lib/figures/rankings/rank.ts';
import { nearlyBest } from '#lib/figures/nearly-best.ts';
import { LEAST_PLACES } from '#lib/figures/rankings/small-numbers.ts';
import { byPlace } from '#lib/questions/by-place.ts';
import { slices, type Slice, type SliceKey } from '#lib/questions/slices.ts';
import { oncePerLedger, type Desk } from './desk.ts';
import { mapUnits } from './units.ts';

/** What few districts build in a year (schools, clinics) may still be compared among those that did. */
const MIN_MEASURED = 4;

/** All slices that can be leagues, the newest first within an indicator. */
export async function leagueSlices(desk: Desk): Promise<readonly Slice[]> {
  return (await desk.ask(slices, { minPlaces: LEAST_PLACES, minUnits: LEAST_PLACES })).filter(
    ({ topic }) => topic === null,
  );
}

/**
 * One slice per indicator: the newest among those that cover nearly as many units as the best.
 */
export async function bestLeagues(desk: Desk): Promise<ReadonlyMap<string, Slice>> {
  const best = new Map<string, Slice>();
  const all = await leagueSlices(desk);
  for (const slice of all) {
    const most = Math.max(...all.filter(({ indicator }) => indicator === slice.indicator).map(({ units }) => units));
    if (!nearlyBest(slice.units, most)) continue;
    const known = best.get(slice.indicator);
    if (known === undefined || (slice.period_end ?? '') > (known.period_end ?? '')) best.set(slice.indicator, slice);
  }
  return best;
}

export interface LeaguePeriod {
  /** Stands for the period in an address. */
  readonly key: string;
  readonly slice: SliceKey;
  /** What the figures are divided by. */
  readonly divisor: SliceKey;
  /** How many units have the measure. */
  readonly units: number;
}

export interface LeagueSource {
  readonly kinds: LeagueKinds;
  readonly direction: Direction;
  readonly measure: DerivedMeasure | null;
  readonly indicator: string;
  readonly best: LeaguePeriod;
  /** The newest first. */
  readonly periods: readonly LeaguePeriod[];
}

const yearOf = ({ period_end }: SliceKey): string => (period_end ?? '').slice(0, 4);
const keyOf = (slice: SliceKey): string =>
  [slice.scope, slice.status, slice.period_start ?? '', slice.period_end ?? ''].join('~');
/** Without the counts of the question: a page carries no more than it needs. */
const bare = ({
  axis,
  indicator,
  topic,
  scope,
  base,
  status,
  period_kind,
  period_start,
  period_end,
}: SliceKey): SliceKey => ({
  axis,
  indicator,
  topic,
  scope,
  base,
  status,
  period_kind,
  period_start,
  period_end,
});

/** As indicators.csv has it. */
const UNIT_OF_RESIDENTS = 'persons';

/** Population at the end of the year of a slice. */
function residentsOf(slice: SliceKey): SliceKey {
  const terms = {
    indicator: 'population',
    topic: null,
    scope: 'bns',
    base: null,
    status: 'reported',
    period_kind: 'as_of',
    period_start: null,
    period_end: `${yearOf(slice)}-12-31`,
  } as const;
  const axis = axisOf({ ...terms, unit: UNIT_OF_RESIDENTS, period_length: null, contest: null }, ONE_DIMENSION);
  return { axis, ...terms };
}

const kindOf = (desk: Desk, indicator: string): Kind =>
  desk.ledger().indicators.find(({ code }) => code === indicator)?.kind ?? 'mention';

export async function reportsOf(desk: Desk, { slice, divisor }: LeaguePeriod): Promise<LeagueReports> {
  const units = new Set(mapUnits(desk).map(({ code }) => code));
  const own = (figures: readonly Figure[]) => figures.filter(({ place }) => units.has(place));
  const [figures, divisors] = await Promise.all([desk.ask(byPlace, slice), desk.ask(byPlace, divisor)]);
  return { figures: own(figures), divisors: own(divisors) };
}

async function plainLeague(desk: Desk, indicator: string): Promise<LeagueSource | null> {
  const best = (await bestLeagues(desk)).get(indicator);
  const row = desk.ledger().indicators.find(({ code }) => code === indicator);
  if (best === undefined || row === undefined) return null;
  const periods = (await leagueSlices(desk))
    .filter((slice) => slice.indicator === indicator)
    .map((slice) => ({ key: keyOf(slice), slice: bare(slice), divisor: residentsOf(slice), units: slice.units }));
  const opening = periods.find(({ key }) => key === keyOf(best));
  if (opening === undefined) return null;
  return {
    kinds: { times: null, kind: row.kind, divisorKind: 'count', additive: row.additive },
    direction: row.direction,
    measure: null,
    indicator,
    best: opening,
    periods,
  };
}

/** The periods in which at least `least` units have both sides of a measure. */
async function periodsOf(desk: Desk, measure: DerivedMeasure, least: number): Promise<LeaguePeriod[]> {
  const all = (await desk.ask(slices, { minPlaces: 1, minUnits: 1 })).filter(
    ({ topic, status }) => topic === null && status !== 'plan',
  );
  const kinds = kindsOf(desk, measure);
  const units = mapUnits(desk).map(({ code }) => code);
  const found: LeaguePeriod[] = [];
  for (const slice of all.filter(({ indicator }) => indicator === measure.numerator)) {
    const divisors =
      measure.divisor === 'population'
        ? [residentsOf(slice)]
        : all.filter(
            (other) =>
              other.indicator === measure.divisor && other.scope === slice.scope && yearOf(other) === yearOf(slice),
          );
    for (const divisor of divisors) {
      const period = { key: keyOf(slice), slice: bare(slice), divisor: bare(divisor), units: 0 };
      const cases = casesOf(await reportsOf(desk, period), kinds, units);
      const measured = cases.filter(({ ratio }) => ratio !== null).length;
      if (measured >= least) found.push({ ...period, units: measured });
    }
  }
  return found.sort((a, b) => ((a.slice.period_end ?? '') < (b.slice.period_end ?? '') ? 1 : -1));
}

const kindsOf = (desk: Desk, measure: DerivedMeasure): LeagueKinds => ({
  times: measure.times,
  kind: kindOf(desk, measure.numerator),
  divisorKind: kindOf(desk, measure.divisor),
});

/** A measure opens with the newest period that covers more than half as many districts as the best one. */
async function measuredLeague(desk: Desk, measure: DerivedMeasure): Promise<LeagueSource | null> {
  const periods = await periodsOf(desk, measure, MIN_MEASURED);
  const most = Math.max(0, ...periods.map(({ units }) => units));
  const best = periods.find(({ units }) => units > most / 2);
  if (best === undefined) return null;
  return {
    kinds: kindsOf(desk, measure),
    direction: measure.direction,
    measure,
    indicator: measure.numerator,
    best,
    periods,
  };
}

/** All leagues by code: the indicators in the order of the ledger, then the derived measures. Made once per ledger. */
export const leagueSources = oncePerLedger(async (desk): Promise<ReadonlyMap<string, LeagueSource>> => {
  const sources = new Map<string, LeagueSource>();
  for (const { code } of desk.ledger().indicators) {
    const league = await plainLeague(desk, code);
    if (league !== null) sources.set(code, league);
  }
  for (const measure of DERIVED_MEASURES) {
    const league = await measuredLeague(desk, measure);
    if (league !== null) sources.set(measure.code, league);
  }
  return sources;
});

/** Measures that cannot be ranked, with the most districts that have both sides in any one period. */
export async function unmeasured(desk: Desk): Promise<{ measure: DerivedMeasure; units: number }[]> {
  const sources = await leagueSources(desk);
  const without = DERIVED_MEASURES.filter(({ code }) => !sources.has(code));
  return Promise.all(
    without.map(async (measure) => ({
      measure,
      units: Math.max(0, ...(await periodsOf(desk, measure, 1)).map(({ units }) => units)),
    })),
  );
}

/** Entries of all periods that belong to one series with the best one: what movement over the years is made of. */
export async function historyOf(desk: Desk, source: LeagueSource, order: LeagueOrder): Promise<PackedYear[]> {
  const { best, kinds } = source;
  const units = mapUnits(desk).map(({ code }) => code);
  const series = source.periods.filter(
    ({ slice }) =>
      slice.scope === best.slice.scope &&
      slice.base === best.slice.base &&
      slice.status === best.slice.status &&
      slice.period_kind === best.slice.period_kind,
  );
  const years = await Promise.all(
    series.map(async (period) => ({
      year: Number(yearOf(period.slice)),
      entries: entriesOf(casesOf(await reportsOf(desk, period), kinds, units), kinds, order),
    })),
  );
  return years
    .filter(({ entries }) => entries.length > 0)
    .sort((a, b) => a.year - b.year)
    .map(packYear);
}
