import { expect, it } from 'vitest';
import { shadeOf } from './matrix.ts';

it('shades the first place darkest, the last lightest, and a range by its middle', () => {
  expect([shadeOf(1, 1, 20), shadeOf(20, 20, 20)]).toEqual([7, 1]);
  expect(shadeOf(1, 20, 20)).toBe(4);
  expect(shadeOf(1, 1, 1)).toBe(7);
  const steps = Array.from({ length: 20 }, (_, i) => shadeOf(i + 1, i + 1, 20));
  expect(steps).toEqual([...steps].sort((a, b) => b - a));
});
