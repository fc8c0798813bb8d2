/** What the page tells of each chosen indicator: its slice, whose direction it is, its share of the weight. */
import { sayPeriod } from '#lib/figures/period.ts';
import { formatPercent } from '#lib/i18n/number.ts';
import type { RankingSlice } from '#lib/view/composite-input.ts';
import type { KnownIndicators, RankingItem, RankingView } from '#lib/view/composite-view.ts';
import type { Speech } from './words.ts';

export type DirectionBy = 'ledger' | 'reader' | 'page' | 'unset';

export interface Choice {
  readonly item: RankingItem;
  readonly name: string;
  /** The period of its figures, null where it has none. */
  readonly period: string | null;
  /** Of another year than the preferred one. */
  readonly otherYear: boolean;
  readonly directionBy: DirectionBy;
  readonly divisible: boolean;
  /** Share of the sum of all weights, in words; null where the sum is zero. */
  readonly share: string | null;
}

/** Who set a direction: the ledger, the reader, or this page as long as the reader has changed nothing. */
function directionBy(item: RankingItem, known: KnownIndicators, proposed: boolean): DirectionBy {
  if (known[item.indicator]?.direction !== 'none') return 'ledger';
  if (item.direction === null) return 'unset';
  return proposed ? 'page' : 'reader';
}

export function choicesOf(
  view: RankingView,
  sliceOf: (indicator: string) => RankingSlice | null,
  known: KnownIndicators,
  proposed: boolean,
  { labels, lang }: Speech,
): Choice[] {
  const total = view.items.reduce((sum, { weight }) => sum + weight, 0);
  return view.items.map((item) => {
    const slice = sliceOf(item.indicator);
    return {
      item,
      name: labels.indicator[item.indicator]?.name ?? item.indicator,
      period: slice === null ? null : sayPeriod({ ...slice, period_length: null }, lang),
      otherYear: slice !== null && slice.year !== view.year,
      directionBy: directionBy(item, known, proposed),
      divisible: known[item.indicator]?.divisible === true,
      share: total === 0 ? null : formatPercent(Math.round((1000 * item.weight) / total) / 10, lang),
    };
  });
}
