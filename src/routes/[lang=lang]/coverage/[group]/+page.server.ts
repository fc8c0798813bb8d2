import { error } from '@sveltejs/kit';
import type { Lang } from '#lib/i18n/lang.ts';
import { labels } from '#lib/server/answers.ts';
import { codesOf, coverageCells, coverageUnits, groupsInOrder, indicatorsOf } from '#lib/server/coverage.ts';
import { inEachLanguage } from '#lib/server/entries.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => inEachLanguage('group', groupsInOrder());

export const load: PageServerLoad = async ({ params }) => {
  const groups = groupsInOrder();
  const group = groups.find((one) => one === params.group);
  if (group === undefined) error(404);
  const indicators = indicatorsOf(group);
  const units = coverageUnits();
  const cells = [...(await coverageCells()).values()].filter(({ indicator }) => indicators.includes(indicator));
  return {
    labels: labels(params.lang as Lang, [], { places: units.map(({ code }) => code), indicators, ...codesOf(cells) }),
    group,
    groups,
    indicators,
    units,
    cells,
  };
};
