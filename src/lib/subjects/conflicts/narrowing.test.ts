import { expect, it } from 'vitest';
import { endsOf, narrowed, sizeOf } from './narrowing.ts';

const items = [
  { id: 'a', places: ['ile', 'almaty-region'], subjects: ['gas'], size: 1.2 },
  { id: 'b', places: ['aksu', 'jetisu-region'], subjects: ['gas', 'water'], size: 3 },
  { id: 'c', places: ['almaty-region'], subjects: ['roads'], size: null },
];
const left = (part: object) => narrowed(items, { place: '', group: '', size: 'any', ...part }).map(({ id }) => id);

it('a region keeps what its districts are about, a group what any of its statements is about', () => {
  expect(left({})).toEqual(['a', 'b', 'c']);
  expect(left({ place: 'almaty-region' })).toEqual(['a', 'c']);
  expect(left({ group: 'water' })).toEqual(['b']);
});

it('a size keeps what is at least so far apart, and nothing whose distance nobody can tell', () => {
  expect(left({ size: 'tenth' })).toEqual(['a', 'b']);
  expect(left({ size: 'twice' })).toEqual(['b']);
  expect(sizeOf({ lower: 0, upper: 5 })).toBeNull();
  expect(sizeOf({ lower: 45, upper: null })).toBeNull();
  expect(sizeOf(endsOf([{ lower: 45, upper: 45 }, null, { lower: 69, upper: 69 }]))).toBeCloseTo(69 / 45);
});
