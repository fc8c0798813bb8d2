/** Disagreements and findings of the ledger, looked for once per ledger, and the links to them from other pages. */
import type { Figure } from '#lib/figures/figure.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { loadMessages } from '#lib/i18n/messages.ts';
import { findingsOf, type Finding } from '#lib/ledger/findings.ts';
import { disagreementsOf, type Disagreement } from '#lib/ledger/findings/statements.ts';
import { oncePerLedger, type Desk } from './desk.ts';
import { titleOfCheck } from './check-lines.ts';
import { figureOf } from './figure-of.ts';

export const findings = oncePerLedger((desk): readonly Finding[] => findingsOf(desk.ledger()));

export const disagreements = oncePerLedger((desk): readonly Disagreement[] =>
  disagreementsOf(desk.ledger(), findings(desk)),
);

/** Every figure of a disagreement, reprints included. */
export function figuresIn({ groups }: Disagreement): Figure[] {
  return groups.flatMap(({ statements }) => statements.flatMap(({ figure, reprints }) => [figure, ...reprints]));
}

export interface Dispute {
  readonly kind: 'conflict' | 'check';
  readonly id: string;
  readonly text: string;
}

export interface Disputes {
  readonly title: string;
  readonly items: readonly Dispute[];
}

/** Links to the disagreements and findings that some figure of a page takes part in; null where there are none. */
export async function disputesOf(
  desk: Desk,
  lang: Lang,
  concerns: (figure: Figure) => boolean,
): Promise<Disputes | null> {
  const t = await loadMessages(lang);
  const conflicts = disagreements(desk)
    .filter((one) => figuresIn(one).some(concerns))
    .map(({ id, conflict, groups }): Dispute => {
      const first = groups[0]?.statements[0]?.figure;
      const words = desk.labels(lang, first === undefined ? [] : [first], {
        conflicts: conflict === null ? [] : [conflict],
      });
      const known = conflict === null ? undefined : words.conflict[conflict]?.what;
      return { kind: 'conflict', id, text: known ?? words.indicator[first?.indicator ?? '']?.name ?? id };
    });
  const checks = findings(desk)
    .filter(({ code, figures }) => code !== 'sources_disagree' && figures.some((id) => concerns(figureOf(desk, id))))
    .map((finding): Dispute => ({ kind: 'check', id: finding.id, text: titleOfCheck(desk, finding, lang, t) }));
  const items = [...conflicts, ...checks];
  return items.length === 0 ? null : { title: t.checks.disputes, items };
}
