import { describe, expect, it } from 'vitest';
import { layoutSpark } from './spark.ts';
import type { LinePoint, LineSpec, Mark } from './spec.ts';
import { paintSmall } from './svg/paint.ts';

const point = (t: number, value: number, more: Partial<LinePoint> = {}, suspect: string | null = null): LinePoint => ({
  t,
  mark: { value, suspect } as Mark,
  link: 'solid',
  broken: null,
  ...more,
});
const specOf = (...points: LinePoint[]) => ({ kind: 'line', series: [{ points }] }) as unknown as LineSpec;
const lines = (spec: LineSpec) => layoutSpark(spec, 80, 16)?.shapes.filter(({ kind }) => kind === 'line') ?? [];

describe('a trend in a row', () => {
  it('joins only what may be joined, and marks a break', () => {
    expect(lines(specOf(point(1, 5, { link: 'none' }), point(2, 6), point(3, 7)))).toHaveLength(2);
    const broken = lines(
      specOf(point(1, 5, { link: 'none' }), point(2, 6), point(3, 70, { link: 'none', broken: 'x' }), point(4, 71)),
    );
    expect(broken.filter((shape) => shape.kind === 'line' && shape.stroke === 'ink')).toHaveLength(2);
    expect(broken.filter((shape) => shape.kind === 'line' && shape.stroke === 'ink-soft')).toHaveLength(1);
  });

  it('leaves doubtful values out, and draws nothing from one value', () => {
    expect(layoutSpark(specOf(point(1, 5)), 80, 16)).toBeNull();
    expect(layoutSpark(specOf(point(1, 5), point(2, 500, {}, 'tenfold')), 80, 16)).toBeNull();
  });

  it('stays inside its box, also where all values are the same', () => {
    const scene = layoutSpark(specOf(point(1, 5, { link: 'none' }), point(2, 5), point(3, 5)), 80, 16)!;
    for (const shape of scene.shapes) if (shape.kind === 'dot') expect([shape.y, shape.x <= 80]).toEqual([8, true]);
    expect(paintSmall(scene, 'A & B')).toContain('<title>A &amp; B</title>');
  });
});
