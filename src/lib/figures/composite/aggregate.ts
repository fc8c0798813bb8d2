/**
 * Normalised values of one district to one score (Handbook, part 1, step 6; part 2, ch. 6.3): the weighted arithmetic mean,
 * in which a strong indicator makes up for a weak one, or the weighted geometric mean, in which it does so less. Weights of
 * indicators without a value are left out and the rest re-scaled.
 */
import type { Aggregation } from './model.ts';
import { exp, ln } from './steady.ts';

/** Scores are compared on this grid, so that equal scores added up in another order stay equal. */
const GRID = 1e9;

/**
 * The score by which districts are compared: the mean itself, or the logarithm of the geometric mean, rounded to the grid.
 * `normal` and `known` hold indicator q of the district at `q * stride + at`.
 */
export function comparableScore(
  aggregation: Aggregation,
  normal: Float64Array,
  known: Uint8Array,
  weights: Float64Array,
  stride: number,
  at: number,
): number {
  let sum = 0;
  let covered = 0;
  for (let q = 0; q < weights.length; q++) {
    const cell = q * stride + at;
    if (known[cell] === 0) continue;
    const weight = weights[q] as number;
    const value = normal[cell] as number;
    sum += weight * (aggregation === 'geometric' ? ln(value) : value);
    covered += weight;
  }
  // A drawn weight can vanish: a district that has only such indicators then stands at the foot of that draw.
  return covered > 0 ? Math.round((sum / covered) * GRID) / GRID : aggregation === 'geometric' ? ln(0.01) : 0;
}

/** The score as it is shown. */
export function shownScore(aggregation: Aggregation, comparable: number): number {
  return aggregation === 'geometric' ? exp(comparable) : comparable;
}
