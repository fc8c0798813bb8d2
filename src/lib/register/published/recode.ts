/**
 * A register as one partition: each appeal in exactly one cell, and no cell smaller than the threshold. A cell that is too small
 * gives up detail after detail, together with its neighbours that are too small as well, until what they share is large enough.
 * Nothing is published beside these cells, so that nothing can be subtracted from them; sums of them stay exact.
 *
 * Who knows the rule knows that each part of a cell that was not published by itself is smaller than the threshold. Where few
 * parts can hold the count, that would narrow each of them ("six appeals in two months: neither had none"). Then the smallest
 * published part joins: from then on one of them may be any number, and nobody knows which.
 *
 * Global recoding and local suppression are described in Hundepool et al., Statistical Disclosure Control (Wiley, 2012), ch. 3
 * and 4; the joining of a sibling is complementary suppression within one cell.
 */
import type { CubeKey } from './key.ts';
import { groupsOf, LEVELS, partsByPeriod, type Level } from './levels.ts';

export const THRESHOLD = 5;

/** Cells in the order of their keys. */
export interface Cells {
  readonly keys: Float64Array;
  readonly counts: Float64Array;
}

export interface Recoded extends Cells {
  /** Appeals in cells of each level, as `LEVELS`. */
  readonly appeals: readonly number[];
}

export type RecodeAnswer =
  | { readonly ok: true; readonly cells: Recoded }
  /** The whole register is smaller than the threshold, or so small that nothing of it can be told. */
  | { readonly ok: false; readonly reason: 'too_few' };

/** Cells of one level: those that stand, and those that have to give up more. */
interface Layer {
  readonly keys: Float64Array;
  readonly counts: Float64Array;
  readonly stands: Uint8Array;
}

/** `base` has each key once, in ascending order; `asOf` is the last day the register knows, in days since 1970-01-01. */
export function recode(base: Cells, key: CubeKey, threshold: number, asOf: number): RecodeAnswer {
  const stands = new Uint8Array(base.counts.length);
  for (let at = 0; at < stands.length; at++) if ((base.counts[at] as number) >= threshold) stands[at] = STANDS;
  const layers: Layer[] = [{ keys: base.keys, counts: base.counts, stands }];
  for (let level = 1; level < LEVELS.length; level++) {
    layers.push(nextLayer(layers[level - 1] as Layer, LEVELS[level] as Level, key, threshold, asOf));
  }
  if (!settleRest(layers)) return { ok: false, reason: 'too_few' };
  return { ok: true, cells: gather(layers) };
}

/** Every cell as it is: for cubes that never leave the office. */
export function unprotected(base: Cells): Recoded {
  const all = base.counts.reduce((sum, count) => sum + count, 0);
  return { ...base, appeals: LEVELS.map((_, level) => (level === 0 ? all : 0)) };
}

/**
 * In `stands`: published as it is; joined a sibling that needed it; holds nothing, for all its parts are published. What has none
 * of these gives up more.
 */
const STANDS = 1;
const JOINED = 2;
const FULL = 3;

/** Gathers what is too small in `below` by what is left after giving up `level`; takes a sibling where that is needed. */
function nextLayer(below: Layer, level: Level, key: CubeKey, threshold: number, asOf: number): Layer {
  const groups = groupsOf(below.keys, level, key);
  const partsIn = partsByPeriod(level, key, asOf);
  const most = below.keys.length;
  const [keys, counts, stands] = [new Float64Array(most), new Float64Array(most), new Uint8Array(most)];
  let size = 0;
  while (groups.next()) {
    const { parent, from, to } = groups;
    let sum = 0;
    let closed = 0;
    let standing: number[] | null = null;
    for (let i = from; i < to; i++) {
      const at = groups.order === null ? i : (groups.order[i] as number);
      const stand = below.stands[at];
      if (stand === STANDS || stand === FULL) closed++;
      if (stand === STANDS) (standing ??= []).push(at);
      else sum += below.counts[at] as number;
    }
    const parts = partsIn(parent);
    if (sum === 0 && closed < parts) continue;
    let stand = sum >= threshold && (parts - closed - 1) * (threshold - 1) >= sum;
    if (sum > 0 && !stand && standing !== null) {
      standing.sort((a, b) => (below.counts[b] as number) - (below.counts[a] as number) || b - a);
      // Three parts at least may be meant: two would tell of each other.
      do {
        const smallest = standing.pop() as number;
        below.stands[smallest] = JOINED;
        sum += below.counts[smallest] as number;
        closed--;
      } while (parts - closed < 3 && standing.length > 0);
      stand = parts - closed >= 3;
    }
    keys[size] = parent;
    counts[size] = sum;
    stands[size++] = sum === 0 ? FULL : stand ? STANDS : 0;
  }
  return { keys: keys.subarray(0, size), counts: counts.subarray(0, size), stands: stands.subarray(0, size) };
}

/** What is still too small when everything is given up takes the smallest cells of the coarsest level that has any. */
function settleRest(layers: readonly Layer[]): boolean {
  const last = layers.at(-1) as Layer;
  const { counts } = last;
  if (counts.length === 0 || last.stands[0] === STANDS || last.stands[0] === FULL) return true;
  for (const layer of layers.slice(0, -1).reverse()) {
    const order = Array.from(layer.keys, (_, at) => at)
      .filter((at) => layer.stands[at] === STANDS)
      .sort((a, b) => (layer.counts[a] as number) - (layer.counts[b] as number) || a - b);
    const [at] = order;
    if (at === undefined) continue;
    layer.stands[at] = JOINED;
    counts[0] = (counts[0] as number) + (layer.counts[at] as number);
    last.stands[0] = STANDS;
    return true;
  }
  // Nothing stands anywhere: the register is so small that its total alone would tell of single appeals.
  return false;
}

function standingIn(stands: Uint8Array): number {
  let n = 0;
  for (let at = 0; at < stands.length; at++) if (stands[at] === STANDS) n++;
  return n;
}

function gather(layers: readonly Layer[]): Recoded {
  const appeals = layers.map(() => 0);
  const found = layers.reduce((sum, { stands }) => sum + standingIn(stands), 0);
  const keys = new Float64Array(found);
  const counts = new Map<number, number>();
  let at = 0;
  layers.forEach((layer, level) => {
    for (let i = 0; i < layer.keys.length; i++) {
      if (layer.stands[i] !== STANDS) continue;
      const count = layer.counts[i] as number;
      keys[at++] = layer.keys[i] as number;
      if (level > 0) counts.set(layer.keys[i] as number, count);
      appeals[level] = (appeals[level] as number) + count;
    }
  });
  keys.sort();
  const whole = layers[0] as Layer;
  const out = new Float64Array(found);
  let next = 0;
  for (let i = 0; i < found; i++) {
    const one = keys[i] as number;
    while (next < whole.keys.length && (whole.keys[next] as number) < one) next++;
    out[i] = whole.keys[next] === one ? (whole.counts[next] as number) : (counts.get(one) as number);
  }
  return { keys, counts: out, appeals };
}
