import { afterEach, expect, it, vi } from 'vitest';
import { inPieces } from './pieces.ts';

afterEach(() => vi.restoreAllMocks());

it('long work is done in order, and lets the page have its turns', async () => {
  // Every look at the clock finds a second gone: each piece is due at the first occasion.
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 1000));
  const list = Array.from({ length: 1000 }, (_, i) => i);
  const done: number[] = [];
  const seen: number[] = [];
  const watch = setInterval(() => seen.push(done.length), 0);
  await inPieces(list, (one) => done.push(one));
  clearInterval(watch);
  expect(done).toEqual(list);
  expect(seen.some((n) => n > 0 && n < list.length)).toBe(true);
});

it('short work is done at once', async () => {
  vi.spyOn(performance, 'now').mockReturnValue(0);
  const done: number[] = [];
  const work = inPieces([1, 2, 3], (one) => done.push(one));
  expect(done).toEqual([1, 2, 3]);
  await work;
});
