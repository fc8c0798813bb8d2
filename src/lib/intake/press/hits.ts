/** Finds patterns in a text once and keeps where they stand, so that many numbers can ask what is near them. */

export interface Hit {
  readonly start: number;
  readonly end: number;
}

/** A pattern of words: begins where a word begins; the word is then read to its end. */
export function wordPattern(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{M}])(?:${source})[\\p{L}\\p{M}]*`, 'gu');
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

/** How much of a word is felt at the number: its own words 1, the sentence less by distance, and so on to the whole text. */
export function nearest(hits: readonly Hit[], around: Around, at: number): Found | null {
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
