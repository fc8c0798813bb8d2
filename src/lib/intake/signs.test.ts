import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NumberForm } from './numbers.ts';
import { readValue } from './value-cell.ts';

const RU: NumberForm = { decimal: ',', group: ' ' };
const said = (cell: string, form = RU): number | string => {
  const read = readValue(cell, form);
  return read.ok ? read.value.value : read.reason;
};

describe('a sign', () => {
  it.each([
    ['(1 234)', -1234],
    ['(1 234,5)', -1234.5],
    ['( 12 )', -12],
    ['(12%)', -12],
    ['(12) %', -12],
    ['1234-', -1234],
    ['1 234,5 -', -1234.5],
    ['- 5', -5],
    ['−5', -5],
    ['–5', -5],
    ['—5', -5],
    ['‐5', -5],
    ['‑5', -5],
    ['‒5', -5],
    ['⁻5', -5],
    ['﹣5', -5],
    ['－5', -5],
    ['\u200e-5', -5],
    ['\ufeff5', 5],
    ['+5', 5],
    ['-,5', -0.5],
    [',5', 0.5],
    [',5 %', 0.5],
    ['1\u2007234', 1234],
    ['1\u3000234', 1234],
    ['１２', 12],
    ['12¹', 12],
    ['12 ²⁾', 12],
    ['12*', 12],
    ['12,5**', 12.5],
  ])('%j is %d', (cell, value) => expect(said(cell)).toBe(value));

  it('a point before the digits is a whole number of nothing', () => {
    expect(said('.5', { decimal: '.', group: '' })).toBe(0.5);
    expect(said('-.25', { decimal: '.', group: ',' })).toBe(-0.25);
  });

  it.each([
    '(1 234) тыс.',
    '-5 чел.',
    '5 чел. (3)',
    'более -5',
    'свыше минус 5',
    'около (5)',
    '2020–',
    '--5',
    '(-5)',
    '-5-',
    '٥',
    '5-%-',
  ])('%j is refused', (cell) => expect(said(cell)).toBeTypeOf('string'));

  it('a range keeps its dash', () => {
    for (const cell of ['200–300', '200 – 300', '200-300']) expect(said(cell)).toBe(200);
  });

  it('is never lost, whatever stands around the number', () => {
    const around = fc.constantFrom(
      '',
      ' ',
      'чел.',
      'тыс.',
      'более ',
      'около ',
      '%',
      ' %',
      ')',
      '(',
      '-',
      '−',
      '–',
      '+',
      '\u00a0',
      ':',
    );
    const minus = fc.constantFrom(...'-−–—‐‑‒―⁻﹣－');
    fc.assert(
      fc.property(
        around,
        minus,
        fc.integer({ min: 1, max: 99_999 }),
        around,
        fc.boolean(),
        (before, sign, number, after, space) => {
          const cell = before + sign + (space ? ' ' : '') + String(number) + after;
          // "100 – 5" and "5-5" are ranges; here no number stands before the dash.
          const read = readValue(cell, RU);
          if (read.ok) expect(read.value.value, cell).toBeLessThan(0);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
