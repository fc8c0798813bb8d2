import { expect, it } from 'vitest';
import { bars } from './fixtures-specs.ts';
import { figure } from './fixtures.ts';
import { hidingSpread } from './spread.ts';

const of = (...values: number[]) =>
  hidingSpread(
    bars(
      values.map((value, i) => figure({ value, place: ['ile', 'kegen', 'aksu'][i] })),
      [],
    ),
  );

it('a scale hides most of its values from a spread of thirty on', () => {
  expect(of(310, 10, 20)).toBe(31);
  expect(of(300, 10, 20)).toBeNull();
  expect(of(310, 10)).toBeNull();
  expect(of(310, 0, 20)).toBeNull();
});
