/** What is a share of what, in the ledger's own codes: the tables that `derive.ts` obeys. */

/** Indicator that holds the whole of a base (bases.csv). A base that is not here has no total in the ledger. */
export const TOTAL_OF_BASE: Readonly<Record<string, string>> = {
  appeals_received: 'appeals_received',
  population: 'population',
  settlements: 'settlements_total',
  questions_asked: 'meeting_questions',
  network_length: 'water_network_length',
};

/** Indicator of the part that a share measures, where the ledger has one; with the base where that decides. */
const PART_OF_SHARE: Readonly<Record<string, string>> = {
  appeals_resolved_positive_share: 'appeals_resolved_positive',
  appeals_answered_share: 'appeals_answered',
  appeals_explained_share: 'appeals_explained',
  appeals_in_progress_share: 'appeals_in_progress',
  appeals_first_contact_share: 'appeals_resolved_first_contact',
  appeals_topic_share: 'appeals_received',
  meeting_questions_topic_share: 'meeting_questions',
  gas_coverage_population: 'population_with_gas',
  gas_coverage_settlements: 'settlements_gasified',
};
/** Shares of one topic in all topics: their total never has a topic of its own. */
export const TOPIC_SHARES: readonly string[] = ['appeals_topic_share', 'meeting_questions_topic_share'];

const WATER_PART: Readonly<Record<string, string>> = {
  population: 'population_with_water',
  settlements: 'settlements_with_water',
};

/** null where no indicator of the ledger counts the part. */
export function partIndicator(share: { readonly indicator: string; readonly base: string | null }): string | null {
  if (share.indicator === 'water_coverage') return WATER_PART[share.base ?? ''] ?? null;
  return PART_OF_SHARE[share.indicator] ?? null;
}
