/** Where a unit stands among the districts and cities, by each indicator and derived measure that allows an order. */
import { leagueOf, type League } from '#lib/figures/league.ts';
import { DEFAULT_SMALL_NUMBERS } from '#lib/figures/small-numbers.ts';
import { leagueSources, reportsOf, type LeagueSource } from './leagues.ts';
import { mapUnits } from './units.ts';

export interface Standing {
  /** Code of the indicator or measure. */
  readonly indicator: string;
  readonly best: number;
  readonly worst: number;
  /** How many units are in the order. */
  readonly of: number;
}

/** The league that the page of an indicator or measure opens with, under the default rules. */
export async function openingLeague(source: LeagueSource): Promise<League> {
  return leagueOf(
    await reportsOf(source.best),
    mapUnits().map(({ code }) => code),
    source.kinds,
    source.measure === null ? 'value' : 'ratio',
    { direction: source.direction, small: DEFAULT_SMALL_NUMBERS },
  );
}

let made: Promise<ReadonlyMap<string, League>> | undefined;

/** Made once per build: every place page asks for all of them. */
export function openingLeagues(): Promise<ReadonlyMap<string, League>> {
  made ??= (async () => {
    const leagues = new Map<string, League>();
    for (const [code, source] of await leagueSources()) leagues.set(code, await openingLeague(source));
    return leagues;
  })();
  return made;
}

/** Places of a unit, indicators first; orders in which it has none are left out. */
export async function standingsOf(place: string): Promise<Standing[]> {
  return [...(await openingLeagues())].flatMap(([indicator, { rows, ranked }]) => {
    const rank = rows.find((row) => row.place === place)?.rank;
    return rank ? [{ indicator, best: rank.best, worst: rank.worst, of: ranked }] : [];
  });
}
