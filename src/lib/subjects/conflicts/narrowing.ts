/** What narrows a list of disagreements or checks: the place, the group of indicators, how far apart the numbers are. */
export interface Folded {
  readonly id: string;
  /** Codes of the places that it is about, and of the regions that these lie in. */
  readonly places: readonly string[];
  /** Codes of the groups of its indicators. */
  readonly subjects: readonly string[];
  /** The highest value over the lowest, at the widest; null where the ends are not both stated or cannot be divided. */
  readonly size: number | null;
}

export const SIZES = ['any', 'tenth', 'half', 'twice'] as const;

export interface Narrowing {
  readonly place: string;
  readonly group: string;
  readonly size: (typeof SIZES)[number];
}

const LEAST: Readonly<Record<Narrowing['size'], number>> = { any: 0, tenth: 1.1, half: 1.5, twice: 2 };

export function narrowed<Item extends Folded>(items: readonly Item[], { place, group, size }: Narrowing): Item[] {
  return items.filter(
    (item) =>
      (place === '' || item.places.includes(place)) &&
      (group === '' || item.subjects.includes(group)) &&
      (size === 'any' || (item.size !== null && item.size >= LEAST[size])),
  );
}

interface Ends {
  readonly lower: number | null;
  readonly upper: number | null;
}

/** How far apart the ends are, as a ratio. */
export function sizeOf(ends: Ends | null): number | null {
  if (ends === null || ends.lower === null || ends.upper === null || ends.lower <= 0) return null;
  return ends.upper / ends.lower;
}

/** From the lowest to the highest of some bars; null where there are none with two ends. */
export function endsOf(bars: readonly (Ends | null)[]): Ends | null {
  const lower = bars.flatMap((bar) => bar?.lower ?? []);
  const upper = bars.flatMap((bar) => bar?.upper ?? []);
  return lower.length === 0 || upper.length === 0 ? null : { lower: Math.min(...lower), upper: Math.max(...upper) };
}
