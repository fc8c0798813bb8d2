/** What a composite ranking can be made of, and the rows of its slices, at build. */
import { byPlace } from '#lib/questions/by-place.ts';
import { populationOf } from '#lib/questions/population-of.ts';
import type { Slice } from '#lib/questions/slices.ts';
import type { RankingSlice, SliceRows } from '#lib/view/ranking-input.ts';
import { ask, ledger } from './answers.ts';
import { leagueSlices } from '#lib/pages/leagues.ts';
import { mapUnits } from '#lib/pages/units.ts';

const WHOLE_YEAR: readonly string[] = ['year', 'as_of'];

/**
 * One slice for each indicator and year: whole years and year ends, no plans, the one with most districts. Newest first
 * within an indicator, indicators in the order of the ledger.
 */
export async function rankingSlices(): Promise<RankingSlice[]> {
  const best = new Map<string, Slice>();
  for (const slice of await leagueSlices()) {
    if (slice.status === 'plan' || slice.period_end === null || !WHOLE_YEAR.includes(slice.period_kind)) continue;
    const key = `${slice.indicator}~${slice.period_end.slice(0, 4)}`;
    const known = best.get(key);
    if (known === undefined || slice.units > known.units) best.set(key, slice);
  }
  const position = new Map(ledger().indicators.map(({ code }, at) => [code, at]));
  const at = (slice: RankingSlice) => position.get(slice.indicator) ?? position.size;
  return [...best.values()].map(toRankingSlice).sort((a, b) => at(a) - at(b) || b.year - a.year);
}

function toRankingSlice(slice: Slice): RankingSlice {
  const { indicator, topic, scope, base, status, period_kind, period_start, period_end, units } = slice;
  const year = Number((period_end ?? '').slice(0, 4));
  return { indicator, topic, scope, base, status, period_kind, period_start, period_end, units, year };
}

/** The newest year of which at least nine tenths as many districts reported as in the best year, for all these indicators. */
export function commonYear(slices: readonly RankingSlice[], indicators: readonly string[]): number {
  const years = [...new Set(slices.map(({ year }) => year))].sort((a, b) => b - a);
  const most = Math.max(...slices.map(({ units }) => units));
  const complete = (year: number) =>
    indicators.every((indicator) =>
      slices.some((slice) => slice.indicator === indicator && slice.year === year && slice.units >= most * 0.9),
    );
  const year = years.find(complete) ?? years[0];
  if (year === undefined) throw new Error('the ledger has no figures by which districts can be ordered');
  return year;
}

export async function rowsOfSlice(slice: RankingSlice): Promise<SliceRows> {
  const units = mapUnits().map(({ code }) => code);
  const [figures, population] = await Promise.all([
    ask(byPlace, slice),
    ask(populationOf, { places: units, year: slice.year }),
  ]);
  return { slice, figures: figures.filter(({ place }) => units.includes(place)), population };
}

/** Districts and cities of which no official statistics exist at all. */
export function unitsWithoutStatistics(): string[] {
  const known = new Set(ledger().figures.flatMap(({ origin, place }) => (origin === 'statistics' ? [place] : [])));
  return mapUnits().flatMap(({ code }) => (known.has(code) ? [] : [code]));
}
