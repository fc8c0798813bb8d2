import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { LANGS, type Lang } from '#lib/i18n/lang.ts';
import { QUALIFIERS, type Qualifier } from '../figure.ts';
import { sayKazakhPart, sayNumber, sayShort, saySign, sayValue, type SayableFigure, type UnitWords } from './say.ts';

const GOLDEN = '../../../../tests/golden/said.txt';
const UNITS = unitsOfLedger();

function unitsOfLedger(): Map<string, UnitWords> {
  const text = readFileSync(new URL('../../../../data/units.csv', import.meta.url), 'utf8');
  const rows = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
  const words = rows.map((row) => ({ ...row, kk_ablative: row.kk_ablative || null, kk_dative: row.kk_dative || null }));
  return new Map((words as unknown as UnitWords[]).map((unit) => [unit.code, unit]));
}

function unit(code: string): UnitWords {
  const found = UNITS.get(code);
  if (!found) throw new Error(`no unit ${code}`);
  return found;
}

function figure(qualifier: Qualifier, value: number, step: number, code: string, upper?: number): SayableFigure {
  const value_upper = qualifier === 'between' ? (upper ?? value + 2 * step) : null;
  return { qualifier, value, value_upper, unit: code, step };
}

/** In the golden file a non-breaking space is a "~", so that it can be seen. */
const visible = (text: string): string => text.replaceAll('\u00a0', '~');
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const say = (f: SayableFigure, lang: Lang): string => plain(sayValue(f, unit(f.unit), lang).text);

const SAMPLES: readonly (readonly [number, number, string])[] = [
  [0, 1, 'appeals'],
  [1, 1, 'appeals'],
  [2, 1, 'appeals'],
  [5, 1, 'appeals'],
  [11, 1, 'appeals'],
  [21, 1, 'appeals'],
  [1.5, 0.1, 'appeals'],
  [4000, 1000, 'appeals'],
  [19.4e9, 1e8, 'tenge'],
  [70, 1, 'percent'],
  [8230, 1, 'm2'],
  [21, 1, 'villages'],
  [1, 1, 'persons'],
  [250, 1, 'persons'],
  [10_000, 1000, 'tonnes'],
  [1.5, 0.1, 'km'],
];

describe('a figure said', () => {
  it('is grammatical under every hedge in every language', async () => {
    const lines = QUALIFIERS.flatMap((qualifier) =>
      SAMPLES.flatMap(([value, step, code]) =>
        LANGS.map((lang) => {
          const said = sayValue(figure(qualifier, value, step, code), unit(code), lang).text;
          return `${qualifier} ${value} ${code} ${lang}: ${visible(said)}`;
        }),
      ),
    );
    await expect(lines.join('\n') + '\n').toMatchFileSnapshot(GOLDEN);
  });

  it('is the same claim in three languages', () => {
    expect(LANGS.map((lang) => say(figure('more_than', 4000, 1000, 'appeals'), lang))).toEqual([
      '4 мыңнан астам өтініш',
      'более 4 тыс. обращений',
      'more than 4 thousand appeals',
    ]);
    expect(LANGS.map((lang) => say(figure('almost', 250, 10, 'persons'), lang))).toEqual([
      '250-ге жуық адам',
      'почти 250 человек',
      'nearly 250 people',
    ]);
  });

  it('takes the genitive singular of a Russian noun with an adjective', () => {
    expect(say(figure('more_than', 21, 1, 'villages'), 'ru')).toBe('более 21 населённого пункта');
    expect(say(figure('exact', 2, 1, 'villages'), 'ru')).toBe('2 населённых пункта');
    expect(say(figure('exact', 1.5, 0.1, 'jobs'), 'ru')).toBe('1,5 рабочего места');
    expect(say(figure('at_most', 1, 1, 'offices'), 'ru')).toBe('не более 1 приёмной');
    expect(say(figure('at_least', 1, 1, 'preschools'), 'ru')).toBe('не менее 1 дошкольной организации');
  });

  it('has a Russian genitive for every unit of the ledger whose noun has an adjective', () => {
    // A form after 2–4 that ends in -ых, -их, -ые, -ие is an adjective in the plural: no genitive singular.
    for (const words of UNITS.values()) {
      const said = say(figure('more_than', 1, 1, words.code), 'ru');
      if (words.code !== 'mention') expect(said, words.code).not.toMatch(/(ых|их|ые|ие)( |$)/u);
    }
  });

  it('keeps every digit that counts and no other', () => {
    expect(say(figure('exact', 128_000, 100, 'persons'), 'en')).toBe('128.0 thousand people');
    expect(say(figure('exact', 128_000, 1, 'persons'), 'en')).toBe('128,000 people');
    expect(say(figure('about', 700_000, 100_000, 'persons'), 'en')).toBe('about 700 thousand people');
    expect(say(figure('almost', 1300, 100, 'persons'), 'ru')).toBe('почти 1,3 тыс. человек');
    expect(say(figure('exact', 230, 10, 'percent_of_prev'), 'kk')).toBe('230%');
  });

  it('never lets the hedge wrap away from its number', () => {
    for (const qualifier of QUALIFIERS) {
      for (const lang of LANGS) {
        const { parts, text } = sayValue(figure(qualifier, 70, 1, 'percent'), unit('percent'), lang);
        expect(text).not.toContain(' ');
        expect(parts.map((part) => part.text).join('')).toBe(text);
      }
    }
  });

  it('has no number where a topic was only named', () => {
    const named = LANGS.map((lang) => say(figure('exact', 1, 1, 'mention'), lang));
    expect(named).toEqual(['саны көрсетілмей аталған', 'названо без числа', 'named without a number']);
  });

  it('names a place won', () => {
    expect(LANGS.map((lang) => say(figure('exact', 1, 1, 'rank'), lang))).toEqual(['1-орын', '1 место', '1st place']);
    expect(LANGS.map((lang) => say(figure('more_than', 2, 1, 'rank'), lang))).toEqual([
      '2-орыннан астам',
      'более 2 мест',
      'more than 2 places',
    ]);
  });

  it('without an upper value is no "between"', () => {
    expect(() => sayValue({ ...figure('between', 1, 1, 'km'), value_upper: null }, unit('km'), 'en')).toThrow();
  });

  it('always carries its hedge', () => {
    const words: Readonly<Record<Lang, Readonly<Record<Exclude<Qualifier, 'exact'>, RegExp>>>> = {
      kk: {
        more_than: /[дтн][ае]н астам/u,
        at_least: /^кемінде /u,
        about: /^шамамен /u,
        almost: /[ғгқк][ае] жуық/u,
        less_than: /[дтн][ае]н кем/u,
        at_most: /[дтн][ае]н артық емес/u,
        up_to: /[ғгқк][ае] дейін/u,
        between: /[дтн][ае]н .*[ғгқк][ае] дейін/u,
      },
      ru: {
        more_than: /^более /u,
        at_least: /^не менее /u,
        about: /^около /u,
        almost: /^почти /u,
        less_than: /^менее /u,
        at_most: /^не более /u,
        up_to: /^до /u,
        between: /^от .* до /u,
      },
      en: {
        more_than: /^more than /u,
        at_least: /^at least /u,
        about: /^about /u,
        almost: /^nearly /u,
        less_than: /^less than /u,
        at_most: /^at most /u,
        up_to: /^up to /u,
        between: /^between .* and /u,
      },
    };
    const codes = [...UNITS.keys()].filter((code) => code !== 'mention');
    fc.assert(
      fc.property(
        fc.constantFrom(...QUALIFIERS.filter((qualifier) => qualifier !== 'exact')),
        fc.integer({ min: 0, max: 99_999 }),
        fc.integer({ min: -2, max: 9 }),
        fc.constantFrom(...codes),
        fc.constantFrom(...LANGS),
        (qualifier, digits, exponent, code, lang) => {
          const f = figure(qualifier, Number(`${digits}e${exponent}`), Number(`1e${exponent}`), code);
          expect(say(f, lang)).toMatch(words[lang][qualifier]);
        },
      ),
    );
  });
});

describe('a figure in short', () => {
  it('has the sign of its hedge and no noun', () => {
    const short = (f: SayableFigure, lang: Lang): string => plain(sayShort(f, unit(f.unit), lang));
    expect(short(figure('more_than', 4000, 1000, 'appeals'), 'kk')).toBe('>4 мың');
    expect(short(figure('more_than', 70, 1, 'percent'), 'ru')).toBe('>70 %');
    expect(short(figure('almost', 10, 10, 'km'), 'en')).toBe('≈10 km');
    expect(short(figure('between', 200, 100, 'persons', 300), 'ru')).toBe('200–300');
    expect(short(figure('between', 3000, 1000, 'persons', 4000), 'kk')).toBe('3–4 мың');
    expect(short(figure('exact', 19.4e9, 1e8, 'tenge'), 'kk')).toBe('19,4 млрд');
  });

  it('keeps a sign for every hedge', () => {
    expect(QUALIFIERS.filter((qualifier) => saySign({ qualifier }) === '')).toEqual(['exact']);
  });

  it('may be the number alone, beside a hedge set apart', () => {
    expect(plain(sayNumber(figure('more_than', 4000, 1000, 'appeals'), 'ru'))).toBe('4 тыс.');
  });
});

describe('a share as a part of a whole in Kazakh', () => {
  it('has the possessive ending on its last word', () => {
    const part = (qualifier: Qualifier): string =>
      plain(sayKazakhPart(figure(qualifier, 70, 1, 'percent'), unit('percent')).text);
    expect(QUALIFIERS.map(part)).toEqual([
      '70%-ы',
      '70%-дан астамы',
      'кемінде 70%-ы',
      'шамамен 70%-ы',
      '70%-ға жуығы',
      '70%-дан кемі',
      '70%-дан аспайтын бөлігі',
      '70%-ға дейінгі бөлігі',
      '70-тен 72%-ға дейінгі бөлігі',
    ]);
  });
});
