/** Words cut to their beginnings, so that the cases of Russian and the suffixes of Kazakh meet: "обращений", "обращения" → "обращ". */
import { fold } from '#lib/i18n/fold.ts';
import { firstFrom, type Hit } from './hits.ts';

const LETTERS = 5;

/** Words that say nothing of what is counted. */
const EMPTY = new Set(
  'более около почти свыше порядка менее всего также которые этого года году было были будет есть тысяч тысячи млрд млн тыс мын жуык астам барлыгы болды бойынша жылы жылгы омпер шамам'.split(
    ' ',
  ),
);

/** The distinct stems of a text; numbers and words of up to two letters are none. */
export function stemsOf(text: string): Set<string> {
  const stems = new Set<string>();
  for (const word of fold(text).split(' ')) {
    if (word.length < 3 || /\d/.test(word) || EMPTY.has(word)) continue;
    stems.add(word.slice(0, LETTERS));
  }
  return stems;
}

const remembered = new Map<string, readonly string[]>();

function stemsOfWord(word: string): readonly string[] {
  let stems = remembered.get(word);
  if (stems === undefined) {
    if (remembered.size > 20_000) remembered.clear();
    remembered.set(word, (stems = [...stemsOf(word)]));
  }
  return stems;
}

/** The stems of a text with their places, so that each word is folded once however many numbers ask for it. */
export class StemsInText {
  readonly #words: readonly (Hit & { readonly stems: readonly string[] })[];
  readonly #known = new Map<string, ReadonlySet<string>>();

  constructor(lower: string) {
    this.#words = [...lower.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ index, 0: word }) => ({
      start: index,
      end: index + word.length,
      stems: stemsOfWord(word),
    }));
  }

  within({ start, end }: Hit): ReadonlySet<string> {
    const key = `${start} ${end}`;
    let stems = this.#known.get(key);
    if (stems === undefined) {
      const words = this.#words.slice(firstFrom(this.#words, start), firstFrom(this.#words, end));
      this.#known.set(key, (stems = new Set(words.flatMap((word) => word.stems))));
    }
    return stems;
  }
}
