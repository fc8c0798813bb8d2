import type { Lang } from '#lib/i18n/lang.ts';
import { labels, ledger } from '#lib/server/answers.ts';
import { coverageCells, coverageUnits, districtCoverage, groupCoverage } from '#lib/server/coverage.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
  const units = coverageUnits();
  const codes = new Set(units.map(({ code }) => code));
  const cells = [...(await coverageCells()).values()].filter(({ place }) => codes.has(place));
  return {
    labels: labels(params.lang as Lang, [], { places: [...codes] }),
    units,
    groups: await groupCoverage(),
    ...(await districtCoverage()),
    known: ledger().indicators.length,
    pairs: cells.length,
  };
};
