/** For each indicator the slice by which its districts can be ordered: the newest that enough units reported. */
import { slices, type Slice } from '#lib/questions/slices.ts';
import { ask } from './answers.ts';

/** Fewer reporting units than this make no league. */
export const MIN_UNITS = 9;

/** All slices that can be leagues, the newest first within an indicator. */
export async function leagueSlices(): Promise<readonly Slice[]> {
  return (await ask(slices, { minPlaces: MIN_UNITS, minUnits: MIN_UNITS })).filter(({ topic }) => topic === null);
}

/**
 * One slice per indicator: the newest among those that cover at least nine tenths of the best coverage, so that a year in
 * which one region has not reported yet does not hide the last full one.
 */
export async function bestLeagues(): Promise<ReadonlyMap<string, Slice>> {
  const best = new Map<string, Slice>();
  const all = await leagueSlices();
  for (const slice of all) {
    const most = Math.max(...all.filter(({ indicator }) => indicator === slice.indicator).map(({ units }) => units));
    if (slice.units < most * 0.9) continue;
    const known = best.get(slice.indicator);
    if (known === undefined || (slice.period_end ?? '') > (known.period_end ?? '')) best.set(slice.indicator, slice);
  }
  return best;
}
