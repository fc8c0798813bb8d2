/** Extremes of what was stated, and whether one of them can be called the highest at all. */
import type { AnyMark, Mark } from '../spec.ts';

export const published = (marks: readonly AnyMark[]): Mark[] => marks.filter((mark): mark is Mark => mark.published);

/** The mark whose every possible value is at least every possible value of all others; null where that is unsure. */
export function certainHighest(marks: readonly Mark[]): Mark | null {
  const top = byValue(marks)[0];
  if (top === undefined || top.lower === null || top.conflict !== null || top.suspect !== null) return null;
  const floor = top.lower;
  const others = marks.filter((mark) => mark !== top);
  return others.every((mark) => mark.upper !== null && mark.upper <= floor && mark.value < top.value) ? top : null;
}

/** Largest stated value first. */
export function byValue(marks: readonly Mark[]): Mark[] {
  return [...marks].sort((a, b) => b.value - a.value);
}
