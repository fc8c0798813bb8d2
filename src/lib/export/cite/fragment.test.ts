import { expect, it, test } from 'vitest';
import { realTexts } from '../../../../tests/fixtures/ledger/real.ts';
import { readTrusted } from '#lib/ledger/read.ts';
import { fragmentOf } from './fragment.ts';

const ledger = readTrusted(realTexts());
const languages = new Map(ledger.sources.map(({ id, language }) => [id, language]));
const of = (as_reported: string, value: number, unit = 'appeals', value_upper: number | null = null) =>
  fragmentOf({ as_reported, value, value_upper, unit }, 'ru');

test.each([
  ['поступило более 4 тысяч обращений', 4000, 'appeals', '4 тысяч'],
  ['10 309 (69%)', 69, 'percent', '69'],
  ['10 309 (69%)', 10_309, 'appeals', '10 309'],
])('in "%s" the number %d is found', (words, value, unit, number) => {
  const found = of(words, value, unit);
  expect(found.number).toBe(number);
  expect(found.before + found.number + found.after).toBe(words);
});

it('marks nothing where the words hold no such number', () => {
  expect(of('названы Дороги и Вода', 2)).toEqual({ before: 'названы Дороги и Вода', number: '', after: '' });
});

it('finds the number in nearly all words of the ledger, and never changes a letter of them', () => {
  const press = ledger.figures.filter(({ origin, unit }) => origin === 'press' && unit !== 'mention');
  const fragments = press.map((figure) => ({ figure, ...fragmentOf(figure, languages.get(figure.source)) }));
  expect(
    fragments.filter(({ figure, before, number, after }) => before + number + after !== figure.as_reported),
  ).toEqual([]);
  expect(fragments.filter(({ number }) => number === '').length).toBeLessThan(press.length * 0.05);
});
