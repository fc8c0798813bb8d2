import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  backsolveBase,
  backsolveCommonBase,
  checkGrowth,
  checkSum,
  checkTriple,
  impliedEarlier,
  impliedShare,
  wholeNumbers,
} from './consistency.ts';
import { contains, fromBounds, point, type Result } from './interval.ts';
import { figureOf, shareOf, span, text } from './testing.ts';

const shown = (result: Result) => (result.ok ? text(result.interval) : result.reason);
const percent = (value: number) => fromBounds(shareOf({ value }));

describe('Open Almaty, nine months of 2025', () => {
  const counts = [19033, 13361, 8621, 8321, 7003, 5281, 3573];
  const shares = [29, 21, 13, 13, 11, 8, 5];
  const pairs = counts.map((count, i) => ({ count: point(count), share: percent(shares[i] ?? NaN) }));
  test('the printed shares fit a base of 64,964 to 65,175', () => {
    const base = backsolveCommonBase(pairs);
    expect(base.ok && shown(wholeNumbers(base.interval))).toBe('[64964, 65175]');
  });
  test('"13,361 = 21 %" does not fit the stated total of 173,518', () => {
    const check = checkTriple(point(13361), point(173518), percent(21));
    expect(check.verdict).toBe('inconsistent');
    expect(check.implied.share.ok && check.implied.share.interval.lower).toBeCloseTo(7.7, 1);
  });
  test('the topics add up to 65,193 and leave 108,325 of the total', () => {
    const check = checkSum(counts.map(point), point(173518), false);
    expect([check.verdict, shown(check.sum), shown(check.left)]).toEqual([
      'consistent',
      '[65193, 65193]',
      '[108325, 108325]',
    ]);
    expect(checkSum(counts.map(point), point(173518), true).verdict).toBe('parts_fall_short');
    expect(checkSum(counts.map(point), point(65000), false).verdict).toBe('parts_exceed_whole');
  });
});

describe('count, total and share', () => {
  test('agree within rounding', () => {
    const rounded = fromBounds(figureOf({ value: 14800 }, 'count', 100));
    expect(checkTriple(point(10309), rounded, percent(69)).verdict).toBe('consistent');
    expect(checkTriple(point(10309), rounded, percent(71)).verdict).toBe('inconsistent');
    expect(checkTriple(point(251), point(352), percent(81)).verdict).toBe('inconsistent');
  });
  test('cannot be checked where total and share say nothing', () => {
    expect(checkTriple(point(10), span('[0, ∞)'), percent(50)).verdict).toBe('undecidable');
  });
  test('bounds contradict only what they exclude', () => {
    expect(checkTriple(point(2700), span('(4000, ∞)'), span('(70, 100]')).verdict).toBe('inconsistent');
    expect(checkTriple(point(2900), span('(4000, ∞)'), span('(70, 100]')).verdict).toBe('consistent');
  });
  test('a share that may be 0 gives no base, a total that may be 0 no share', () => {
    expect(shown(backsolveBase(point(5), percent(0)))).toBe('divisor_may_be_zero');
    expect(shown(impliedShare(point(5), span('[0, 10]')))).toBe('divisor_may_be_zero');
  });
  test('any triple that was rounded from true numbers is consistent', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (total, fraction) => {
          const count = Math.floor(total * fraction);
          const printed = percent(Math.floor((count / total) * 100 + 0.5));
          expect(checkTriple(point(count), point(total), printed).verdict).not.toBe('inconsistent');
          const base = backsolveBase(point(count), printed);
          if (base.ok) expect(contains(base.interval, total)).toBe(true);
        },
      ),
    );
  });
});

describe('growth', () => {
  test('"4.4 million, 33 % more" implies some 3.3 million the year before', () => {
    const later = fromBounds(figureOf({ value: 4.4e6 }, 'count', 1e5));
    const growth = fromBounds(figureOf({ value: 33, unit: 'percent' }, 'growth'));
    const earlier = impliedEarlier(later, growth);
    expect(earlier.ok && contains(earlier.interval, 3.3e6)).toBe(true);
  });
  test('1,023 after 909 is a growth of 12.5 %, not of 11.1', () => {
    const growth = (value: number) => fromBounds(figureOf({ value, unit: 'percent' }, 'growth', 0.1));
    expect(checkGrowth(point(909), point(1023), growth(12.5))).toBe('consistent');
    expect(checkGrowth(point(909), point(1023), growth(11.1))).toBe('inconsistent');
    expect(checkGrowth(span('[0, 5]'), point(10), growth(5))).toBe('undecidable');
  });
});
