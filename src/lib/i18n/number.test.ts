import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compact, formatCompact, formatTick } from './compact.ts';
import { LANGS, type Lang } from './lang.ts';
import { decimalsIn, decimalsOf, formatNumber, formatPercent, MINUS } from './number.ts';

const all = (say: (lang: (typeof LANGS)[number]) => string): string[] => LANGS.map(say);

/** The number that a text of `formatNumber` stands for; NaN where it is none. */
function readBack(text: string, lang: Lang): number {
  const plain = lang === 'en' ? text.replaceAll(',', '') : text.replaceAll('\u00a0', '').replace(',', '.');
  return Number(plain.replace(MINUS, '-'));
}

/** A value good to its step, as the pages write it. */
const formatStepped = (value: number, step: number, lang: Lang): string => formatCompact(compact(value, step), lang);

describe('numbers', () => {
  it('are grouped by a non-breaking space in Kazakh and Russian, by a comma in English', () => {
    expect(all((lang) => formatNumber(1234567.5, lang))).toEqual([
      '1\u00a0234\u00a0567,5',
      '1\u00a0234\u00a0567,5',
      '1,234,567.5',
    ]);
  });

  it('of four digits are grouped too', () => {
    expect(all((lang) => formatNumber(8230, lang))).toEqual(['8\u00a0230', '8\u00a0230', '8,230']);
  });

  it('below zero have a true minus sign, zero has none', () => {
    expect(formatNumber(-1900, 'en')).toBe('\u22121,900');
    expect(formatNumber(-0, 'en')).toBe('0');
    expect(formatNumber(-0.04, 'en', 1)).toBe('0.0');
  });

  it('of percent have a non-breaking space in Russian only', () => {
    expect(all((lang) => formatPercent(70, lang))).toEqual(['70%', '70\u00a0%', '70%']);
  });

  it('beyond the reach of toFixed keep their digits', () => {
    expect(formatNumber(1e21, 'en')).toBe('1,000,000,000,000,000,000,000');
  });

  it('that are not finite are a bug, not a text', () => {
    expect(() => formatNumber(Number.NaN, 'en')).toThrow(RangeError);
  });

  it('are the same number when read back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.integer({ min: 0, max: 3 }),
        fc.constantFrom(...LANGS),
        (n, decimals, lang) => {
          const value = n / 10 ** decimals + 0;
          expect(readBack(formatNumber(value, lang, decimals), lang)).toBe(value);
        },
      ),
    );
  });
});

describe('decimals', () => {
  it('follow from the step', () => {
    expect([100, 1, 0.1, 0.05, 0.001].map(decimalsOf)).toEqual([0, 0, 1, 2, 3]);
    expect(() => decimalsOf(0)).toThrow(RangeError);
  });

  it('follow from the value where there is no step', () => {
    expect([8230, 4.25, 1e-7, 0.1].map(decimalsIn)).toEqual([0, 2, 7, 1]);
  });
});

describe('compact numbers', () => {
  it.each([
    [4000, 1000, '4 thousand'],
    [4000, 100, '4.0 thousand'],
    [4000, 1, '4,000'],
    [52_400, 100, '52.4 thousand'],
    [128_000, 100, '128.0 thousand'],
    [128_000, 1000, '128 thousand'],
    [257_300, 100, '257.3 thousand'],
    [1_392_400, 100, '1,392.4 thousand'],
    [183_758_100, 100, '183,758.1 thousand'],
    [2303, 1, '2,303'],
    [8230, 1, '8,230'],
    [173_518, 1, '173,518'],
    [19.4e9, 1e8, '19.4 billion'],
    [1.25e12, 1e10, '1.25 trillion'],
    [1_199_000_000, 1e6, '1,199 million'],
    [700_000, 1e5, '0.7 million'],
    [800, 100, '0.8 thousand'],
    [-70, 10, '\u22120.07 thousand'],
    [69.5, 0.1, '69.5'],
    [20, 0.1, '20.0'],
    [0, 1, '0'],
  ])('of %d good to %d is %s', (value, step, text) => {
    expect(formatStepped(value, step, 'en').replaceAll('\u00a0', ' ')).toBe(text);
  });

  it('have the words of each language', () => {
    expect([3, 6, 9, 12].map((power) => formatStepped(4 * 10 ** power, 10 ** power, 'kk'))).toEqual(
      ['мың', 'млн', 'млрд', 'трлн'].map((word) => `4\u00a0${word}`),
    );
    expect([3, 6, 9, 12].map((power) => formatStepped(4 * 10 ** power, 10 ** power, 'ru'))).toEqual(
      ['тыс.', 'млн', 'млрд', 'трлн'].map((word) => `4\u00a0${word}`),
    );
  });

  it('never lose a digit of a value that has more of them than its step admits', () => {
    expect(formatStepped(4321, 1000, 'en')).toBe('4,321');
  });

  it('say exactly the digits that count', () => {
    const scale = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 } as const;
    fc.assert(
      fc.property(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: -3, max: 11 }), (digits, exponent) => {
        const step = Number(`1e${exponent}`);
        const value = Number(`${digits}e${exponent}`);
        const [text = '', word] = formatStepped(value, step, 'en').split('\u00a0');
        const factor = word === undefined ? 1 : scale[word as keyof typeof scale];
        const mantissa = readBack(text, 'en');
        expect(Number((mantissa * factor).toPrecision(12))).toBe(value + 0);
        const lastPlace = factor / 10 ** (text.split('.')[1]?.length ?? 0);
        expect(lastPlace / step).toBeCloseTo(1, 6);
      }),
    );
  });
});

describe('ticks of an axis', () => {
  it('are as short as can be', () => {
    const ticks = [0, 0.5, 250, 1000, 1500, 20_000, 1_500_000, 2e10].map((value) => formatTick(value, 'ru'));
    const plain = ticks.map((tick) => tick.replaceAll('\u00a0', ' '));
    expect(plain).toEqual(['0', '0,5', '250', '1 тыс.', '1,5 тыс.', '20 тыс.', '1,5 млн', '20 млрд']);
  });
});
