/** A line of arithmetic: which figures go in, and what comes out, as the ends of an interval. Pages put it into words. */
import type { Figure } from '#lib/figures/figure.ts';
import type { Interval } from '#lib/figures/interval.ts';
import { endsOf, type Ends } from './bounds.ts';

export type Step =
  /** A figure as it was said. */
  | { readonly kind: 'stated' | 'total'; readonly figure: string }
  /** All of them added up. */
  | { readonly kind: 'sum'; readonly figures: readonly string[]; readonly ends: Ends }
  /** Total − sum. */
  | { readonly kind: 'left'; readonly total: string; readonly ends: Ends }
  /** Count ÷ share = the whole that both imply. */
  | { readonly kind: 'base'; readonly count: string; readonly share: string; readonly ends: Ends }
  /** The one whole that agrees with all pairs. */
  | { readonly kind: 'common'; readonly pairs: number; readonly ends: Ends }
  /** Count ÷ total in percent; `fits` tells whether the printed share can be that. */
  | {
      readonly kind: 'share';
      readonly count: string;
      readonly total: string;
      readonly ends: Ends;
      readonly fits: boolean;
    }
  /** Later ÷ earlier: in percent, as a change in percent, or as a multiple. */
  | {
      readonly kind: 'index' | 'growth' | 'times';
      readonly later: string;
      readonly earlier: string;
      readonly ends: Ends;
    }
  /** Later ÷ (100 + growth) × 100: the earlier value that both imply. */
  | { readonly kind: 'earlier'; readonly later: string; readonly growth: string; readonly ends: Ends }
  /** Two figures that are the same number. */
  | { readonly kind: 'same'; readonly figures: readonly [string, string] }
  /** From the lowest to the highest of what was said. */
  | { readonly kind: 'spread'; readonly ends: Ends };

export type StepKind = Step['kind'];

export const stated = ({ id }: Figure): Step => ({ kind: 'stated', figure: id });
export const total = ({ id }: Figure): Step => ({ kind: 'total', figure: id });

export function added(figures: readonly Figure[], sum: Interval, counted: boolean): Step {
  return { kind: 'sum', figures: figures.map(({ id }) => id), ends: endsOf(sum, counted) };
}
