/** Weights: shares of one, and random weights round the chosen ones. */
import type { Random } from './random.ts';
import { ln } from './steady.ts';

/** Weights as shares of one; null where they add up to zero, for then nothing was chosen. */
export function sharesOf(weights: readonly number[]): number[] | null {
  if (weights.some((weight) => !(weight >= 0 && weight < Infinity))) throw new RangeError('a weight is 0 or more');
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return total > 0 ? weights.map((weight) => weight / total) : null;
}

/** Uniform numbers multiplied before their logarithm is taken: 30 of 2^−33 are still far from the smallest double. */
const CHUNK = 30;

/** Minus the logarithm of the product of `count` uniform numbers: a gamma variable of that whole shape. */
function gamma(count: number, random: Random): number {
  let sum = 0;
  let product = 1;
  for (let i = 1; i <= count; i++) {
    product *= random.fraction();
    if (i % CHUNK === 0 || i === count) {
      sum -= ln(product);
      product = 1;
    }
  }
  return sum;
}

/**
 * Draws weights from a Dirichlet distribution round `shares` (which add up to one) into `into`. Gamma variables divided by
 * their sum (Devroye, Non-Uniform Random Variate Generation, 1986, ch. XI.4); whole shapes are sums of exponentials, so no
 * rejection and no engine-dependent function is needed. `concentration` points (a whole number) are dealt out in proportion
 * to the shares; what does not divide is dealt at random (systematic sampling), so the mean of a drawn weight is its share.
 */
export function drawWeights(
  shares: Float64Array,
  concentration: number,
  random: Random,
  into: Float64Array,
): Float64Array {
  const start = random.fraction();
  let dealt = 0;
  let cumulative = 0;
  let sum = 0;
  for (let q = 0; q < shares.length; q++) {
    cumulative += (shares[q] as number) * concentration;
    const upTo = q === shares.length - 1 ? concentration : Math.min(concentration, Math.floor(cumulative + start));
    const shape = Math.max(0, upTo - dealt);
    dealt += shape;
    const value = shape === 0 ? 0 : gamma(shape, random);
    into[q] = value;
    sum += value;
  }
  for (let q = 0; q < shares.length; q++) into[q] = (into[q] as number) / sum;
  return into;
}
