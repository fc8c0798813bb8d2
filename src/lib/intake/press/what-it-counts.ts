/** Which indicators a number may be of: its unit, the concepts around it, the words in which the ledger's figures were reported, and its neighbours in a list. */
import { CONCEPTS, type Concept } from './concepts.ts';
import { hitsOf, nearest, wordPattern, type Found, type Hit } from './hits.ts';
import type { Knowledge, KnownIndicator } from './knowledge.ts';
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

export interface Measured {
  /** Units that the words at the number allow; null where no noun tells. */
  readonly units: readonly string[] | null;
  readonly words: string;
  /** Said by a sign or word of measure. */
  readonly measured: boolean;
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

export interface Neighbour {
  readonly number: TextNumber;
  readonly measure: Measured;
  readonly indicator: string | null;
}

export interface Asked {
  readonly number: TextNumber;
  readonly measure: Measured;
  /** A topic of appeals is named in the number's own words. */
  readonly topicHere: boolean;
  /** The place in its own words is a part of the place of the number before. */
  readonly placeHere: boolean;
  readonly before: Neighbour | null;
  /** The indicator last told in each unit, within the sentences before. */
  readonly lately: ReadonlyMap<string, string>;
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

/** "На 21% больше" is a growth, "114,6% к прошлому году" an index. */
function changeScore({ kind }: KnownIndicator, { reading, start, end }: TextNumber, text: string): number {
  if (kind !== 'growth' && kind !== 'index') return 0;
  const by =
    /(?:^|\P{L})на (?:\p{L}+ )?$/iu.test(text.slice(Math.max(0, start - 16), start)) ||
    /^\s?(?:%|процент\p{L}*|пайыз\p{L}*)[а-яәіңғүұқөһ-]* (?:больше|выше|ниже|меньше|артық|өс|арт|көп|кем|төмен)/iu.test(
      text.slice(end, end + 40),
    );
  if (kind === 'growth') return by ? 0.9 : reading.value > 100 ? -0.8 : 0;
  return by || reading.value < 40 ? -1.2 : reading.value >= 90 && reading.value <= 180 ? 0.6 : 0;
}

const TOTALS = new Set([
  'settlements_total',
  'dacha_areas',
  'settlements_subject_to_gas',
  'investment_projects',
  'appeals_received',
  'meeting_questions',
  'schools',
  'preschools',
  'hospitals',
]);

/** "31 из 34 сёл", "27 елді мекеннің 14-і": the whole out of which the other number is. */
function outOf(code: string, { isWhole }: TextNumber): number {
  if (!isWhole) return code === 'settlements_total' ? -1.2 : 0;
  return TOTALS.has(code) ? (code === 'settlements_total' ? 2.6 : 1) : -2.8;
}

/** Lists go on: a bare number after "обращений" counts them too; a share in brackets is that of the number before it. */
function neighbourScore(
  { code, unit }: KnownIndicator,
  { number, measure, topicHere, placeHere, before, lately }: Asked,
): number {
  let score = 0;
  const last = before?.indicator ?? null;
  score += outOf(code, number);
  const near = before !== null && number.sentence - before.number.sentence <= 1;
  if (
    topicHere &&
    code === 'appeals_received' &&
    (measure.units === null || measure.units.includes('persons') || measure.units.includes('appeals'))
  )
    score += 1.1;
  // "7 003 адам шағымданған" in a list of topics goes on counting appeals.
  const list = topicHere && last === 'appeals_received' && before?.number.sentence === number.sentence;
  if (list && code === 'appeals_received' && (measure.units?.[0] === 'persons' || measure.units?.[0] === 'questions'))
    score += 3;
  const meeting = last?.startsWith('meeting_questions') === true;
  if (meeting && code === 'meeting_questions_topic_share' && (topicHere || near)) score += 2.4;
  if (topicHere && !meeting && code === 'appeals_topic_share') score += number.companion ? 1.6 : 0.6;
  if (lately.get(unit) === code) score += measure.measured ? 0.2 : measure.units === null ? 0.5 : 0.8;
  if (last === null || !near) return score;
  const same = before?.number.sentence === number.sentence;
  if (code === last && (measure.units === null || measure.units.includes(unit))) {
    const bare = measure.units === null;
    // A list of topics goes on in the sentence behind its heading.
    score += bare && (same || (topicHere && unit === 'appeals')) ? 2 : measure.measured ? 0.2 : 0.5;
  }
  if (last === 'appeals_topic_share' && code === 'appeals_received' && measure.units === null) score += 1.5;
  if (number.companion && same) {
    if (last === 'appeals_received' && code === 'appeals_topic_share') score += placeHere ? 0.4 : 1.6;
    if (last === 'appeals_received' && code === 'appeals_district_share' && placeHere) score += 2.4;
    if (last === 'settlements_gasified' && code === 'gas_coverage_settlements') score += 2.5;
    if (last === 'settlements_with_water' && code === 'water_coverage') score += 2.5;
    if (last === 'population_with_gas' && code === 'gas_coverage_population') score += 2;
    if (last.endsWith('_share') || !last.startsWith('appeals_received')) return score;
  }
  return score;
}
