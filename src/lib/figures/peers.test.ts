import { describe, expect, it } from 'vitest';
import { middleOf, peerValues } from './peers.ts';
import { figureOf } from './testing.ts';

const kinds = { times: null, kind: 'count', divisorKind: 'count' } as const;
const valuesOf = (values: Record<string, number>, more = {}) =>
  peerValues(
    {
      figures: Object.entries(values).map(([place, value]) => figureOf({ id: place, place, value, ...more })),
      divisors: [],
    },
    kinds,
    Object.keys(values),
    false,
  );

describe('the middle of a group', () => {
  it('is the median of what was published, with its number', () => {
    const values = valuesOf({ a: 10, b: 20, c: 90, d: 1 });
    expect(middleOf(values, ['a', 'b', 'c', 'nobody'], 'count', '')).toMatchObject({
      statement: { qualifier: 'exact', value: 20 },
      published: 3,
    });
  });

  it('is not made up of two, of none, or of doubtful values', () => {
    expect(middleOf(valuesOf({ a: 1, b: 2 }), ['a', 'b', 'c'], 'count', '')).toEqual({
      statement: null,
      published: 2,
      why: 'too_few',
    });
    expect(middleOf([], ['a'], 'count', '')).toMatchObject({ statement: null, published: 0 });
    const doubtful = valuesOf({ a: 1, b: 2, c: 3 }, { suspect_remark: 'suspect_x' });
    expect(middleOf(doubtful, ['a', 'b', 'c'], 'count', '').statement).toBeNull();
  });

  it('has no end that nobody stated', () => {
    const open = valuesOf({ a: 10, b: 400, c: 500 }, { qualifier: 'more_than' });
    expect(middleOf(open, ['a', 'b', 'c'], 'count', '')).toEqual({ statement: null, published: 3, why: 'unbounded' });
  });
});
