/** What follows of totals and shares said together, and what does not: the cards of a page. All words are made here. */
import { derivedPairs, pairAnchor, pairFigure, pairId, type DerivedPair } from '#lib/figures/derive/pairs.ts';
import type { Figure } from '#lib/figures/figure.ts';
import { sayPeriod } from '#lib/figures/period.ts';
import { DERIVATION_WORDS } from '#lib/figures/saying/derivation-words.ts';
import { sayPair, type SaidPair } from '#lib/figures/saying/derivation.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import type { Labels } from '#lib/ledger/labels.ts';
import { oncePerLedger, type Desk } from './desk.ts';

export const pairsOf = oncePerLedger((desk): readonly DerivedPair[] => derivedPairs(desk.ledger().figures));

export interface DerivedCard extends SaidPair {
  /** Operation and inputs: what is cited. */
  readonly id: string;
  readonly anchor: string;
  /** Whether nothing follows about the rest. */
  readonly refused: boolean;
  readonly place: string;
  readonly period: string;
  /** The derived value, then what it follows from. */
  readonly figures: readonly [Figure, Figure, Figure];
}

export interface DerivedCards {
  readonly title: string;
  readonly help: string;
  readonly cards: readonly DerivedCard[];
  readonly labels: Labels;
}

/** The cards for pairs in which some figure of a page takes part; null where there are none. What is refused stands first. */
export function derivationsOf(desk: Desk, lang: Lang, concerns: (figure: Figure) => boolean): DerivedCards | null {
  const pairs = pairsOf(desk).filter(({ total, share }) => concerns(total) || concerns(share));
  if (pairs.length === 0) return null;
  const kinds = new Map(desk.ledger().indicators.map(({ code, kind }) => [code, kind]));
  const all = pairs.map((pair) => ({
    pair,
    figure: pairFigure(pair, kinds.get(pair.total.indicator) ?? 'count'),
  }));
  const labels = desk.labels(
    lang,
    all.flatMap(({ pair: { total, share }, figure }) => [figure, total, share]),
  );
  const { title, help } = DERIVATION_WORDS[lang];
  const cards = all.map(({ pair, figure }): DerivedCard => ({
    ...sayPair(pair, labels, lang),
    id: pairId(pair),
    anchor: pairAnchor(pair),
    refused: !pair.rest.ok,
    place: labels.place[pair.total.place]?.name ?? pair.total.place,
    period: sayPeriod(pair.total, lang),
    figures: [figure, pair.total, pair.share],
  }));
  return { title, help, cards: cards.sort((a, b) => Number(b.refused) - Number(a.refused)), labels };
}
