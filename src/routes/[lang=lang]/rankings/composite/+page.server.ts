import { compose } from '#lib/figures/composite/compose.ts';
import { DRAWS } from '#lib/figures/composite/model.ts';
import { stability } from '#lib/figures/composite/stability.ts';
import type { Kind } from '#lib/figures/figure.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { labels, ledger } from '#lib/server/answers.ts';
import { commonYear, rankingSlices, rowsOfSlice, unitsWithoutStatistics } from '#lib/server/ranking.ts';
import { mapUnits } from '#lib/pages/units.ts';
import { proposal, PROPOSED } from '#lib/view/ranking-default.ts';
import { compositeInput, sliceFor, type RankingSlice } from '#lib/view/ranking-input.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
  const slices = await rankingSlices();
  const offered = new Set(slices.map(({ indicator }) => indicator));
  const proposed = PROPOSED.map(({ indicator }) => indicator).filter((indicator) => offered.has(indicator));
  const view = proposal(offered, commonYear(slices, proposed));
  const units = mapUnits().map(({ code }) => code);
  const needed = proposed
    .map((indicator) => sliceFor(slices, indicator, view.year))
    .filter((slice): slice is RankingSlice => slice !== null);
  const rows = await Promise.all(needed.map(rowsOfSlice));
  const kinds = new Map<string, Kind>(ledger().indicators.map(({ code, kind }) => [code, kind]));
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
    labels: labels(
      params.lang as Lang,
      // The reader may take any of them in: their suspect remarks, units and sources are needed as well.
      ledger().figures.filter(({ indicator, origin }) => origin === 'statistics' && offered.has(indicator)),
      { places: units, indicators: [...offered] },
    ),
    slices,
    units,
    withoutStatistics: unitsWithoutStatistics(),
    view,
    rows,
    /** The draws of the proposal; null where it cannot be computed. */
    drawn: composed.ok ? stability(composed.frame, { seed, draws: DRAWS, concentration }) : null,
  };
};
