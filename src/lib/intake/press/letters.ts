/**
 * "Any letter" of a pattern, for lower-case text in Kazakh or Russian. All letters of Unicode are some 650 ranges, which every
 * pattern would carry and try; these articles are written in three.
 */
const LETTERS = 'a-z\\u00e0-\\u024f\\u0430-\\u052f';
const MARKS = '\\u0300-\\u036f';

const CLASSES: Readonly<Record<string, string>> = { L: LETTERS, M: MARKS, N: '0-9' };

/** The source with `\p{L}`, `\p{M}` and `\p{N}` written as these ranges. */
export function withPlainLetters(source: string): string {
  let inClass = false;
  return source.replace(/\\([pP])\{([LMN])\}|\\.|[[\]]/gu, (found, p?: string, name?: string) => {
    if (found === '[') inClass = true;
    else if (found === ']') inClass = false;
    if (name === undefined) return found;
    const ranges = CLASSES[name] ?? '';
    if (inClass && p === 'p') return ranges;
    return inClass ? found : p === 'p' ? `[${ranges}]` : `[^${ranges}]`;
  });
}

/** A pattern over lower-case text. */
export const pattern = (source: string, flags = 'u'): RegExp => new RegExp(withPlainLetters(source), flags);
