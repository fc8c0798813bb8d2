import { error } from '@sveltejs/kit';
import type { Lang } from '#lib/i18n/lang.ts';
import { labels, ledger } from '#lib/server/answers.ts';
import {
  codesOf,
  coverageCells,
  coverageUnits,
  districtCoverage,
  groupsInOrder,
  indicatorsOf,
} from '#lib/server/coverage.ts';
import { cellKey } from '#lib/subjects/coverage/coverage-view.ts';

export async function rows(params: { lang: Lang; place: string }) {
  const units = coverageUnits();
  const unit = units.find(({ code }) => code === params.place);
  if (unit === undefined) error(404);
  const cells = await coverageCells();
  const { possible, districts } = await districtCoverage();
  const own = [...cells.values()].filter(({ place }) => place === unit.code);
  const published = new Set(
    [...cells.values()]
      .filter(({ place }) => units.some(({ code }) => code === place))
      .map(({ indicator }) => indicator),
  );
  return {
    labels: labels(params.lang, [], {
      places: units.map(({ code }) => code),
      indicators: ledger().indicators.map(({ code }) => code),
      ...codesOf(own),
    }),
    place: unit.code,
    region: unit.region,
    districts: units.map(({ code }) => code),
    possible,
    sum: districts.find(({ place }) => place === unit.code),
    groups: groupsInOrder().map((group) => ({
      group,
      indicators: indicatorsOf(group).map((indicator) => ({
        indicator,
        cell: cells.get(cellKey(indicator, unit.code)),
        whole: cells.get(cellKey(indicator, unit.region)),
        /** Whether any district has it. */
        somewhere: published.has(indicator),
      })),
    })),
  };
}

export type Rows = Awaited<ReturnType<typeof rows>>;
