import { rankingMethodWords } from '#lib/figures/rankings/methods/index.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { labels, ledger } from '#lib/server/answers.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => {
  const { conflicts, scopes, figures } = ledger();
  const inConflict = new Map<string, string[]>();
  for (const { conflict, id, origin } of figures) {
    if (conflict !== null && origin === 'press') inConflict.set(conflict, [...(inConflict.get(conflict) ?? []), id]);
  }
  return {
    rankingMethods: rankingMethodWords(params.lang as Lang),
    labels: labels(params.lang as Lang, [], {
      conflicts: conflicts.map(({ id }) => id),
      scopes: scopes.map(({ code }) => code),
    }),
    conflicts: conflicts.map(({ id }) => ({ id, figures: inConflict.get(id) ?? [] })),
    scopes: scopes.map(({ code }) => code),
  };
};
