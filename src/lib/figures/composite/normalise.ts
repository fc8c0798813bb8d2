/**
 * Values of one indicator brought to a common scale on which more is better (Handbook, part 1, step 5; part 2, ch. 5).
 * Scales are chosen so that every score is above zero, which the geometric mean needs:
 *   min–max      1 + 99 (x − min) / (max − min): the weakest gets 1, the strongest 100
 *   z-score      50 + 10 (x − mean) / sd, with the standard deviation of all districts (divisor n); above 0 for n ≤ 25
 *   rank         1 + 99 (n − r) / (n − 1), r the place, ties at their mean place
 *   target t     100 x / t where more is better, 100 t / x where less is
 * Values come turned so that more is better (less-is-better values are negated).
 */
import type { Method } from './model.ts';
import { root } from './steady.ts';

export const SCALE_LOW = 1;
export const SCALE_HIGH = 100;
const WIDTH = SCALE_HIGH - SCALE_LOW;
const MIDDLE = (SCALE_LOW + SCALE_HIGH) / 2;
/** Never reached with 25 districts or fewer: the largest |z| of n values is √(n − 1). */
const LEAST = 0.01;

export const scaleMinMax = (share: number): number => SCALE_LOW + WIDTH * share;
export const scaleZ = (z: number): number => Math.max(LEAST, 50 + 10 * z);
export const scaleRank = (place: number, n: number): number => SCALE_LOW + (WIDTH * (n - place)) / (n - 1);
export const scaleTarget = (turned: number, sign: number, target: number): number =>
  sign > 0 ? (100 * turned) / target : (100 * target) / -turned;

/**
 * Normalises the first `n` numbers of `values` into `into`. Where the values do not differ, a scale between them does not
 * exist and everybody gets its middle.
 */
export function normalise(
  method: Method,
  values: Float64Array,
  n: number,
  sign: number,
  target: number,
  into: Float64Array,
): void {
  switch (method) {
    case 'minmax': {
      let low = Infinity;
      let high = -Infinity;
      for (let c = 0; c < n; c++) {
        const x = values[c] as number;
        if (x < low) low = x;
        if (x > high) high = x;
      }
      const width = high - low;
      for (let c = 0; c < n; c++) into[c] = width > 0 ? scaleMinMax(((values[c] as number) - low) / width) : MIDDLE;
      return;
    }
    case 'zscore': {
      // Measured from the first value: of values close to each other the difference is exact, their own digits are not needed.
      const first = values[0] as number;
      let sum = 0;
      for (let c = 0; c < n; c++) sum += (values[c] as number) - first;
      const mean = sum / n;
      let squares = 0;
      for (let c = 0; c < n; c++) {
        const d = (values[c] as number) - first - mean;
        squares += d * d;
      }
      const sd = root(squares / n);
      // Values that agree to twelve digits do not differ.
      const differ = sd > 1e-12 * Math.abs(first + mean);
      for (let c = 0; c < n; c++) into[c] = differ ? scaleZ(((values[c] as number) - first - mean) / sd) : 50;
      return;
    }
    case 'rank':
      for (let c = 0; c < n; c++) {
        const x = values[c] as number;
        let place = 1;
        for (let other = 0; other < n; other++) {
          if (other === c) continue;
          const y = values[other] as number;
          if (y > x) place += 1;
          else if (y === x) place += 0.5;
        }
        into[c] = n > 1 ? scaleRank(place, n) : MIDDLE;
      }
      return;
    case 'target':
      for (let c = 0; c < n; c++) into[c] = scaleTarget(values[c] as number, sign, target);
  }
}
