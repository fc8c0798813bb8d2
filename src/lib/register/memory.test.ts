import { expect, test } from 'vitest';
import { BYTES_PER_ROW, isOutOfMemory, registerFits } from './memory.ts';

test('a million appeals fit everywhere, five million where a machine has 8 GB', () => {
  expect(registerFits(1_000_000).ok).toBe(true);
  expect(registerFits(1_000_000, 2).ok).toBe(true);
  expect(registerFits(5_000_000, 8).ok).toBe(true);
});

test('what does not fit is refused, with a number of rows that would', () => {
  for (const [rows, memory, besides] of [
    [5_000_000, 4, 0],
    [5_000_000, null, 0],
    [50_000_000, 8, 0],
    [8_000_000, 8, 275e6],
    [400_000, 0.25, 0],
  ] as const) {
    const answer = registerFits(rows, memory, besides);
    expect(answer.ok).toBe(false);
    if (answer.ok) continue;
    expect(answer.bytes).toBe(rows * BYTES_PER_ROW + besides);
    expect(answer.mostRows).toBeGreaterThan(0);
    expect(registerFits(answer.mostRows, memory, besides).ok).toBe(true);
    expect(registerFits(answer.mostRows + 200_000, memory, besides).ok).toBe(false);
  }
  expect(registerFits(1, 1, 2 ** 40)).toMatchObject({ ok: false, mostRows: 0 });
});

test('the words of browsers for "no more memory" are known, others are not taken for it', () => {
  expect(isOutOfMemory(new RangeError('Array buffer allocation failed'))).toBe(true);
  expect(isOutOfMemory(new RangeError('Invalid typed array length: 99999999999'))).toBe(true);
  expect(isOutOfMemory(new Error('out of memory'))).toBe(true);
  expect(isOutOfMemory(new TypeError('x is not a function'))).toBe(false);
  expect(isOutOfMemory(new RangeError('A register of 70000 months'))).toBe(false);
  expect(isOutOfMemory('out of memory')).toBe(false);
});
