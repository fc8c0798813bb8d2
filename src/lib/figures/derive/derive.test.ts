import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { change, part, perThousand, remainder, shareOfWhole, total, type Derivation } from './derive.ts';
import type { Claim } from '../figure.ts';
import { fromBounds } from '../interval.ts';
import { figureOf, shareOf, text } from '../testing.ts';

const shown = (derivation: Derivation) => (derivation.ok ? text(derivation.interval) : derivation.reason);
const told = (derivation: Derivation) => {
  if (!derivation.ok) return derivation.reason;
  const { qualifier, value, value_upper } = derivation.statement;
  return [qualifier, value, ...(value_upper === null ? [] : [value_upper])].join(' ');
};

const undated = { period_start: null, period_end: null, period_kind: 'unknown', period_length: 'year' } as const;
const received = figureOf({ ...undated, place: 'almaty-region', qualifier: 'more_than', value: 4000 }, 'count', 1000);
const solved = shareOf({ ...undated, place: 'almaty-region', qualifier: 'more_than', value: 70 });

describe('part of a total', () => {
  test('more than 4,000 appeals, more than 70 % solved: more than 2,800 solved', () => {
    const resolved = part(received, solved);
    expect(shown(resolved)).toBe('(2800, ∞)');
    expect(told(resolved)).toBe('more_than 2800');
    expect(resolved.ok && [resolved.indicator, resolved.unit]).toEqual(['appeals_resolved_positive', 'appeals']);
    expect(resolved.inputs).toEqual([received, solved]);
  });
  test('of the rest nothing follows, and the program says so', () => {
    expect(remainder(received, solved)).toMatchObject({ ok: false, operation: 'remainder', reason: 'vacuous' });
  });
  test('of an exact total the rest follows', () => {
    const exact = figureOf({ value: 4000 });
    expect(shown(remainder(exact, shareOf({ qualifier: 'more_than', value: 70 })))).toBe('[0, 1200)');
    expect(told(remainder(exact, shareOf({ qualifier: 'more_than', value: 70 })))).toBe('less_than 1200');
    expect(shown(remainder(exact, figureOf({ indicator: 'appeals_answered', value: 1480 })))).toBe('[2520, 2520]');
  });
  test('a count that certainly exceeds its total is a contradiction', () => {
    expect(shown(remainder(figureOf({ value: 5 }), figureOf({ indicator: 'appeals_answered', value: 6 })))).toBe(
      'empty',
    );
  });
  test.each<[string, Partial<Claim>, string]>([
    ['another base', { base: 'appeals_forwarded' }, 'base_differs'],
    ['an unknown base', { base: 'not_stated' }, 'base_not_stated'],
    ['another place', { place: 'talgar' }, 'different_place'],
    ['another year', { period_start: '2024-01-01', period_end: '2024-12-31' }, 'different_period'],
    ['another scope', { scope: 'open_almaty' }, 'not_comparable'],
    ['a plan', { status: 'plan' }, 'not_comparable'],
    ['a suspect value', { suspect_remark: 'tenfold' }, 'suspect_input'],
  ])('a share with %s is not multiplied', (_what, changes, reason) => {
    expect(shown(part(figureOf({ value: 4000 }), shareOf({ value: 70, ...changes })))).toBe(reason);
  });
  test('undated figures belong together only within one source', () => {
    expect(shown(part(received, { ...solved, source: 's002' }))).toBe('period_unknown');
  });
  test('a share of a share is not a part', () => {
    expect(shown(part(received, received))).toBe('not_a_share');
  });
});

describe('per 1,000 residents', () => {
  const population = figureOf(
    {
      indicator: 'population',
      scope: 'bns',
      unit: 'persons',
      value: 272_400,
      period_start: null,
      period_kind: 'as_of',
    },
    'count',
    100,
  );
  const housing = figureOf(
    { indicator: 'housing_commissioned', scope: 'bns', unit: 'm2', value: 187_700 },
    'amount',
    100,
  );
  test('divides by the population of the same place and year', () => {
    const rate = perThousand(housing, 'amount', population);
    expect(told(rate)).toBe('exact 689');
    expect(rate.ok && rate.unit).toBe('per_1000');
  });
  test('takes no population of another year or place, and no plan', () => {
    expect(shown(perThousand(housing, 'amount', { ...population, period_end: '2024-12-31' }))).toBe('different_period');
    expect(shown(perThousand(housing, 'amount', { ...population, place: 'talgar' }))).toBe('different_place');
    expect(shown(perThousand(housing, 'amount', { ...population, status: 'plan' }))).toBe('not_population');
    expect(shown(perThousand(housing, 'amount', housing))).toBe('not_population');
    expect(shown(perThousand({ ...housing, period_start: '2021-01-01' }, 'amount', population))).toBe(
      'different_period',
    );
    expect(shown(perThousand(received, 'count', population))).toBe('different_place');
  });
  test('is not formed of shares', () => {
    expect(shown(perThousand(shareOf({ value: 5 }), 'share', population))).toBe('not_a_quantity');
  });
  test('of a bound is a bound', () => {
    expect(told(perThousand(figureOf({ qualifier: 'more_than', value: 1000 }), 'count', population))).toBe(
      'more_than 3.67',
    );
  });
  test('losses keep their sign', () => {
    const migration = figureOf({ indicator: 'net_migration', unit: 'persons', value: -2700 }, 'count', 100);
    expect(told(perThousand(migration, 'count', population))).toBe('between -11 -9.7');
  });
});

describe('wholes', () => {
  const whole = figureOf({ value: 2000 });
  test('a topic divided by all topics', () => {
    expect(told(shareOfWhole(figureOf({ topic: 'roads', value: 500 }), whole, 'count'))).toBe('exact 25');
  });
  test('a district divided by its region only where the region holds it', () => {
    const region = figureOf({ place: 'almaty-region', value: 2000 });
    expect(shown(shareOfWhole(figureOf({ value: 500 }), region, 'count'))).toBe('different_place');
    expect(told(shareOfWhole(figureOf({ value: 500 }), region, 'count', () => true))).toBe('exact 25');
  });
  test('not where sources dispute the input', () => {
    expect(shown(shareOfWhole(figureOf({ topic: 'roads', value: 500, conflict: 'C35' }), whole, 'count'))).toBe(
      'disputed_input',
    );
  });
  test('a sum takes each place once, one period, no repeats', () => {
    const ile = figureOf({ value: 10 });
    const talgar = figureOf({ value: 20, place: 'talgar', qualifier: 'more_than' });
    expect(told(total([ile, talgar]))).toBe('more_than 30');
    expect(shown(total([ile, ile]))).toBe('overlapping_parts');
    expect(shown(total([ile, { ...talgar, repeats: 'f0001' }]))).toBe('repeated_input');
    expect(shown(total([]))).toBe('no_operands');
    expect(shown(total([ile, { ...talgar, scope: 'akimat' }]))).toBe('not_comparable');
  });
});

describe('for all claims', () => {
  const qualifier = fc.constantFrom(
    'exact',
    'more_than',
    'at_least',
    'about',
    'almost',
    'less_than',
    'at_most',
    'up_to',
  );
  const claim = fc.record({ qualifier, value: fc.integer({ min: 1, max: 5000 }) });
  const percent = fc.record({ qualifier, value: fc.integer({ min: 1, max: 99 }) });

  test('the words of a result allow every value that its interval allows', () => {
    fc.assert(
      fc.property(claim, percent, claim, (whole, share, other) => {
        const results = [
          part(figureOf(whole), shareOf(share)),
          remainder(figureOf(whole), shareOf(share)),
          change(
            figureOf({ ...other, period_start: '2024-01-01', period_end: '2024-12-31' }),
            figureOf(whole),
            'count',
          ),
        ];
        for (const result of results) {
          if (!result.ok) continue;
          const { statement, interval } = result;
          // Growth is the one kind that is not cut, so the words stand as they are.
          const words = fromBounds(
            figureOf({ ...statement, unit: 'percent', indicator: 'x' }, 'growth', statement.step),
          );
          const below = statement.qualifier === 'less_than' || statement.qualifier === 'at_most';
          const above = statement.qualifier === 'more_than' || statement.qualifier === 'at_least';
          if (!below) expect(words.lower).toBeLessThanOrEqual(interval.lower);
          if (!above) expect(words.upper).toBeGreaterThanOrEqual(interval.upper);
        }
      }),
      { numRuns: 500 },
    );
  });
  test('part and remainder never exceed the total', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), percent, (value, share) => {
        for (const result of [
          part(figureOf({ value }), shareOf(share)),
          remainder(figureOf({ value }), shareOf(share)),
        ]) {
          if (result.ok) expect(result.interval.upper).toBeLessThanOrEqual(value);
        }
      }),
    );
  });
});
