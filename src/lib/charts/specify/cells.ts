/** Coloured cells, for heat tables and tile maps. */
import type { Figure } from '#lib/figures/figure.ts';
import type { ColourClass, ColouredCell, Gap, Mark } from '../spec.ts';
import { classOf } from './classes.ts';

/** Values that may carry a colour: one, undisputed, not suspect. */
export function colourable(marks: readonly Mark[]): number | null {
  const [only, second] = marks;
  return only !== undefined && second === undefined && only.suspect === null ? only.value : null;
}

export function cellOf(marks: readonly Mark[], gap: Gap, classes: readonly ColourClass[]): ColouredCell {
  const [first, ...rest] = marks;
  if (first === undefined) return { marks: [gap], seq: null };
  const value = colourable(marks);
  return { marks: [first, ...rest], seq: value === null ? null : classOf(value, classes) };
}

/**
 * One figure per cell: the latest period stands, figures of the same period stay together because their sources
 * disagree or because they count different things.
 */
export function latestOf(figures: readonly Figure[]): Figure[] {
  const ends = figures.map((figure) => figure.period_end ?? figure.period_start ?? '');
  const latest = ends.reduce((a, b) => (a > b ? a : b), '');
  return figures.filter((_, i) => ends[i] === latest);
}
