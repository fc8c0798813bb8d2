import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inOrder } from './in-order.ts';

/** Small numbers fit into one together with their counts, large ones do not. */
const pairs = (largest: number) =>
  fc.array(fc.tuple(fc.integer({ min: -600, max: largest }), fc.integer({ min: 1, max: 1_000_000 })), {
    maxLength: 60,
  });

it('cells are in order, each once, with the counts of all its occurrences; refused rows are none', () => {
  fc.assert(
    fc.property(fc.oneof(pairs(30), pairs(2 ** 52)), (given) => {
      const sums = new Map<number, number>();
      for (const [key, n] of given) if (key >= 0) sums.set(key, (sums.get(key) ?? 0) + n);
      const wanted = [...sums].sort(([a], [b]) => a - b);
      const { keys, counts } = inOrder({
        keys: Float64Array.from(given, ([key]) => key),
        counts: Float64Array.from(given, ([, n]) => n),
      });
      expect([...keys].map((key, at) => [key, counts[at]])).toEqual(wanted);
    }),
  );
});
