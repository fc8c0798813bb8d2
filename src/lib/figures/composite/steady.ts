/**
 * Logarithm, exponential and square root from additions, multiplications and divisions alone. IEEE 754 fixes the last bit
 * of those four, ECMAScript leaves the last bits of Math.log, Math.exp, Math.pow and Math.sqrt to the engine, and a draw
 * whose last bit differs could rank two districts the other way round in another browser.
 */

const LN2 = 0.6931471805599453;
const SQRT2 = 1.4142135623730951;
const WORD = 4294967296;

/**
 * Natural logarithm of a finite number above 0, good to some 1e-15; a RangeError for anything else.
 * x = m · 2^e with m near 1, then ln m = 2 artanh((m − 1) / (m + 1)) as a series (Abramowitz and Stegun 4.1.27).
 */
export function ln(x: number): number {
  if (!(x > 0 && x < Infinity)) throw new RangeError(`no logarithm of ${x}`);
  let exponent = 0;
  let m = x;
  // Multiplying by powers of two is exact, so the halving costs no bit.
  while (m >= WORD) {
    m /= WORD;
    exponent += 32;
  }
  while (m < 1 / WORD) {
    m *= WORD;
    exponent -= 32;
  }
  while (m > SQRT2) {
    m /= 2;
    exponent += 1;
  }
  while (m < SQRT2 / 2) {
    m *= 2;
    exponent -= 1;
  }
  const s = (m - 1) / (m + 1);
  const q = s * s;
  let series = 1 / 23;
  for (let k = 21; k >= 1; k -= 2) series = 1 / k + q * series;
  return exponent * LN2 + 2 * s * series;
}

/** e to the power of x for |x| below 700. */
export function exp(x: number): number {
  if (!(Math.abs(x) < 700)) throw new RangeError(`exp(${x}) is beyond what a number holds`);
  const halvings = Math.round(x / LN2);
  const rest = x - halvings * LN2;
  let series = 1;
  for (let k = 18; k >= 1; k--) series = 1 + (rest / k) * series;
  let result = series;
  for (let i = 0; i < Math.abs(halvings); i++) result = halvings > 0 ? result * 2 : result / 2;
  return result;
}

/** Square root of a finite number of 0 or more, by Newton's steps from a power of two. */
export function root(x: number): number {
  if (!(x >= 0 && x < Infinity)) throw new RangeError(`no square root of ${x}`);
  if (x === 0) return 0;
  let guess = 1;
  while (guess * guess < x) guess *= 2;
  while (guess * guess > 4 * x) guess /= 2;
  // The guess is within a factor of two: each step doubles the digits that are right.
  for (let i = 0; i < 7; i++) guess = 0.5 * (guess + x / guess);
  return guess;
}
