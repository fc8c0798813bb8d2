import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { realTexts } from '../../../tests/fixtures/ledger/real.ts';
import { decimal } from './cell.ts';
import type { Column } from './column.ts';
import { trustedRows } from './read.ts';
import { toEngineCsv, writeTable } from './serialize.ts';
import { TABLES, TABLE_NAMES } from './table-schema.ts';
import type { Rows } from './types.ts';

/** Texts with everything that CSV finds hard, but never empty and without white space at the ends. */
const text = fc
  .string({ unit: fc.constantFrom('a', 'Ұ', 'і', ' ', ',', ';', '"', '\n', '=', "'", '-', '0', '😀'), minLength: 1 })
  .filter((value) => value.trim() === value && value !== '');

const number = fc
  .tuple(fc.integer({ min: -1e12, max: 1e12 }), fc.constantFrom(1, 10, 100, 1000))
  .map(([n, d]) => n / d || 0);

function cellOf(column: Column): fc.Arbitrary<string | number | null> {
  const value: fc.Arbitrary<string | number> =
    column.type === 'number'
      ? number
      : column.type === 'integer'
        ? fc.integer()
        : column.type === 'enum'
          ? fc.constantFrom(...column.values)
          : column.type === 'date'
            ? fc.constantFrom('1991-12-31', '2024-02-29', '2026-11-23')
            : text;
  return column.required ? value : fc.option(value, { nil: null });
}

describe('the writer of tables', () => {
  it.each(TABLE_NAMES)('writes %s so that reading gives the same rows', (name) => {
    const { file, columns } = TABLES[name];
    const row = fc.record(Object.fromEntries(columns.map((column) => [column.name, cellOf(column)])));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 5 }), (rows) => {
        const legal = rows as unknown as Rows[typeof name][];
        expect(trustedRows({ [file]: writeTable(name, legal) }, name)).toEqual(legal.map((one) => ({ ...one })));
      }),
      { numRuns: 40 },
    );
  });

  it.each(TABLE_NAMES)('gives back %s of the real ledger byte by byte', (name) => {
    const texts = realTexts();
    expect(writeTable(name, trustedRows(texts, name)) === texts[TABLES[name].file]).toBe(true);
  });

  it('writes numbers without exponents, separators and needless zeros', () => {
    expect([0, -0, 71.4, -2700, 1e12, 1.25e21, 1e-7].map(decimal)).toEqual([
      '0',
      '0',
      '71.4',
      '-2700',
      '1000000000000',
      '1250000000000000000000',
      '0.0000001',
    ]);
  });

  it('refuses an empty text and a number that is none: neither could be read back', () => {
    expect(() => toEngineCsv([{ note: '' }], ['note'])).toThrow(RangeError);
    expect(() => toEngineCsv([{ value: Number.NaN }], ['value'])).toThrow(RangeError);
  });

  it('writes for the engine only the columns asked for, nothing for null, and quotes where needed', () => {
    const rows = [
      { id: 'f0001', lower: null, upper_open: true, note: 'a, "b"' },
      { id: 'f0002', lower: 0, upper_open: false },
    ];
    expect(toEngineCsv(rows, ['id', 'lower', 'upper_open', 'note'])).toBe(
      'id,lower,upper_open,note\nf0001,,true,"a, ""b"""\nf0002,0,false,\n',
    );
  });
});
