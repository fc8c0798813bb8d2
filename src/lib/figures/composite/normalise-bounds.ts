/**
 * Bounds of a normalised value when all values of the indicator are known within intervals. A district's value is best
 * where it is as high and all others as low as was said, and worst the other way round: exact for min–max, rank and target,
 * which rise with the own value and fall with every other. A z-score does not always fall with another's value, and its
 * exact bounds are a hard problem (Ferson and others, "Exact bounds on finite populations of interval data", Reliable
 * Computing 11, 2005), so they are safe here, perhaps a little wide: the standard deviation is a seminorm, hence it lies
 * within √(mean of squared radii) of that of the middles.
 */
import type { Method } from './model.ts';
import { SCALE_HIGH, SCALE_LOW, scaleMinMax, scaleRank, scaleTarget, scaleZ } from './normalise.ts';
import { root } from './steady.ts';

export interface NormalisedBounds {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/** Bounds of the first `n` values of one indicator, turned so that more is better; `n` is 2 or more. */
export function normalisedBounds(
  method: Method,
  lower: Float64Array,
  upper: Float64Array,
  n: number,
  sign: number,
  target: number,
): NormalisedBounds {
  const low = new Float64Array(n);
  const high = new Float64Array(n);
  for (let c = 0; c < n; c++) {
    [low[c], high[c]] = boundsOfOne(method, lower, upper, n, c, sign, target);
  }
  return { lower: low, upper: high };
}

function boundsOfOne(
  method: Method,
  lower: Float64Array,
  upper: Float64Array,
  n: number,
  c: number,
  sign: number,
  target: number,
): [number, number] {
  const own: [number, number] = [lower[c] as number, upper[c] as number];
  switch (method) {
    case 'minmax':
      return [share(own[0], upper, n, c, SCALE_LOW), share(own[1], lower, n, c, SCALE_HIGH)];
    case 'zscore':
      return zBounds(own, lower, upper, n, c);
    case 'rank': {
      let best = 1;
      let worst = 1;
      for (let other = 0; other < n; other++) {
        if (other === c) continue;
        best += ahead(lower[other] as number, own[1]);
        worst += ahead(upper[other] as number, own[0]);
      }
      return [scaleRank(worst, n), scaleRank(best, n)];
    }
    case 'target':
      return [scaleTarget(own[0], sign, target), scaleTarget(own[1], sign, target)];
  }
}

const ahead = (other: number, own: number): number => (other > own ? 1 : other === own ? 0.5 : 0);

/** Min–max of `x` among the others' values; `flat` where nobody differs. */
function share(x: number, others: Float64Array, n: number, c: number, flat: number): number {
  let low = x;
  let high = x;
  for (let other = 0; other < n; other++) {
    if (other === c) continue;
    low = Math.min(low, others[other] as number);
    high = Math.max(high, others[other] as number);
  }
  return high > low ? scaleMinMax((x - low) / (high - low)) : flat;
}

function zBounds(own: [number, number], lower: Float64Array, upper: Float64Array, n: number, c: number) {
  const k = n - 1;
  let low = 0;
  let high = 0;
  let radii = 0;
  for (let other = 0; other < n; other++) {
    if (other === c) continue;
    low += lower[other] as number;
    high += upper[other] as number;
    const radius = ((upper[other] as number) - (lower[other] as number)) / 2;
    radii += radius * radius;
  }
  const middle = (low + high) / 2 / k;
  let squares = 0;
  for (let other = 0; other < n; other++) {
    if (other === c) continue;
    const d = ((lower[other] as number) + (upper[other] as number)) / 2 - middle;
    squares += d * d;
  }
  const slack = root(radii / k);
  const sd = root(squares / k);
  const [least, most] = [Math.max(0, sd - slack), sd + slack];
  const worst = own[0] - high / k;
  const best = own[1] - low / k;
  return [scaleZ(zAmong(worst, worst < 0 ? least : most, n)), scaleZ(zAmong(best, best > 0 ? least : most, n))] as [
    number,
    number,
  ];
}

/**
 * The z-score among n values of one that lies `distance` from the mean of the others, whose standard deviation is `sd`:
 * with mean and variance of all n written in terms of the n − 1 others. Rises with distance / sd, at most √(n − 1).
 */
function zAmong(distance: number, sd: number, n: number): number {
  if (distance === 0) return 0;
  const variance = ((n - 1) / n) * sd * sd + ((n - 1) / (n * n)) * distance * distance;
  return variance > 0 ? (((n - 1) / n) * distance) / root(variance) : 0;
}
