import type { Lang } from '#lib/i18n/lang.ts';
import { loadMessages } from '#lib/i18n/messages.ts';
import { FINDING_CODES, type FindingKind } from '#lib/ledger/findings.ts';
import { labels, ledger, desk } from '#lib/server/answers.ts';
import { figureOf } from '#lib/desk/figure-of.ts';
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
  const groupOf = new Map(ledger().indicators.map(({ code, group }) => [code, group]));
  const parentOf = new Map(ledger().places.map(({ code, parent }) => [code, parent]));
  /** Where a finding is about, its regions with it, and of which subjects. */
  function narrowing(ids: readonly string[]) {
    const figures = ids.map((id) => figureOf(desk, id));
    const places = figures.flatMap(({ place }) => [place, parentOf.get(place) ?? null]);
    return {
      places: [...new Set(places)].filter((code): code is string => code !== null && parentOf.get(code) !== null),
      subjects: [...new Set(figures.flatMap(({ indicator }) => groupOf.get(indicator) ?? []))],
      size: null,
    };
  }
  return {
    labels: labels(
      lang,
      findings(desk).flatMap(({ figures }) => figures.map((id) => figureOf(desk, id))),
    ),
    kinds: (Object.keys(FINDING_CODES) as FindingKind[]).map((kind) => ({
      kind,
      checks: findings(desk)
        .filter((finding) => finding.kind === kind)
        .map((finding) => ({
          id: finding.id,
          kind,
          ...narrowing(finding.figures),
          title: t.checks.findings[finding.code],
          about: aboutCheck(desk, finding, lang),
          sentence: sentenceOf(desk, finding, lang, t),
          lines: linesOf(desk, finding, lang, t),
          conflicts: conflictsOf(finding.id),
        })),
    })),
  };
};
