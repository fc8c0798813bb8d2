import { describe, expect, it } from 'vitest';
import { checkLedger } from '#lib/ledger/check.ts';
import { realTexts } from '../../../../tests/fixtures/ledger/real.ts';
import { DERIVED_MEASURES } from './derived-measures.ts';
import { measureWords } from '../saying/measure-words/index.ts';
import { ratio } from './ratio.ts';
import { figureOf, text } from '../testing.ts';

const pupils = figureOf({ indicator: 'pupils', unit: 'persons', value: 5000 });
const schools = figureOf({ indicator: 'schools', unit: 'schools', value: 16 });
const said = (result: ReturnType<typeof ratio>) => (result.ok ? text(result.interval) : result.reason);

describe('a ratio of two figures', () => {
  it('is computed on intervals and said with three digits at most', () => {
    const result = ratio(pupils, 'count', schools, 'count', 1);
    expect(said(result)).toBe('[312.5, 312.5]');
    expect(result.ok && result.statement).toMatchObject({ qualifier: 'exact', value: 313, step: 1 });
    const bound = figureOf({ ...pupils, qualifier: 'more_than', value: 5000 });
    expect(said(ratio(bound, 'count', schools, 'count', 1))).toBe('(312.5, ∞)');
  });

  it('is refused for a population of none, another year, place or scope, a plan, and what is disputed or doubtful', () => {
    const people = (changes: object) => figureOf({ indicator: 'population', unit: 'persons', value: 0, ...changes });
    expect(said(ratio(pupils, 'count', people({}), 'count', 1000))).toBe('divisor_may_be_zero');
    expect(said(ratio(pupils, 'count', people({ qualifier: 'up_to', value: 9 }), 'count', 1))).toBe(
      'divisor_may_be_zero',
    );
    const year = { period_start: '2024-01-01', period_end: '2024-12-31' };
    expect(said(ratio(pupils, 'count', { ...schools, ...year }, 'count', 1))).toBe('different_period');
    expect(said(ratio(pupils, 'count', { ...schools, place: 'kegen' }, 'count', 1))).toBe('different_place');
    expect(said(ratio(pupils, 'count', { ...schools, scope: 'media_report' }, 'count', 1))).toBe('not_comparable');
    expect(said(ratio({ ...pupils, status: 'plan' }, 'count', schools, 'count', 1))).toBe('not_comparable');
    expect(said(ratio({ ...pupils, conflict: 'C01' }, 'count', schools, 'count', 1))).toBe('disputed_input');
    expect(said(ratio({ ...pupils, suspect_remark: 'suspect_x' }, 'count', schools, 'count', 1))).toBe('suspect_input');
    expect(said(ratio(pupils, 'share', schools, 'count', 1))).toBe('not_a_quantity');
  });
});

describe('the derived measures', () => {
  it('divide indicators of the ledger that are counts or amounts, each once', () => {
    const kinds = new Map((checkLedger(realTexts()).ledger?.indicators ?? []).map(({ code, kind }) => [code, kind]));
    for (const { code, numerator, divisor } of DERIVED_MEASURES) {
      expect(['count', 'amount'], code).toContain(kinds.get(numerator));
      expect(['count', 'amount'], code).toContain(kinds.get(divisor));
      expect(kinds.has(code), `${code} is an indicator of the ledger`).toBe(false);
    }
    expect(new Set(DERIVED_MEASURES.map(({ code }) => code)).size).toBe(DERIVED_MEASURES.length);
  });

  it('have a name, a definition and a reason for their direction in each language', () => {
    for (const { code, direction } of DERIVED_MEASURES) {
      for (const lang of ['kk', 'ru', 'en'] as const) {
        const words = measureWords(code, lang);
        expect(Object.values(words).every((one) => one.length > 3)).toBe(true);
        const none = { kk: /^Бағыты жоқ/, ru: /^Направления нет/, en: /^No direction/ }[lang];
        expect(none.test(words.reason), `${code} in ${lang}`).toBe(direction === 'none');
      }
    }
    expect(() => measureWords('nonsense', 'en')).toThrow();
  });
});
