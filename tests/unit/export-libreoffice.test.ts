/**
 * Excel for real, as far as a machine can go: every export that a spreadsheet opens is opened by LibreOffice in a Russian
 * and an English locale, saved, and opened again. Where LibreOffice is missing the tests are named and left out.
 */
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { COLUMNS } from '#lib/export/columns.ts';
import type { Format } from '#lib/export/formats.ts';
import { makeFile } from '#lib/export/make-file.ts';
import type { Profile } from '#lib/export/profiles.ts';
import { awkwardRows, makingOf } from '../fixtures/export/making.ts';
import { readXlsxRows, unzipped, type ReadRow } from '../fixtures/export/read-back.ts';
import { findSoffice, Office, type Locale } from '../fixtures/export/soffice.ts';

const command = findSoffice();
if (command === null) {
  console.log(
    'LibreOffice is not installed. Left out: opening CSV, XLSX and ZIP in it, in a Russian and an English locale.',
  );
}

const ROWS = awkwardRows();
const NUMBERS = COLUMNS.filter(({ type }) => type === 'number').map(({ name }) => name);
const DATES = COLUMNS.filter(({ type }) => type === 'date').map(({ name }) => name);
const LONG = 180_000;

/** Import options of LibreOffice: separators, quotation mark, UTF-8, first line; the language is that of the profile. */
const SEMICOLON = 'CSV:59,34,76,1';
/** What its dialog proposes: tab, comma and semicolon at once. */
const PROPOSED = 'CSV:9/44/59,34,76,1';
const COMMA = 'CSV:44,34,76,1';

async function bytesOf(format: Format, profile: Profile = 'standard'): Promise<Uint8Array> {
  const { blob } = await makeFile(await makingOf(ROWS, format, { lang: 'kk', profile }));
  return new Uint8Array(await blob.arrayBuffer());
}

/** What must be true of the rows whatever they went through; a CSV keeps the apostrophe of the guard. */
function expectWhole(rows: readonly ReadRow[], guarded: boolean, numbersReadable = true): void {
  expect(rows.length).toBe(ROWS.length);
  const at = (i: number, name: string) => rows[i]?.[name];
  const guard = guarded ? "'" : '';
  expect(at(0, 'as_reported')).toBe('Еңбекшіқазақ, Ұйғыр: әңғүұқөһі ӘІҢҒҮҰҚӨҺ');
  expect([at(1, 'as_reported'), at(1, 'said')]).toEqual(['−12', '−12 адам']);
  expect(at(2, 'as_reported')).toBe(`${guard}=HYPERLINK("http://example.org";"басыңыз")`);
  expect(at(2, 'note')).toBe(`${guard}=1+1`);
  expect(at(3, 'note')).toBe('1/2; "тырнақша", үтір\tтабуляция');
  expect(at(5, 'as_reported')).toBe(`${guard}@SUM(A1:A9)`);
  if (!numbersReadable) return;
  expect(rows.map((row) => row.stated)).toEqual(ROWS.map(({ value }) => value));
  expect(rows.map((row) => row.value)).toEqual(
    ROWS.map(({ qualifier, value }) => (qualifier === 'exact' ? value : null)),
  );
  expect(at(1, 'stated')).toBe(-12);
  for (const name of NUMBERS) {
    const cells = rows.map((row) => row[name]);
    expect(cells.filter((cell) => cell !== null && typeof cell !== 'number')).toEqual([]);
    if (name in ROWS[0]! && name !== 'value')
      expect(cells).toEqual(ROWS.map((row) => (row as unknown as ReadRow)[name]));
  }
  for (const name of DATES.filter((date) => date in ROWS[0]!)) {
    expect(rows.map((row) => row[name])).toEqual(ROWS.map((row) => (row as unknown as ReadRow)[name]));
  }
}

/** Formulas of the first sheet. LibreOffice writes true and false as formulas of its own; those are passed over. */
function formulasIn(workbook: Uint8Array): string[] {
  const formulas = unzipped(workbook)['xl/worksheets/sheet1.xml']?.match(/<f[ >][^<]*<\/f>/g) ?? [];
  return formulas.filter((formula) => !/>(TRUE|FALSE)\(\)</.test(formula));
}

describe.runIf(command !== null).each<Locale>(['ru-RU', 'en-US'])('LibreOffice with the locale %s', (locale) => {
  /** A decimal comma is at home in Russian, a decimal point in English; letters must survive anywhere. */
  const russian = locale === 'ru-RU';
  let workbook: Uint8Array;
  let saved: Record<string, Uint8Array>;
  let again: Record<string, Uint8Array>;

  beforeAll(async () => {
    const office = new Office(command!, locale);
    workbook = await bytesOf('xlsx');
    const [, inZip] = Object.entries(unzipSync(await bytesOf('zip', 'excel'))).find(([name]) => name.endsWith('.csv'))!;
    saved = {
      ...office.convert({ 'workbook.xlsx': workbook }, 'xlsx'),
      ...office.convert({ 'excel.csv': await bytesOf('csv_excel'), 'zip.csv': inZip }, 'xlsx', SEMICOLON),
      ...office.convert({ 'proposed.csv': await bytesOf('csv_excel') }, 'xlsx', PROPOSED),
      ...office.convert({ 'standard.csv': await bytesOf('csv_standard') }, 'xlsx', COMMA),
    };
    again = office.convert(saved, 'xlsx');
    office.close();
  }, LONG);

  const both = (name: string) => [saved[`${name}.xlsx`]!, again[`${name}.xlsx`]!];

  test('opens the workbook, saves it and opens it again: nothing has changed', async () => {
    expect(unzipped(workbook)['xl/worksheets/sheet1.xml']).toMatch(/<pane [^>]*state="frozen"/);
    for (const bytes of both('workbook')) {
      const rows = readXlsxRows(bytes);
      expectWhole(rows, false);
      expect([rows[3]?.as_reported, rows[4]?.as_reported, rows[4]?.note]).toEqual(['007', '1.3', '5-6']);
      const [notes] = readXlsxRows(bytes, 2);
      expect(Object.keys(notes ?? {})[0]).toBe('Aina: хабарланған деректер');
      expect(formulasIn(bytes)).toEqual([]);
    }
  });

  test.each(['excel', 'proposed', 'zip'])('opens the CSV for Excel (%s), also after saving', async (name) => {
    for (const bytes of both(name)) {
      const rows = readXlsxRows(bytes);
      expectWhole(rows, true, russian);
      expect([rows[4]?.as_reported, rows[4]?.note]).toEqual(["'1.3", "'5-6"]);
      expect(formulasIn(bytes)).toEqual([]);
    }
  });

  test('opens the standard CSV, also after saving', async () => {
    for (const bytes of both('standard')) expectWhole(readXlsxRows(bytes), true, !russian);
  });
});
