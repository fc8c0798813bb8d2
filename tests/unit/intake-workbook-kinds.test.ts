/** The same table in every kind of workbook, written by a library, read back cell for cell; and the same figures as of its CSV. */
import { CFB, utils, write, type BookType, type CellObject } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstSettings } from '../../src/lib/intake/look.ts';
import { openFile, rowsOf } from '../../src/lib/intake/open.ts';
import { biff5 } from '../fixtures/intake/biff5.ts';
import { encode } from '../fixtures/intake/bytes.ts';
import { testMatchers } from '../fixtures/intake/matchers.ts';
import { taken } from '../fixtures/intake/taken.ts';

const matchers = testMatchers();
const KINDS = ['xlsx', 'xlsb', 'biff8', 'ods', 'xlml'] as const satisfies readonly BookType[];

interface Written {
  readonly cell: CellObject | null;
  /** As it is read. */
  readonly text: string;
}

const text = (value: string): Written => ({ cell: { t: 's', v: value }, text: value });
const number = (value: number): Written => ({ cell: { t: 'n', v: value }, text: String(value) });
const percent = (value: number): Written => ({
  cell: { t: 'n', v: value / 100, z: '0.00%' },
  text: `${Number(((value / 100) * 100).toPrecision(15))}%`,
});
const day = (serial: number): Written => ({
  cell: { t: 'n', v: serial, z: 'yyyy-mm-dd' },
  text: new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10),
});
const month = (serial: number): Written => ({
  cell: { t: 'n', v: serial, z: 'mm-yyyy' },
  text: new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 7),
});
const BLANK: Written = { cell: null, text: '' };

const words = fc
  .string({ unit: fc.constantFrom(...'абвЁёқәіңғүұөһ abcXYZ(),;"\'&<>%№«»–0123456789'), minLength: 1, maxLength: 20 })
  .map((word) => `я${word.trim()}`);
const serial = fc.integer({ min: 36_526, max: 50_000 });
const written = fc.oneof(
  { arbitrary: words.map(text), weight: 3 },
  { arbitrary: fc.integer({ min: -1_000_000, max: 1_000_000_000 }).map(number), weight: 2 },
  { arbitrary: fc.integer({ min: -99_999, max: 99_999 }).map((n) => number(n / 100)), weight: 2 },
  { arbitrary: fc.integer({ min: 0, max: 10_000 }).map((n) => percent(n / 100)), weight: 1 },
  { arbitrary: serial.map(day), weight: 1 },
  { arbitrary: serial.map(month), weight: 1 },
  { arbitrary: fc.constant(BLANK), weight: 1 },
);

function bookOf(table: readonly (readonly Written[])[], kind: BookType): Uint8Array {
  const sheet = utils.aoa_to_sheet([]);
  table.forEach((row, r) =>
    row.forEach(({ cell }, c) => {
      if (cell !== null) sheet[utils.encode_cell({ r, c })] = { ...cell };
    }),
  );
  sheet['!ref'] = utils.encode_range({ s: { r: 0, c: 0 }, e: { r: table.length, c: 9 } });
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'Лист 1');
  return new Uint8Array(write(book, { type: 'array', bookType: kind }) as ArrayBuffer);
}

async function cellsOf(bytes: Uint8Array): Promise<string[][]> {
  const opened = await openFile('own', bytes);
  if (opened.kind !== 'workbook') throw new Error(opened.kind);
  const rows = rowsOf(opened, {
    encoding: 'utf-8',
    dialect: { delimiter: ',', quote: '"', escape: 'double' },
    sheet: 0,
  });
  const cells: string[][] = [];
  while (rows.next()) cells.push(Array.from({ length: rows.count }, (_, i) => rows.cell(i)));
  return cells;
}

const trimmed = (row: readonly string[]): string[] => {
  const end = row.findLastIndex((cell) => cell !== '');
  return row.slice(0, end + 1);
};

describe.each(KINDS)('a table written as %s', (kind) => {
  it('is read back cell for cell', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(written, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 12 }),
        async (table) => {
          const expected = table.map((row) => trimmed(row.map((cell) => cell.text))).filter((row) => row.length > 0);
          fc.pre(expected.length > 0);
          expect(await cellsOf(bookOf(table, kind))).toEqual(expected);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('gives the figures of the same table saved as CSV', async () => {
    const table = [
      ['Район', 'Период', 'Обращения', 'Доля решённых'].map(text),
      [text('Илийский район'), month(45_658), number(1234.5), percent(69)],
      [text('Кегенский район'), month(45_689), number(230), percent(72.45)],
      [text('Талгарский район'), month(45_717), text('более 4 тыс.'), text('72,5 %')],
      [text('Карасайский район'), month(45_748), BLANK, text('н/д')],
    ];
    // As Excel saves it where the decimal sign is a comma.
    const csv = table
      .map((row) => row.map((cell) => cell.text.replace(/^(-?\d+)\.(\d+%?)$/u, '$1,$2')).join(';'))
      .join('\r\n');
    const said = async (bytes: Uint8Array) => {
      const opened = await openFile('own', bytes);
      const { settings } = firstSettings(opened, matchers);
      const { said, report } = await taken(opened, settings, matchers);
      return { said, reasons: report.byReason };
    };
    const ofCsv = await said(encode(csv));
    expect(await said(bookOf(table, kind))).toEqual(ofCsv);
    expect(ofCsv.said).toHaveLength(6);
  });
});

describe('a workbook of Excel 5', () => {
  const rows = [
    ['Район', 'Год', 'Обращения'],
    ['Илийский район', 2024, 5],
    ['Кегенский район', 2024, 6.5],
  ];
  const expected = rows.map((row) => row.map(String));

  it.each([1251, 866])('is read in its code page (%d)', async (codePage) => {
    expect(await cellsOf(biff5(rows, codePage))).toEqual(expected);
  });

  it('is read in Windows-1251 where it names no code page', async () => {
    expect(await cellsOf(biff5(rows, null))).toEqual(expected);
  });

  it('is read out of a compound file', async () => {
    const library = CFB as {
      utils: { cfb_new(): object; cfb_add(file: object, name: string, content: Uint8Array): void };
      write(file: object, options: object): ArrayLike<number>;
    };
    const file = library.utils.cfb_new();
    library.utils.cfb_add(file, 'Book', biff5(rows, 1251));
    expect(await cellsOf(Uint8Array.from(library.write(file, { type: 'array' })))).toEqual(expected);
  });
});
