import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { impliedBase, impliedEarlier, impliedShare } from './implied.ts';
import { contains, fromBounds, intersect, point, type Result } from './interval.ts';
import { figureOf, shareOf, span, text } from './testing.ts';

const shown = (result: Result) => (result.ok ? text(result.interval) : result.reason);
const percent = (value: number) => fromBounds(shareOf({ value }));

describe('Open Almaty, nine months of 2025', () => {
  const pairs = [
    [19033, 29],
    [13361, 21],
    [8621, 13],
    [8321, 13],
    [7003, 11],
    [5281, 8],
    [3573, 5],
  ] as const;
  const bases = pairs.map(([count, share]) => impliedBase(point(count), percent(share)));
  test('the printed shares fit a base of 64,964 to 65,175 and not the stated total of 173,518', () => {
    const common = bases.reduce((all, one) => (all.ok && one.ok ? intersect(all.interval, one.interval) : all));
    const fits = (base: number) => common.ok && contains(common.interval, base);
    expect([64963, 64964, 65175, 65176, 173518].map(fits)).toEqual([false, true, true, false, false]);
  });
  test('of the stated total "13,361" would be 7.7 %, not 21', () => {
    const share = impliedShare(point(13361), point(173518));
    expect(share.ok && share.interval.lower).toBeCloseTo(7.7, 1);
  });
});

describe('count, total and share', () => {
  test('a share that may be 0 gives no base, a total that may be 0 no share', () => {
    expect(shown(impliedBase(point(5), percent(0)))).toBe('divisor_may_be_zero');
    expect(shown(impliedShare(point(5), span('[0, 10]')))).toBe('divisor_may_be_zero');
  });
  test('the total that a share was rounded from is among those that the share implies', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (total, fraction) => {
          const count = Math.floor(total * fraction);
          const base = impliedBase(point(count), percent(Math.floor((count / total) * 100 + 0.5)));
          if (base.ok) expect(contains(base.interval, total)).toBe(true);
        },
      ),
    );
  });
});

test('"4.4 million, 33 % more" implies some 3.3 million the year before', () => {
  const later = fromBounds(figureOf({ value: 4.4e6 }, 'count', 1e5));
  const growth = fromBounds(figureOf({ value: 33, unit: 'percent' }, 'growth'));
  const earlier = impliedEarlier(later, growth);
  expect(earlier.ok && contains(earlier.interval, 3.3e6)).toBe(true);
});
