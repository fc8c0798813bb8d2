import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Place } from '#lib/ledger/types.ts';
import { gazetteerOf } from './gazetteer.ts';
import { PlaceMatcher, type PlaceMatch } from './places.ts';

const rows = Papa.parse<Place>(readFileSync('data/places.csv', 'utf8'), { header: true, skipEmptyLines: true }).data;
const places = rows.map((row) => ({ ...row, parent: row.parent || null, valid_to: row.valid_to || null }));
const matcher = new PlaceMatcher(gazetteerOf(places));

const said = (match: PlaceMatch): string => {
  switch (match.kind) {
    case 'sure':
      return match.code;
    case 'doubtful':
      return `? ${match.codes.join(' ')}`;
    case 'unknown':
      return '';
  }
};

describe('a place is recognised however it is written', () => {
  it.each([
    ['Іле ауданы', 'ile'],
    ['Iле ауданы', 'ile'],
    ['Илийский район', 'ile'],
    ['Илийского района', 'ile'],
    ['в Илийском районе', 'ile'],
    ['Илийский р-н', 'ile'],
    ['ИЛИЙСКИЙ Р-Н', 'ile'],
    ['Іле ауданында', 'ile'],
    ['Іле ауданының', 'ile'],
    ['Ile District', 'ile'],
    ['Еңбекшіқазақ', 'enbekshikazakh'],
    ['Енбекшиказахский район', 'enbekshikazakh'],
    ['Енбекши-Казахский район', 'enbekshikazakh'],
    ['Еңбекшіқазақ ауданы ', 'enbekshikazakh'],
    ['г. Алматы', 'almaty-city'],
    ['Алматы', 'almaty-city'],
    ['Almaty city', 'almaty-city'],
    ['Алматы қаласы', 'almaty-city'],
    ['город Алматы', 'almaty-city'],
    ['Алматинская область', 'almaty-region'],
    ['Алматинской области', 'almaty-region'],
    ['Алматы облысы', 'almaty-region'],
    ['г.Конаев', 'qonaev'],
    ['Қапшағай', 'qonaev'],
    ['Капчагай', 'qonaev'],
    ['город Қонаев', 'qonaev'],
    ['г. Талдыкорган', 'taldyqorgan'],
    ['Талды-Курган', 'taldyqorgan'],
    ['ТАЛДЫЌОРЄАН', 'taldyqorgan'],
    ['область Жетісу', 'jetisu-region'],
    ['Жетысу', 'jetisu-region'],
    ['Zhetisu', 'jetisu-region'],
    ['Jetisu Region', 'jetisu-region'],
    ['?лытау', 'ulytau-region'],
    ['?лытау облысы', 'ulytau-region'],
    ['Ба?анас ауылы', 'bakanas'],
    ['Е?бекші?аза? ауданы', 'enbekshikazakh'],
    ['К?ксу ауданы', 'koksu'],
    ['КЄГЕН ауданы', '? kegen'],
    ['Аягөз', ''],
    ['Ўйєыр ауданы', 'uyghur'],
    ['Kербұлақ ауданы', 'kerbulak'],
    ['Кербулакский', 'kerbulak'],
    ['ВКО', 'east-kazakhstan-region'],
    ['Западно-Казахстанская', 'west-kazakhstan-region'],
    ['Республика Казахстан ', 'kazakhstan'],
    ['Қазақстан Республикасы', 'kazakhstan'],
    ['Нур-Султан', 'astana-city'],
    ['Чунджа', 'shonzhy'],
    ['Ward 20', ''],
    ['Обращение', ''],
    ['', ''],
  ])('%s', (text, code) => {
    expect(said(matcher.match(text))).toBe(code);
  });
});

describe('what may be two places is asked about', () => {
  it.each([
    ['Талгар', '? talgar talgar-town'],
    ['Аксу', '? aksu aksu-pavlodar'],
    ['Кербулаксий район', '? kerbulak'],
    ['Енбекшиказахскй', '? enbekshikazakh'],
    ['ГУ «Аппарат акима Илийского района»', '? ile'],
    ['Южно-Казахстанская область', '? turkistan-region'],
    ['Жамбыл', '? zhambyl zhambyl-region'],
  ])('%s', (text, expected) => {
    expect(said(matcher.match(text))).toBe(expected);
  });
});

it('every name of the gazetteer finds its place or asks', () => {
  const wrong: string[] = [];
  for (const place of places) {
    for (const name of [place.name_kk, place.name_ru, place.name_en]) {
      const match = matcher.match(name);
      const right =
        match.kind === 'sure'
          ? match.code === place.code
          : match.kind === 'doubtful' && match.codes.includes(place.code);
      if (!right) wrong.push(`${name}: ${said(match)}`);
    }
  }
  expect(wrong).toEqual([]);
});
