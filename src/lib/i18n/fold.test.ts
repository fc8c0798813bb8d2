import { describe, expect, it } from 'vitest';
import { fold, foldToLatin } from './fold.ts';

describe('folding for search', () => {
  it('makes Kazakh letters what a Russian keyboard offers', () => {
    expect(fold('Еңбекшіқазақ')).toBe('енбекшиказак');
    expect(fold('Әл-Фараби, Өскемен, Ұйғыр, Үштөбе, Һарун')).toBe('ал фараби оскемен уйгыр уштобе харун');
  });

  it('takes look-alike Latin letters in a Cyrillic word for what they look like', () => {
    expect(fold('Iле')).toBe(fold('Іле'));
    expect(fold('Aлмaты')).toBe('алматы');
    expect(fold('Keген')).toBe(fold('Кеген'));
    expect(fold('ҚOНAЕВ')).toBe('конаев');
  });

  it('leaves wholly Latin words Latin', () => {
    expect(fold('Ile Kegen AMANAT')).toBe('ile kegen amanat');
  });

  it('knows the letters that are typed for Kazakh ones', () => {
    expect(fold('əкімдік')).toBe(fold('әкімдік'));
    expect(fold('жер ɵлшемі')).toBe(fold('жер өлшемі'));
  });

  it('takes ё for е, drops accents and reduces marks to one space', () => {
    expect(fold('  Приёмные — «партии»! ')).toBe('приемные партии');
    expect(fold('Café')).toBe('cafe');
  });

  it('keeps й, also when it comes in two pieces', () => {
    expect(fold('район')).toBe('район');
    expect(fold('район'.normalize('NFD'))).toBe('район');
  });

  it('keeps what is folded as it is', () => {
    for (const text of ['Еңбекшіқазақ', 'Приёмные', 'Iле', 'Qonaev 109']) expect(fold(fold(text))).toBe(fold(text));
  });

  it('has one Latin key for the spellings of a name', () => {
    expect(new Set(['Жетісу', 'Jetisu', 'Zhetisu', 'Жетису'].map(foldToLatin)).size).toBe(1);
    expect(new Set(['Қонаев', 'Конаев', 'Qonaev', 'Konaev'].map(foldToLatin)).size).toBe(1);
    expect(foldToLatin('Іле')).toBe('ile');
    expect(foldToLatin('Или')).toBe('ili');
  });
});
