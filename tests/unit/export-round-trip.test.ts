import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeFile } from '#lib/export/make-file.ts';
import { COLUMN_NAMES } from '#lib/export/columns.ts';
import { FORMATS, type Format } from '#lib/export/formats.ts';
import { PROFILES, type Profile } from '#lib/export/profiles.ts';
import type { Figure } from '#lib/figures/figure.ts';
import { LANGS, type Lang } from '#lib/i18n/lang.ts';
import { TABLES } from '#lib/ledger/table-schema.ts';
import { awkwardRows, changed, LEDGER, makingOf } from '../fixtures/export/making.ts';
import { asInLedger, figuresFrom, readFile, type ReadRow } from '../fixtures/export/read-back.ts';

async function bytesOf(rows: readonly Figure[], format: Format, lang: Lang, profile: Profile): Promise<Uint8Array> {
  const { blob } = await makeFile(await makingOf(rows, format, { lang, profile }));
  return new Uint8Array(await blob.arrayBuffer());
}

/** The columns of the ledger and the bounds, of a figure or of a row. */
function told(row: Figure | ReadRow): unknown[] {
  const names = [...TABLES.figures.columns.map(({ name }) => name), 'lower', 'upper', 'lower_open', 'upper_open'];
  return names.map((name) => (row as unknown as ReadRow)[name]);
}

async function expectSame(rows: readonly Figure[], format: Format, lang: Lang, profile: Profile): Promise<void> {
  const read = await readFile(await bytesOf(rows, format, lang, profile), format, profile);
  expect(read.map(asInLedger).map(told)).toEqual(rows.map(told));
  expect(read.map(({ value }) => value)).toEqual(
    rows.map(({ qualifier, value }) => (qualifier === 'exact' ? value : null)),
  );
  const inLedger = [...rows].sort((a, b) => a.origin.localeCompare(b.origin));
  expect(figuresFrom(read)).toEqual(inLedger.map((row) => ({ ...row })));
}

/** No text of the ledger is empty. XML knows no control characters, readers drop code points that are no characters, and a lone
 * carriage return comes out of it as a line feed. */
const OUTSIDE_XML = /[\u0000-\u0008\u000B-\u001F]|\p{Noncharacter_Code_Point}/gu;
const text = fc
  .oneof(
    fc.constantFrom(
      '=1+1',
      '-12',
      '−12',
      "'=1",
      '"',
      ' ',
      '007',
      '1.3',
      '5-6',
      '1e5',
      'TRUE',
      '2025-01-01',
      'а;б,в\n"г"',
      '＝1',
      '_x0041',
      '_x0041_',
      'valueOf',
      '__proto__',
    ),
    fc.string({ unit: 'binary', minLength: 1 }),
    fc.string({ unit: fc.constantFrom(...'=+-@\t\n "\';,аңқіA1'), minLength: 1 }),
  )
  .map((raw) => raw.replace(OUTSIDE_XML, 'ә'));

const figure = fc
  .tuple(fc.constantFrom(...LEDGER.figures), text, fc.option(text), fc.integer({ min: -4, max: 9 }), fc.integer())
  .map(([base, as_reported, note, power, count]) => {
    const step = Number(`1e${power}`);
    const value = Number((Math.abs(count % 1_000_000) * step).toPrecision(12));
    const change = { as_reported, note, step, value, value_upper: base.qualifier === 'between' ? value * 2 : null };
    return changed(base, change);
  });
const figures = fc.uniqueArray(figure, { minLength: 1, maxLength: 12, selector: ({ id }) => id });

describe.each(FORMATS)('a file in the format %s', (format) => {
  test('gives back the figures that were put in, whatever they say', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        figures,
        fc.constantFrom(...LANGS),
        fc.constantFrom(...PROFILES),
        async (rows, lang, profile) => {
          await expectSame(rows, format, lang, profile);
        },
      ),
      { numRuns: 25 },
    );
  });

  test('gives back the whole ledger, every row of it', { timeout: 60_000 }, async () => {
    await expectSame(LEDGER.figures, format, 'kk', 'excel');
  });

  test('gives back what spreadsheets like to spoil', async () => {
    await expectSame(awkwardRows(), format, 'ru', 'standard');
  });
});

test('every column of the ledger is in the export under its own name, but for the number of the words', () => {
  const names: readonly string[] = [...COLUMN_NAMES, 'value_upper'];
  expect(names).toEqual(expect.arrayContaining(['stated', 'stated_upper']));
  expect(TABLES.figures.columns.map(({ name }) => name).filter((name) => !names.includes(name))).toEqual([]);
});

test('the same rows give the same bytes', { timeout: 30_000 }, async () => {
  for (const format of FORMATS) {
    if (format === 'xlsx') continue;
    const [once, again] = await Promise.all([1, 2].map(() => bytesOf(awkwardRows(), format, 'en', 'standard')));
    expect(once, format).toEqual(again);
  }
});

test('progress is told up to the last row, and an abort stops the work', async () => {
  const told: number[] = [];
  const making = await makingOf(LEDGER.figures.slice(0, 1201), 'csv_standard');
  const { rows } = await makeFile({ ...making, progress: (done) => void told.push(done) });
  expect([told, rows]).toEqual([[250, 500, 750, 1000, 1201], 1201]);
  const stop = async () => Promise.reject(new DOMException('stop', 'AbortError'));
  await expect(makeFile({ ...making, progress: stop })).rejects.toThrow('stop');
});
