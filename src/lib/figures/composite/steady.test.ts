import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exp, ln, root } from './steady.ts';

/** The last bits may differ from the engine's own function, which is what these functions are for. */
const near = (a: number, b: number): boolean => Math.abs(a - b) <= 4e-15 * Math.max(1, Math.abs(b));

describe('functions whose last bit is the same everywhere', () => {
  // References: Python's math.log (C library).
  it.each([
    [0.1, -2.3025850929940455],
    [3, 1.0986122886681098],
    [1e300, 690.7755278982137],
    [5e-324, -744.4400719213812],
    [2 ** -33, -22.873856958478196],
    [1, 0],
  ])('ln %d agrees with the C library', (x, expected) => {
    expect(near(ln(x), expected)).toBe(true);
  });

  it('agree with the functions of this engine but for the last bits', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-200, max: 1e200, noNaN: true }), (x) => {
        expect(near(ln(x), Math.log(x))).toBe(true);
        expect(near(root(x) / Math.sqrt(x), 1)).toBe(true);
      }),
    );
    fc.assert(
      fc.property(fc.double({ min: -50, max: 50, noNaN: true }), (x) => {
        expect(near(exp(x) / Math.exp(x), 1)).toBe(true);
      }),
    );
  });

  it('refuse what has no answer instead of answering NaN', () => {
    for (const x of [0, -1, Infinity, Number.NaN]) expect(() => ln(x)).toThrow(RangeError);
    for (const x of [-1, Infinity, Number.NaN]) expect(() => root(x)).toThrow(RangeError);
    expect(() => exp(1000)).toThrow(RangeError);
    expect(root(0)).toBe(0);
  });

  it('are the only ones of their kind in the composite ranking', () => {
    const folder = import.meta.dirname;
    const sources = readdirSync(folder).filter((file) => /(?<!\.test)\.ts$/.test(file) && file !== 'testing.ts');
    const loose = sources.filter((file) =>
      /^(?!\s*(\*|\/\/|\/\*)).*(Math\.(log|exp|pow|sqrt|cbrt|sin|cos|tan|hypot|random)|\*\*[^*/])/m.test(
        readFileSync(join(folder, file), 'utf8'),
      ),
    );
    expect(loose).toEqual([]);
  });
});
