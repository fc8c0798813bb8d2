/**
 * Random numbers that are the same in every browser for the same seed: xoshiro128** 1.1 by D. Blackman and S. Vigna
 * ("Scrambled linear pseudorandom number generators", ACM TOMS 47, 2021), 32-bit integers only, seeded by SplitMix32.
 */

export interface Random {
  /** A whole number from 0 to 2^32 − 1. */
  readonly word: () => number;
  /** A number between 0 and 1, neither end included; one of 2^32 that are equally far apart. */
  readonly fraction: () => number;
}

/** Four whole numbers of 32 bits, not all zero. */
export type RandomState = readonly [number, number, number, number];

export function fromState(state: RandomState): Random {
  let [a, b, c, d] = state;
  const word = (): number => {
    const times5 = Math.imul(b, 5);
    const result = Math.imul((times5 << 7) | (times5 >>> 25), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return result >>> 0;
  };
  return { word, fraction: () => (word() + 0.5) / 4294967296 };
}

/**
 * The generator of one purpose ("stream") of a seed. Weights, values and methods draw from streams of their own, so that
 * changing what is drawn of one leaves the draws of the others as they were.
 */
export function seeded(seed: number, stream: number): Random {
  let state = (seed ^ Math.imul(stream + 1, 0x9e3779b9)) | 0;
  const next = (): number => {
    state = (state + 0x9e3779b9) | 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
    return (z ^ (z >>> 16)) >>> 0;
  };
  return fromState([next(), next(), next(), next()]);
}
