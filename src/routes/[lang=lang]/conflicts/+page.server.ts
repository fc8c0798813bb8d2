import type { Lang } from '#lib/i18n/lang.ts';
import { loadMessages } from '#lib/i18n/messages.ts';
import { labels, desk } from '#lib/server/answers.ts';
import { titleOfCheck } from '#lib/desk/check-lines.ts';
import { disagreements, figuresIn, findings } from '#lib/desk/disputes.ts';
import { sayEnds } from '#lib/desk/ends-words.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
  const lang = params.lang as Lang;
  const t = await loadMessages(lang);
  const all = disagreements(desk);
  const checks = new Map(findings(desk).map((finding) => [finding.id, finding]));
  return {
    labels: labels(lang, all.flatMap(figuresIn)),
    found: checks.size,
    disagreements: all.map(({ id, conflict, groups, sources, findings: about }) => ({
      id,
      conflict,
      sources,
      groups: groups.map((group) => {
        const like = group.statements[0]?.figure;
        return { ...group, spreadText: group.spread && like ? sayEnds(group.spread, lang, like) : null };
      }),
      checks: about.flatMap((check) => {
        const finding = checks.get(check);
        // That sources disagree is what the panel itself shows.
        if (finding === undefined || finding.code === 'sources_disagree') return [];
        return { id: check, text: titleOfCheck(desk, finding, lang, t) };
      }),
    })),
  };
};
