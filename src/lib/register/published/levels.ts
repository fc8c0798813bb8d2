/** What a cell gives up, step by step: what is left of its key, which cells then share one, and how many may. */
import type { CubeKey } from './key.ts';
import { possibleTimes } from './times.ts';

/** What is given up, in this order. */
export const LEVELS = ['whole', 'channel', 'outcome', 'time', 'month', 'quarter', 'topic', 'place', 'year'] as const;
export type Level = (typeof LEVELS)[number];

function parentOf(cell: number, level: Level, key: CubeKey): number {
  const { periods } = key;
  switch (level) {
    case 'whole':
      return cell;
    case 'time':
    case 'channel':
    case 'outcome':
    case 'topic':
    case 'place':
      return key.without(cell, level);
    case 'month':
    case 'quarter': {
      const period = periods.list[key.digit(cell, 'period')];
      if (period === undefined || period.kind === 'undated') return cell;
      return key.withPeriod(cell, level === 'month' ? periods.quarterOf(period.from) : periods.yearOf(period.from));
    }
    case 'year':
      return key.withPeriod(cell, periods.any);
  }
}

/** Into how many parts, known from the names alone, the cell falls that gave up this level. */
function partsOf(parent: number, level: Level, key: CubeKey, asOf: number): number {
  const { periods } = key;
  const period = periods.list[key.digit(parent, 'period')];
  switch (level) {
    case 'whole':
      return 1;
    case 'time':
      if (period === undefined || period.kind === 'undated') return 1;
      return possibleTimes(periods.daysOf(period).from, asOf);
    case 'channel':
    case 'outcome':
    case 'topic':
    case 'place':
      return key.sizes[level];
    case 'month':
      return period?.kind === 'quarter' ? period.to - period.from + 1 : 1;
    case 'quarter':
      return period?.kind === 'year' ? key.periods.quarterOf(period.to) - key.periods.quarterOf(period.from) + 1 : 1;
    case 'year':
      return periods.list.filter(({ kind }) => kind === 'year' || kind === 'undated').length;
  }
}

/** `partsOf` for many parents: it depends on the period alone. */
export function partsByPeriod(level: Level, key: CubeKey, asOf: number): (parent: number) => number {
  const known: number[] = [];
  return (parent) => {
    const period = Math.floor(parent / key.weight.period);
    return (known[period] ??= partsOf(parent, level, key, asOf));
  };
}

/** Cells with the same parent, one group after the other: `order`, or the order of the cells where it is null, from `from` to `to`. */
export interface Groups {
  readonly order: Uint32Array | null;
  parent: number;
  from: number;
  to: number;
  next(): boolean;
}

export const groupsOf = (keys: Float64Array, level: Level, key: CubeKey): Groups =>
  level === 'channel' || level === 'outcome' || level === 'time'
    ? groupsOfLastDigits(keys, level, key)
    : groupsByParent(keys, level, key);

/**
 * The last digits are given up first: cells with one parent lie side by side. That is where the cells are many, millions of them,
 * so that nothing is made for each.
 */
function groupsOfLastDigits(keys: Float64Array, digit: 'channel' | 'outcome' | 'time', key: CubeKey): Groups {
  const span = key.weight[digit] * (key.sizes[digit] + 1);
  const groups: Groups = {
    order: null,
    parent: 0,
    from: 0,
    to: 0,
    next() {
      if (groups.to >= keys.length) return false;
      groups.from = groups.to;
      const first = keys[groups.from] as number;
      const end = (Math.floor(first / span) + 1) * span;
      groups.parent = key.without(first, digit);
      do groups.to++;
      while (groups.to < keys.length && (keys[groups.to] as number) < end);
      return true;
    },
  };
  return groups;
}

/** Giving up months, topics or places brings cells together that lie far from each other. */
function groupsByParent(keys: Float64Array, level: Level, key: CubeKey): Groups {
  const parents = Float64Array.from(keys, (cell) => parentOf(cell, level, key));
  const order = Uint32Array.from(keys, (_, at) => at);
  order.sort((a, b) => (parents[a] as number) - (parents[b] as number) || a - b);
  const groups: Groups = {
    order,
    parent: 0,
    from: 0,
    to: 0,
    next() {
      if (groups.to >= order.length) return false;
      groups.from = groups.to;
      groups.parent = parents[order[groups.from] as number] as number;
      do groups.to++;
      while (groups.to < order.length && parents[order[groups.to] as number] === groups.parent);
      return true;
    },
  };
  return groups;
}
