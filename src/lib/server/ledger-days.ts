/** The ledger day by day: what was changed and what was added, for the page of changes and its feeds. */
import type { Figure } from '#lib/figures/figure.ts';
import type { Change } from '#lib/figures/revision.ts';

export interface LedgerDay {
  /** Day of record, YYYY-MM-DD. */
  readonly day: string;
  readonly changes: readonly Change<Figure>[];
  /** Rows that replace nothing, in the order of the ledger. */
  readonly added: readonly Figure[];
}

/** `figures` and the `changes` among them, by day of record, newest day first. */
export function daysOf(figures: readonly Figure[], changes: readonly Change<Figure>[]): LedgerDay[] {
  const days = [...new Set(figures.map(({ recorded_on }) => recorded_on))].sort().reverse();
  const changing = new Set(changes.map(({ after }) => after.id));
  return days.map((day) => ({
    day,
    changes: changes.filter(({ after }) => after.recorded_on === day),
    added: figures.filter(({ id, recorded_on }) => recorded_on === day && !changing.has(id)),
  }));
}

/** A place and what lies in it: a region's feed tells of its districts too. */
export function within(place: string, places: readonly { readonly code: string; readonly parent: string | null }[]) {
  return new Set([place, ...places.filter(({ parent }) => parent === place).map(({ code }) => code)]);
}
