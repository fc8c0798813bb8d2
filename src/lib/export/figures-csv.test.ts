import { readdirSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { LANGS, type Lang } from '#lib/i18n/lang.ts';
import { loadFileWords } from '#lib/i18n/file-words.ts';
import { makingOf } from '../../../tests/fixtures/export/making.ts';
import type { Figure } from '#lib/figures/figure.ts';
import { readTrusted } from '#lib/ledger/read.ts';
import type { Ledger } from '#lib/ledger/types.ts';
import { COLUMN_NAMES, COLUMNS } from './columns.ts';
import { columnDictionary } from './dictionary.ts';
import { csvParts } from './figures-csv.ts';
import { readInert } from './inert.ts';
import { PROFILES, PUNCTUATION, type Profile } from './profiles.ts';

let ledger: Ledger;

beforeAll(() => {
  const files = readdirSync('data').filter((name) => name.endsWith('.csv'));
  ledger = readTrusted(Object.fromEntries(files.map((name) => [name, readFileSync(`data/${name}`, 'utf8')])));
});

/** The rows of the file under the codes of their columns, which the headings of the Excel profile stand for. */
async function readBack(figures: readonly Figure[], lang: Lang, profile: Profile): Promise<Record<string, string>[]> {
  const making = await makingOf(figures, profile === 'excel' ? 'csv_excel' : 'csv_standard', { lang });
  const { bom, delimiter, newline } = PUNCTUATION[profile];
  const body = (await csvParts(making, profile)).join('').slice(bom.length, -newline.length);
  const parsed = Papa.parse<string[]>(body, { delimiter, newline });
  expect(parsed.errors).toEqual([]);
  const [head, ...rows] = parsed.data;
  const codes = profile === 'excel' ? COLUMN_NAMES.map((name) => making.words.headings[name]) : COLUMN_NAMES;
  expect(head).toEqual(codes);
  return rows.map((cells) => Object.fromEntries(COLUMN_NAMES.map((name, i) => [name, cells[i] ?? ''])));
}

describe.each(PROFILES)('the whole ledger exported in the profile "%s"', (profile) => {
  const decimal = PUNCTUATION[profile].decimal;
  const back = (cell: string | undefined) => (cell === '' ? null : Number(cell?.replace(decimal, '.')));

  it.each(LANGS)('has one line for each figure and gives back its values and words (%s)', async (lang) => {
    const rows = await readBack(ledger.figures, lang, profile);
    expect(rows.length).toBe(ledger.figures.length);
    ledger.figures.forEach((figure, i) => {
      const row = rows[i];
      expect([row?.id, row?.qualifier, readInert(row?.as_reported ?? '', profile)]).toEqual([
        figure.id,
        figure.qualifier,
        figure.as_reported,
      ]);
      expect([row?.value, row?.stated, row?.stated_upper, row?.lower, row?.upper].map(back)).toEqual([
        figure.qualifier === 'exact' ? figure.value : null,
        figure.value,
        figure.value_upper,
        figure.lower,
        figure.upper,
      ]);
    });
  });

  it('has nothing but plain numbers in columns of numbers', async () => {
    const plain = profile === 'excel' ? /^(-?\d+(,\d+)?)?$/ : /^(-?\d+(\.\d+)?)?$/;
    const names = COLUMNS.filter((column) => column.type === 'number').map((column) => column.name);
    for (const row of await readBack(ledger.figures, 'ru', profile)) {
      for (const name of names) expect(row[name]).toMatch(plain);
    }
  });

  it('loses no hedge: qualifier, words and bounds stand in every row', async () => {
    for (const row of await readBack(ledger.figures, 'kk', profile)) {
      expect(row.qualifier).not.toBe('');
      expect(row.said).not.toBe('');
      expect(row.as_reported).not.toBe('');
      if (row.qualifier === 'more_than')
        expect([row.lower_open, row.lower, row.value]).toEqual(['true', row.stated, '']);
    }
  });
});

describe('the first article of the ledger', () => {
  it.each([
    ['en', 'more than 4 thousand appeals'],
    ['ru', 'более 4 тыс. обращений'],
    ['kk', '4 мыңнан астам өтініш'],
  ] as const)('is exported with its hedge in %s', async (lang, said) => {
    const first = ledger.figures.filter((figure) => figure.id === 'f0001');
    const [row] = await readBack(first, lang, 'standard');
    expect(row?.said?.replaceAll('\u00A0', ' ')).toBe(said);
    expect(row).toMatchObject({
      value: '',
      stated: '4000',
      lower: '4000',
      upper: '',
      lower_open: 'true',
      qualifier: 'more_than',
    });
    expect(row?.source_url).toBe('https://alatau24.kz/?p=8874');
  });
});

describe('the file for Excel', () => {
  it.each([
    ['en', 'lower bound'],
    ['ru', 'нижняя граница'],
    ['kk', 'төменгі шек'],
  ] as const)('says the remarks in words of %s, where programs get marks', async (lang, remark) => {
    const first = ledger.figures.filter((figure) => figure.id === 'f0001');
    const flags = async (profile: Profile) => (await readBack(first, lang, profile))[0]?.flags;
    expect([await flags('excel'), await flags('standard')].map((text) => text?.split('; ')[0])).toEqual([
      remark,
      expect.stringMatching(/^\[>\]/),
    ]);
  });
});

describe('the dictionary of columns', () => {
  it('names every column once', () => {
    expect(new Set(COLUMN_NAMES).size).toBe(COLUMN_NAMES.length);
  });

  it.each(LANGS)('explains exactly the columns of the file in %s', async (lang) => {
    const words = await loadFileWords(lang);
    const entries = columnDictionary(words);
    expect(entries.map((entry) => entry.name)).toEqual(COLUMN_NAMES);
    expect(Object.keys(words.columns)).toEqual(COLUMN_NAMES);
    expect(Object.keys(words.headings)).toEqual(COLUMN_NAMES);
    expect(new Set(Object.values(words.headings)).size).toBe(COLUMN_NAMES.length);
    for (const entry of entries) expect([entry.meaning, entry.type].every((text) => text.length > 0)).toBe(true);
  });
});
