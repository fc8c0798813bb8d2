import { expect, test } from 'vitest';
import { loadFileWords } from '#lib/i18n/file-words.ts';

type Leaf = [path: string, text: unknown];

const leaves = (value: unknown, path = ''): Leaf[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`))
    : [[path, value]];

test('the words of files are texts, none empty, none with letters of two alphabets in a word', async () => {
  for (const lang of ['kk', 'ru', 'en'] as const) {
    const texts = leaves(await loadFileWords(lang));
    expect(texts.filter(([, text]) => typeof text !== 'string' || text.trim() === '')).toEqual([]);
    expect(
      texts.filter(([, text]) => /[A-Za-z]\p{Script=Cyrillic}|\p{Script=Cyrillic}[A-Za-z]/u.test(String(text))),
    ).toEqual([]);
  }
});

test('the words of files are not left in English, nor Kazakh ones in Russian', async () => {
  const [kk, ru, en] = await Promise.all(
    (['kk', 'ru', 'en'] as const).map(async (lang) => new Map(leaves(await loadFileWords(lang)))),
  );
  for (const [path, text] of en!) {
    expect(kk!.get(path), path).not.toBe(text);
    expect(ru!.get(path), path).not.toBe(text);
    // Single words may be the same in both: "код", "дата".
    if (String(kk!.get(path)).split(' ').length > 2) expect(kk!.get(path), path).not.toBe(ru!.get(path));
  }
});

test('names of sheets are such as a workbook allows', async () => {
  for (const lang of ['kk', 'ru', 'en'] as const) {
    for (const name of Object.values((await loadFileWords(lang)).sheets)) expect(name).toMatch(/^[^\\/?*[\]:]{1,31}$/);
  }
});
