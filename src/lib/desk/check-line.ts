/** One line of the arithmetic of a finding, in words: made at build, drawn by `Check.svelte`. */
import type { Figure } from '#lib/figures/figure.ts';
import type { Ends } from '#lib/ledger/findings/bounds.ts';

export interface CheckLine {
  readonly label: string;
  /** "13 361 ÷ 21 %"; empty where the result was simply said. */
  readonly terms: string;
  readonly result: string;
  /** The ends of the bar; null for lines in another unit. */
  readonly bar: Ends | null;
  /** A line that the others lead to. */
  readonly strong: boolean;
  /** The figure that the line is about. */
  readonly figure: Pick<Figure, 'id' | 'origin' | 'indicator'> | null;
}
