/**
 * A proposal said of the figures that are drawn. It is made of the sizes of a whole view, but a chart shows one slice of it:
 * the number in its reason, and where needed its kind, follow from the rows of that slice.
 */
import type { Kind } from '#lib/figures/figure.ts';
import type { ExploreRow } from '#lib/questions/explore-rows.ts';
import { axesOf } from '#lib/view/varying.ts';
import type { Breakdown, View } from '#lib/view/view.ts';
import { MOST_COLUMNS, MOST_LINES, proposeFlat, type KindOffer, type Proposal } from './kinds.ts';

type Row = Pick<ExploreRow, 'place' | 'topic' | 'scope' | 'period_start' | 'period_end' | 'categories'>;
type Asked = Pick<View, 'by' | 'split' | 'slice'>;

function different(rows: readonly Row[], dimension: Breakdown): number {
  const code = (row: Row) =>
    dimension === 'period' ? `${row.period_end ?? ''}~${row.period_start ?? ''}` : (row[dimension] ?? '');
  return new Set(rows.map(code)).size;
}

/** `rows` are those of the proposed kind. */
export function settle(
  proposal: Proposal,
  view: Asked,
  rows: readonly Row[],
  kinds: readonly KindOffer[],
  kind: Kind,
): Proposal {
  const [first] = rows;
  if (first === undefined) return proposal;
  const { category, series } = axesOf({ ...view, chart: proposal.kind });
  const n = different(rows, category);
  const second = series === null ? 1 : different(rows, series);
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
      if (first.categories > MOST_LINES && panes && (view.by !== 'period' || category === 'place'))
        return { kind: 'multiples', because: 'many_series', n };
      return { kind: 'line', because: 'few_series', n };
    case 'two_breakdowns':
      if (second === 1) return inAxes(flat);
      if (view.by === 'period') return { ...proposal, n: second };
      return { kind: second > MOST_COLUMNS ? 'heat' : 'grouped', because: 'two_breakdowns', n: second };
  }
}
