/** What others may know of rankings: how they are named, and what they find. */
export { rankingFinding } from './finding.ts';
export { withMeasure } from './measure-labels.ts';
export { sayDerived } from './say-derived.ts';
