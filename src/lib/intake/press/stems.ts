/** Words cut to their beginnings, so that the cases of Russian and the suffixes of Kazakh meet: "обращений", "обращения" → "обращ". */
import { fold } from '#lib/i18n/fold.ts';

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
