/** What a page says of itself to search engines: its first finding, as firmly as it was said; else the words that are given. */
import type { DerivedCards } from '#lib/desk/derivations.ts';
import type { Figure } from '#lib/figures/figure.ts';
import { claimSentence } from '#lib/figures/saying/sentence.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import type { Labels } from '#lib/ledger/labels.ts';

/** A refusal is the rarest thing to say, so it comes first; then the first claim that has a number. */
export function finding(
  figures: readonly Figure[],
  labels: Labels,
  lang: Lang,
  otherwise: string,
  derivations: DerivedCards | null = null,
): string {
  const card = derivations?.cards.find(({ refused }) => refused);
  if (card !== undefined) return `${card.place}, ${card.period}: ${card.product}; ${card.rest}.`;
  const claim = figures.find(({ unit, suspect_remark }) => unit !== 'mention' && suspect_remark === null);
  return claim === undefined ? otherwise : claimSentence(claim, labels, lang);
}
