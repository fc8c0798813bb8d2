import { describe, expect, it } from 'vitest';
import { digitSuffix, ending, lastSpoken, scaleInCase, unitInCase } from './kazakh.ts';

/** Written out by hand, so that the rule of harmony is checked against words and not against itself. */
const ONES = {
  0: ['нөл', 'нөлден', 'нөлге'],
  1: ['бір', 'бірден', 'бірге'],
  2: ['екі', 'екіден', 'екіге'],
  3: ['үш', 'үштен', 'үшке'],
  4: ['төрт', 'төрттен', 'төртке'],
  5: ['бес', 'бестен', 'беске'],
  6: ['алты', 'алтыдан', 'алтыға'],
  7: ['жеті', 'жетіден', 'жетіге'],
  8: ['сегіз', 'сегізден', 'сегізге'],
  9: ['тоғыз', 'тоғыздан', 'тоғызға'],
} as const;

const TENS = {
  10: ['он', 'оннан', 'онға'],
  20: ['жиырма', 'жиырмадан', 'жиырмаға'],
  30: ['отыз', 'отыздан', 'отызға'],
  40: ['қырық', 'қырықтан', 'қырыққа'],
  50: ['елу', 'елуден', 'елуге'],
  60: ['алпыс', 'алпыстан', 'алпысқа'],
  70: ['жетпіс', 'жетпістен', 'жетпіске'],
  80: ['сексен', 'сексеннен', 'сексенге'],
  90: ['тоқсан', 'тоқсаннан', 'тоқсанға'],
} as const;

const HUNDRED = ['жүз', 'жүзден', 'жүзге'] as const;

function forms(n: number): readonly [string, string, string] {
  if (n === 100) return HUNDRED;
  return n % 10 === 0 && n > 0 ? TENS[n as keyof typeof TENS] : ONES[(n % 10) as keyof typeof ONES];
}

describe('Kazakh case endings', () => {
  it.each(Array.from({ length: 101 }, (_, n) => n))('of %d follow its last spoken word', (n) => {
    const [word, ablative, dative] = forms(n);
    expect(lastSpoken(String(n))).toBe(word);
    expect(word + ending(word, 'ablative')).toBe(ablative);
    expect(word + ending(word, 'dative')).toBe(dative);
    expect(digitSuffix(String(n), 'ablative')).toBe('-' + ablative.slice(word.length));
    expect(digitSuffix(String(n), 'dative')).toBe('-' + dative.slice(word.length));
  });

  it.each([
    ['250', 'елу'],
    ['300', 'жүз'],
    ['1305', 'бес'],
    ['8230', 'отыз'],
    ['1000', 'мың'],
    ['40000', 'мың'],
    ['500000', 'мың'],
    ['3000000', 'миллион'],
    ['2000000000', 'миллиард'],
    ['1000000000000', 'триллион'],
    ['1.5', 'бес'],
    ['52.40', 'қырық'],
    ['0.05', 'бес'],
    ['128.0', 'нөл'],
    ['7.125', 'бес'],
  ])('of %s go by "%s"', (digits, word) => {
    expect(lastSpoken(digits)).toBe(word);
  });

  it('of powers of a thousand follow the full word behind the short form', () => {
    expect(scaleInCase('thousand', 'ablative')).toBe('мыңнан');
    expect(scaleInCase('thousand', 'dative')).toBe('мыңға');
    expect(scaleInCase('million', 'ablative')).toBe('млн-нан');
    expect(scaleInCase('million', 'dative')).toBe('млн-ға');
    expect(scaleInCase('billion', 'ablative')).toBe('млрд-тан');
    expect(scaleInCase('billion', 'dative')).toBe('млрд-қа');
    expect(scaleInCase('trillion', 'ablative')).toBe('трлн-нан');
    expect(scaleInCase('trillion', 'dative')).toBe('трлн-ға');
  });

  it('of units follow how they are read aloud', () => {
    expect(['%', 'км', 'м²', 'м³', 'га', 'теңге', 'тонна'].map((unit) => unitInCase(unit, 'ablative'))).toEqual([
      '%-дан',
      'км-ден',
      'м²-ден',
      'м³-ден',
      'га-дан',
      'теңгеден',
      'тоннадан',
    ]);
    expect(['%', 'км', 'м²', 'м³', 'га', 'теңге', 'тонна'].map((unit) => unitInCase(unit, 'dative'))).toEqual([
      '%-ға',
      'км-ге',
      'м²-ге',
      'м³-ге',
      'га-ға',
      'теңгеге',
      'тоннаға',
    ]);
  });

  it('of a word with у take the colour of the vowel before it', () => {
    expect(ending('елу', 'dative')).toBe('ге');
    expect(ending('сату', 'dative')).toBe('ға');
  });
});
