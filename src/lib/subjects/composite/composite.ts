/** The composite ranking that the page proposes: what it can be made of, the rows of its slices, and its draws. */
import { compose } from '#lib/figures/composite/compose.ts';
import { DRAWS } from '#lib/figures/composite/model.ts';
import { stability } from '#lib/figures/composite/stability.ts';
import type { Kind } from '#lib/figures/figure.ts';
import { nearlyBest } from '#lib/figures/nearly-best.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { byPlace } from '#lib/questions/by-place.ts';
import { populationOf } from '#lib/questions/population-of.ts';
import type { Slice } from '#lib/questions/slices.ts';
import { proposal, PROPOSED } from '#lib/view/composite-default.ts';
import { compositeInput, sliceFor, type RankingSlice, type SliceRows } from '#lib/view/composite-input.ts';
import type { Desk } from '#lib/desk/desk.ts';
import { leagueSlices } from '#lib/desk/leagues.ts';
import { mapUnits } from '#lib/desk/units.ts';

const WHOLE_YEAR: readonly string[] = ['year', 'as_of'];

/**
 * One slice for each indicator and year: whole years and year ends, no plans, the one with most districts. Newest first
 * within an indicator, indicators in the order of the ledger.
 */
async function rankingSlices(desk: Desk): Promise<RankingSlice[]> {
  const best = new Map<string, Slice>();
  for (const slice of await leagueSlices(desk)) {
    if (slice.status === 'plan' || slice.period_end === null || !WHOLE_YEAR.includes(slice.period_kind)) continue;
    const key = `${slice.indicator}~${slice.period_end.slice(0, 4)}`;
    const known = best.get(key);
    if (known === undefined || slice.units > known.units) best.set(key, slice);
  }
  const position = new Map(desk.ledger().indicators.map(({ code }, at) => [code, at]));
  const at = (slice: RankingSlice) => position.get(slice.indicator) ?? position.size;
  return [...best.values()].map(toRankingSlice).sort((a, b) => at(a) - at(b) || b.year - a.year);
}

function toRankingSlice(slice: Slice): RankingSlice {
  const { axis, indicator, topic, scope, base, status, period_kind, period_start, period_end, units } = slice;
  const year = Number((period_end ?? '').slice(0, 4));
  return { axis, indicator, topic, scope, base, status, period_kind, period_start, period_end, units, year };
}

/** The newest year of which nearly as many districts reported as in the best year, for all these indicators. */
function commonYear(slices: readonly RankingSlice[], indicators: readonly string[]): number | null {
  const years = [...new Set(slices.map(({ year }) => year))].sort((a, b) => b - a);
  const most = Math.max(...slices.map(({ units }) => units));
  const complete = (year: number) =>
    indicators.every((indicator) =>
      slices.some((slice) => slice.indicator === indicator && slice.year === year && nearlyBest(slice.units, most)),
    );
  return years.find(complete) ?? years[0] ?? null;
}

async function rowsOfSlice(desk: Desk, slice: RankingSlice): Promise<SliceRows> {
  const units = mapUnits(desk).map(({ code }) => code);
  const [figures, population] = await Promise.all([
    desk.ask(byPlace, slice),
    desk.ask(populationOf, { places: units, year: slice.year }),
  ]);
  return { slice, figures: figures.filter(({ place }) => units.includes(place)), population };
}

/** Districts and cities of which no official statistics exist at all. */
function unitsWithoutStatistics(desk: Desk): string[] {
  const known = new Set(desk.ledger().figures.flatMap(({ origin, place }) => (origin === 'statistics' ? [place] : [])));
  return mapUnits(desk).flatMap(({ code }) => (known.has(code) ? [] : [code]));
}

/** Null where the ledger has no figures by which districts can be ordered. */
export async function composite(desk: Desk, lang: Lang) {
  const slices = await rankingSlices(desk);
  const offered = new Set(slices.map(({ indicator }) => indicator));
  const proposed = PROPOSED.map(({ indicator }) => indicator).filter((indicator) => offered.has(indicator));
  const year = commonYear(slices, proposed);
  if (year === null) return null;
  const view = proposal(offered, year);
  const units = mapUnits(desk).map(({ code }) => code);
  const needed = proposed
    .map((indicator) => sliceFor(slices, indicator, view.year))
    .filter((slice): slice is RankingSlice => slice !== null);
  const rows = await Promise.all(needed.map((slice) => rowsOfSlice(desk, slice)));
  const kinds = new Map<string, Kind>(desk.ledger().indicators.map(({ code, kind }) => [code, kind]));
  const composed = compose(
    compositeInput(
      view,
      units,
      ({ indicator }) => rows.find(({ slice }) => slice.indicator === indicator) ?? null,
      (indicator) => kinds.get(indicator) ?? 'count',
    ),
  );
  const { seed, concentration } = view;
  return {
    labels: desk.labels(
      lang,
      // The reader may take any of them in: their suspect remarks, units and sources are needed as well.
      desk.ledger().figures.filter(({ indicator, origin }) => origin === 'statistics' && offered.has(indicator)),
      { places: units, indicators: [...offered] },
    ),
    slices,
    units,
    withoutStatistics: unitsWithoutStatistics(desk),
    view,
    rows,
    /** The draws of the proposal; null where it cannot be computed. */
    drawn: composed.ok ? stability(composed.frame, { seed, draws: DRAWS, concentration }) : null,
  };
}
