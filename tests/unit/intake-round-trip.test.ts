import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectDialect } from '../../src/lib/intake/dialect.ts';
import { detectEncoding } from '../../src/lib/intake/encoding.ts';
import type { Encoding } from '../../src/lib/intake/encodings.ts';
import { openFile, rowsOf, type Opened } from '../../src/lib/intake/open.ts';
import { readNumber, DECIMALS, GROUPS, type NumberForm } from '../../src/lib/intake/numbers.ts';
import { isIin } from '../../src/lib/intake/personal.ts';
import type { Dialect } from '../../src/lib/intake/quotes.ts';
import { encode, gzip, holds, type TestEncoding } from '../fixtures/intake/bytes.ts';

const WRITTEN: readonly [TestEncoding, Encoding][] = [
  ['utf-8', 'utf-8'],
  ['utf-8-bom', 'utf-8'],
  ['utf-16le', 'utf-16le'],
  ['utf-16be', 'utf-16be'],
  ['windows-1251', 'windows-1251'],
  ['koi8-r', 'koi8-r'],
  ['ibm866', 'ibm866'],
];

const LETTERS = [...'абвгдежзийклмнопрстуфхцчшщъыьэюяАБВЖЯёabcxyzABC0123456789 .,;|\t"\'\n-+=<>&%()«»№әғқңөұүһіӘҚҮ'];

interface Written {
  readonly table: readonly (readonly string[])[];
  readonly dialect: Dialect;
  readonly newline: string;
  readonly quoteAll: boolean;
  readonly encoding: TestEncoding;
  readonly read: Encoding;
  readonly packed: boolean;
}

const written: fc.Arbitrary<Written> = fc
  .record({
    width: fc.integer({ min: 1, max: 6 }),
    rows: fc.integer({ min: 1, max: 8 }),
    delimiter: fc.constantFrom(';', ',', '\t', '|'),
    quote: fc.constantFrom('"', "'"),
    escape: fc.constantFrom('double', 'backslash'),
    newline: fc.constantFrom('\n', '\r\n', '\r'),
    quoteAll: fc.boolean(),
    encodings: fc.constantFrom(...WRITTEN),
    packed: fc.boolean(),
  })
  .chain(({ width, rows, delimiter, quote, escape, newline, quoteAll, encodings: [encoding, read], packed }) => {
    const letters = LETTERS.filter((letter) => read.startsWith('utf') || letter < '\u0080' || holds(read, letter));
    // A backslash would be one more thing to escape, and no office writes it; a row of one empty cell is a blank line.
    const cell = fc
      .array(fc.constantFrom(...letters), { minLength: width === 1 ? 1 : 0, maxLength: 12 })
      .map((parts) => parts.join(''));
    return fc
      .array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: rows, maxLength: rows })
      .map((table): Written => ({
        table,
        dialect: { delimiter, quote, escape } as Dialect,
        newline,
        quoteAll,
        encoding,
        read,
        packed,
      }));
  });

function write({ table, dialect: { delimiter, quote, escape }, newline, quoteAll }: Written): string {
  const special = (cell: string) =>
    quoteAll || cell === '' || cell.includes(delimiter) || cell.includes(quote) || /[\r\n]|^ | $/.test(cell);
  const say = (cell: string) =>
    special(cell) ? quote + cell.replaceAll(quote, escape === 'double' ? quote + quote : `\\${quote}`) + quote : cell;
  return table.map((row) => row.map(say).join(delimiter) + newline).join('');
}

function cellsOf(opened: Opened, encoding: Encoding, dialect: Dialect): string[][] {
  const rows = rowsOf(opened, { encoding, dialect, sheet: 0 });
  const cells: string[][] = [];
  while (rows.next()) {
    expect(rows.torn).toBeNull();
    cells.push(Array.from({ length: rows.count }, (_, i) => rows.cell(i)));
  }
  return cells;
}

describe('any table in any dialect and encoding', () => {
  it('is read back cell for cell', async () => {
    await fc.assert(
      fc.asyncProperty(written, async (file) => {
        const plain = encode(write(file), file.encoding);
        fc.pre(plain.some((byte) => byte > 32));
        const opened = await openFile('own.csv', file.packed ? gzip(plain) : plain).catch(() => null);
        fc.pre(opened !== null && !/^"?sep=/i.test(file.table[0]?.[0] ?? ''));
        if (opened?.kind !== 'text') return;
        // Written without a mark, a few letters may be anything: what was found out is tested below on whole words.
        const read = { ...opened, encoding: { ...opened.encoding, bom: bomOf(file.encoding), encoding: file.read } };
        // Rows without a single letter are blank lines.
        const filled = file.table.filter((row) => row.some((cell) => cell.replaceAll(' ', '') !== ''));
        expect(cellsOf(read, file.read, file.dialect)).toEqual(filled);
      }),
      { numRuns: 400 },
    );
  });

  it('has its lines counted also inside quotes', async () => {
    const opened = await openFile('own.csv', encode('a;b\r\n"x\r\ny\rz\nw";1\r\n\r\nlast;2\r\n'));
    const rows = rowsOf(opened, {
      encoding: 'utf-8',
      dialect: { delimiter: ';', quote: '"', escape: 'double' },
      sheet: 0,
    });
    const lines: number[] = [];
    while (rows.next()) lines.push(rows.line);
    expect(lines).toEqual([1, 2, 7]);
  });
});

function bomOf(encoding: TestEncoding): 0 | 2 | 3 {
  return encoding === 'utf-8-bom' ? 3 : encoding.startsWith('utf-16') ? 2 : 0;
}

const WORDS =
  'Илийский район;Кегенский район;город Конаев;обращения граждан;Дороги и мосты;водоснабжение;рассмотрено;поступило онлайн;не указано;Жилищные вопросы'.split(
    ';',
  );

it('encoding and delimiter of plain tables are found out', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...WRITTEN),
      fc.constantFrom(';', ',', '\t', '|'),
      fc.array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...WORDS), fc.integer({ min: 0, max: 99999 })), {
        minLength: 4,
        maxLength: 30,
      }),
      ([encoding, read], delimiter, rows) => {
        const text =
          ['Район', 'Тема', 'Число'].join(delimiter) + '\n' + rows.map((row) => row.join(delimiter)).join('\n') + '\n';
        const bytes = encode(text, encoding);
        const found = detectEncoding(bytes);
        expect(found.encoding).toBe(read);
        if (!read.startsWith('utf-16'))
          expect(detectDialect(bytes.subarray(found.bom), read).dialect.delimiter).toBe(delimiter);
      },
    ),
    { numRuns: 200 },
  );
});

it('numbers come back from any separators, and never from other ones', () => {
  const forms = DECIMALS.flatMap((decimal) =>
    GROUPS.filter((group) => group !== decimal).map((group): NumberForm => ({ decimal, group })),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...forms),
      fc.integer({ min: -999_999_999, max: 999_999_999 }),
      fc.integer({ min: 0, max: 3 }),
      (form, digits, decimals) => {
        const value = digits / 10 ** decimals;
        const [whole = '', fraction] = Math.abs(value).toFixed(decimals).split('.');
        const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, form.group);
        const read = readNumber(
          (value < 0 ? '-' : '') + grouped + (fraction === undefined ? '' : form.decimal + fraction),
          form,
        );
        expect(read.ok && read.value).toBe(value + 0);
      },
    ),
  );
  expect(readNumber('1.5', { decimal: ',', group: '' }).ok).toBe(false);
  expect(readNumber('1,234.5', { decimal: ',', group: '.' }).ok).toBe(false);
  expect(readNumber('12 34', { decimal: ',', group: ' ' }).ok).toBe(false);
});

it('an identification number needs its check digit', () => {
  // Of people who would be born in 2099: nobody has these.
  expect(isIin('991231600012')).toBe(true);
  expect(isIin('991230500010')).toBe(true);
  for (let last = 0; last < 10; last++) if (last !== 2) expect(isIin(`99123160001${last}`)).toBe(false);
  expect(isIin('123456789012')).toBe(false);
});
