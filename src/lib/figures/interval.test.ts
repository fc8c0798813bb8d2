import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { QUALIFIERS } from './figure.ts';
import { boundsOf, contains, fromBounds, hull, informative, intersect, intervalOf } from './interval.ts';
import { domainOf } from './policy.ts';
import { figureOf, intervalWithPoint, span, text } from './testing.ts';

const said = (changes: Parameters<typeof figureOf>[0], kind: Parameters<typeof figureOf>[1], step: number) =>
  text(fromBounds(figureOf(changes, kind, step)));

describe('what was said becomes an interval', () => {
  test('a count in full is the number itself', () => {
    expect(said({ value: 12 }, 'count', 1)).toBe('[12, 12]');
    expect(said({ value: 3, unit: 'rank' }, 'rank', 1)).toBe('[3, 3]');
    expect(said({ value: 8230, unit: 'm2' }, 'amount', 1)).toBe('[8230, 8230]');
  });
  test('a measured length is good to half its last digit', () => {
    expect(said({ value: 53, unit: 'km' }, 'amount', 1)).toBe('[52.5, 53.5)');
    expect(said({ value: 3.1, unit: 'km' }, 'amount', 0.1)).toBe('[3.05, 3.15)');
  });
  test('every percentage and every rounded form is half a step wide on each side', () => {
    expect(said({ value: 69, unit: 'percent' }, 'share', 1)).toBe('[68.5, 69.5)');
    expect(said({ value: 71.4, unit: 'percent' }, 'share', 0.1)).toBe('[71.35, 71.45)');
    expect(said({ value: 4200 }, 'count', 100)).toBe('[4150, 4250)');
    expect(said({ value: 19.4e9, unit: 'tenge' }, 'amount', 1e8)).toBe('[19350000000, 19450000000)');
  });
  test('more than and at least have no upper end', () => {
    expect(said({ qualifier: 'more_than', value: 4000 }, 'count', 1000)).toBe('(4000, ∞)');
    expect(said({ qualifier: 'at_least', value: 40 }, 'count', 1)).toBe('[40, ∞)');
  });
  test('a bound over a share is cut at 100', () => {
    expect(said({ qualifier: 'more_than', value: 70, unit: 'percent' }, 'share', 1)).toBe('(70, 100]');
    expect(said({ value: 100, unit: 'percent' }, 'share', 1)).toBe('[99.5, 100]');
  });
  test('less than, at most and up to begin at nothing for things that are counted', () => {
    expect(said({ qualifier: 'less_than', value: 40 }, 'count', 1)).toBe('[0, 40)');
    expect(said({ qualifier: 'at_most', value: 40 }, 'count', 1)).toBe('[0, 40]');
    expect(said({ qualifier: 'up_to', value: 40 }, 'count', 1)).toBe('[0, 40]');
    expect(said({ qualifier: 'at_most', value: 3, unit: 'rank' }, 'rank', 1)).toBe('[1, 3]');
  });
  test('growth, index and net migration are not cut', () => {
    expect(said({ qualifier: 'less_than', value: 5, unit: 'percent' }, 'growth', 1)).toBe('(-∞, 5)');
    expect(said({ value: 271.3, unit: 'percent_of_prev' }, 'index', 0.1)).toBe('[271.25, 271.35)');
    expect(said({ value: -100, indicator: 'net_migration' }, 'count', 100)).toBe('[-150, -50)');
    expect(said({ value: 0, indicator: 'net_migration' }, 'count', 100)).toBe('[-50, 50)');
    expect(said({ value: 0, indicator: 'births' }, 'count', 100)).toBe('[0, 50)');
  });
  test('about reaches a step both ways, nearly one step down', () => {
    expect(said({ qualifier: 'about', value: 250 }, 'count', 10)).toBe('[240, 260]');
    expect(said({ qualifier: 'almost', value: 700_000, as_reported: 'почти 700 тысяч' }, 'count', 1e5)).toBe(
      '(600000, 700000]',
    );
  });
  test('жуық keeps its word but reaches both ways', () => {
    expect(said({ qualifier: 'almost', value: 250, as_reported: '250-ге жуық азамат' }, 'count', 10)).toBe(
      '[240, 260]',
    );
  });
  test('between takes both ends', () => {
    expect(said({ qualifier: 'between', value: 200, value_upper: 300 }, 'count', 100)).toBe('[200, 300]');
  });
  test('a share beyond 100 is a mistake of the ledger and stays visible', () => {
    expect(said({ value: 120, unit: 'percent' }, 'share', 1)).toBe('[119.5, 120.5)');
  });
  test('the stated value agrees with its own words, except where they exclude it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...QUALIFIERS),
        fc.integer({ min: 1, max: 99 }),
        fc.constantFrom(1, 10),
        (qualifier, value, step) => {
          const claim = { ...figureOf({ qualifier, value, value_upper: value + 1, unit: 'percent' }), step };
          const excluded = qualifier === 'more_than' || qualifier === 'less_than';
          expect(contains(intervalOf(claim, 'share'), value)).toBe(!excluded);
        },
      ),
    );
  });
  test('bounds and intervals are the same thing', () => {
    const claim = { ...figureOf({ qualifier: 'more_than', value: 5 }), step: 1 };
    expect(boundsOf(claim, 'count')).toEqual({ lower: 5, upper: null, lower_open: true, upper_open: true, step: 1 });
    expect(fromBounds(boundsOf(claim, 'count'))).toEqual(intervalOf(claim, 'count'));
  });
});

describe('sets of values', () => {
  test('what lies in both lies in the intersection, and nothing else does', () => {
    fc.assert(
      fc.property(intervalWithPoint(-5, 5), intervalWithPoint(-5, 5), ({ a, x }, { a: b }) => {
        const both = intersect(a, b);
        expect(both.ok && contains(both.interval, x)).toBe(contains(b, x));
      }),
    );
  });
  test('the hull covers all and is no wider than needed', () => {
    fc.assert(
      fc.property(fc.array(intervalWithPoint(), { minLength: 1, maxLength: 5 }), (items) => {
        const cover = hull(items.map((item) => item.a));
        if (!cover.ok) throw new Error(cover.reason);
        expect(items.every((item) => contains(cover.interval, item.x))).toBe(true);
        const again = hull([cover.interval, ...items.map((item) => item.a)]);
        expect(again).toEqual(cover);
      }),
    );
    expect(hull([])).toEqual({ ok: false, reason: 'no_operands' });
    expect(hull([span('(0, 1]'), span('[0, 1)')])).toEqual({ ok: true, interval: span('[0, 1]') });
  });
  test('intervals that only touch at an open end have nothing in common', () => {
    expect(intersect(span('[0, 1)'), span('[1, 2]'))).toEqual({ ok: false, reason: 'empty' });
  });
  test('a result that allows the whole domain is refused', () => {
    const share = domainOf('share');
    const vacuous = { ok: false, reason: 'vacuous' };
    expect(informative({ ok: true, interval: span('(-∞, ∞)') }, share)).toEqual(vacuous);
    expect(informative({ ok: true, interval: span('[0, ∞)') }, domainOf('count'))).toEqual(vacuous);
    expect(informative({ ok: true, interval: span('(0, ∞)') }, domainOf('count'))).toEqual(vacuous);
    expect(informative({ ok: true, interval: span('[1, ∞)') }, domainOf('count')).ok).toBe(true);
    expect(informative({ ok: true, interval: span('[0, 100)') }, share).ok).toBe(true);
  });
});
