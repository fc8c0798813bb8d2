import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OwnFigure, OwnFigures } from '#lib/intake/taken.ts';
import { axesOf, DIMENSIONS, firstChoice, keyOf, sliceOf, unitOf } from './own-slices.ts';

const names = ['', 'a', 'b', 'c'].map((name) => ({ code: null, name }));
const own = (figures: readonly OwnFigure[]): OwnFigures => ({
  synthetic: false,
  label: 'file.csv',
  figures,
  places: names,
  topics: names,
  indicators: names,
});

const PERIODS = [
  null,
  { kind: 'year', start: '2023-01-01', end: '2023-12-31' },
  { kind: 'year', start: '2024-01-01', end: '2024-12-31' },
  { kind: 'quarter', start: '2024-01-01', end: '2024-03-31' },
  { kind: 'range', start: '2023-01-01', end: '2024-12-31' },
  { kind: 'range', start: '2020-01-01', end: '2024-12-31' },
] as const;

const figure: fc.Arbitrary<OwnFigure> = fc.record({
  line: fc.nat(99),
  place: fc.nat(3),
  topic: fc.constantFrom(0, 0, 1),
  indicator: fc.constantFrom(1, 1, 2),
  period: fc.constantFrom(...PERIODS),
  unit: fc.constantFrom(null, 'чел.', 'чел.', 'тыс. чел.'),
  percent: fc.constantFrom(false, false, false, true),
  asReported: fc.constant('5'),
  qualifier: fc.constant('exact' as const),
  value: fc.nat(50),
  valueUpper: fc.constant(null),
  lower: fc.nat(50),
  upper: fc.nat(50),
  lower_open: fc.constant(false),
  upper_open: fc.constant(false),
  step: fc.constant(1),
});

test('people and thousands of people, years and quarters are never drawn on one axis', () => {
  fc.assert(
    fc.property(fc.array(figure, { minLength: 1, maxLength: 40 }), fc.constantFrom(...DIMENSIONS), (figures, by) => {
      const first = firstChoice(own(figures));
      const named = figures.filter(({ indicator }) => indicator === first.indicator);
      for (const { key } of axesOf(named, by)) {
        for (const choice of [first, { ...first, by, axis: key }]) {
          const drawn = sliceOf(own(figures), choice);
          expect(new Set(drawn.map(unitOf)).size).toBeLessThanOrEqual(1);
          expect(new Set(drawn.map(({ indicator }) => indicator)).size).toBeLessThanOrEqual(1);
          const kinds = drawn.map(({ period }) =>
            period === null ? '' : period.kind + (choice.by === 'period' ? '' : period.start),
          );
          expect(new Set(kinds).size).toBeLessThanOrEqual(1);
          for (const dimension of DIMENSIONS.filter((one) => one !== choice.by)) {
            expect(new Set(drawn.map((one) => keyOf(one, dimension))).size).toBeLessThanOrEqual(1);
          }
        }
      }
    }),
  );
});

test('what opens first is never empty, and is of the commonest unit', () => {
  fc.assert(
    fc.property(fc.array(figure, { minLength: 1, maxLength: 40 }), (figures) => {
      expect(sliceOf(own(figures), firstChoice(own(figures))).length).toBeGreaterThan(0);
    }),
  );
  const one = (place: number, unit: string | null): OwnFigure => ({
    ...fc.sample(figure, 1)[0]!,
    ...{ place, unit, topic: 0, indicator: 1, period: PERIODS[1], percent: false },
  });
  const mixed = own([one(1, 'тыс. чел.'), one(2, 'чел.'), one(3, 'чел.')]);
  expect(sliceOf(mixed, firstChoice(mixed)).map(unitOf)).toEqual(['чел.', 'чел.']);
});
