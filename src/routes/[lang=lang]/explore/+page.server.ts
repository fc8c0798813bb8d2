import type { Lang } from '#lib/i18n/lang.ts';
import { allLabels } from '#lib/ledger/labels.ts';
import { filtersOf } from '#lib/panels/explored.ts';
import { explore } from '#lib/questions/explore.ts';
import { facetCounts } from '#lib/questions/facet-counts.ts';
import { ask, ledger } from '#lib/server/answers.ts';
import { mapUnits, tilePlaces } from '#lib/server/units.ts';
import { DEFAULT_VIEW } from '#lib/view/view.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
  const filters = filtersOf(DEFAULT_VIEW);
  const used = new Set(ledger().figures.map(({ indicator }) => indicator));
  return {
    labels: allLabels(ledger(), params.lang as Lang),
    figures: await ask(explore, filters),
    counts: await ask(facetCounts, filters),
    /** Indicators that have figures, in the order of the ledger. */
    indicators: ledger()
      .indicators.filter(({ code }) => used.has(code))
      .map(({ code }) => code),
    units: tilePlaces(),
    unitCodes: mapUnits().map(({ code }) => code),
  };
};
