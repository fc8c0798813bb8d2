/** Which indicators a number may be of: its unit, the concepts around it, the words in which the ledger's figures were reported, and its neighbours in a list. */
import { CONCEPTS, type Concept } from './concepts.ts';
import { nearest, type Found, type Hit } from './hits.ts';
import type { Knowledge, KnownIndicator } from './knowledge.ts';
import { changeScore, changesOf, neighbourScore, type Asked, type Measured } from './list-clues.ts';
import { MEANINGS } from './meanings.ts';
import type { TextNumber } from './numbers-in-text.ts';
import type { Candidate } from './proposal.ts';
import type { StemsInText } from './stems.ts';
import { WordFinder } from './word-finder.ts';

const names = Object.keys(CONCEPTS) as Concept[];
const finder = new WordFinder(Object.values(CONCEPTS));
export type ConceptHits = Readonly<Record<Concept, readonly Hit[]>>;

export function conceptsOf(lower: string): ConceptHits {
  const found = finder.find(lower);
  return Object.fromEntries(names.map((name, i) => [name, found[i] ?? []])) as unknown as ConceptHits;
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

interface Prepared {
  readonly indicators: readonly {
    readonly indicator: KnownIndicator;
    readonly meaning: (typeof MEANINGS)[string] | undefined;
    readonly often: number;
  }[];
  /** Stem → place of the indicator in the list above → weight. */
  readonly stems: ReadonlyMap<string, readonly (readonly [at: number, weight: number])[]>;
}
const prepared = new WeakMap<Knowledge, Prepared>();

/** What of the knowledge does not hang on the number, made once. */
function prepare(known: Knowledge): Prepared {
  let ready = prepared.get(known);
  if (ready !== undefined) return ready;
  const indicators = known.indicators
    .filter(({ unit }) => unit !== 'mention')
    .map((indicator) => ({
      indicator,
      meaning: MEANINGS[indicator.code],
      often: 0.12 * Math.log(1 + (known.counts[indicator.code]?.rows ?? 0)),
    }));
  const at = new Map(indicators.map(({ indicator }, i) => [indicator.code, i]));
  const stems = new Map(
    Object.entries(known.stems).map(([stem, by]) => [
      stem,
      Object.entries(by).flatMap(([code, weight]) => {
        const i = at.get(code);
        return i === undefined ? [] : [[i, weight] as const];
      }),
    ]),
  );
  prepared.set(known, (ready = { indicators, stems }));
  return ready;
}

/** The likeliest first; a score below 2 is hardly one. */
export function indicatorsOf(
  text: string,
  asked: Asked,
  concepts: ConceptHits,
  said: StemsInText,
  known: Knowledge,
): Scored[] {
  const { number, measure } = asked;
  const near = nearOf(concepts, number);
  const { indicators, stems } = prepare(known);
  const words = learnedScores(number, said, stems, indicators.length);
  const changes = changesOf(number, text);
  const own = OUTCOMES.filter((name) => near(name)?.weight === 1);
  const scored = indicators.map(({ indicator, meaning, often }, i): Scored => {
    let score = unitScore(indicator, measure, number.spelled && number.reading.value < 100);
    const because: string[] =
      measure.words !== '' && (measure.units ?? []).includes(indicator.unit) ? [measure.words] : [];
    if (score > -4) {
      if (meaning !== undefined) score += meaningScore(meaning, near, number, text, because);
      score += Math.min(2, words[i] ?? 0) * (meaning === undefined ? 2 : 0.8) + often;
      const goesOn = neighbourScore(indicator, asked);
      score += (number.isWhole ? goesOn : byVerb(meaning, own, goesOn)) + changeScore(indicator, number, changes);
    }
    return { code: indicator.code, indicator, score, because };
  });
  return scored
    .sort((a, b) => b.score - a.score)
    .slice(0, 6)
    .map((one) => ({ ...one, because: [...new Set(one.because)].slice(0, 4) }));
}

/** Verbs of what was done with what is counted: the number with one of them in its own words counts that, whatever the list before counted. */
const OUTCOMES: readonly Concept[] = [
  'came',
  'positive',
  'refused',
  'explained',
  'open',
  'answered',
  'forwarded',
  'gasGiven',
  'connected',
  'remain',
  'distribute',
  'built',
  'repair',
  'overhaul',
  'purchase',
];

/** What the number's own verb makes of going on with the number before: no more of the same where the verb is another's. */
function byVerb(meaning: Prepared['indicators'][number]['meaning'], own: readonly Concept[], goesOn: number): number {
  if (meaning === undefined || own.length === 0) return goesOn;
  const { needs, helps } = meaning;
  if (own.some((name) => needs.some((group) => group.includes(name)))) return goesOn + 0.8;
  if (goesOn <= 0 || own.some((name) => helps?.includes(name) === true)) return goesOn;
  return Math.max(0, goesOn - 1.6);
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
    let gap = 0;
    for (const concept of group) {
      const found = near(concept);
      if (found !== null && found.weight > best) {
        best = found.weight;
        gap = found.hit.start > number.start ? found.hit.start - number.end : number.start - found.hit.end;
        word = text.slice(found.hit.start, found.hit.end);
      }
    }
    // Of two words of its own the nearer is meant.
    sum += best === 1 ? 1 + Math.max(0, 0.12 - gap / 250) : best;
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

function learnedScores(number: TextNumber, said: StemsInText, stems: Prepared['stems'], size: number): Float64Array {
  const scores = new Float64Array(size);
  const add = (part: Hit, weight: number) => {
    for (const stem of said.within(part)) {
      for (const [at, by] of stems.get(stem) ?? []) scores[at] = (scores[at] ?? 0) + by * weight;
    }
  };
  add(number.around.own, 1);
  if (number.around.head !== undefined) add(number.around.head, 1);
  add(number.around.sentence, 0.25);
  return scores;
}
