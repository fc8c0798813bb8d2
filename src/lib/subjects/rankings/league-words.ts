/** The rules of a league in words: whose direction it is, and what its arrows compare with. */
import type { Direction } from '#lib/figures/rankings/rank.ts';
import { movesOf, type Move, type OrderRules, type Steps } from '#lib/figures/rankings/standings.ts';
import type { YearOfEntries } from '#lib/figures/rankings/movement.ts';
import { sayPeriod } from '#lib/figures/period.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import type { Words } from '#lib/i18n/messages.ts';
import { formatNumber } from '#lib/i18n/number.ts';
import type { Labels } from '#lib/ledger/labels.ts';
import type { SliceKey } from '#lib/questions/slices.ts';

/** "direction chosen by the reader: more is better": goes wherever the order goes. */
export function sayDirection(direction: Direction, by: 'ledger' | 'reader', { rankings }: Words<'rankings'>): string {
  if (by === 'reader') return `${rankings.order.chosen}: ${rankings.directions[direction]}`;
  if (direction === 'none') return rankings.order.noDirection;
  return `${rankings.order.byLedger}: ${rankings.directions[direction]}`;
}

export interface Arrows {
  readonly moves: ReadonlyMap<string, Move>;
  readonly steps: ReadonlyMap<string, Steps>;
  /** What the arrows compare with, or why there are none. */
  readonly said: string;
}

const NONE = { moves: new Map<string, Move>(), steps: new Map<string, Steps>() };

/** Arrows of one year against the nearest earlier year of its history. */
export function arrowsOf(
  history: readonly YearOfEntries[],
  year: number,
  rules: OrderRules,
  lang: Lang,
  { rankings }: Words<'rankings'>,
): Arrows {
  const now = history.find((one) => one.year === year);
  const before = history.filter((one) => one.year < year).at(-1);
  if (now === undefined || before === undefined) return { ...NONE, said: rankings.moves.noEarlier };
  const { among, moves, steps } = movesOf(before.entries, now.entries, rules);
  // One district alone cannot move among others.
  if (among < 2) return { ...NONE, said: rankings.moves.broken(String(before.year)) };
  return { moves, steps, said: rankings.moves.note(String(before.year), formatNumber(among, lang)) };
}

/** Periods to choose from; scope and status are said only where they tell two apart or warn. */
export function sayPeriods(
  periods: readonly { readonly key: string; readonly slice: SliceKey }[],
  labels: Labels,
  lang: Lang,
  t: Words<'rankings'>,
): { key: string; said: string }[] {
  const scopesDiffer = new Set(periods.map(({ slice }) => slice.scope)).size > 1;
  return periods.map(({ key, slice }) => {
    const parts = [
      sayPeriod({ ...slice, period_length: null }, lang),
      scopesDiffer ? labels.scope[slice.scope]?.name : null,
      slice.status === 'reported' ? null : t.common.statuses[slice.status],
    ];
    return { key, said: parts.filter((part) => part).join(' · ') };
  });
}
