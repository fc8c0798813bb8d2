/** "More than x?" asked of figures that are known within intervals: certainly, possibly, no. */
import { compare, type Comparison } from '#lib/figures/arithmetic.ts';
import type { Figure } from '#lib/figures/figure.ts';
import { fromBounds, point } from '#lib/figures/interval.ts';
import type { Threshold, ThresholdAnswer, View } from '#lib/view/view.ts';

const SIGNS: Readonly<Record<Threshold['comparison'], Comparison>> = { gt: '>', ge: '>=', lt: '<', le: '<=' };

export interface Sorted {
  readonly kept: readonly Figure[];
  readonly counts: Readonly<Record<ThresholdAnswer, number>>;
}

export function answerOf(figure: Figure, { comparison, value }: Threshold): ThresholdAnswer {
  return compare(fromBounds(figure), SIGNS[comparison], point(value));
}

/** The figures whose answers the reader keeps, and how many give each answer. */
export function throughThreshold(
  figures: readonly Figure[],
  { threshold, keep }: Pick<View, 'threshold' | 'keep'>,
): Sorted {
  const counts = { yes: 0, possibly: 0, no: 0 };
  if (threshold === null) return { kept: figures, counts };
  const kept = figures.filter((figure) => {
    const answer = answerOf(figure, threshold);
    counts[answer] += 1;
    return keep.includes(answer);
  });
  return { kept, counts };
}
