import { describe, expect, it } from 'vitest';
import { middleOf, peerValues } from './peers.ts';
import { figureOf } from './testing.ts';

const kinds = { code: 'crimes_registered', kind: 'count', divisorKind: 'count' } as const;
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
    expect(middleOf(valuesOf({ a: 1, b: 2 }), ['a', 'b', 'c'], 'count', '')).toEqual({ statement: null, published: 2 });
    expect(middleOf([], ['a'], 'count', '')).toEqual({ statement: null, published: 0 });
    const doubtful = valuesOf({ a: 1, b: 2, c: 3 }, { suspect_remark: 'suspect_x' });
    expect(middleOf(doubtful, ['a', 'b', 'c'], 'count', '').statement).toBeNull();
  });

  it('keeps the hedge of the one in the middle', () => {
    const values = [...valuesOf({ a: 10, c: 9000 }), ...valuesOf({ b: 400 }, { qualifier: 'more_than' })];
    expect(middleOf(values, ['a', 'b', 'c'], 'count', '').statement).toMatchObject({
      qualifier: 'between',
      value: 400,
    });
    const open = valuesOf({ a: 10, b: 400, c: 500 }, { qualifier: 'more_than' });
    expect(middleOf(open, ['a', 'b', 'c'], 'count', '').statement).toMatchObject({
      qualifier: 'more_than',
      value: 400,
    });
  });
});
