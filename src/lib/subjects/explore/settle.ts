/**
 * A proposal said of the figures that are drawn. It is made of the sizes of a whole view, but a chart shows one slice of it:
 * the number in its reason, and where needed its kind, follow from the figures of that slice.
 */
import type { Kind } from '#lib/figures/figure.ts';
import type { Traits } from './questions/explore-traits.ts';
import { axesOf } from '#lib/view/varying.ts';
import type { Breakdown, View } from '#lib/view/view.ts';
import { MOST_COLUMNS, MOST_LINES, proposeFlat, type KindOffer, type Proposal } from './kinds.ts';
import { codeOf, type Picked } from './pick.ts';

type Asked = Pick<View, 'by' | 'split' | 'slice'>;

const different = (figures: readonly Traits[], dimension: Breakdown): number =>
  new Set(figures.map(codeOf(dimension))).size;

/** `picked` is what a chart of the proposed kind shows. */
export function settle(
  proposal: Proposal,
  view: Asked,
  { figures, categories }: Pick<Picked, 'figures' | 'categories'>,
  kinds: readonly KindOffer[],
  kind: Kind,
): Proposal {
  if (figures.length === 0) return proposal;
  const { category, series } = axesOf({ ...view, chart: proposal.kind });
  const n = different(figures, category);
  const second = series === null ? 1 : different(figures, series);
  const flat = proposeFlat(n, kind);
  const panes = kinds.some((offer) => offer.kind === 'multiples' && offer.suits);
  // A slice that the reader chose belongs to the axes of its chart, which then stays.
  const inAxes = (other: Proposal): Proposal => (view.slice === null ? other : { ...other, kind: proposal.kind });
  switch (proposal.because) {
    case 'two_indicators':
      return { ...proposal, n };
    case 'compare_amounts':
    case 'zero_means_little':
    case 'single':
      return flat;
    case 'one_series':
    case 'few_series':
    case 'many_series':
      if (second === 1 && (n === 1 || view.slice === null)) return inAxes(flat);
      if (n === 1) return { kind: 'line', because: 'one_series', n: second };
      if (categories > MOST_LINES && panes && (view.by !== 'period' || category === 'place'))
        return { kind: 'multiples', because: 'many_series', n };
      return { kind: 'line', because: 'few_series', n };
    case 'two_breakdowns':
      if (second === 1) return inAxes(flat);
      if (view.by === 'period') return { ...proposal, n: second };
      return { kind: second > MOST_COLUMNS ? 'heat' : 'grouped', because: 'two_breakdowns', n: second };
  }
}
