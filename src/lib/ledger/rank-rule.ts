/** Which figures are results of a contest, and so say of which. */
import type { Kind } from '#lib/figures/figure.ts';

/** A rating goes on from month to month and is named by its scope; it need not be a contest. */
const OF_RATINGS = 'rating_rank';

/** "First" means nothing without the contest in which it was first. */
export const needsContest = (indicator: string, kind: Kind): boolean => kind === 'rank' && indicator !== OF_RATINGS;
