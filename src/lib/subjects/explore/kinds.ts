/**
 * Which kind of chart suits the figures of a view, and why the others do not. The sizes come from `shape.ts`; the words
 * stand in the messages under the codes given here.
 */
import type { Kind } from '#lib/figures/figure.ts';
import { CHARTS, type Breakdown, type ChartKind, type View } from '#lib/view/view.ts';
import type { Shape } from './shape.ts';

/** Why a kind does not suit. */
export type Unsuited =
  | 'nothing'
  | 'needs_places'
  | 'needs_units'
  | 'needs_series'
  | 'needs_second'
  | 'needs_second_indicator'
  | 'only_reported'
  | 'needs_place_breakdown';

/** Why the program proposes a kind; `n` of the sentence is what was counted. */
export type Because =
  | 'two_indicators'
  | 'one_series'
  | 'few_series'
  | 'many_series'
  | 'compare_amounts'
  | 'zero_means_little'
  | 'two_breakdowns'
  | 'single';

export type KindOffer =
  | { readonly kind: ChartKind; readonly suits: true }
  | { readonly kind: ChartKind; readonly suits: false; readonly why: Unsuited };

export interface Proposal {
  readonly kind: ChartKind;
  readonly because: Because;
  readonly n: number;
}

type Asked = Pick<View, 'by' | 'split' | 'against' | 'measure'>;

/** Most lines in one drawing, most columns in a group of bars. */
export const MOST_LINES = 8;
export const MOST_COLUMNS = 4;

/** Series with at least two periods along the categories of a breakdown. */
function seriesOf(by: Breakdown, shape: Shape): number {
  switch (by) {
    case 'topic':
      return shape.topic_series;
    case 'scope':
      return shape.periods > 1 ? 1 : 0;
    case 'place':
    case 'period':
      return shape.place_series;
  }
}

function categoriesOf(by: Breakdown, shape: Shape): number {
  switch (by) {
    case 'place':
      return shape.places;
    case 'topic':
      return shape.topics;
    case 'scope':
      return shape.scopes;
    case 'period':
      return shape.periods;
  }
}

/** What one line of a chart along time is. */
const lineOf = ({ by, split }: Asked): Breakdown => (by === 'period' ? (split ?? 'place') : by);

/** Whether the second breakdown, chosen or left to the program, has at least two values beside the first. */
function breaksTwice({ by, split }: Asked, shape: Shape): boolean {
  switch (split) {
    case null:
      return seriesOf(by, shape) > 1 || (by !== 'period' && shape.topic_places > 1);
    case 'scope':
      return shape.scopes > 1;
    case 'period':
      return seriesOf(by, shape) > 1;
    case 'place':
    case 'topic':
      return (by === 'period' ? seriesOf(split, shape) : shape.topic_places) > 1;
  }
}

function obstacle(kind: ChartKind, view: Asked, shape: Shape): Unsuited | null {
  const { by } = view;
  const series = seriesOf(by, shape);
  if (categoriesOf(by, shape) === 0) return 'nothing';
  switch (kind) {
    case 'bar':
    case 'dot':
      return null;
    case 'grouped':
    case 'heat':
      if (by === 'scope') return 'needs_second';
      return breaksTwice(view, shape) ? null : 'needs_second';
    case 'line':
      return seriesOf(lineOf(view), shape) > 0 ? null : 'needs_series';
    case 'multiples':
    case 'slope':
      if (by === 'scope') return 'needs_place_breakdown';
      return series > 1 ? null : 'needs_series';
    case 'tiles':
      if (by !== 'place') return 'needs_place_breakdown';
      return shape.units > 1 ? null : 'needs_units';
    case 'scatter':
      if (by !== 'place') return 'needs_place_breakdown';
      if (view.measure !== 'reported') return 'only_reported';
      return shape.places > 2 ? null : 'needs_places';
  }
}

/** Every kind in a fixed order, each with what speaks against it. */
export function kindOffers(view: Asked, shape: Shape): KindOffer[] {
  return CHARTS.map((kind) => {
    const why = obstacle(kind, view, shape);
    return why === null ? { kind, suits: true } : { kind, suits: false, why };
  });
}

/** The kind that suits best; `kind` is the kind of value that is shown, derived or not. */
export function proposeKind(view: Asked, shape: Shape, kind: Kind | undefined): Proposal {
  const { by, split, against } = view;
  const suits = (chart: ChartKind) => obstacle(chart, view, shape) === null;
  if (against !== null && suits('scatter')) return { kind: 'scatter', because: 'two_indicators', n: shape.places };
  const series = seriesOf(lineOf(view), shape);
  const alongTime = by === 'period' || split === 'period';
  if (split !== null && !alongTime && suits('grouped')) {
    const columns = categoriesOf(split, shape);
    return { kind: columns > MOST_COLUMNS ? 'heat' : 'grouped', because: 'two_breakdowns', n: columns };
  }
  const single = by !== 'period' && categoriesOf(by, shape) === 1 && shape.periods > 1;
  if ((alongTime || single) && suits('line')) {
    // Small multiples along time are of places: what is split otherwise stands in a table.
    const ofPlaces = by !== 'period' || lineOf(view) === 'place';
    if (series > MOST_LINES && !ofPlaces && suits('heat')) {
      return { kind: 'heat', because: 'two_breakdowns', n: categoriesOf(lineOf(view), shape) };
    }
    if (series > MOST_LINES && ofPlaces && suits('multiples'))
      return { kind: 'multiples', because: 'many_series', n: series };
    return { kind: 'line', because: series > 1 ? 'few_series' : 'one_series', n: series > 1 ? series : shape.periods };
  }
  return proposeFlat(categoriesOf(by, shape), kind);
}

/** The kind for `n` values that are broken down once. */
export function proposeFlat(n: number, kind: Kind | undefined): Proposal {
  if (n === 1) return { kind: 'bar', because: 'single', n };
  const fromZero = kind === undefined || kind === 'count' || kind === 'amount';
  return fromZero ? { kind: 'bar', because: 'compare_amounts', n } : { kind: 'dot', because: 'zero_means_little', n };
}
