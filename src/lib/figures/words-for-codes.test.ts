import { describe, expect, it } from 'vitest';
import { LANGS } from '#lib/i18n/lang.ts';
import { loadMessages, type Messages, type Words } from '#lib/i18n/messages.ts';
import type { Difference } from './comparable.ts';
import type { DerivationRefusal, Operation } from './derive/derivation.ts';
import { DERIVED_UNITS } from './derive/derived-units.ts';
import { PERIOD_KINDS, QUALIFIERS } from './figure.ts';
import { sayValue } from './saying/say.ts';

/** The compiler is the test here: a code without words, or words without a code, does not type-check. */
export type EveryCodeHasWords = [
  Messages['figures']['refusals'] extends Record<DerivationRefusal, string> ? true : never,
  Words<'explore'>['explore']['operations'] extends Record<Operation, string> ? true : never,
  Messages['figures']['differences'] extends Record<Difference, string> ? true : never,
];
const checked: EveryCodeHasWords = [true, true, true];

describe('codes of figures', () => {
  it.each(LANGS)('have words in %s', async (lang) => {
    const { figures } = await loadMessages(lang);
    expect(Object.keys(figures.qualifiers)).toEqual([...QUALIFIERS]);
    expect(Object.keys(figures.periodKinds)).toEqual([...PERIOD_KINDS]);
    expect(checked).toHaveLength(3);
  });

  it('of derived units are said in all languages', () => {
    const say = (unit: 'percentage_points' | 'per_1000', value: number, step: number): string[] => {
      const figure = { qualifier: 'more_than', value, value_upper: null, unit, step } as const;
      return LANGS.map((lang) => sayValue(figure, DERIVED_UNITS[unit], lang).text.replaceAll('\u00a0', ' '));
    };
    expect(say('percentage_points', 1.5, 0.1)).toEqual([
      '1,5-тен астам пайыздық тармақ',
      'более 1,5 процентного пункта',
      'more than 1.5 percentage points',
    ]);
    expect(say('per_1000', 5.2, 0.1)).toEqual([
      '5,2-ден астам (1 000 тұрғынға шаққанда)',
      'более 5,2 на 1 000 жителей',
      'more than 5.2 per 1,000 residents',
    ]);
  });
});
