import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONCEPTS } from './concepts.ts';
import { firstFrom, nearest, type Around, type Hit } from './hits.ts';
import { withPlainLetters } from './letters.ts';
import { SCOPE_WORDS } from './scope-words.ts';
import { TOPIC_WORDS } from './topic-words.ts';
import { firstLetters, WordFinder } from './word-finder.ts';

const SOURCES = [
  ...Object.values(CONCEPTS),
  ...Object.values(TOPIC_WORDS),
  ...Object.values(SCOPE_WORDS).map(({ words }) => words),
];

/** Pieces of the patterns themselves, so that they match often, and signs between them. */
const pieces = [...new Set(SOURCES.join(' ').match(/[а-яёәғқңөұүһіa-z]{2,}/gu) ?? [])];
const text = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.constantFrom(' ', '-', '. ', '109', '2', 'ыңң', 'a', '\n', 'ó')), {
    maxLength: 60,
  })
  .map((parts) => parts.join(''));

describe('the finder of words', () => {
  it('finds what each pattern alone would find from the beginnings of words', () => {
    const finder = new WordFinder(SOURCES);
    const alone = SOURCES.map((source) => new RegExp(`(?<![\\p{L}\\p{M}])(?:${source})[\\p{L}\\p{M}]*`, 'gu'));
    fc.assert(
      fc.property(text, (lower) => {
        const wanted = alone.map((pattern) =>
          [...lower.matchAll(pattern)].map(({ index, 0: word }) => ({ start: index, end: index + word.length })),
        );
        expect(finder.find(lower)).toEqual(wanted);
      }),
      { numRuns: 120 },
    );
  });

  it.each([
    ['абв|где', 'аг'],
    ['(?:а|б)?вг', 'абв'],
    ['[её]лк', 'её'],
    ['а?б', 'аб'],
    ['(?!аб)а', 'а'],
    ['(?:д(?:а|б)|е)ж', 'де'],
  ])('%s begins with one of %s', (source, letters) => {
    expect([...(firstLetters(source) ?? [])].sort().join('')).toBe([...letters].sort().join(''));
  });
  it.each(['\\p{L}+а', 'а|.б', '[^а]б'])('%s may begin with any letter', (source) =>
    expect(firstLetters(source)).toBeNull(),
  );
});

it('letters are written out inside and outside of brackets', () => {
  const pattern = new RegExp(`^${withPlainLetters('[\\p{L}\\p{M}-]+\\p{P}\\P{L}\\p{L}')}$`, 'u');
  expect('қала-ғ!7ә').toMatch(pattern);
  expect('қала-ғ!әә').not.toMatch(pattern);
});

it('the nearest word is the one that weighing all of them gives', () => {
  const span = fc.tuple(fc.nat(60), fc.nat(6)).map(([start, length]): Hit => ({ start, end: start + 1 + length }));
  const around: Around = {
    own: { start: 40, end: 50 },
    sentence: { start: 34, end: 56 },
    before: { start: 24, end: 56 },
    paragraph: { start: 14, end: 56 },
    text: { start: 0, end: 80 },
  };
  fc.assert(
    fc.property(fc.array(span, { maxLength: 20 }), (list) => {
      // Hits of one pattern never overlap, and no word goes over the end of a sentence.
      const hits = list
        .filter(({ start, end }) => ![14, 24, 34, 56].some((edge) => start < edge && end > edge))
        .sort((a, b) => a.start - b.start)
        .filter((hit, i, all) => all.slice(0, i).every((other) => hit.start >= other.end));
      const single = hits.map((hit) => nearest([hit], around, 44)?.weight ?? 0);
      expect(nearest(hits, around, 44)?.weight ?? 0).toBe(Math.max(0, ...single));
      expect(firstFrom(hits, 30)).toBe(hits.filter(({ start }) => start < 30).length);
    }),
  );
});
