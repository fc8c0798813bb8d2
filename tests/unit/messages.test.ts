import { describe, expect, test } from 'vitest';
import { loadMessages } from '#lib/i18n/messages.ts';

/** Words that stay Latin in Kazakh and Russian text. */
const LATIN =
  /\b(Aina|BibTeX|RIS|CSL-JSON|CSV|SVG|PNG|SQL|DuckDB|Excel|UTF-8|CRLF|RFC \d+|CC BY|MIT|ODbL|Enter|Escape|Esc|Home|End|Ctrl|URL|ID|id|kk|ru|en)\b/g;

type Leaf = [path: string, value: unknown];

function leaves(value: unknown, path = ''): Leaf[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`));
}

const paths = (messages: unknown): string[] => leaves(messages).map(([path, value]) => `${path}: ${typeof value}`);

describe.each(['kk', 'ru'] as const)('messages in %s', (lang) => {
  test('say everything that English says, and nothing more', async () => {
    expect(paths(await loadMessages(lang)).sort()).toEqual(paths(await loadMessages('en')).sort());
  });

  test('are written in Cyrillic', async () => {
    const foreign = leaves(await loadMessages(lang)).filter(
      ([, value]) =>
        typeof value === 'string' &&
        /[A-Za-z]{2}/.test(value.replaceAll(LATIN, '')) &&
        !/\p{Script=Cyrillic}/u.test(value),
    );
    expect(foreign).toEqual([]);
  });
});

test('no message is empty, and none has a letter of the wrong alphabet inside a word', async () => {
  for (const lang of ['kk', 'ru', 'en'] as const) {
    const texts = leaves(await loadMessages(lang)).filter(
      (leaf): leaf is [string, string] => typeof leaf[1] === 'string',
    );
    expect(texts.filter(([, text]) => text.trim() === '')).toEqual([]);
    expect(texts.filter(([, text]) => /[A-Za-z]\p{Script=Cyrillic}|\p{Script=Cyrillic}[A-Za-z]/u.test(text))).toEqual(
      [],
    );
  }
});
