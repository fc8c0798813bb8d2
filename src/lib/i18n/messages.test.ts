import { describe, expect, it } from 'vitest';
import { LANGS, type Lang } from './lang.ts';
import { loadMessages, type AllMessages } from './messages.ts';

const ALL = Object.fromEntries(
  await Promise.all(LANGS.map(async (lang) => [lang, await loadMessages(lang)] as const)),
) as Record<Lang, AllMessages>;
const AREAS = Object.keys(ALL.en) as (keyof AllMessages)[];

/** Texts that are right to be the same in every language: names of formats, programs and standards. */
const SAME_IN_ALL_LANGUAGES: ReadonlySet<string> = new Set([
  'Aina',
  'CSV',
  'SVG',
  'PNG',
  'SQL',
  'JSON',
  'DuckDB',
  'Excel kk/ru',
  'BibTeX',
  'RIS',
  'CSL-JSON',
]);

/** Every message by its path; a function is called with sample arguments, as its text is what the reader sees. */
function texts(node: unknown, path = ''): Map<string, string> {
  if (typeof node === 'string') return new Map([[path, node]]);
  if (typeof node === 'function') {
    const said = sample(node as (...args: unknown[]) => unknown);
    return said === null ? new Map() : new Map([[path, said]]);
  }
  if (typeof node !== 'object' || node === null) return new Map();
  return new Map(Object.entries(node).flatMap(([key, value]) => [...texts(value, path ? `${path}.${key}` : key)]));
}

/** A message takes texts and numbers, in an order that cannot be asked for; null if neither kind of sample suits it. */
function sample(message: (...args: unknown[]) => unknown): string | null {
  for (const value of ['§', 3]) {
    try {
      const said = message(...Array.from({ length: message.length }, () => value));
      if (typeof said === 'string') return said;
    } catch {
      // Not the kind of argument it takes; the next sample may be.
    }
  }
  return null;
}

/** Symbols, code and numbers are the same everywhere; letters are a language. */
const hasWords = (text: string): boolean => /\p{L}{2,}/u.test(text);

describe('messages', () => {
  it.each(LANGS)('of %s have all areas', (lang) => {
    expect(Object.keys(ALL[lang]).sort()).toEqual([...AREAS].sort());
  });

  it.each(LANGS)('of %s have the keys of the English ones', (lang) => {
    expect([...texts(ALL[lang]).keys()].sort()).toEqual([...texts(ALL.en).keys()].sort());
  });

  it.each(LANGS)('of %s are never empty', (lang) => {
    const empty = [...texts(ALL[lang])].filter(([, text]) => text.trim() === '').map(([path]) => path);
    expect(empty).toEqual([]);
  });

  it.each(['kk', 'ru'] as const)('of %s are not left in English', (lang) => {
    const english = texts(ALL.en);
    const left = [...texts(ALL[lang])].filter(
      ([path, text]) => text === english.get(path) && hasWords(text) && !SAME_IN_ALL_LANGUAGES.has(text),
    );
    expect(left).toEqual([]);
  });

  it('of Kazakh are not left in Russian', () => {
    const russian = texts(ALL.ru);
    const long = [...texts(ALL.kk)].filter(
      ([path, text]) => text === russian.get(path) && text !== texts(ALL.en).get(path) && text.split(/\s+/).length > 2,
    );
    expect(long).toEqual([]);
  });
});
