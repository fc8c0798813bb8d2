import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvHead, csvLines, plainNumber, type Cell } from './csv.ts';
import { makeInert, readInert } from './inert.ts';
import { PROFILES, PUNCTUATION, type Profile } from './profiles.ts';

function read(text: string, profile: Profile): string[][] {
  const { bom, delimiter, newline } = PUNCTUATION[profile];
  expect(text.startsWith(bom)).toBe(true);
  const body = text.slice(bom.length);
  return Papa.parse<string[]>(body.endsWith(newline) ? body.slice(0, -newline.length) : body, { delimiter, newline })
    .data;
}

function expected(cell: Cell, profile: Profile): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return plainNumber(cell, PUNCTUATION[profile].decimal);
  return String(cell);
}

const awkward = fc.constantFrom(
  'Еңбекшіқазақ ауданы',
  '=1+1',
  '  =HYPERLINK("http://example.org")',
  '"=1+1"',
  '＝1+1',
  '@SUM(A1)',
  '-2+3+cmd|A0',
  '-12',
  '−12',
  '1.3',
  "'5-6",
  '+7 727 123',
  "'",
  "'=1",
  '\tтабуляция',
  '\r\n',
  'бір;екі,үш',
  'бірінші жол\nекінші "жол"',
  ' ',
  '',
);
const text = fc.oneof(
  awkward,
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n "\';,аңқіA1') }),
);
const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(19_400_000_000));
const row = fc.tuple(text, number, fc.constant(null), text, fc.boolean());

describe.each(PROFILES)('CSV in the profile "%s"', (profile) => {
  it('gives back the cells that were written', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
        const names = ['text', 'number', 'empty', 'more', 'flag'];
        const [head, ...body] = read(csvHead(names, profile) + csvLines(rows, profile), profile);
        expect(head).toEqual(names);
        expect(body.map((cells) => cells.map((cell) => readInert(cell, profile)))).toEqual(
          rows.map((cells) => cells.map((cell) => expected(cell, profile))),
        );
      }),
    );
  });

  it('never lets a cell begin like a formula, unless it is a plain number', () => {
    fc.assert(
      fc.property(text, (cell) => {
        const [[written = ''] = []] = read(PUNCTUATION[profile].bom + csvLines([[cell, 'x']], profile), profile);
        const start = written.trimStart().replace(/^["«“]+\s*/u, '');
        expect(/^[=@＝＋－＠]/u.test(start) || /^[+-](?![\d])/u.test(start)).toBe(false);
      }),
    );
  });

  it('closes every line with CRLF and leaves no bare one between cells', () => {
    expect(
      csvLines(
        [
          ['a', 1.5],
          ['b', null],
        ],
        profile,
      ),
    ).toBe(profile === 'standard' ? 'a,1.5\r\nb,\r\n' : 'a;"1,5"\r\nb;\r\n');
  });
});

describe('the first bytes of a file', () => {
  it('are the byte order mark for Excel and nothing for everyone else', () => {
    expect(csvHead(['id'], 'excel')).toBe('\uFEFFid\r\n');
    expect(csvHead(['id'], 'standard')).toBe('id\r\n');
  });
});

describe('the guard against formulas', () => {
  it.each(['=1+1', '+1+1', '-1-1', '@A1', '\t1', '\r1', ' =1', '"=1', '＝1', '＋1', '－1', '＠1', '-a'])(
    'puts an apostrophe before %j',
    (cell) => expect(makeInert(cell, 'standard')).toBe(`'${cell}`),
  );

  it.each([
    '-12',
    '−12',
    '+0,9',
    '-1.261',
    '-0.9%',
    '-0,9 18)',
    '-1 250,5',
    'более 4 тысяч',
    '5-6',
    'a=b',
    '19,4 млрд',
  ])('leaves %j alone', (cell) => expect(makeInert(cell, 'standard')).toBe(cell));

  it.each(['1.3', '5-6', '31.12', '12.2025', '5/12', '1.3.2024', "'1.3"])(
    'keeps %j from becoming a date in Excel, and only there',
    (cell) => expect([makeInert(cell, 'excel'), makeInert(cell, 'standard')]).toEqual([`'${cell}`, cell]),
  );

  it.each(['2025-12-31', '52.4', '1.300', '12', '1,3', '285.2'])('lets %j be what it is in Excel', (cell) =>
    expect(makeInert(cell, 'excel')).toBe(cell),
  );

  it('can be undone without loss', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...PROFILES), (cell, profile) => {
        expect(readInert(makeInert(cell, profile), profile)).toBe(cell);
      }),
    );
  });
});

describe('a number in a cell', () => {
  it('has no exponent, no grouping and no negative zero', () => {
    expect([1e21, 1.25e12, 1.5e-7, -0, -12, 0.1, -2.5e22].map((n) => plainNumber(n, '.'))).toEqual([
      '1000000000000000000000',
      '1250000000000',
      '0.00000015',
      '0',
      '-12',
      '0.1',
      '-25000000000000000000000',
    ]);
  });

  it('reads back as the same number', () => {
    fc.assert(
      fc.property(number, (n) => {
        expect(plainNumber(n, '.')).toMatch(/^-?\d+(\.\d+)?$/);
        expect(Number(plainNumber(n, '.'))).toBe(n === 0 ? 0 : n);
        expect(Number(plainNumber(n, ',').replace(',', '.'))).toBe(n === 0 ? 0 : n);
      }),
    );
  });

  it('is refused when it is not finite', () => {
    expect(() => plainNumber(Number.POSITIVE_INFINITY, '.')).toThrow(RangeError);
    expect(() => plainNumber(Number.NaN, ',')).toThrow(RangeError);
  });
});
