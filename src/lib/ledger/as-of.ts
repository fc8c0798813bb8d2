/**
 * The ledger as it stood at the end of a day: the rows recorded by then, and nothing that was learnt later. The catalogues
 * (names, definitions, sources) are not dated and stay as they are.
 */
import type { Ledger } from './types.ts';

export function asOf(ledger: Ledger, day: string): Ledger {
  const known = ledger.figures.filter(({ recorded_on }) => recorded_on <= day);
  if (known.length === ledger.figures.length) return ledger;
  const ids = new Set(known.map(({ id }) => id));
  const sides = (figures: Ledger['figures']) => {
    const counts = new Map<string | null, number>();
    for (const { conflict } of figures) counts.set(conflict, (counts.get(conflict) ?? 0) + 1);
    return counts;
  };
  const [all, then] = [sides(ledger.figures), sides(known)];
  // Rows are never rewritten but for these marks: a conflict begins with its second side, a repeat with what it repeats.
  const open = (conflict: string | null) => all.get(conflict) === 1 || (then.get(conflict) ?? 0) > 1;
  return {
    ...ledger,
    figures: known.map((figure) => {
      const conflict = open(figure.conflict) ? figure.conflict : null;
      const repeats = figure.repeats !== null && ids.has(figure.repeats) ? figure.repeats : null;
      return conflict === figure.conflict && repeats === figure.repeats ? figure : { ...figure, conflict, repeats };
    }),
  };
}

/** First and last day on which rows were recorded. The ledger is never empty; of an empty one both are ''. */
export function recordedDays({ figures }: Pick<Ledger, 'figures'>): { readonly first: string; readonly last: string } {
  const days = figures.map(({ recorded_on }) => recorded_on).sort();
  return { first: days[0] ?? '', last: days.at(-1) ?? '' };
}
