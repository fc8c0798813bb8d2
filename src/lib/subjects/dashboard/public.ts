/** What other rooms may know of the dashboard: its questions. */
export { latestAdditions } from './latest-additions.ts';
export { ledgerTotals } from './ledger-totals.ts';
export { namedTopics } from './named-topics.ts';
