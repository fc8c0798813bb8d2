import { expect, it } from 'vitest';
import { LANGS } from '#lib/i18n/lang.ts';
import { sayPlace, sayRank } from './place-words.ts';

it('a rank is a range where the order is not certain', () => {
  expect(sayRank({ best: 2, worst: 2 }, 'en')).toBe('2');
  expect(LANGS.map((lang) => sayRank({ best: 2, worst: 4 }, lang))).toEqual(['2–4', '2–4', '2–4']);
});

it('a place has the English ordinal ending', () => {
  const ends = [1, 2, 3, 4, 11, 12, 13, 21, 112].map((place) => sayPlace(place, 'en')[0]?.text);
  expect(ends).toEqual(['1st', '2nd', '3rd', '4th', '11th', '12th', '13th', '21st', '112th']);
});
