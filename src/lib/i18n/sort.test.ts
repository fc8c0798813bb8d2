import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGS } from './lang.ts';
import { collator } from './sort.ts';

const sorted = (names: readonly string[], lang: (typeof LANGS)[number]): string[] => [...names].sort(collator(lang));

describe('alphabetical order', () => {
  it('of Kazakh puts І after Ы, not near Е or И', () => {
    expect(sorted(['Іле', 'Кербұлақ', 'Ескелді', 'Ұйғыр', 'Қарасай', 'Ақсу'], 'kk')).toEqual([
      'Ақсу',
      'Ескелді',
      'Кербұлақ',
      'Қарасай',
      'Ұйғыр',
      'Іле',
    ]);
  });

  it('of Kazakh knows every letter', () => {
    const alphabet = [...'АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ'];
    expect(sorted([...alphabet].reverse(), 'kk')).toEqual(alphabet);
  });

  it('of Russian takes ё with е', () => {
    expect(sorted(['ёж', 'еда', 'жук', 'ель'], 'ru')).toEqual(['еда', 'ёж', 'ель', 'жук']);
  });

  it('of English ignores accents and case at first', () => {
    expect(sorted(['Zaysan', 'Élan', 'eland', 'apple'], 'en')).toEqual(['apple', 'Élan', 'eland', 'Zaysan']);
  });

  it('reads numbers as numbers, and a word before its continuation', () => {
    expect(sorted(['Школа 10', 'Школа 2', 'Школа', 'Школа № 3'], 'ru')).toEqual([
      'Школа',
      'Школа 2',
      'Школа № 3',
      'Школа 10',
    ]);
  });

  it('puts the own script of the language first', () => {
    expect(sorted(['Алматы', 'Amanat'], 'en')).toEqual(['Amanat', 'Алматы']);
    expect(sorted(['Amanat', 'Алматы'], 'kk')).toEqual(['Алматы', 'Amanat']);
  });

  it('is a total order', () => {
    const letters = fc.constantFrom(...'аәбгғеёкқнңиіуұүыZzEé19- ’№字');
    const text = fc.array(letters, { maxLength: 6 }).map((chars) => chars.join(''));
    fc.assert(
      fc.property(text, text, text, fc.constantFrom(...LANGS), (a, b, c, lang) => {
        const compare = collator(lang);
        expect(Math.sign(compare(a, b)) + Math.sign(compare(b, a))).toBe(0);
        expect(compare(a, b) === 0).toBe(a === b);
        if (compare(a, b) <= 0 && compare(b, c) <= 0) expect(compare(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
