import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { exploreTraits } from './questions/explore-traits.ts';
import type { Filters } from './questions/filters.ts';
import { ask, ledger, nodeEngine } from '#lib/server/answers.ts';
import { reckonedShape } from '../../../../tests/fixtures/explore-in-sql.ts';
import { shapeOf, type Shape } from './shape.ts';

beforeAll(nodeEngine);

const both = async (filters: Filters): Promise<[Shape, Shape | undefined]> => [
  await shapeOf(await ask(exploreTraits, filters)),
  (await ask(reckonedShape, filters))[0],
];

describe('the sizes of a view', () => {
  it('are zero of nothing', async () => {
    expect(new Set(Object.values(await shapeOf([])))).toEqual(new Set([0]));
  });

  it('are those that the engine reckons, for every indicator of the ledger', async () => {
    for (const { code } of ledger().indicators) {
      const [ours, engines] = await both({ indicators: [code] });
      expect(ours, code).toEqual(engines);
    }
  });

  it('are those that the engine reckons under any filters', async () => {
    const some = (codes: readonly string[]) => fc.option(fc.subarray([...codes], { minLength: 1 }), { nil: undefined });
    const { indicators, places, topics, figures } = ledger();
    const codes = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code);
    const filters = fc.record({
      indicators: fc.subarray(codes(indicators), { minLength: 1, maxLength: 3 }),
      places: some(codes(places)),
      topics: some(['', ...codes(topics)]),
      scopes: some([...new Set(figures.map(({ scope }) => scope))]),
      from: fc.option(fc.integer({ min: 1990, max: 2030 }), { nil: undefined }),
      to: fc.option(fc.integer({ min: 1990, max: 2030 }), { nil: undefined }),
    });
    await fc.assert(
      fc.asyncProperty(filters, async (drawn) => {
        const [ours, engines] = await both(drawn);
        expect(ours).toEqual(engines);
      }),
      { numRuns: 60, seed: 7 },
    );
  });
});
