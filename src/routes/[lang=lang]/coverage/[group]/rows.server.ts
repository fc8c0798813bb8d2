import { error } from '@sveltejs/kit';
import type { Lang } from '#lib/i18n/lang.ts';
import { labels } from '#lib/server/answers.ts';
import { codesOf, coverageCells, coverageUnits, groupsInOrder, indicatorsOf } from '#lib/server/coverage.ts';

export async function rows(params: { lang: Lang; group: string }) {
  const groups = groupsInOrder();
  const group = groups.find((one) => one === params.group);
  if (group === undefined) error(404);
  const indicators = indicatorsOf(group);
  const units = coverageUnits();
  const cells = [...(await coverageCells()).values()].filter(({ indicator }) => indicators.includes(indicator));
  return {
    labels: labels(params.lang, [], { places: units.map(({ code }) => code), indicators, ...codesOf(cells) }),
    group,
    groups,
    indicators,
    units,
    cells,
  };
}

export type Rows = Awaited<ReturnType<typeof rows>>;
