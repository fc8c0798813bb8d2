/**
 * Times to close as classes: exact days in the cross of everything would make nearly every cell a single appeal. Narrow where
 * terms of the law lie (3, 7, 10, 15, 20, 30 days), wide where only "long" is left to say.
 */

/** First day of the second class and of those after it; the first class begins at 0, the last has no end. */
export const CUTS = [2, 4, 8, 11, 16, 21, 31, 46, 61, 91, 181] as const;
/** Classes 0 to 11; then these. */
export const OPEN_TIME = 12;
/** No day of receipt: no time can be counted. */
export const UNDATED_TIME = 13;
/** Closed before it was received. */
export const BACKWARDS_TIME = 14;
export const TIME_CODES = 15;

/** Class of a whole number of days, 0 or more. */
export function timeClass(days: number): number {
  let at = 0;
  while (at < CUTS.length && days >= (CUTS[at] as number)) at++;
  return at;
}

/** First and last day of a class; the last class has no last day. */
export function daysOfClass(at: number): { readonly from: number; readonly to: number | null } {
  const next = CUTS[at];
  return { from: at === 0 ? 0 : (CUTS[at - 1] as number), to: next === undefined ? null : next - 1 };
}

/** Codes that an appeal received on `first` or later can have when nothing is known after `asOf` (days since 1970). */
export const possibleTimes = (first: number, asOf: number): number => timeClass(Math.max(0, asOf - first)) + 1 + 2;
