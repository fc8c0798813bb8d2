/** What figures that were said together imply of one another: the whole of a share, the share of a whole, the year before. */
import { add, chain, ratioInPercent } from './arithmetic.ts';
import { cutToDomain, informative, point, type Interval, type Result } from './interval.ts';
import { domainOf } from './policy.ts';

const QUANTITY = domainOf('count');
const SHARE = domainOf('share');

/** The whole that a count and its printed share (in percent) were computed from. Refuses where the share can be 0. */
export function impliedBase(count: Interval, share: Interval): Result {
  return informative(ratioInPercent(count, share), QUANTITY);
}

/** The share (in percent, 0 to 100) that a count of a total makes; `vacuous` where any share would do. */
export function impliedShare(count: Interval, total: Interval): Result {
  return informative(ratioInPercent(count, total), SHARE);
}

/** "33 % more than the year before": the earlier value that the later one and the growth (in percent) imply. */
export function impliedEarlier(later: Interval, growth: Interval): Result {
  return chain(add(growth, point(100)), (index) =>
    chain(ratioInPercent(later, index), (earlier) => cutToDomain(earlier, QUANTITY)),
  );
}
