/** Which indicators a number may be of: its unit, the concepts around it, the words in which the ledger's figures were reported, and its neighbours in a list. */
import { CONCEPTS, type Concept } from './concepts.ts';
import { hitsOf, nearest, wordPattern, type Found, type Hit } from './hits.ts';
import type { Knowledge, KnownIndicator } from './knowledge.ts';
import { changeScore, neighbourScore, type Asked, type Measured } from './list-clues.ts';
import { MEANINGS } from './meanings.ts';
import type { TextNumber } from './numbers-in-text.ts';
import type { Candidate } from './proposal.ts';
import { stemsOf } from './stems.ts';
import { HINT_UNITS, UNIT_WORDS } from './unit-words.ts';

const patterns = Object.entries(CONCEPTS).map(([name, source]) => [name as Concept, wordPattern(source)] as const);
export type ConceptHits = Readonly<Record<Concept, readonly Hit[]>>;

export function conceptsOf(lower: string): ConceptHits {
  return Object.fromEntries(
    patterns.map(([name, pattern]) => [name, hitsOf(lower, pattern)]),
  ) as unknown as ConceptHits;
}

const unitPatterns = UNIT_WORDS.map(([source, units]) => [new RegExp(`^(?:${source})`, 'u'), units] as const);

/** The noun that is counted: among the next words, else right before the number ("квартир – 108"). */
export function measureOf(lower: string, number: TextNumber, topics: readonly Hit[]): Measured {
  const { unitHint } = number.reading;
  if (unitHint !== null) return { units: HINT_UNITS[unitHint] ?? null, words: '', measured: true };
  const right = lower.slice(number.end, number.right.end);
  const words = [...right.matchAll(/[\p{L}\p{M}]+/gu)];
  for (const [i, word] of words.slice(0, 6).entries()) {
    // Another clause counts something else.
    if (/[;:(—]/u.test(right.slice(0, word.index)) || (i > 0 && /,/u.test(right.slice(0, word.index)))) break;
    const found = unitPatterns.find(([pattern]) => pattern.test(right.slice(word.index)));
    if (found !== undefined) return { units: found[1], words: word[0], measured: false };
  }
  const left = lower.slice(number.left.start, number.start);
  const before = [...left.matchAll(/[\p{L}\p{M}]+/gu)].slice(-5).reverse();
  for (const word of before) {
    // "жильё и участки — 475": the name of a topic is not what is counted.
    const at = number.left.start + word.index;
    if (topics.some((topic) => at >= topic.start && at < topic.end)) continue;
    const found = unitPatterns.find(([pattern]) => pattern.test(left.slice(word.index)));
    if (found !== undefined) return { units: found[1], words: word[0], measured: false };
  }
  return { units: null, words: '', measured: false };
}

/** Nouns that are said of one another: people "turn to" an office, flats and houses are both dwellings. */
const KIN: Readonly<Record<string, readonly string[]>> = {
  appeals: ['persons', 'questions'],
  questions: ['appeals'],
  families: ['persons', 'apartments', 'houses'],
  persons: ['families', 'appeals'],
  villages: [],
  subscribers: ['families', 'houses', 'persons'],
  apartments: ['houses'],
  houses: ['apartments'],
  rank: ['places'],
  places: ['rank'],
  percent_of_prev: ['percent'],
};
const MEASURED = new Set(['percent', 'percent_of_prev', 'tenge', 'km', 'm2', 'm3', 'ha', 'tonnes', 'rank']);

function unitScore({ unit }: KnownIndicator, { units, measured }: Measured, spelled: boolean): number {
  if (units === null) return MEASURED.has(unit) ? -4 : spelled ? -2.5 : -0.2;
  if (units.includes(unit)) return units[0] === unit || measured ? 1.6 : 1.1;
  if (measured || MEASURED.has(unit)) return -6;
  return (KIN[unit] ?? []).some((kin) => units.includes(kin)) ? -0.9 : -3.2;
}

export interface Scored extends Candidate {
  readonly indicator: KnownIndicator;
}

/** The likeliest first; a score below 2 is hardly one. */
export function indicatorsOf(text: string, asked: Asked, concepts: ConceptHits, known: Knowledge): Scored[] {
  const { number, measure } = asked;
  const near = nearOf(concepts, number);
  const words = learnedScores(text, number, known);
  const scored = known.indicators
    .filter(({ unit }) => unit !== 'mention')
    .map((indicator): Scored => {
      let score = unitScore(indicator, measure, number.spelled);
      const because: string[] =
        measure.words !== '' && (measure.units ?? []).includes(indicator.unit) ? [measure.words] : [];
      const meaning = MEANINGS[indicator.code];
      if (score > -4) {
        if (meaning !== undefined) score += meaningScore(meaning, near, number, text, because);
        score += Math.min(2, words.get(indicator.code) ?? 0) * (meaning === undefined ? 2 : 0.8);
        score += 0.12 * Math.log(1 + (known.counts[indicator.code]?.rows ?? 0));
        score += neighbourScore(indicator, asked) + changeScore(indicator, number, text);
      }
      return { code: indicator.code, indicator, score, because: [...new Set(because)].slice(0, 4) };
    });
  return scored.sort((a, b) => b.score - a.score).slice(0, 6);
}

type Near = (concept: Concept) => Found | null;

/** The nearest word of each concept, looked for once a number. */
function nearOf(concepts: ConceptHits, number: TextNumber): Near {
  const known = new Map<Concept, Found | null>();
  return (concept) => {
    let found = known.get(concept);
    if (found === undefined) known.set(concept, (found = nearest(concepts[concept], number.around, number.start)));
    return found;
  };
}

function meaningScore(
  { needs, helps, against }: (typeof MEANINGS)[string],
  near: Near,
  number: TextNumber,
  text: string,
  because: string[],
): number {
  let sum = 0;
  let least = 1;
  for (const group of needs) {
    let best = 0;
    let word = '';
    for (const concept of group) {
      const found = near(concept);
      if (found !== null && found.weight > best) {
        best = found.weight;
        word = text.slice(found.hit.start, found.hit.end);
      }
    }
    sum += best;
    least = Math.min(least, best);
    if (best >= 0.3) because.push(word);
  }
  const mean = sum / needs.length;
  let score = 2.6 * mean + 0.55 * (needs.length - 1) * least;
  if (least < 0.15) score -= 2.2;
  else if (least < 0.35) score -= 0.7;
  for (const concept of helps ?? []) score += 0.38 * (near(concept)?.weight ?? 0);
  for (const name of against ?? []) {
    const strong = name.startsWith('!');
    const found = near((strong ? name.slice(1) : name) as Concept);
    if (found === null) continue;
    if (found.weight === 1) score -= 1.9;
    else if (found.weight > 0.45) score -= found.weight * (strong ? 1.5 : found.hit.start < number.start ? 0.6 : 0.3);
  }
  return score;
}

function learnedScores(text: string, number: TextNumber, known: Knowledge): Map<string, number> {
  const scores = new Map<string, number>();
  const add = (part: Hit, weight: number) => {
    for (const stem of stemsOf(text.slice(part.start, part.end))) {
      for (const [code, by] of Object.entries(known.stems[stem] ?? {}))
        scores.set(code, (scores.get(code) ?? 0) + by * weight);
    }
  };
  add(number.around.own, 1);
  add(number.around.sentence, 0.25);
  return scores;
}
