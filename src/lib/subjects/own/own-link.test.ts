import { expect, test } from 'vitest';
import { EVERYTHING } from '#lib/register/views.ts';
import { choiceOf, hashOf, viewOf, viewOfRegister } from './own-link.ts';

const names = {
  place: [
    { code: null, name: '' },
    { code: 'ile', name: 'Илийский' },
    { code: null, name: 'Участок Иванова' },
  ],
  topic: [
    { code: null, name: '' },
    { code: 'roads', name: 'Дороги' },
  ],
  channel: ['', 'Телефон доверия'],
  outcome: ['', 'Отказ'],
};
const opened = { firstMonth: 2023 * 12, months: 36 };

test('a link carries months and codes of the ledger, and nothing that only the file says', () => {
  const choice = {
    months: { from: 12, to: 23 },
    values: { place: [1, 2], topic: [1], channel: [1], outcome: [1] },
  };
  const hash = hashOf(viewOfRegister(choice, names, opened.firstMonth));
  expect(hash).toBe('#own=1&from=2024-01&to=2024-12&place=ile&topic=roads');
  expect(choiceOf(viewOf(hash)!, names, opened)).toEqual({
    months: choice.months,
    values: { place: [1], topic: [1], channel: null, outcome: null },
  });
  expect(hashOf(viewOfRegister(EVERYTHING, names, opened.firstMonth))).toBe('#own=1');
});

test('what a link says and this register does not have is left out', () => {
  for (const hash of [
    '#own=1&from=1999-01&to=1999-12',
    '#own=1&from=2024-13&place=talgar.<b>.__proto__&topic=',
    '#own=1&to=x&from=',
    '#own=1',
  ]) {
    expect(choiceOf(viewOf(hash)!, names, opened)).toEqual(EVERYTHING);
  }
  expect(viewOf('#own-figures')).toBeNull();
  expect(viewOf('')).toBeNull();
  expect(choiceOf(viewOf('#own=1&from=2020-01&to=2023-02')!, names, opened).months).toEqual({ from: 0, to: 1 });
});
