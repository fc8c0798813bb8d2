import type { Lang } from '#lib/i18n/lang.ts';
import { labels, ledger, desk } from '#lib/server/answers.ts';
import { behind } from '#lib/desk/behind.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => {
  const { sources, figures } = ledger();
  const counts: Record<string, number> = {};
  for (const { source } of figures) counts[source] = (counts[source] ?? 0) + 1;
  return {
    everything: behind(desk, {}),
    labels: labels(params.lang as Lang, [], { sources: sources.map(({ id }) => id) }),
    sources: sources
      .map(({ id, published }) => ({ id, published }))
      .sort((a, b) => (b.published ?? '').localeCompare(a.published ?? '') || a.id.localeCompare(b.id))
      .map(({ id }) => ({ id, count: counts[id] ?? null })),
  };
};
