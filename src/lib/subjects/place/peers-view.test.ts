import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DEFAULT_WEIGHTS, WEIGHT_CHOICES } from '#lib/figures/similarity.ts';
import { parseWeights, withWeights } from './peers-view.ts';

it('weights read back as written, beside anything else, and any other text is the default', () => {
  const weight = fc.constantFrom(...WEIGHT_CHOICES);
  fc.assert(
    fc.property(
      fc.record({ population: weight, level: weight, region: weight }),
      fc.webQueryParameters(),
      (weights, rest) => {
        expect(parseWeights(withWeights(rest, weights))).toEqual(weights);
        const others = (query: string) => [...new URLSearchParams(query)].filter(([name]) => name !== 'peers');
        expect(others(withWeights(rest, weights))).toEqual(others(rest));
      },
    ),
  );
  fc.assert(
    fc.property(fc.string(), (text) => {
      const read = parseWeights(`peers=${encodeURIComponent(text.toWellFormed())}`);
      expect(parseWeights(withWeights('', read))).toEqual(read);
    }),
  );
  const texts = ['', 'peers=', 'peers=1.2', 'peers=4.1.1', 'peers=x.1.1', 'peers=1.1.1.1'];
  expect(texts.map(parseWeights)).toEqual(Array(6).fill(DEFAULT_WEIGHTS));
});
