/** Makers of small inputs for the tests of the composite ranking. */
import fc from 'fast-check';
import { point, type Interval } from '../interval.ts';
import type { Cell, Component, CompositeInput } from './model.ts';

const between = (lower: number, upper: number): Interval => ({
  lower,
  upper,
  lowerOpen: false,
  upperOpen: false,
});

/** A number is a point, a pair an interval, null "not published". */
export type Loose = number | readonly [number, number] | null;

function cell(loose: Loose): Cell {
  if (loose === null) return { ok: false, reason: 'not_published' };
  return { ok: true, interval: typeof loose === 'number' ? point(loose) : between(loose[0], loose[1]) };
}

export function component(code: string, values: readonly Loose[], more: Partial<Component> = {}): Component {
  return { code, direction: 'higher', weight: 1, target: null, cells: values.map(cell), ...more };
}

export function input(components: readonly Component[], more: Partial<CompositeInput> = {}): CompositeInput {
  const n = components[0]?.cells.length ?? 0;
  return {
    places: Array.from({ length: n }, (_, i) => `p${i}`),
    components,
    method: 'minmax',
    aggregation: 'arithmetic',
    missing: 'leave_out',
    coverage: 75,
    ...more,
  };
}

const loose: fc.Arbitrary<Loose> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 60 }) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 25 }))
      .map(([low, width]) => [low, low + width] as const),
  },
  { weight: 1, arbitrary: fc.constant(null) },
);

/** Inputs of 2–7 places and 1–4 indicators, every method, aggregation and policy among them. */
export const inputs: fc.Arbitrary<CompositeInput> = fc
  .tuple(fc.integer({ min: 2, max: 7 }), fc.integer({ min: 1, max: 4 }))
  .chain(([n, m]) =>
    fc.record({
      rows: fc.array(fc.array(loose, { minLength: n, maxLength: n }), { minLength: m, maxLength: m }),
      weights: fc.array(fc.integer({ min: 0, max: 10 }), { minLength: m, maxLength: m }),
      directions: fc.array(fc.constantFrom('higher' as const, 'lower' as const), { minLength: m, maxLength: m }),
      target: fc.integer({ min: 1, max: 80 }),
      method: fc.constantFrom('minmax' as const, 'zscore' as const, 'rank' as const, 'target' as const),
      aggregation: fc.constantFrom('arithmetic' as const, 'geometric' as const),
      missing: fc.constantFrom('leave_out' as const, 'rescale' as const),
      coverage: fc.integer({ min: 50, max: 100 }),
    }),
  )
  .map(({ rows, weights, directions, target, ...rest }) =>
    input(
      rows.map((values, q) =>
        component(`q${q}`, values, { weight: weights[q] ?? 1, direction: directions[q] ?? 'higher', target }),
      ),
      rest,
    ),
  );
