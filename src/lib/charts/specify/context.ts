/** What every builder is given besides its figures, and what it gives back. */
import type { Difference as Facet } from '#lib/figures/comparable.ts';
import type { Figure } from '#lib/figures/figure.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import type { Messages } from '#lib/i18n/messages.ts';
import type { Labels } from '#lib/ledger/labels.ts';
import type { Limit } from '../limit.ts';

export type ChartText = Pick<Messages, 'charts'>;

/** The column by which a chart is divided into rows, lines or columns. */
export type Category = 'place' | 'topic' | 'scope' | 'period' | 'indicator' | 'source';

export interface BuildContext {
  readonly labels: Labels;
  readonly t: ChartText;
  readonly lang: Lang;
  /** Address of the page on which a figure is claimed and sourced. */
  readonly href: (figure: Figure) => string;
  /** States the finding; generated where not given. */
  readonly title?: string;
  /** A threshold that the reader asks about, drawn as a line where the kind has an axis for it. */
  readonly limit?: Limit | undefined;
}

/** Something in which figures differ although one axis needs them alike. */
export interface Difference {
  readonly column: Facet;
  /** The different codes, in order of appearance; null is "not stated". */
  readonly values: readonly (string | null)[];
}

export type Built<Spec> =
  | { readonly ok: true; readonly spec: Spec }
  | { readonly ok: false; readonly reason: 'empty' }
  | { readonly ok: false; readonly reason: 'too_many'; readonly max: number }
  | { readonly ok: false; readonly reason: 'not_comparable'; readonly differences: readonly Difference[] };

/** Most lines or grouped bars that can be told apart: the number of categorical colours. */
export const MAX_SERIES = 8;
