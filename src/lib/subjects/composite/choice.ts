/** What the page tells of each chosen indicator: its slice, whose direction it is, its share of the weight. */
import { sayPeriod } from '#lib/figures/period.ts';
import { formatPercent } from '#lib/i18n/number.ts';
import { PROPOSED } from '#lib/view/composite-default.ts';
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

/** Who set a direction: the ledger, this page where it is the one that it proposes, else the reader. Weights say nothing of it. */
function directionBy({ indicator, direction }: RankingItem, known: KnownIndicators): DirectionBy {
  if (known[indicator]?.direction !== 'none') return 'ledger';
  if (direction === null) return 'unset';
  return PROPOSED.some((one) => one.indicator === indicator && one.direction === direction) ? 'page' : 'reader';
}

export function choicesOf(
  view: RankingView,
  sliceOf: (indicator: string) => RankingSlice | null,
  known: KnownIndicators,
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
      directionBy: directionBy(item, known),
      divisible: known[item.indicator]?.divisible === true,
      share: total === 0 ? null : formatPercent(Math.round((1000 * item.weight) / total) / 10, lang),
    };
  });
}
