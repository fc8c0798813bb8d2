/** What other rooms may know of Explore: its questions. */
export { companions } from './questions/companions.ts';
export { explore } from './questions/explore.ts';
export { exploreRows } from './questions/explore-rows.ts';
export { exploreTraits } from './questions/explore-traits.ts';
export { facetCounts } from './questions/facet-counts.ts';
export { pairedYears } from './questions/paired-years.ts';
