/** The rules of src/lib/i18n/README.md that a program can hold: wordings that were given up stay given up. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { digitsOfThem, withoutGenitive } from '#lib/i18n/kazakh.ts';
import { LANGS, type Lang } from '#lib/i18n/lang.ts';
import { sayPublisher } from '#lib/i18n/publisher.ts';
import { sayPeriod } from '#lib/figures/period.ts';
import { figureOf } from '#lib/figures/testing.ts';
import { allLabels } from '#lib/ledger/labels.ts';
import { LEDGER } from '../fixtures/export/making.ts';

const GIVEN_UP: Readonly<Record<Lang, readonly RegExp[]>> = {
  kk: [/неден алынған үлес/iu, /\} бірлігі/u, /барлық бөлігі'/u, /(?<!\p{L})тақта карта/iu, /divided: 'Бөлінеді'/u],
  ru: [/theme: 'Тема'/u, /\$\{name\} \(\$\{unit\}\)/u],
  en: [/over the years/u, /through time/u, /n === 1 \?/u],
};

test.each(LANGS)('no message of %s has a wording that was given up', (lang) => {
  const folder = join('src/lib/i18n/messages', lang);
  const found = readdirSync(folder).flatMap((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    return GIVEN_UP[lang].flatMap((pattern) => (pattern.test(text) ? [`${file}: ${pattern}`] : []));
  });
  expect(found).toEqual([]);
});

test('every publisher has a name in Latin letters in English, whoever is added, and keeps its own elsewhere', () => {
  const names = Object.values(allLabels(LEDGER, 'en').source).flatMap(({ publisher }) => publisher);
  expect(names.filter((name) => /\p{Script=Cyrillic}/u.test(name))).toEqual([]);
  expect(sayPublisher('Ұйғыр Өңірі және Щучинск', 'en')).toBe('Uygyr Oniri zhane Shchuchinsk');
  expect(sayPublisher('Акимат города Шымкент', 'en')).toBe('Akimat of Shymkent');
  expect(sayPublisher('Огни Алатау', 'ru')).toBe('Огни Алатау');
  expect(LANGS.map((lang) => sayPublisher('Бюро национальной статистики Республики Казахстан', lang))).toEqual([
    'Ұлттық статистика бюросы',
    'Бюро национальной статистики',
    'Bureau of National Statistics',
  ]);
});

test('a Kazakh count of a part has the ending of its last spoken word', () => {
  const said = ['1', '2', '3', '6', '9', '10', '15', '20', '21', '30', '40', '50', '100', '1 000'].map(digitsOfThem);
  const wanted = '1-і 2-сі 3-і 6-сы 9-ы 10-ы 15-і 20-сы 21-і 30-ы 40-ы 50-і 100-і 1 000-ы'.match(/1 000-ы|\S+/g);
  expect(said).toEqual(wanted);
});

test('the whole of a Kazakh share stands in the nominative on its own, for every base of the ledger', () => {
  const bases = LEDGER.bases.map(({ name_kk }) => name_kk);
  expect(bases.filter((name) => !/[ндт][ыі]ң$/u.test(name))).toEqual([]);
  expect(bases.map(withoutGenitive).filter((name) => /[ндт][ыі]ң$/u.test(name))).toEqual([]);
  expect(['түскен өтініштердің', 'ауыл халқының', 'желі ұзындығының'].map(withoutGenitive)).toEqual([
    'түскен өтініштер',
    'ауыл халқы',
    'желі ұзындығы',
  ]);
});

test('two quarters and two halves of one year are said apart in every language', () => {
  const of = (period_kind: 'quarter' | 'half', period_start: string, period_end: string) =>
    figureOf({ period_kind, period_start, period_end });
  const periods = [
    of('quarter', '2025-01-01', '2025-03-31'),
    of('quarter', '2025-04-01', '2025-06-30'),
    of('half', '2025-01-01', '2025-06-30'),
    of('half', '2025-07-01', '2025-12-31'),
  ];
  for (const lang of LANGS) expect(new Set(periods.map((one) => sayPeriod(one, lang))).size).toBe(4);
});
