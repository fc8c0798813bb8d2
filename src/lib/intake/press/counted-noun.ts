/** The noun that a number counts, and the units of the catalogue that it may be counted in. */
import { firstFrom, type Hit } from './hits.ts';
import { pattern } from './letters.ts';
import type { Measured } from './list-clues.ts';
import type { TextNumber } from './numbers-in-text.ts';
import { DEMONYM, HINT_UNITS, UNIT_WORDS } from './unit-words.ts';

/** What stands before a noun in one word with it: "инвестпроектов", "соцобъектов", "мини-футбол". */
const FIRST_PARTS = '(?:инвест|соц|авто|спец|агро|мед|энерго|мини|мега|веб|онлайн)-?';
const unitPatterns = UNIT_WORDS.map(
  ([source, units]) => [pattern(`^(?:${FIRST_PARTS})?(?:${source})`), units] as const,
);
const PERSONS: readonly string[] = ['persons'];
const demonym = pattern(`^(?:${DEMONYM})`);
/** "Школы, рассчитанной на 600 учеников": places for them, not they themselves. */
const CAPACITY = pattern('(?:рассчитан\\p{L}*|вместимост\\p{L}*|мощност\\p{L}*)(?: на| в|:)? (?:\\p{L}+ )?$');

/** Which units the word that begins there may be counted in. */
function unitAt(text: string, at: number): (typeof unitPatterns)[number] | undefined {
  const word = text.slice(at, at + LONGEST);
  return unitPatterns.find(([named]) => named.test(word));
}

/** Units as the name of a column ends with them: "жол, км". */
const HEAD_HINTS = [
  [/^(?:%|процент|пайыз)/u, 'percent'],
  [/^(?:км|километр|шақырым)/u, 'km'],
  [/^(?:тенге|теңге)/u, 'tenge'],
  [/^(?:га|гектар)$/u, 'ha'],
] as const;

/** The noun that is counted: among the next words, else right before the number ("квартир – 108"). */
export function measureOf(lower: string, number: TextNumber, topics: readonly Hit[]): Measured {
  const { unitHint } = number.reading;
  if (unitHint !== null) return { units: HINT_UNITS[unitHint] ?? null, words: '', measured: true };
  const right = lower.slice(number.end, number.right.end);
  const words = [...right.matchAll(/[\p{L}\p{M}]+/gu)];
  for (const [i, word] of words.slice(0, 6).entries()) {
    // Another clause counts something else.
    if (/[;:(—]/u.test(right.slice(0, word.index)) || (i > 0 && /,/u.test(right.slice(0, word.index)))) break;
    const found =
      unitAt(right, word.index)?.[1] ??
      (demonym.test(right.slice(word.index, word.index + LONGEST)) ? PERSONS : undefined);
    if (found === undefined) continue;
    const units = CAPACITY.test(lower.slice(Math.max(0, number.start - 40), number.start))
      ? ['places', ...found]
      : found;
    return { units, words: word[0], measured: false };
  }
  const left = lower.slice(number.left.start, number.start);
  const before = [...left.matchAll(/[\p{L}\p{M}]+/gu)].slice(-5).reverse();
  for (const word of before) {
    // "жильё и участки — 475": the name of a topic is not what is counted.
    const at = number.left.start + word.index;
    if (isIn(topics, at)) continue;
    const found = unitAt(left, word.index);
    if (found !== undefined) return { units: found[1], words: word[0], measured: false };
  }
  const head = number.around.head === undefined ? '' : lower.slice(number.around.head.start, number.around.head.end);
  for (const word of head.matchAll(/[\p{L}\p{M}%]+/gu)) {
    const hint = HEAD_HINTS.find(([named]) => named.test(word[0]))?.[1];
    if (hint !== undefined) return { units: HINT_UNITS[hint] ?? null, words: word[0], measured: true };
    const found = unitAt(head, word.index);
    if (found !== undefined) return { units: found[1], words: word[0], measured: false };
  }
  return { units: null, words: '', measured: false };
}

/** One of the hits, which stand in reading order, covers the place; none is longer than a few words. */
const isIn = (hits: readonly Hit[], at: number): boolean =>
  hits.slice(firstFrom(hits, at - LONGEST), firstFrom(hits, at + 1)).some(({ end }) => at < end);
const LONGEST = 120;
