import { describe, expect, it } from 'vitest';
import { enPlural, englishForm, ruPlural, russianForm, russianGenitive } from './plural.ts';

describe('plural forms', () => {
  it('of Russian go by the last digits', () => {
    const form = (n: number): string => russianForm(n);
    expect([1, 21, 101, 1001].map(form)).toEqual(Array(4).fill('one'));
    expect([2, 3, 4, 22, 104].map(form)).toEqual(Array(5).fill('few'));
    expect([0, 5, 11, 12, 14, 20, 111, 1000].map(form)).toEqual(Array(8).fill('many'));
  });

  it('of a Russian fraction are the genitive singular', () => {
    expect(russianForm(1.5)).toBe('few');
    expect(russianForm(2, 1)).toBe('few');
    expect(russianGenitive(1.5)).toBe('few');
  });

  it('of a Russian numeral in the genitive know only singular and plural', () => {
    expect([1, 2, 5, 11, 21, 22].map((n) => russianGenitive(n))).toEqual([
      'few',
      'many',
      'many',
      'many',
      'few',
      'many',
    ]);
  });

  it('of English single out 1 written without decimals', () => {
    expect([englishForm(1), englishForm(1, 1), englishForm(0), englishForm(2)]).toEqual([
      'one',
      'other',
      'other',
      'other',
    ]);
  });

  it('serve messages', () => {
    expect(ruPlural(22, 'строка', 'строки', 'строк')).toBe('строки');
    expect(enPlural(1, 'row', 'rows')).toBe('row');
  });
});
