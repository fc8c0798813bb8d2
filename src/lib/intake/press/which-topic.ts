/** Which topic of appeals a number is about: named in its own words, or in the sentence that it goes on. */
import { hitsOf, nearest, wordPattern, type Hit } from './hits.ts';
import type { Knowledge } from './knowledge.ts';
import type { TextNumber } from './numbers-in-text.ts';
import type { Candidate } from './proposal.ts';
import { TOPIC_WORDS, WEAK_TOPICS } from './topic-words.ts';

export interface TopicHit extends Hit {
  readonly code: string;
}

const patterns = Object.entries(TOPIC_WORDS).map(([code, source]) => [code, wordPattern(source)] as const);

/** Names of the catalogue beside the words known here, so that a new topic is found too. */
function namesOf(known: Knowledge): (readonly [string, RegExp])[] {
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
      return [code, wordPattern(stems.join('|'))] as const;
    });
}

/** All topics named in the lower-case text; of two that overlap the one that begins first, then the longer. */
export function topicHits(lower: string, known: Knowledge): TopicHit[] {
  const codes = new Set(known.topics.map(({ code }) => code));
  const all = [...patterns, ...namesOf(known)]
    .filter(([code]) => codes.has(code))
    .flatMap(([code, pattern]) => hitsOf(lower, pattern).map((hit) => ({ ...hit, code })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return all.filter(
    (hit, i) => !all.some((other, j) => j < i && other.end > hit.start && other.start < hit.start && !isWeak(other)),
  );
}

const isWeak = ({ code }: TopicHit): boolean => WEAK_TOPICS.has(code);
const within = (hit: Hit, part: Hit): boolean => hit.start >= part.start && hit.end <= part.end;

/** `here`: the topic in the number's own words, left of it before right of it. */
export function topicsOf(number: TextNumber, hits: readonly TopicHit[]): { readonly here: TopicHit | null } {
  const own = hits.filter(
    (hit) => within(hit, number.around.own) && !(hit.start < number.end && hit.end > number.start),
  );
  const strong = own.filter((hit) => !isWeak(hit));
  const order = (list: readonly TopicHit[]) =>
    [...list].sort((a, b) => distance(a, number) - distance(b, number))[0] ?? null;
  return { here: order(strong) };
}

const distance = (hit: Hit, number: TextNumber): number =>
  hit.start >= number.end ? hit.start - number.end + 8 : number.start - hit.end;

/** Indicators whose figures are split by topic in the ledger. */
export function hasTopics(indicator: string, known: Knowledge): boolean {
  if (indicator.startsWith('appeals_') || indicator.startsWith('meeting_questions_')) return true;
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
  const { here } = topicsOf(number, hits);
  const scores = new Map<string, { score: number; because: string[] }>();
  const put = (code: string, score: number, word = '') => {
    const old = scores.get(code);
    if (old === undefined || old.score < score) scores.set(code, { score, because: word === '' ? [] : [word] });
  };
  const needsTopic = /topic/u.test(indicator);
  put('', needsTopic ? 0.15 : 0.8);
  const split = known.topicsOf[indicator] ?? {};
  const rows = Object.values(split).reduce((sum, n) => sum + n, 0);
  for (const hit of hits) {
    const weight = nearest([hit], number.around, number.start)?.weight ?? 0;
    if (weight < 0.3) continue;
    const fits =
      /^(?:appeals_|meeting_)/u.test(indicator) ||
      (split[hit.code] ?? 0) > 0 ||
      (indicator.startsWith('roads_') && hit.code.startsWith('roads_'))
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
