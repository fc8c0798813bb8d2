import type { Lang } from '#lib/i18n/lang.ts';
import { loadMessages } from '#lib/i18n/messages.ts';
import { labels, ledger, desk } from '#lib/server/answers.ts';
import type { StatementGroup } from '#lib/ledger/findings/statements.ts';
import { sizeOf } from '#lib/subjects/conflicts/narrowing.ts';
import { titleOfCheck } from '#lib/desk/check-lines.ts';
import { disagreements, figuresIn, findings } from '#lib/desk/disputes.ts';
import { sayEnds } from '#lib/desk/ends-words.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params }) => {
  const lang = params.lang as Lang;
  const t = await loadMessages(lang);
  const all = disagreements(desk);
  const groupOf = new Map(ledger().indicators.map(({ code, group }) => [code, group]));
  const parentOf = new Map(ledger().places.map(({ code, parent }) => [code, parent]));
  const checks = new Map(findings(desk).map((finding) => [finding.id, finding]));
  /** Where it is about, its regions with it, and of which subjects. */
  function narrowing(groups: readonly StatementGroup[]) {
    const figures = groups.flatMap(({ statements }) => statements.map(({ figure }) => figure));
    const places = figures.flatMap(({ place }) => [place, parentOf.get(place) ?? null]);
    return {
      places: [...new Set(places)].filter((code): code is string => code !== null && parentOf.get(code) !== null),
      subjects: [...new Set(figures.flatMap(({ indicator }) => groupOf.get(indicator) ?? []))],
      size: sizeOf(mostApart(groups)?.spread ?? null),
    };
  }
  /** The statements that lie furthest apart, as they are drawn in the line of the list. */
  function widestOf(groups: readonly StatementGroup[]) {
    const widest = mostApart(groups);
    const like = widest?.statements[0]?.figure;
    if (!widest?.spread || like === undefined) return null;
    return { spread: widest.spread, text: sayEnds(widest.spread, lang, like) };
  }
  return {
    labels: labels(lang, all.flatMap(figuresIn)),
    found: checks.size,
    disagreements: all.map(({ id, conflict, groups, sources, findings: about }) => ({
      id,
      conflict,
      sources,
      ...narrowing(groups),
      widest: widestOf(groups),
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

function mostApart(groups: readonly StatementGroup[]): StatementGroup | undefined {
  const drawn = groups.filter(({ spread }) => spread !== null);
  return drawn.reduce<StatementGroup | undefined>(
    (most, one) => ((sizeOf(one.spread) ?? 0) > (sizeOf(most?.spread ?? null) ?? 0) ? one : (most ?? one)),
    undefined,
  );
}
