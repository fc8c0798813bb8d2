import type { Lang } from '#lib/i18n/lang.ts';
import { loadMessages } from '#lib/i18n/messages.ts';
import { FINDING_CODES, type FindingKind } from '#lib/ledger/findings.ts';
import { labels, ledger, desk } from '#lib/server/answers.ts';
import { aboutCheck, linesOf, sentenceOf } from '#lib/desk/check-lines.ts';
import { disagreements, findings } from '#lib/desk/disputes.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
  const lang = params.lang as Lang;
  const t = await loadMessages(lang);
  const { conflict } = labels(lang, [], { conflicts: ledger().conflicts.map(({ id }) => id) });
  const conflictsOf = (check: string) =>
    disagreements(desk)
      .filter(({ findings: about }) => about.includes(check))
      .map(({ id }) => ({ id, text: conflict[id]?.what ?? id }));
  return {
    kinds: (Object.keys(FINDING_CODES) as FindingKind[]).map((kind) => ({
      kind,
      checks: findings(desk)
        .filter((finding) => finding.kind === kind)
        .map((finding) => ({
          id: finding.id,
          title: t.checks.findings[finding.code],
          about: aboutCheck(desk, finding, lang),
          sentence: sentenceOf(desk, finding, lang, t),
          lines: linesOf(desk, finding, lang, t),
          conflicts: conflictsOf(finding.id),
        })),
    })),
  };
};
