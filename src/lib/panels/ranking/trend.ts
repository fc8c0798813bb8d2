/** The years of one district for the small line of its row. */
import type { Interval } from '#lib/figures/interval.ts';
import type { YearOfEntries } from '#lib/figures/rankings/movement.ts';
import type { Drawable } from '#lib/panels/units/model/plot.ts';

/** Where an interval is drawn that has no value of its own: in its middle, or at the end that was said. */
function drawnAt({ lower, upper }: Interval): number | null {
  if (Number.isFinite(lower) && Number.isFinite(upper)) return (lower + upper) / 2;
  return [lower, upper].find(Number.isFinite) ?? null;
}

/** Oldest first. Doubtful values leave a gap; a break of the series, like a missing year, ends a stroke. */
export function trendOf(history: readonly YearOfEntries[], place: string): Drawable[] {
  const points = [...history]
    .sort((a, b) => a.year - b.year)
    .flatMap(({ year, entries }) => {
      const own = entries.find((entry) => entry.place === place);
      const value = own === undefined || own.suspect ? null : drawnAt(own.interval);
      return value === null ? [] : [{ year, value, broken: own?.broken !== null }];
    });
  return points.map(({ year, value, broken }, i) => ({
    year,
    joined: points[i - 1]?.year === year - 1 && !broken,
    said: { value, value_upper: null },
  }));
}
