import type { Lang } from '#lib/i18n/lang.ts';
import { labels, ledger, desk } from '#lib/server/answers.ts';
import { behind } from '#lib/desk/behind.ts';
import { measuresOf } from '#lib/server/measures.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => {
  const { indicators } = ledger();
  return {
    everything: behind(desk, {}),
    labels: labels(params.lang as Lang, [], { indicators: indicators.map(({ code }) => code) }),
    groups: [...new Set(indicators.map(({ group }) => group))].map((group) => ({
      group,
      measures: measuresOf(indicators.filter((indicator) => indicator.group === group).map(({ code }) => code)),
    })),
  };
};
