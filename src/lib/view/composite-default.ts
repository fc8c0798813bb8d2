/**
 * What the composite ranking shows before the reader has chosen: a proposal, named as such on the page. Measures of how
 * people live rather than of how large a district is, per resident where they add up; equal weights; the last year of which
 * both regions reported. Where the ledger says no direction the page proposes one and says that it did.
 */
import { DEFAULT_WEIGHT, type RankingItem, type RankingView } from './composite-view.ts';

type Proposed = Pick<RankingItem, 'indicator' | 'direction' | 'measure'>;

export const PROPOSED: readonly Proposed[] = [
  { indicator: 'average_wage', direction: 'higher', measure: 'as' },
  { indicator: 'housing_commissioned', direction: 'higher', measure: 'per' },
  { indicator: 'sme_active', direction: 'higher', measure: 'per' },
  { indicator: 'crimes_registered', direction: 'lower', measure: 'per' },
  { indicator: 'net_migration', direction: 'higher', measure: 'per' },
];

/** The proposal for a year; `offered` are the indicators that have figures. */
export function proposal(offered: ReadonlySet<string>, year: number): RankingView {
  return {
    items: PROPOSED.filter(({ indicator }) => offered.has(indicator)).map((item) => ({
      ...item,
      weight: DEFAULT_WEIGHT,
      target: null,
    })),
    year,
    method: 'minmax',
    aggregation: 'arithmetic',
    missing: 'leave_out',
    coverage: 75,
    concentration: 100,
    seed: 2026,
  };
}
