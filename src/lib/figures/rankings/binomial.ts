/**
 * Exact binomial probabilities and limits. How many of n cases end well by chance alone, if each does with probability p.
 * Sources: DLMF 8.17.5 (distribution function); C. J. Clopper, E. S. Pearson, Biometrika 26 (1934) 404–413 (interval of a
 * share); D. J. Spiegelhalter, Statistics in Medicine 24 (2005) 1185–1202, appendix A.1.1 (limits of a funnel plot).
 */
import { incompleteBeta } from './incomplete-beta.ts';

function checkCounts(k: number, n: number): void {
  const whole = Number.isInteger(k) && Number.isInteger(n);
  if (!whole || n < 1 || k < 0 || k > n) throw new RangeError(`not a count out of a total: ${k} of ${n}`);
}

function checkShare(p: number): void {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`not a probability: ${p}`);
}

/** P(X ≤ k) for X of n trials with probability p. Zero below 0. @throws RangeError for what is no count or probability */
export function binomialAtMost(k: number, n: number, p: number): number {
  checkShare(p);
  if (k < 0) return 0;
  checkCounts(Math.min(k, n), n);
  return k >= n ? 1 : incompleteBeta(1 - p, n - k, k + 1);
}

/** Smallest k with P(X ≤ k) ≥ `probability`. */
export function binomialQuantile(probability: number, n: number, p: number): number {
  checkShare(probability);
  let low = 0;
  let high = n;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (binomialAtMost(middle, n, p) >= probability) high = middle;
    else low = middle + 1;
  }
  return low;
}

export interface Limits {
  /** Shares from 0 to 1; lower ≤ upper. */
  readonly lower: number;
  readonly upper: number;
}

/** Where a rising function of a share crosses `level`, to 1e-12. */
function crossing(rising: (p: number) => number, level: number): number {
  let low = 0;
  let high = 1;
  for (let i = 0; i < 60 && high - low > 1e-12; i++) {
    const middle = (low + high) / 2;
    if (rising(middle) < level) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Clopper–Pearson interval of the probability behind k of n; `level` such as 0.95. Its ends are 0 and 1 at k = 0 and n. */
export function clopperPearson(k: number, n: number, level: number): Limits {
  checkCounts(k, n);
  checkShare(level);
  const tail = (1 - level) / 2;
  return {
    lower: k === 0 ? 0 : crossing((p) => incompleteBeta(p, k, n - k + 1), tail),
    upper: k === n ? 1 : crossing((p) => incompleteBeta(p, k + 1, n - k), 1 - tail),
  };
}

/** One limit of the funnel: the quantile, moved between whole counts so that the tail is met and the curve is smooth. */
function funnelLimit(probability: number, n: number, p: number): number {
  if (p === 0 || p === 1) return p;
  const r = binomialQuantile(probability, n, p);
  // Where even "all of them" is not rare enough, no share is too high; between the counts the formula would say one is.
  if (r === n) return 1;
  const at = binomialAtMost(r, n, p);
  const before = binomialAtMost(r - 1, n, p);
  const excess = at > before ? (at - probability) / (at - before) : 0;
  return Math.min(1, Math.max(0, (r - excess) / n));
}

/** Limits within which a share of n cases lies by chance with probability `level`, if the true share is p. */
export function controlLimits(n: number, p: number, level: number): Limits {
  checkCounts(0, n);
  checkShare(level);
  const tail = (1 - level) / 2;
  return { lower: funnelLimit(tail, n, p), upper: funnelLimit(1 - tail, n, p) };
}

export type Standing = 'inside' | 'low' | 'very_low' | 'high' | 'very_high';

/**
 * Where k of n stands if the true share is p: outside the 95 % limits when a count so low (or so high) has a chance under
 * 2.5 %, outside those of 99.8 % under 0.1 %. Decided by whole counts, so it can differ by one case from the curve.
 */
export function standingOf(k: number, n: number, p: number): Standing {
  checkCounts(k, n);
  const few = binomialAtMost(k, n, p);
  const many = 1 - binomialAtMost(k - 1, n, p);
  if (few < 0.001) return 'very_low';
  if (many < 0.001) return 'very_high';
  if (few < 0.025) return 'low';
  return many < 0.025 ? 'high' : 'inside';
}
