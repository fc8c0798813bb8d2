import { describe, expect, it } from 'vitest';
import { dedented, inlined } from './inlined.ts';

describe('a statement with its parameters written out', () => {
  it('quotes texts so that none of them ends its literal', () => {
    expect(inlined('SELECT $1, $2', ["O'Neil'; DROP TABLE figures; --", ''])).toBe(
      "SELECT 'O''Neil''; DROP TABLE figures; --', ''",
    );
  });
  it('writes numbers, truth and nothing as such', () => {
    expect(inlined('SELECT $1::INTEGER, $2, $3::VARCHAR', [12, true, null])).toBe(
      'SELECT 12::INTEGER, true, NULL::VARCHAR',
    );
  });
  it('tells $1 from $10 and a value that looks like a parameter from one', () => {
    expect(inlined('$10 $1', ['$2', 0, 0, 0, 0, 0, 0, 0, 0, 'ten'])).toBe("'ten' '$2'");
  });
  it('leaves quotes and comments alone', () => {
    expect(inlined(`SELECT '$1', "$1" -- $1\n, $1`, [5])).toBe(`SELECT '$1', "$1" -- $1\n, 5`);
  });
  it('refuses what is missing or cannot be written', () => {
    expect(() => inlined('$2', [1])).toThrow(RangeError);
    expect(() => inlined('$1', [NaN])).toThrow(RangeError);
  });
  it('moves all lines left together', () => {
    expect(dedented('\n    SELECT 1\n      + 2\n  ')).toBe('SELECT 1\n  + 2');
  });
});
