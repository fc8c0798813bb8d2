/** Where a unit stands among the districts and cities, by each indicator that allows an order. */
import { fromBounds } from '#lib/figures/interval.ts';
import { rankRanges, type RankRange } from '#lib/figures/rank.ts';
import { byPlace } from '#lib/questions/by-place.ts';
import type { Slice } from '#lib/questions/slices.ts';
import { ask, ledger } from './answers.ts';
import { bestLeagues } from './leagues.ts';
import { mapUnits } from './units.ts';

export interface Standing {
  readonly indicator: string;
  readonly best: number;
  readonly worst: number;
  /** How many units are in the order. */
  readonly of: number;
}

/** Rank ranges of the units of one slice; values that are probably wrong take no place. */
export async function ranksOf(slice: Slice): Promise<readonly RankRange[]> {
  const units = new Set(mapUnits().map(({ code }) => code));
  const figures = (await ask(byPlace, slice)).filter((f) => units.has(f.place) && f.suspect_remark === null);
  const direction = ledger().indicators.find(({ code }) => code === slice.indicator)?.direction ?? 'none';
  return rankRanges(
    figures.map((figure) => ({ id: figure.place, interval: fromBounds(figure) })),
    direction,
  );
}

export async function standingsOf(place: string): Promise<Standing[]> {
  const standings: Standing[] = [];
  for (const [indicator, slice] of await bestLeagues()) {
    const ranks = await ranksOf(slice);
    const own = ranks.find(({ id }) => id === place);
    if (own) standings.push({ indicator, best: own.best, worst: own.worst, of: ranks.length });
  }
  return standings;
}
