/** Finds many patterns of words in one text: each is tried only where a word begins with a letter that it can begin with. */
import type { Hit } from './hits.ts';
import { pattern } from './letters.ts';

interface Known {
  readonly sticky: RegExp;
  readonly letters: ReadonlySet<string> | null;
}

/** The parts of a pattern between its bars, brackets left whole. */
function alternatives(source: string): string[] {
  const parts: string[] = [];
  let [depth, inClass, from] = [0, false, 0];
  for (let i = 0; i < source.length; i++) {
    const sign = source[i];
    if (sign === '\\') i++;
    else if (inClass) inClass = sign !== ']';
    else if (sign === '[') inClass = true;
    else if (sign === '(') depth++;
    else if (sign === ')') depth--;
    else if (sign === '|' && depth === 0) {
      parts.push(source.slice(from, i));
      from = i + 1;
    }
  }
  return [...parts, source.slice(from)];
}

/** Behind the bracket that closes the one at the beginning. */
function behindGroup(part: string): number {
  let depth = 0;
  for (let i = 0; i < part.length; i++) {
    if (part[i] === '\\') i++;
    else if (part[i] === '(') depth++;
    else if (part[i] === ')' && --depth === 0) return i + 1;
  }
  return part.length;
}

/** The letters with which what a pattern matches can begin; null where it may be any. */
export function firstLetters(source: string): ReadonlySet<string> | null {
  const letters = new Set<string>();
  for (const part of alternatives(source)) {
    const found = firstOf(part);
    if (found === null) return null;
    for (const letter of found) letters.add(letter);
  }
  return letters;
}

function firstOf(part: string): ReadonlySet<string> | null {
  if (/^\(\?<?[!=]/u.test(part)) return firstOf(part.slice(behindGroup(part)));
  const group = /^\((?:\?:)?/u.exec(part);
  const end = group !== null ? behindGroup(part) : part.startsWith('[') ? part.indexOf(']') + 1 : 1;
  const inside =
    group !== null
      ? firstLetters(part.slice(group[0].length, end - 1))
      : part.startsWith('[')
        ? classLetters(part.slice(1, end - 1))
        : /^[\p{L}\p{N}]/u.test(part)
          ? new Set([part[0] ?? ''])
          : null;
  if (inside === null) return null;
  if (!/[?*{]/u.test(part[end] ?? '')) return inside;
  const rest = firstOf(part.slice(end + 1));
  return rest === null ? null : new Set([...inside, ...rest]);
}

const classLetters = (inside: string): ReadonlySet<string> | null =>
  /^[\p{L}\p{N}]+$/u.test(inside) ? new Set(inside) : null;

export class WordFinder {
  readonly #patterns: readonly Known[];
  readonly #byLetter = new Map<string, readonly number[]>();

  /** `sources` match lower-case text from the beginning of a word; the word is then read to its end. */
  constructor(sources: readonly string[]) {
    this.#patterns = sources.map((source) => ({
      sticky: pattern(`(?:${source})[\\p{L}\\p{M}]*`, 'uy'),
      letters: firstLetters(source),
    }));
  }

  /** For each pattern what it finds in reading order, none overlapping another of the same pattern. */
  find(lower: string): Hit[][] {
    const hits = this.#patterns.map((): Hit[] => []);
    for (const { index } of lower.matchAll(/(?<![\p{L}\p{M}])[\p{L}\p{N}]/gu)) {
      for (const at of this.#startingWith(lower[index] ?? '')) {
        const found = hits[at];
        const sticky = this.#patterns[at]?.sticky;
        if (found === undefined || sticky === undefined || index < (found.at(-1)?.end ?? 0)) continue;
        sticky.lastIndex = index;
        if (sticky.test(lower)) found.push({ start: index, end: sticky.lastIndex });
      }
    }
    return hits;
  }

  #startingWith(letter: string): readonly number[] {
    let known = this.#byLetter.get(letter);
    if (known === undefined) {
      known = this.#patterns.flatMap(({ letters }, at) => (letters === null || letters.has(letter) ? [at] : []));
      this.#byLetter.set(letter, known);
    }
    return known;
  }
}
