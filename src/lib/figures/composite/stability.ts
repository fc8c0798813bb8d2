/**
 * How firm a composite ranking is: it is computed again for many draws of what could as well have been (Handbook, part 1,
 * step 7, and part 2, ch. 7: Monte Carlo uncertainty analysis; Saisana, Saltelli and Tarantola, "Uncertainty and
 * sensitivity analysis techniques as tools for the quality assessment of composite indicators", JRSS A 168, 2005).
 * Each draw takes weights from a Dirichlet distribution round the chosen ones, each value evenly from its interval, and one
 * of the methods of normalisation with equal chances. The same frame, seed and options give the same counts to the last
 * one in every browser: see random.ts and steady.ts.
 */
import { comparableScore } from './aggregate.ts';
import { normaliseFrame, scratchFor } from './columns.ts';
import type { Frame, Method } from './model.ts';
import { seeded } from './random.ts';
import { drawWeights } from './weights.ts';

export interface DrawOptions {
  /** Whole number, 0 to 2^32 − 1. */
  readonly seed: number;
  readonly draws: number;
  readonly concentration: number;
  /** What is drawn; the rest stays as chosen, values in the middle of their intervals. All by default. */
  readonly vary?: { readonly weights: boolean; readonly values: boolean; readonly method: boolean };
}

export interface Stability {
  readonly draws: number;
  readonly places: readonly string[];
  /** How many draws gave district c the place p + 1, at `c * n + p`. Equal scores share the better place. */
  readonly counts: Uint32Array;
  /** In how many draws district a had a higher score than district b, at `a * n + b`. */
  readonly ahead: Uint32Array;
}

/** Called with the scores and places of each draw; the arrays are used again. For tests of what lies between. */
export type Witness = (scores: Float64Array, places: Uint8Array) => void;

const ALL = { weights: true, values: true, method: true };
const [WEIGHTS, VALUES, METHOD] = [0, 1, 2];

/** A target exists only where the reader set one, so that method is drawn only where it was chosen. */
function methodsDrawn(chosen: Method): readonly Method[] {
  return chosen === 'target' ? ['minmax', 'zscore', 'rank', 'target'] : ['minmax', 'zscore', 'rank'];
}

/**
 * How often each district takes each place when weights, values inside their intervals and methods are drawn. The same frame,
 * seed and options give the same counts on every device.
 */
export function stability(frame: Frame, options: DrawOptions, witness?: Witness): Stability {
  const { seed, draws, concentration, vary = ALL } = options;
  const n = frame.places.length;
  const counts = new Uint32Array(n * n);
  const ahead = new Uint32Array(n * n);
  const [weightDraws, valueDraws, methodDraws] = [seeded(seed, WEIGHTS), seeded(seed, VALUES), seeded(seed, METHOD)];
  const methods = vary.method ? methodsDrawn(frame.method) : [frame.method];
  const weights = Float64Array.from(frame.weights);
  const values = frame.lower.map((low, cell) => (low + (frame.upper[cell] as number)) / 2);
  const normal = new Float64Array(values.length);
  const scratch = scratchFor(frame);
  const scores = new Float64Array(n);
  const places = new Uint8Array(n);

  for (let draw = 0; draw < draws; draw++) {
    if (vary.weights) drawWeights(frame.weights, concentration, weightDraws, weights);
    if (vary.values) {
      for (let cell = 0; cell < values.length; cell++) {
        const low = frame.lower[cell] as number;
        const width = (frame.upper[cell] as number) - low;
        // A number is drawn for every cell, also an exact one, so that one cell never shifts the luck of the next.
        const luck = valueDraws.fraction();
        if (width > 0) values[cell] = low + width * luck;
      }
    }
    const method = methods[methodDraws.word() % methods.length] as Method;
    normaliseFrame(frame, method, values, normal, scratch);
    for (let c = 0; c < n; c++) {
      scores[c] = comparableScore(frame.aggregation, normal, frame.known, weights, n, c);
    }
    places.fill(1);
    for (let a = 0; a < n; a++) {
      for (let b = a + 1; b < n; b++) {
        const difference = (scores[a] as number) - (scores[b] as number);
        if (difference === 0) continue;
        const behind = difference > 0 ? b : a;
        const cell = difference > 0 ? a * n + b : b * n + a;
        ahead[cell] = (ahead[cell] as number) + 1;
        places[behind] = (places[behind] as number) + 1;
      }
    }
    for (let c = 0; c < n; c++) {
      const cell = c * n + (places[c] as number) - 1;
      counts[cell] = (counts[cell] as number) + 1;
    }
    witness?.(scores, places);
  }
  return { draws, places: frame.places, counts, ahead };
}

/** What the draws say of one district. */
export interface Steadiness {
  readonly place: string;
  readonly median: number;
  /** 5 % and 95 % quantiles of its place. */
  readonly low: number;
  readonly high: number;
  /** Numbers of draws. */
  readonly first: number;
  readonly firstThree: number;
}

/**
 * Quantiles are places that occurred: the smallest place that at least that share of the draws does not exceed (definition 1
 * of Hyndman and Fan, "Sample quantiles in statistical packages", The American Statistician 50, 1996).
 */
export function steadinessOf({ draws, places, counts }: Stability): Steadiness[] {
  const n = places.length;
  return places.map((place, c) => {
    const own = counts.subarray(c * n, (c + 1) * n);
    const upTo = (last: number) => own.subarray(0, last).reduce((sum, count) => sum + count, 0);
    const quantile = (percent: number) => {
      let seen = 0;
      // Whole numbers on both sides: a share of draws is never compared as a fraction.
      return 1 + own.findIndex((count) => (seen += count) * 100 >= percent * draws);
    };
    return { place, median: quantile(50), low: quantile(5), high: quantile(95), first: upTo(1), firstThree: upTo(3) };
  });
}
