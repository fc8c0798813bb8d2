import { describe, expect, it } from 'vitest';
import { messageOnly, placeOfError } from './error-place.ts';

const marked = (sql: string, message: string): string | null => {
  const place = placeOfError(sql, message);
  return place && sql.slice(place.from, place.to);
};

describe('the place of an error', () => {
  it('is the word above the caret', () => {
    const message = 'Catalog Error: Table does not exist!\n\nLINE 1: SELECT * FROM nowhere\n                      ^';
    expect(marked('SELECT * FROM nowhere', message)).toBe('nowhere');
  });

  it('is found on a later line, behind Kazakh letters', () => {
    const sql = "SELECT\n  'Іле ауданы қазақша', nope, 1\nFROM range(3)";
    const message = `Binder Error: Referenced column "nope" not found in FROM clause!\nCandidate bindings: "range"\n\nLINE 2:   'Іле ауданы қазақша', nope, 1\n                                ^`;
    expect(marked(sql, message)).toBe('nope');
  });

  it('is found in a line that the message cuts at both ends', () => {
    const sql = `SELECT '${'a'.repeat(71)} Іле', nope, '${'b'.repeat(72)}' FROM range(3)`;
    const shown = `...${'a'.repeat(52)} Іле', nope, '${'b'.repeat(52)}...`;
    const caret = ' '.repeat('LINE 1: '.length + shown.indexOf('nope'));
    expect(marked(sql, `Binder Error: no\n\nLINE 1: ${shown}\n${caret}^`)).toBe('nope');
  });

  it('is the end where the statement ends too soon', () => {
    expect(placeOfError('SELECT 1 +\n', 'Parser Error: syntax error at end of input')).toEqual({ from: 9, to: 10 });
  });

  it('is unknown where the message does not say', () => {
    expect(placeOfError('SELECT 1', 'Out of Memory Error: no')).toBeNull();
    expect(placeOfError('SELECT 1', 'Error: x\n\nLINE 7: SELECT 1\n        ^')).toBeNull();
  });

  it('is not repeated in the words', () => {
    expect(messageOnly('Parser Error: near "x"\n\nLINE 1: x\n        ^\n\nLINE 1: x\n        ^')).toBe(
      'Parser Error: near "x"',
    );
  });
});
