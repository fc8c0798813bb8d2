/**
 * Alphabetical order, from own alphabets: Chromium has no Kazakh collation (it puts Іле between Ескелді and Кербұлақ),
 * so nothing here asks `Intl`. Numbers inside names compare as numbers; spaces come before digits, digits before letters.
 */
import type { Lang } from './lang.ts';

/** The Kazakh alphabet; the Russian one is a part of it, in the same order. Ё is sorted with Е, as dictionaries do. */
const CYRILLIC = 'аәбвгғдежзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя';
const LATIN = 'abcdefghijklmnopqrstuvwxyz';

type Compare = (a: string, b: string) => number;

const CYRILLIC_FIRST = CYRILLIC + LATIN;
const LATIN_FIRST = LATIN + CYRILLIC;

const collators = new Map<Lang, Compare>();

/** Comparison of two names in the alphabet of a language: a total order, 0 only for identical strings. */
export function collator(lang: Lang): Compare {
  const known = collators.get(lang);
  if (known) return known;
  const made = makeCollator(lang === 'en' ? LATIN_FIRST : CYRILLIC_FIRST);
  collators.set(lang, made);
  return made;
}

const MAX_REMEMBERED = 4096;

function makeCollator(alphabet: string): Compare {
  const weights = new Map([...alphabet].map((letter, index) => [letter, String.fromCharCode(0x1000 + index)]));
  const keys = new Map<string, string>();
  const keyOf = (text: string): string => {
    const known = keys.get(text);
    if (known !== undefined) return known;
    if (keys.size >= MAX_REMEMBERED) keys.clear();
    const key = sortKey(text, weights);
    keys.set(text, key);
    return key;
  };
  // Where the keys agree, ё comes after е, é after e, and capitals before small letters.
  return (a, b) => byCodeUnit(keyOf(a), keyOf(b)) || byCodeUnit(a.toLowerCase(), b.toLowerCase()) || byCodeUnit(a, b);
}

/** Space < digits < letters; marks such as quotes and hyphens count only where all else is equal. */
function sortKey(text: string, weights: ReadonlyMap<string, string>): string {
  let key = '';
  for (const [token] of text
    .normalize('NFC')
    .toLowerCase()
    .trim()
    .matchAll(/\d+|[^\p{L}\d]+|\p{L}/gu)) {
    if (/^\d/.test(token)) {
      const digits = token.replace(/^0+(?=\d)/, '');
      // The count of digits goes first, so that the longer number is the larger one.
      key += '\u0002' + String.fromCharCode(Math.min(digits.length, 0xffff)) + digits;
    } else if (!/^\p{L}/u.test(token)) {
      if (/\s/.test(token)) key += '\u0001';
    } else {
      key += weights.get(token) ?? weights.get(baseLetter(token)) ?? '\u2000' + token;
    }
  }
  return key;
}

/** ё → е, é → e; й keeps its place because it has a weight of its own. */
function baseLetter(letter: string): string {
  return letter === 'ё' ? 'е' : letter.normalize('NFD').charAt(0);
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
