/** Finds patterns in a text once and keeps where they stand, so that many numbers can ask what is near them. */

export interface Hit {
  readonly start: number;
  readonly end: number;
}

export function hitsOf(text: string, pattern: RegExp): Hit[] {
  const hits: Hit[] = [];
  for (const match of text.matchAll(pattern)) hits.push({ start: match.index, end: match.index + match[0].length });
  return hits;
}

/** The parts of the text around a number, the nearest first; each part lies within the next. */
export interface Around {
  /** The words that belong to this number alone. */
  readonly own: Hit;
  /** The name of its column, in a table. */
  readonly head?: Hit;
  readonly sentence: Hit;
  /** With the two sentences before. */
  readonly before: Hit;
  readonly paragraph: Hit;
  readonly text: Hit;
}

const within = (hit: Hit, part: Hit): boolean => hit.start >= part.start && hit.end <= part.end;

export interface Found {
  readonly weight: number;
  readonly hit: Hit;
}

/** The first of the hits in reading order that begins at a place or behind it. */
export function firstFrom(hits: readonly Hit[], at: number): number {
  let [low, high] = [0, hits.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle]?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Those around a place: a long text has too many for each number to look at all of them. */
export function windowAt<One extends Hit>(
  hits: readonly One[],
  at: number,
  before: number,
  behind: number,
): readonly One[] {
  const middle = firstFrom(hits, at);
  return middle <= before && hits.length - middle <= behind
    ? hits
    : hits.slice(Math.max(0, middle - before), middle + behind);
}

/**
 * How much of a word is felt at the number: its own words 1, the sentence less by distance, and so on to the whole text. The
 * hits stand in reading order; only those of the sentence are weighed one by one, since a long text has very many.
 */
export function nearest(hits: readonly Hit[], around: Around, at: number): Found | null {
  const { head } = around;
  const named = head === undefined ? undefined : hits[firstFrom(hits, head.start)];
  if (named !== undefined && head !== undefined && within(named, head)) return { weight: 1, hit: named };
  const from = firstFrom(hits, around.sentence.start);
  const near = heaviest(hits.slice(from, firstFrom(hits, around.sentence.end)), around, at);
  if (near !== null) return near;
  const far = [around.before.start, around.paragraph.start, 0].map((start) => hits[firstFrom(hits, start)]);
  return heaviest(
    far.filter((hit) => hit !== undefined),
    around,
    at,
  );
}

function heaviest(hits: readonly Hit[], around: Around, at: number): Found | null {
  let best: Found | null = null;
  for (const hit of hits) {
    const weight = weightOf(hit, around, at);
    if (weight > (best?.weight ?? 0)) best = { weight, hit };
  }
  return best;
}

function weightOf(hit: Hit, around: Around, at: number): number {
  if (within(hit, around.own)) return 1;
  if (within(hit, around.sentence)) {
    const distance = hit.start > at ? hit.start - at : at - hit.end;
    // What stands before the number is said of it more often than what comes later in the sentence.
    return Math.max(0.5, (hit.start > at ? 0.64 : 0.85) - distance / 600);
  }
  if (within(hit, around.before)) return 0.42;
  if (hit.end <= at && within(hit, around.paragraph)) return 0.3;
  return hit.end <= at ? 0.2 : 0.1;
}
