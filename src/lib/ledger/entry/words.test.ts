import { expect, it } from 'vitest';
import { edits, nearestOf } from './nearest.ts';
import { ranges } from './reasons.ts';
import { wordsIn } from './words.ts';

it.each([
  ['2 357 обращений или 9,1% направлены для рассмотрения в', 8],
  ['12\u00a0419 обращений', 2],
  ['926\u202f771 тыс. тенге', 3],
  ['1 234 567,5 тенге', 2],
  ['земельные отношения – 1 586', 3],
  ['6095-нің шешімі табылған', 3],
  ['4 000-нан астам өтініш', 3],
  ['в 2020 2021 годах', 4],
  ['с 52 до 28', 4],
  ['(35 процентов)', 2],
])('%s: %i words', (text, count) => {
  expect(wordsIn(text)).toBe(count);
});

it('numbers of figures are told as ranges', () => {
  expect([ranges([3]), ranges([2, 1]), ranges([1, 2, 3, 7]), ranges([])]).toEqual([
    'figure 3',
    'figures 1, 2',
    'figures 1–3, 7',
    '',
  ]);
});

it('a slip of the finger is near, in either alphabet', () => {
  expect(edits('talgar', 'tlagar')).toBe(1);
  expect(edits('', 'abc')).toBe(3);
  expect(nearestOf('stutus', ['status', 'scope'])).toBe('; nearest: status');
  expect(nearestOf('талгар', ['talgar', 'taraz'])).toMatch(/^; nearest: talgar/);
});
