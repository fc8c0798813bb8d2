import { describe, expect, test } from 'vitest';
import { LANGS } from '#lib/i18n/lang.ts';
import { QUALIFIERS } from './figure.ts';
import { POLICY, signOf, type IntervalShape, type ShapeEnd } from './policy.ts';
import { parse } from './reading/qualifier.ts';

const STEP_TEXT = { '-1': ' − s', '-0.5': ' − s/2', '0': '', '0.5': ' + s/2', '1': ' + s' } as const;
const endText = (end: ShapeEnd): string => (end.from === 'value' ? 'x' : 'y') + STEP_TEXT[`${end.steps}`];

/** The shape as a method prints it: "[x − s/2, x + s/2)", "(x, ∞)". x is the stated value, y the second one, s the step. */
function formulaText({ lower, upper }: IntervalShape): string {
  const left = lower === null ? '(−∞' : (lower.open ? '(' : '[') + endText(lower);
  const right = upper === null ? '∞)' : endText(upper) + (upper.open ? ')' : ']');
  return `${left}, ${right}`;
}

describe('the policy table', () => {
  test('has a row for every qualifier, whose last rule always applies', () => {
    for (const qualifier of QUALIFIERS) {
      expect(POLICY[qualifier].id).toBe(qualifier);
      expect(POLICY[qualifier].rules.at(-1)?.when).toBe('otherwise');
    }
  });
  test('prints its formulas as the method says', () => {
    const formulas = QUALIFIERS.map((qualifier) =>
      POLICY[qualifier].rules.map((rule) => formulaText(rule.shape)).join(' | '),
    );
    expect(formulas).toEqual([
      '[x, x] | [x − s/2, x + s/2)',
      '(x, ∞)',
      '[x, ∞)',
      '[x − s, x + s]',
      '[x − s, x + s] | (x − s, x]',
      '(−∞, x)',
      '(−∞, x]',
      '(−∞, x]',
      '[x, y]',
    ]);
  });
  test('signs are those of the hedged number', () => {
    expect(QUALIFIERS.map(signOf)).toEqual(['', '>', '≥', '≈', '≈', '<', '≤', '≤', '–']);
  });
});

/** A phrase as it is said, from the word as the table prints it. */
function phrase(word: string, lang: string): string {
  if (word.includes('…')) {
    const [from = '', to = ''] = word.split(' … ');
    return lang === 'kk' ? `200-ден 300-ге дейін өтініш` : `${from} 200 ${to} 300`;
  }
  if (/^-д[ае][йі]$/u.test(word)) return `500${word} адам`;
  if (word.startsWith('-')) return `500-${word.startsWith('-ға') ? 'ге' : 'ден'} ${word.split(' ').slice(1).join(' ')}`;
  return `${word} 500`;
}

describe('the parser', () => {
  const words = QUALIFIERS.flatMap((qualifier) =>
    LANGS.flatMap((lang) =>
      POLICY[qualifier].words[lang].map((word) => ({ qualifier, lang, word, said: phrase(word, lang) })),
    ),
  );
  test.each(words)('reads "$said" as $qualifier', ({ qualifier, lang, said }) => {
    expect(parse(said, { lang })).toMatchObject({ ok: true, qualifier });
  });
});
