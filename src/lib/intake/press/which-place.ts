/** Which place a number is of: named in its own words, else the nearest before it; places of the headline stand for the whole text. */
import { windowAt } from './hits.ts';
import type { TextNumber } from './numbers-in-text.ts';
import type { Mention, PlaceFinder } from './places-in-text.ts';
import type { Candidate } from './proposal.ts';

const within = ({ start, end }: Mention, part: { start: number; end: number }): boolean =>
  start >= part.start && end <= part.end;

export interface PlaceContext {
  readonly mentions: readonly WeighedMention[];
  /** Places of the headline and of the address, the surest first. */
  readonly titled: readonly string[];
  readonly text: string;
  /** The place of the number before, which lists go on with. */
  readonly before: string | null;
  /** True where the number before stands in the same sentence. */
  readonly sameSentence: boolean;
}

/** A place that is named, and how much less it is felt for what stands beside it. */
export interface WeighedMention extends Mention {
  readonly less: number;
}

export function weighMentions(mentions: readonly Mention[], text: string, places: PlaceFinder): WeighedMention[] {
  return mentions.map((mention, i) => {
    const { start, end, code } = mention;
    let less = mention.named ? 0 : mention.level === 'country' ? 0.5 : 0.12;
    // Of two places one of which holds the other, standing side by side ("Карасайского района Алматинской области"), the smaller is meant.
    const next = mentions[i + 1];
    if (next !== undefined && next.start >= end && next.start - end < 30 && isAbove(places, code, next.code))
      less += 0.3;
    const last = mentions[i - 1];
    if (last !== undefined && start >= last.end && start - last.end < 30 && isAbove(places, code, last.code))
      less += 0.35;
    // "ТАЛДЫҚОРҒАН. На брифинге …": where the news was written.
    if (
      /(?:^|\n)\s*$/u.test(text.slice(Math.max(0, start - 3), start)) &&
      /^\s*(?:[.,/|]|[–—-]\s)/u.test(text.slice(end, end + 4)) &&
      /^[\p{Lu}\p{M}-]{3,}$/u.test(text.slice(start, end))
    )
      less += 0.5;
    // An akim, a department of the region speaks of a district: the body is no place.
    if (
      /^\s*(?:әкім|департамент|басқарма|аким|филиал)/u.test(text.slice(end, end + 14).toLowerCase()) ||
      /(?:аким|акимат\p{L}*|управлени\p{L}+|департамент\p{L}*|глава|филиал\p{L}*)\s*$/iu.test(
        text.slice(Math.max(0, start - 18), start),
      )
    )
      less += 0.15;
    return { ...mention, less };
  });
}

export interface FoundPlaces {
  readonly candidates: readonly Candidate[];
  /** Named in the number's sentence. */
  readonly near: boolean;
}

export function placeCandidates(
  number: TextNumber,
  { mentions, titled, text, before, sameSentence }: PlaceContext,
): FoundPlaces {
  const scores = new Map<string, { score: number; because: string[] }>();
  const put = (code: string, score: number, word: string) => {
    const old = scores.get(code);
    if (old === undefined) scores.set(code, { score, because: word === '' ? [] : [word] });
    else
      scores.set(code, {
        score: Math.max(old.score, score) + 0.05,
        because: old.because.length > 0 || word === '' ? old.because : [word],
      });
  };
  let near = false;
  windowAt(mentions, number.around.sentence.end, 80, 10).forEach((mention) => {
    const { start, end } = mention;
    const word = text.slice(start, end);
    const inSentence = within(mention, number.around.sentence);
    near ||= inSentence && mention.named;
    let score: number;
    if (start >= number.around.own.start && start < number.around.own.end)
      score = 1.6 - distance(mention, number) / 400;
    else if (inSentence) score = (start < number.start ? 1.15 : 0.72) - distance(mention, number) / 700;
    else if (start > number.end) score = 0.12;
    else score = Math.max(0.25, 0.85 - distance(mention, number) / 1200);
    score -= mention.less;
    if (mention.level === 'country') score = Math.max(0.05, score - (inSentence ? 0.3 : 0.45));
    put(mention.code, score, word);
  });
  titled.forEach((code, at) => put(code, 0.62 - at * 0.05 - (code === 'kazakhstan' ? 0.3 : 0), ''));
  if (before !== null) put(before, sameSentence ? 1.02 : 0.7, '');
  const first = mentions.find(({ level }) => level !== 'country');
  if (first !== undefined)
    put(first.code, first.start < number.around.sentence.end ? 0.5 : 0.25, text.slice(first.start, first.end));
  const candidates = [...scores]
    .map(([code, one]) => ({ code, ...one }))
    .sort((a, b) => b.score - a.score)
    .slice(0, 3);
  return { candidates, near };
}

const distance = ({ start, end }: Mention, number: TextNumber): number =>
  start >= number.end ? start - number.end : Math.max(0, number.start - end);

/** True where `above` holds `code`. */
function isAbove(places: PlaceFinder, above: string, code: string): boolean {
  for (let at = places.parent(code); at !== null; at = places.parent(at)) if (at === above) return true;
  return false;
}
