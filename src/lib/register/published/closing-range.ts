/**
 * Time to close from classes. Where in its class an appeal was closed is not known, nor where in its month an open one came: so
 * there are two curves, one with everything as early as it can be and one with everything as late, and a quartile lies between
 * them. Appeals whose cell gave up the time are not in either; how many they are is told beside it.
 */
import { closingOf, type Reached } from '../closing.ts';
import type { Periods } from './key.ts';
import { daysOfClass, CUTS } from './times.ts';
import type { PublishedViews } from './views.ts';

export interface ReachedRange {
  readonly early: Reached;
  readonly late: Reached;
}

export interface ClosingRange {
  readonly quarter: ReachedRange;
  readonly half: ReachedRange;
  readonly threeQuarters: ReachedRange;
  /** Appeals whose time is stated: closed ones and open ones. */
  readonly told: number;
}

/** Days of the last class: as late as this, for want of an end. */
const LONGEST = 4000;

/** `asOf` in days since 1970-01-01. */
export function closingRange({ by, openByPeriod }: PublishedViews, periods: Periods, asOf: number): ClosingRange {
  const [early, late] = [curves(), curves()];
  for (let at = 0; at <= CUTS.length; at++) {
    const count = by.time.certain[at] as number;
    const { from, to } = daysOfClass(at);
    add(early.closed, from, count);
    add(late.closed, to ?? LONGEST, count);
  }
  openByPeriod.certain.forEach((count, at) => {
    const period = periods.list[at];
    if (count === 0 || period === undefined || period.kind === 'undated') return;
    const { from, to } = periods.daysOf(period);
    add(early.open, Math.max(0, asOf - to), count);
    add(late.open, Math.max(0, asOf - from), count);
  });
  const [first, last] = [closingOf(early.closed, early.open), closingOf(late.closed, late.open)];
  const range = (name: 'quarter' | 'half' | 'threeQuarters') => ({ early: first[name], late: last[name] });
  return {
    quarter: range('quarter'),
    half: range('half'),
    threeQuarters: range('threeQuarters'),
    told: first.closed + first.open,
  };
}

const curves = () => ({ closed: new Uint32Array(LONGEST + 1), open: new Uint32Array(LONGEST + 1) });

function add(counts: Uint32Array, day: number, count: number): void {
  const at = Math.min(LONGEST, day);
  counts[at] = (counts[at] as number) + count;
}

/** From certain to certain + possible. */
export interface CountRange {
  readonly certain: number;
  readonly possible: number;
}

/** Closed within `term` days; and open for longer than it. A class or a month that the term cuts is possible only. */
export function withinTerm(
  { by, openByPeriod, certain, possible }: PublishedViews,
  periods: Periods,
  asOf: number,
  term: number,
): { readonly closed: CountRange; readonly overdue: CountRange } {
  let [sure, perhaps] = [0, 0];
  for (let at = 0; at <= CUTS.length; at++) {
    const { from, to } = daysOfClass(at);
    const [stated, untold] = [by.time.certain[at] as number, by.time.possible[at] as number];
    if (to !== null && to <= term) sure += stated;
    else if (from <= term) perhaps += stated;
    // Cells without a time are possible in each class: once is enough.
    if (at === 0) perhaps += untold;
  }
  let [late, maybe] = [0, 0];
  periods.list.forEach((period, at) => {
    if (period.kind === 'undated') return;
    const { from, to } = periods.daysOf(period);
    const [stated, untold] = [openByPeriod.certain[at] as number, openByPeriod.possible[at] as number];
    if (asOf - to > term) late += stated;
    else if (asOf - from > term) maybe += stated;
    if (asOf - from > term) maybe += untold;
  });
  const most = certain + possible;
  return {
    closed: { certain: sure, possible: Math.min(perhaps, most - sure) },
    overdue: { certain: late, possible: Math.min(maybe, most - late) },
  };
}
