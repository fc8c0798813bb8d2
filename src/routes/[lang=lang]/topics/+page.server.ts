import type { Lang } from '#lib/i18n/lang.ts';
import { labels, ledger, desk } from '#lib/server/answers.ts';
import { behind } from '#lib/desk/behind.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => {
  const { topics, indicators, figures } = ledger();
  const groupOf = new Map(indicators.map(({ code, group }) => [code, group]));
  const appeals: Record<string, number> = {};
  const measures: Record<string, number> = {};
  for (const { topic, indicator } of figures) {
    const group = groupOf.get(indicator);
    if (topic !== null) appeals[topic] = (appeals[topic] ?? 0) + 1;
    if (group !== undefined) measures[group] = (measures[group] ?? 0) + 1;
  }
  return {
    everything: behind(desk, {}),
    labels: labels(params.lang as Lang, [], { topics: topics.map(({ code }) => code) }),
    topics: topics.map(({ code, dimension }) => ({
      code,
      dimension,
      appeals: appeals[code] ?? null,
      measures: measures[code] ?? null,
    })),
  };
};
