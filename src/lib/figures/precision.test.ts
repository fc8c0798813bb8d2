import { describe, expect, test } from 'vitest';
import { domainOf } from './policy.ts';
import { significantDigits, stateInterval } from './precision.ts';
import { figureOf, span } from './testing.ts';

const told = (at: string, digits: number, kind: Parameters<typeof domainOf>[0] = 'count') => {
  const { qualifier, value, value_upper, step } = stateInterval(span(at), digits, domainOf(kind));
  return [qualifier, value, ...(value_upper === null ? [] : [value_upper]), `step ${step}`].join(' ');
};

describe('significant digits', () => {
  test('a count in full limits nothing', () => expect(significantDigits(figureOf({ value: 7 }))).toBe(Infinity));
  test('a rounded number has the digits down to its step', () => {
    expect(significantDigits(figureOf({ value: 4200 }, 'count', 100))).toBe(2);
    expect(significantDigits(figureOf({ value: 71.4, unit: 'percent' }, 'share', 0.1))).toBe(3);
  });
  test('a bound is a definite number', () => {
    expect(significantDigits(figureOf({ qualifier: 'more_than', value: 4000 }, 'count', 1000))).toBe(4);
  });
});

describe('an interval in words', () => {
  test('is one rounded number where its rounding covers the interval', () => {
    expect(told('[688.8, 689.3)', 3)).toBe('exact 689 step 1');
    expect(told('[14.28, 14.29]', 3)).toBe('exact 14.3 step 0.1');
    expect(told('[250, 250]', Infinity)).toBe('exact 250 step 1');
  });
  test('is a range where it does not, its ends rounded outwards', () => {
    expect(told('[9.71, 10.1]', 2)).toBe('between 9.7 11 step 0.1');
    expect(told('[64963.6, 65175.6]', 4)).toBe('between 64960 65180 step 10');
  });
  test('keeps a bound a bound, never firmer than it was', () => {
    expect(told('(2800, ∞)', 2)).toBe('more_than 2800 step 1');
    expect(told('[2837, ∞)', 2)).toBe('more_than 2800 step 1');
    expect(told('[0, 1200)', 2)).toBe('less_than 1200 step 1');
    expect(told('(97.2, 100]', 3, 'share')).toBe('more_than 97.2 step 0.1');
    expect(told('[0, 0.4]', 1, 'share')).toBe('at_most 0.4 step 0.1');
  });
});
