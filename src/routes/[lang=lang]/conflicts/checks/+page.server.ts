import type { Lang } from '#lib/i18n/lang.ts';
import { loadMessages } from '#lib/i18n/messages.ts';
import { FINDING_CODES, type FindingKind } from '#lib/ledger/findings.ts';
import { labels, ledger } from '#lib/server/answers.ts';
import { aboutCheck, linesOf, sentenceOf } from '#lib/desk/check-lines.ts';
import { disagreements, figureOf, findings } from '#lib/desk/disputes.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
  const lang = params.lang as Lang;
  const t = await loadMessages(lang);
  const { conflict } = labels(lang, [], { conflicts: ledger().conflicts.map(({ id }) => id) });
  const conflictsOf = (check: string) =>
    disagreements()
      .filter(({ findings: about }) => about.includes(check))
      .map(({ id }) => ({ id, text: conflict[id]?.what ?? id }));
  return {
    kinds: (Object.keys(FINDING_CODES) as FindingKind[]).map((kind) => ({
      kind,
      checks: findings()
        .filter((finding) => finding.kind === kind)
        .map((finding) => ({
          id: finding.id,
          title: t.checks.findings[finding.code],
          about: aboutCheck(finding, figureOf, lang),
          sentence: sentenceOf(finding, figureOf, lang, t),
          lines: linesOf(finding, figureOf, lang, t),
          conflicts: conflictsOf(finding.id),
        })),
    })),
  };
};
