import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Figure } from '#lib/figures/figure.ts';
import { LANGS } from '#lib/i18n/lang.ts';
import { loadFileWords } from '#lib/i18n/file-words.ts';
import { readTrusted } from '#lib/ledger/read.ts';
import { markDictionary } from './dictionary.ts';
import { marks, OBS_CODES, obsStatus, RULES } from './flags.ts';
import { intervalText } from './interval-text.ts';

let figures: readonly Figure[];
let plain: Figure;

beforeAll(() => {
  const files = readdirSync('data').filter((name) => name.endsWith('.csv'));
  figures = readTrusted(Object.fromEntries(files.map((name) => [name, readFileSync(`data/${name}`, 'utf8')]))).figures;
  const found = figures.find((figure) => marks(figure) === null);
  if (!found) throw new Error('every figure is flagged');
  plain = found;
});

describe('the flags of a figure', () => {
  it('are "a" and nothing where there is nothing to say', () => {
    expect([obsStatus(plain), marks(plain)]).toEqual(['a', null]);
  });

  it.each<[Partial<Figure>, string, string]>([
    [{ qualifier: 'more_than' }, 'a', '[>]'],
    [{ qualifier: 'at_least' }, 'a', '[>]'],
    [{ qualifier: 'up_to' }, 'a', '[<]'],
    [{ qualifier: 'between' }, 'a', '[~]'],
    [{ qualifier: 'almost', status: 'plan' }, 'f', '[~] [f]'],
    [{ conflict: 'C01' }, 'd', '[!]'],
    [{ base: 'not_stated', conflict: 'C01' }, 'd', '[!] [?]'],
    [{ origin: 'statistics', status: 'estimate', break_remark: 'break_census' }, 'bp', '[b] [p]'],
    [{ origin: 'press', status: 'estimate', suspect_remark: 'suspect_x' }, 'eu', '[e] [u]'],
    [{ revises: 'f0001' }, 'a', '[r]'],
  ])('of %j are %s and %s', (change, code, shown) => {
    const figure = { ...plain, ...change };
    expect([obsStatus(figure), marks(figure)]).toEqual([code, shown]);
  });

  it('use only codes and marks that the notes explain, each once, in every language', async () => {
    for (const lang of LANGS) {
      const entries = markDictionary(await loadFileWords(lang));
      const shown = entries.map(({ mark }) => mark).filter((mark) => mark !== '');
      expect(new Set(shown).size).toBe(Object.keys(RULES).length);
      expect([...new Set(entries.map(({ code }) => code))].filter((code) => code !== '').sort()).toEqual([
        ...OBS_CODES,
      ]);
      for (const figure of figures) {
        expect(obsStatus(figure)).toMatch(/^(a|[bdefpu]+)$/);
        expect(
          (marks(figure) ?? '').split(' ').filter((mark) => mark !== '' && !shown.includes(mark as '[>]')),
        ).toEqual([]);
      }
    }
  });
});

describe('the interval as a text', () => {
  it('shows which bounds belong to it, in the manner of the language', () => {
    const open = { lower: 4000, upper: null, lower_open: true, upper_open: true, step: 1000 };
    expect(intervalText(open, 'ru')).toBe('(4\u00a0000; ∞)');
    const rounded = { lower: 68.5, upper: 69.5, lower_open: false, upper_open: true, step: 1 };
    expect([intervalText(rounded, 'kk'), intervalText(rounded, 'en')]).toEqual(['[68,5; 69,5)', '[68.5; 69.5)']);
    expect(intervalText({ ...open, lower: null, upper: 12 }, 'en')).toBe('(−∞; 12)');
  });

  it('is never taken for a number or a formula by a spreadsheet', () => {
    for (const figure of figures) expect(intervalText(figure, 'ru')).toMatch(/^[([].+; .+[)\]]$/);
  });
});
