/** The rules of src/lib/i18n/README.md that a program can hold: wordings that were given up stay given up. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { digitsOfThem, withoutGenitive } from '#lib/i18n/kazakh.ts';
import { LANGS, type Lang } from '#lib/i18n/lang.ts';
import { loadMessages } from '#lib/i18n/messages.ts';
import { sayPublisher } from '#lib/i18n/publisher.ts';
import { sayPeriod } from '#lib/figures/period.ts';
import { figureOf } from '#lib/figures/testing.ts';
import { allLabels } from '#lib/ledger/labels.ts';
import { LEDGER } from '../fixtures/export/making.ts';

const GIVEN_UP: Readonly<Record<Lang, readonly RegExp[]>> = {
  kk: [
    /неден алынған үлес/iu,
    /\} бірлігі/u,
    /барлық бөлігі'/u,
    /(?<!\p{L})тақта карта/iu,
    /divided: 'Бөлінеді'/u,
    /кімнің санағы/iu,
    /мәртебе/iu,
    /келіспеушілік/iu,
    /деректер қор/iu,
    /\d[ \u00a0]%/u,
    /(?<![\d\p{L}_])1000(?![\d\p{L}_])/u,
    /\d \d{3}(?!\d)/u,
  ],
  ru: [
    /theme: 'Тема'/u,
    /\$\{name\} \(\$\{unit\}\)/u,
    /карт\p{L}* (?:из )?плит/iu,
    /(?<!\p{L})чей счёт/iu,
    /основание \$|отличаются статус, основа/u,
    /Жетысу/u,
    /собрани[еия]/iu,
    /\d ?%/u,
    /(?<![\d\p{L}_])1000(?![\d\p{L}_])/u,
    /\d \d{3}(?!\d)/u,
  ],
  en: [/over the years/u, /through time/u, /n === 1 \?/u, /map of tiles|tiled map/iu, /\d[ \u00a0]%/u],
};

/** All texts of the interface: the messages, and what figures, measures and orders are said with. */
const TEXTS = (lang: Lang): readonly string[] => [
  ...readdirSync(join('src/lib/i18n/messages', lang)).map((file) => join('src/lib/i18n/messages', lang, file)),
  `src/lib/figures/saying/measure-words/${lang}.ts`,
];

test.each(LANGS)('no text of %s has a wording that was given up', (lang) => {
  const found = TEXTS(lang).flatMap((file) => {
    const text = readFileSync(file, 'utf8').replaceAll('\\u00a0', '\u00a0');
    return GIVEN_UP[lang].flatMap((pattern) => {
      const hit = pattern.exec(text);
      return hit === null ? [] : [`${file}: "${text.slice(Math.max(0, hit.index - 20), hit.index + 30)}" (${pattern})`];
    });
  });
  expect(found).toEqual([]);
});

const TILE_MAP: Readonly<Record<Lang, string>> = { kk: 'тақташа карта', ru: 'плиточная карта', en: 'tile map' };

test.each(LANGS)('the tile map has one name wherever it is named (%s)', async (lang) => {
  const t = await loadMessages(lang);
  expect([t.charts.kinds.tiles, t.explore.charts.tiles].map((name) => name.toLowerCase())).toEqual([
    TILE_MAP[lang],
    TILE_MAP[lang],
  ]);
});

test('the switch of colours agrees with its name in Russian', async () => {
  const { controls } = (await loadMessages('ru')).search;
  expect(controls.theme).toBe('Оформление');
  expect([controls.themes.light, controls.themes.dark].filter((word) => !word.endsWith('ое'))).toEqual([]);
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
