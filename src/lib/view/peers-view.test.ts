import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DEFAULT_WEIGHTS, WEIGHT_CHOICES } from '#lib/figures/similarity.ts';
import { parseWeights, writeWeights } from './peers-view.ts';

it('weights read back as written, and any other text is the default', () => {
  const weight = fc.constantFrom(...WEIGHT_CHOICES);
  fc.assert(
    fc.property(fc.record({ population: weight, level: weight, region: weight }), (weights) => {
      expect(parseWeights(writeWeights(weights))).toEqual(weights);
    }),
  );
  fc.assert(
    fc.property(fc.option(fc.string()), (text) => {
      expect(parseWeights(writeWeights(parseWeights(text)))).toEqual(parseWeights(text));
    }),
  );
  expect([null, '', '1.2', '4.1.1', 'x.1.1', '1.1.1.1'].map(parseWeights)).toEqual(Array(6).fill(DEFAULT_WEIGHTS));
});
