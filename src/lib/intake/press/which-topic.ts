/** Which topic of appeals a number is about: named in its own words, or in the sentence that it goes on. */
import { firstFrom, nearest, type Hit } from './hits.ts';
import type { Knowledge } from './knowledge.ts';
import type { TextNumber } from './numbers-in-text.ts';
import type { Candidate } from './proposal.ts';
import { ROAD_CLASSES, TOPIC_WORDS, WEAK_TOPICS } from './topic-words.ts';
import { WordFinder } from './word-finder.ts';

export interface TopicHit extends Hit {
  readonly code: string;
  /** A class of roads: no topic of anything else. */
  readonly road?: true;
}

/** Names of the catalogue beside the words known here, so that a new topic is found too. */
function namesOf(known: Knowledge): (readonly [string, string])[] {
  return known.topics
    .filter(({ code }) => TOPIC_WORDS[code] === undefined)
    .map(({ code, name }) => {
      const stems = [name.kk, name.ru].map((text) =>
        text
          .toLowerCase()
          .split(' ')
          .map((word) => (word.length > 5 ? word.slice(0, -2) : word))
          .join('\\p{L}* ')
          .replace(/[.()«»"]/gu, '.'),
      );
      return [code, stems.join('|')] as const;
    });
}

/** All topics named in the lower-case text; of two that overlap the one that begins first, then the longer. */
export function topicFinder(known: Knowledge): (lower: string) => TopicHit[] {
  const catalogue = new Set(known.topics.map(({ code }) => code));
  const words = [...Object.entries(TOPIC_WORDS), ...namesOf(known)].filter(([code]) => catalogue.has(code));
  const classes = Object.keys(ROAD_CLASSES).filter((code) => catalogue.has(code));
  const finder = new WordFinder([
    ...words.map(([, source]) => source),
    ...classes.map((code) => ROAD_CLASSES[code] ?? ''),
  ]);
  return (lower) => {
    const found = finder.find(lower);
    const inOrder = (list: TopicHit[]) => list.sort((a, b) => a.start - b.start || b.end - a.end);
    const all = inOrder(words.flatMap(([code], i) => (found[i] ?? []).map((hit) => ({ ...hit, code }))));
    const roads = classes.flatMap((code, i) =>
      (found[words.length + i] ?? []).map((hit): TopicHit => ({ ...hit, code, road: true })),
    );
    // How far what begins before reaches, and what begins at this very place.
    let [covered, here, start] = [0, 0, -1];
    const named = all.filter((hit) => {
      if (hit.start > start) [covered, here, start] = [Math.max(covered, here), 0, hit.start];
      if (!isWeak(hit)) here = Math.max(here, hit.end);
      return covered <= hit.start;
    });
    return inOrder([...named, ...roads]);
  };
}

const isWeak = ({ code }: TopicHit): boolean => WEAK_TOPICS.has(code);
const within = (hit: Hit, part: Hit): boolean => hit.start >= part.start && hit.end <= part.end;

/** `here`: the topic in the number's own words, left of it before right of it. */
export function topicsOf(
  number: TextNumber,
  all: readonly TopicHit[],
  roads = false,
): { readonly here: TopicHit | null } {
  const { own: part } = number.around;
  const hits = roads ? all : all.filter(({ road }) => road === undefined);
  const own = hits
    .slice(firstFrom(hits, part.start), firstFrom(hits, part.end))
    .filter((hit) => within(hit, part) && !(hit.start < number.end && hit.end > number.start));
  const strong = own.filter((hit) => !isWeak(hit));
  // "Дорог республиканского значения": the narrower of two is meant.
  const narrow = strong.filter((hit) => !strong.some(({ code }) => code.startsWith(`${hit.code}_`)));
  const order = (list: readonly TopicHit[]) =>
    [...list].sort((a, b) => distance(a, number) - distance(b, number))[0] ?? null;
  return { here: order(narrow) };
}

const distance = (hit: Hit, number: TextNumber): number =>
  hit.start >= number.end ? hit.start - number.end + 8 : number.start - hit.end;

/** Indicators whose figures are split by topic in the ledger. */
export function hasTopics(indicator: string, known: Knowledge): boolean {
  if (/^(?:appeals|roads?)_/u.test(indicator) || indicator.startsWith('meeting_questions_')) return true;
  return Object.keys(known.topicsOf[indicator] ?? {}).some((topic) => topic !== '');
}

/** "" stands for "not split by topic". `before`: the topic of the number before in the same clause, which shares and outcomes take over. */
export function topicCandidates(
  number: TextNumber,
  indicator: string,
  hits: readonly TopicHit[],
  known: Knowledge,
  text: string,
  before: string | null,
): Candidate[] {
  if (!hasTopics(indicator, known)) return [{ code: '', score: 1, because: [] }];
  const roads = /^roads?_/u.test(indicator);
  const { here } = topicsOf(number, hits, roads);
  const scores = new Map<string, { score: number; because: string[] }>();
  const put = (code: string, score: number, word = '') => {
    const old = scores.get(code);
    if (old === undefined || old.score < score) scores.set(code, { score, because: word === '' ? [] : [word] });
  };
  const needsTopic = /topic/u.test(indicator);
  put('', needsTopic ? 0.15 : 0.8);
  const split = known.topicsOf[indicator] ?? {};
  const rows = Object.values(split).reduce((sum, n) => sum + n, 0);
  const { before: lately, paragraph, sentence } = number.around;
  const from = firstFrom(hits, Math.min(lately.start, paragraph.start));
  for (const hit of hits.slice(from, firstFrom(hits, sentence.end))) {
    if (hit.road === true && !roads) continue;
    const weight = nearest([hit], number.around, number.start)?.weight ?? 0;
    if (weight < 0.3) continue;
    const fits =
      /^(?:appeals_|meeting_)/u.test(indicator) ||
      (split[hit.code] ?? 0) > 0 ||
      (roads && hit.code.startsWith('roads_'))
        ? 1
        : 0.3;
    put(
      hit.code,
      (hit === here ? 1.2 : 0.7 * weight) * fits * (isWeak(hit) ? 0.45 : 1),
      text.slice(hit.start, hit.end),
    );
  }
  if (before !== null && number.companion) put(before, 1.4);
  else if (before !== null && before !== '' && !indicator.startsWith('appeals_received')) put(before, 0.75);
  if (!indicator.startsWith('appeals_') && !indicator.startsWith('meeting_')) {
    for (const [topic, n] of Object.entries(split)) put(topic, (0.9 * n) / rows);
    if (Object.keys(split).length === 0) put('', 1.3);
  }
  return [...scores]
    .map(([code, { score, because }]) => ({ code, score, because }))
    .sort((a, b) => b.score - a.score)
    .slice(0, 3);
}
