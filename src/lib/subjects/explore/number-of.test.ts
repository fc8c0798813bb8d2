import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGS } from '#lib/i18n/lang.ts';
import { formatNumber } from '#lib/i18n/number.ts';
import { DEFAULT_VIEW, parseView, writeView } from '#lib/view/view.ts';
import { numberOf } from './number-of.ts';

const known = { indicators: new Set<string>(), places: new Set<string>(), topics: new Set<string>() };
const nothing = { ...known, scopes: new Set<string>(), sources: new Set<string>() };

/** Numbers that a reader may write: whole ones of any length, and decimals of up to six places. */
const written = fc.oneof(
  fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
  fc.integer({ min: -(10 ** 12), max: 10 ** 12 }).map((n) => n / 1_000_000),
  fc.integer({ min: -18, max: 18 }).map((n) => Math.sign(n) * 10 ** Math.abs(n)),
);

describe('a number as a reader types it', () => {
  it.each(LANGS)('in %s is read as the page itself writes it', (lang) => {
    fc.assert(fc.property(written, (value) => numberOf(formatNumber(value, lang), lang) === value + 0));
  });

  it('may have any kind of space between its digits', () => {
    for (const space of ['', ' ', '\u00a0', '\u202f', '\u2009']) {
      for (const lang of LANGS) expect(numberOf(`25${space}000`, lang), lang).toBe(25_000);
    }
  });

  it('has its decimals after a comma or a point in every language', () => {
    for (const lang of LANGS) {
      expect(numberOf('12,5', lang), lang).toBe(12.5);
      expect(numberOf('12.5', lang), lang).toBe(12.5);
    }
  });

  it('has groups between commas in English only', () => {
    expect(numberOf('25,000', 'en')).toBe(25_000);
    expect(numberOf('1,234,567.5', 'en')).toBe(1_234_567.5);
    expect(numberOf('25,000', 'ru')).toBe(25);
    expect(numberOf('25,125', 'kk')).toBe(25.125);
    expect(numberOf('1,234,567', 'ru')).toBeNull();
  });

  it('is no group of thousands where a group cannot stand: 0,125 is an eighth', () => {
    expect(numberOf('0,125', 'en')).toBe(0.125);
    expect(numberOf('-0,125', 'en')).toBe(-0.125);
    expect(numberOf('1234,567', 'en')).toBe(1234.567);
    expect(numberOf(',500', 'en')).toBeNull();
    expect(numberOf('12,345,67', 'en')).toBeNull();
  });

  it('may be negative with any sign that looks like minus, and zero is never −0', () => {
    for (const sign of ['-', '−', '–']) expect(numberOf(`${sign}5`, 'ru')).toBe(-5);
    expect(Object.is(numberOf('-0', 'en'), 0)).toBe(true);
  });

  it.each(['', ' ', '-', 'many', '1e5', '0x10', '5%', '1.2.3', '--5', 'Infinity', 'NaN', '5-', '1'.repeat(20)])(
    '%j is none',
    (text) => {
      for (const lang of LANGS) expect(numberOf(text, lang)).toBeNull();
    },
  );

  it('is never more than an address can carry', () => {
    expect(numberOf(`1${'0'.repeat(18)}`, 'kk')).toBe(1e18);
    expect(numberOf('9'.repeat(19), 'kk')).toBeNull();
    expect(numberOf(`-${'9'.repeat(19)}`, 'kk')).toBeNull();
    const text = fc.stringMatching(/^-?\d{1,21}([.,]\d{1,14})?$/);
    fc.assert(
      fc.property(text, fc.constantFrom(...LANGS), (typed, lang) => {
        const value = numberOf(typed, lang);
        if (value === null) return;
        const threshold = { comparison: 'gt', value } as const;
        const { view } = parseView(writeView({ ...DEFAULT_VIEW, threshold }), nothing);
        expect(view.threshold).toEqual(threshold);
      }),
    );
  });
});
