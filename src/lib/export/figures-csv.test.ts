import { readdirSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { sayValue } from '#lib/figures/saying/say.ts';
import { LANGS, type Lang } from '#lib/i18n/lang.ts';
import { loadFileWords } from '#lib/i18n/file-words.ts';
import { allLabels } from '#lib/ledger/labels.ts';
import { readTrusted } from '#lib/ledger/read.ts';
import type { Ledger } from '#lib/ledger/types.ts';
import { COLUMN_NAMES, COLUMNS, type ExportContext } from './columns.ts';
import { columnDictionary } from './dictionary.ts';
import { figuresCsv } from './figures-csv.ts';
import { readInert } from './inert.ts';
import { PROFILES, PUNCTUATION, type Profile } from './profiles.ts';

let ledger: Ledger;

beforeAll(() => {
  const files = readdirSync('data').filter((name) => name.endsWith('.csv'));
  ledger = readTrusted(Object.fromEntries(files.map((name) => [name, readFileSync(`data/${name}`, 'utf8')])));
});

function contextIn(lang: Lang): ExportContext {
  const labels = allLabels(ledger, lang);
  return {
    lang,
    labels,
    said: (figure) => {
      const unit = labels.unit[figure.unit];
      if (!unit) throw new Error(`no unit ${figure.unit}`);
      return sayValue(figure, unit, lang).text;
    },
    permalink: (figure) => `https://example.org/${lang}/figures/${figure.id}/`,
  };
}

function read(text: string, profile: Profile): Record<string, string>[] {
  const { bom, delimiter, newline } = PUNCTUATION[profile];
  const body = text.slice(bom.length, -newline.length);
  const parsed = Papa.parse<Record<string, string>>(body, { header: true, delimiter, newline });
  expect(parsed.errors).toEqual([]);
  return parsed.data;
}

describe.each(PROFILES)('the whole ledger exported in the profile "%s"', (profile) => {
  const decimal = PUNCTUATION[profile].decimal;
  const back = (cell: string | undefined) => (cell === '' ? null : Number(cell?.replace(decimal, '.')));

  it.each(LANGS)('has one line for each figure and gives back its values and words (%s)', (lang) => {
    const rows = read(figuresCsv(ledger.figures, contextIn(lang), profile), profile);
    expect(rows.length).toBe(ledger.figures.length);
    ledger.figures.forEach((figure, i) => {
      const row = rows[i];
      expect([row?.id, row?.qualifier, readInert(row?.as_reported ?? '', profile)]).toEqual([
        figure.id,
        figure.qualifier,
        figure.as_reported,
      ]);
      expect([row?.value, row?.value_upper, row?.lower, row?.upper].map(back)).toEqual([
        figure.value,
        figure.value_upper,
        figure.lower,
        figure.upper,
      ]);
    });
  });

  it('has nothing but plain numbers in columns of numbers', () => {
    const plain = profile === 'excel' ? /^(-?\d+(,\d+)?)?$/ : /^(-?\d+(\.\d+)?)?$/;
    const names = COLUMNS.filter((column) => column.type === 'number').map((column) => column.name);
    for (const row of read(figuresCsv(ledger.figures, contextIn('ru'), profile), profile)) {
      for (const name of names) expect(row[name]).toMatch(plain);
    }
  });

  it('loses no hedge: qualifier, words and bounds stand in every row', () => {
    for (const row of read(figuresCsv(ledger.figures, contextIn('kk'), profile), profile)) {
      expect(row.qualifier).not.toBe('');
      expect(row.said).not.toBe('');
      expect(row.as_reported).not.toBe('');
      if (row.qualifier === 'more_than') expect([row.lower_open, row.lower]).toEqual(['true', row.value]);
    }
  });
});

describe('the first article of the ledger', () => {
  it.each([
    ['en', 'more than 4 thousand appeals'],
    ['ru', 'более 4 тыс. обращений'],
    ['kk', '4 мыңнан астам өтініш'],
  ] as const)('is exported with its hedge in %s', (lang, said) => {
    const [row] = read(
      figuresCsv(
        ledger.figures.filter((figure) => figure.id === 'f0001'),
        contextIn(lang),
        'standard',
      ),
      'standard',
    );
    expect(row?.said?.replaceAll('\u00A0', ' ')).toBe(said);
    expect(row).toMatchObject({ value: '4000', lower: '4000', upper: '', lower_open: 'true', qualifier: 'more_than' });
    expect(row?.source_url).toBe('https://alatau24.kz/?p=8874');
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
    for (const entry of entries) expect([entry.meaning, entry.type].every((text) => text.length > 0)).toBe(true);
  });
});
