/**
 * Time to close, with the appeals that are still open. Leaving them out would show the office faster than it is: what is
 * closed is what was quick. So the share still open after t days is estimated as in Kaplan and Meier, "Nonparametric
 * estimation from incomplete observations" (Journal of the American Statistical Association 53, 1958, 457–481): an open appeal
 * counts among those at risk for as long as it has been open, and leaves then without having been closed. That is sound
 * as long as what ends the watching (the last day of the file) has nothing to do with how hard an appeal is.
 */

/** Days after which a share of the appeals is closed; `more_than` where the file ends before so many were closed. */
export type Reached =
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'more_than'; readonly days: number }
  | { readonly kind: 'none' };

export interface Quartiles {
  readonly quarter: Reached;
  readonly half: Reached;
  readonly threeQuarters: Reached;
}

export interface Closing extends Quartiles {
  /** Appeals whose time is known: closed, and still open. */
  readonly closed: number;
  readonly open: number;
  /** The same of those alone that were closed; always the quicker, or as quick. */
  readonly ofClosed: Quartiles;
  /** Share still open after 0, 1, 2… days (at the end of that day), up to the longest time watched. */
  readonly stillOpen: Float64Array;
}

/** Sums of binary fractions: 0.5 may come as 0.5000000000000001. */
const NOISE = 1e-9;

/**
 * `closed[t]` appeals were closed after t days, `open[t]` are open and have been so for t days. Equal times: closings come
 * first. A quartile is the first day by whose end at least that share is closed.
 */
export function closingOf(closed: Uint32Array, open: Uint32Array): Closing {
  const longest = Math.max(lastOf(closed), lastOf(open));
  const allClosed = total(closed);
  const allOpen = total(open);
  const stillOpen = new Float64Array(longest + 1);
  let atRisk = allClosed + allOpen;
  let share = 1;
  for (let t = 0; t <= longest; t++) {
    const ended = closed[t] as number;
    if (ended > 0) share *= (atRisk - ended) / atRisk;
    stillOpen[t] = share;
    atRisk -= ended + (open[t] as number);
  }
  const reach = (left: number): Reached => {
    if (longest < 0) return { kind: 'none' };
    const days = stillOpen.findIndex((at) => at <= left + NOISE);
    return days >= 0 ? { kind: 'days', days } : { kind: 'more_than', days: longest };
  };
  return {
    closed: allClosed,
    open: allOpen,
    quarter: reach(0.75),
    half: reach(0.5),
    threeQuarters: reach(0.25),
    ofClosed: {
      quarter: among(closed, allClosed, 0.25),
      half: among(closed, allClosed, 0.5),
      threeQuarters: among(closed, allClosed, 0.75),
    },
    stillOpen,
  };
}

function among(closed: Uint32Array, all: number, share: number): Reached {
  if (all === 0) return { kind: 'none' };
  let sum = 0;
  for (let t = 0; t < closed.length; t++) {
    sum += closed[t] as number;
    if (sum >= share * all - NOISE) return { kind: 'days', days: t };
  }
  return { kind: 'none' };
}

function lastOf(counts: Uint32Array): number {
  let t = counts.length - 1;
  while (t >= 0 && counts[t] === 0) t--;
  return t;
}

function total(counts: Uint32Array): number {
  let sum = 0;
  for (const count of counts) sum += count;
  return sum;
}
