import fc from 'fast-check';
import { QUALIFIERS } from '#lib/figures/figure.ts';
import { describe, expect, it } from 'vitest';
import { buildBar, buildDots } from './specify/bar.ts';
import type { Built } from './specify/context.ts';
import { buildHeat } from './specify/heat.ts';
import { buildLine } from './specify/line.ts';
import { buildMultiples } from './specify/multiples.ts';
import { buildScatter } from './specify/scatter.ts';
import { buildSlope } from './specify/slope.ts';
import { buildTiles } from './specify/tiles.ts';
import { toChartJs, type CanvasSpec } from './canvas/chart-js.ts';
import { everyKind, figure, PLACES } from './fixtures.ts';
import { barExtent, fraction } from './geometry.ts';
import { layout } from './scene/layout.ts';
import { marksOf } from './marks.ts';
import type { ChartSpec } from './chart-spec.ts';
import { paintSvg } from './svg/paint.ts';
import { pageTheme } from './theme.ts';
import { context, must, bars, units, everySpec, pointsOf } from './fixtures-specs.ts';

describe('both painters', () => {
  it.each([0, 1, 2, 5, 6, 7])('draw the same figures (chart %i)', (index) => {
    const spec = everySpec()[index] as CanvasSpec;
    const ids = marksOf(spec).flatMap((mark) => (mark.published ? [mark.figure] : []));
    const svg = paintSvg(spec, 700, pageTheme);
    const inSvg = new Set([...svg.matchAll(/data-figure="([^"]+)"/g)].map((match) => match[1]));
    const onCanvas = new Set(
      [...pointsOf(spec), ...toChartJs(spec, pageTheme, 700).scene.shapes].flatMap((one) => one.figure ?? []),
    );
    expect([...inSvg].sort()).toEqual([...ids].sort());
    expect([...onCanvas].sort()).toEqual([...ids].sort());
  });

  it('put every bar on the same pixels', () => {
    const spec = bars(everyKind());
    const scene = layout(spec, 700);
    const { plot } = scene;
    const px = (value: number) => plot.x + fraction(spec.axis, value) * plot.w;
    for (const { x, y, figure: id } of pointsOf(spec)) {
      if (typeof x === 'number') continue;
      const rect = scene.shapes.find(
        (shape) =>
          shape.kind === 'rect' && shape.part === 'body' && shape.figure === id && Math.abs(shape.x - px(x[0])) < 0.01,
      );
      if (rect?.kind !== 'rect') throw new Error(`no bar for ${id}`);
      expect(rect.y + rect.h / 2).toBeCloseTo(y, 6);
      expect(rect.w).toBeCloseTo(Math.max(1, px(x[1]) - px(x[0])), 6);
    }
  });

  it('say every value with its hedge', () => {
    const spec = bars(everyKind());
    const svg = paintSvg(spec, 700, pageTheme);
    const { scene } = toChartJs(spec, pageTheme, 700);
    const words = scene.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : [])).join('\n');
    for (const mark of marksOf(spec)) {
      if (!mark.published) continue;
      expect(words).toContain(mark.short);
      expect(svg).toContain(mark.short.replace(/</g, '&lt;').replace(/>/g, '&gt;'));
    }
  });
});

describe('an open end', () => {
  it('fades out and is never a value of its own', () => {
    const spec = bars([figure({ qualifier: 'more_than', value: 4000, step: 1000 })], []);
    const [mark] = marksOf(spec);
    if (!mark?.published) throw new Error('no mark');
    expect(mark.short).toMatch(/^>/);
    expect(barExtent(mark, spec.axis)).toMatchObject({
      solid: [0, 4000],
      soft: null,
      fade: { towards: 'more', from: 4000 },
    });
    expect(pointsOf(spec).map((point) => point.x)).toEqual([[0, 4000]]);
    expect(paintSvg(spec, 288, pageTheme)).toContain('linearGradient');
  });

  it('of a share stays open although it ends at 100', () => {
    const share = figure(
      { indicator: 'resolved_share', unit: 'percent', base: 'received', qualifier: 'more_than', value: 70 },
      'share',
    );
    const spec = must(buildDots([share], { ...context, category: 'place' }));
    expect(marksOf(spec)[0]).toMatchObject({ shape: 'open_above', upper: 100 });
    expect(spec.axis.max).toBeLessThanOrEqual(100);
  });
});

describe('a specification', () => {
  it('survives JSON', () => {
    for (const spec of everySpec()) expect(JSON.parse(JSON.stringify(spec))).toEqual(spec);
  });

  it('has one table row per mark', () => {
    for (const spec of everySpec())
      if (spec.kind !== 'tiles') expect(spec.table.rows).toHaveLength(marksOf(spec).length);
  });

  it('has readable text at 288 px', () => {
    for (const spec of everySpec()) {
      for (const shape of layout(spec, 288).shapes)
        if (shape.kind === 'text') expect(shape.size).toBeGreaterThanOrEqual(12);
    }
  });
});

it('a value too small to see still gives an axis', () => {
  for (const value of [5e-324, 1e-12, 0]) {
    const { axis } = bars([figure({ value })], []);
    expect(axis.max).toBeGreaterThan(axis.min);
    expect(axis.ticks.every((tick) => Number.isFinite(tick.value))).toBe(true);
  }
});

it('no figures ever give a broken drawing', () => {
  const value = fc.oneof(
    fc.integer({ min: -1_000_000, max: 2_000_000_000 }),
    fc.double({ min: -100, max: 100, noNaN: true, noDefaultInfinity: true }),
  );
  const any = fc.record({
    place: fc.constantFrom(...PLACES),
    value: value.map((x) => Number(x.toPrecision(6))),
    qualifier: fc.constantFrom(...QUALIFIERS),
    status: fc.constantFrom('reported' as const, 'plan' as const, 'estimate' as const),
    conflict: fc.constantFrom(null, 'C1'),
    suspect_remark: fc.constantFrom(null, null, 'wrong'),
    break_remark: fc.constantFrom(null, null, 'cut'),
    period_end: fc.constantFrom('2015-12-31', '2016-12-31', '2023-12-31', null),
  });
  fc.assert(
    fc.property(fc.array(any, { minLength: 1, maxLength: 12 }), fc.constantFrom(288, 440, 960), (parts, width) => {
      const figures = parts.map((part) =>
        figure(
          {
            ...part,
            indicator: 'net_migration',
            value_upper: part.qualifier === 'between' ? part.value + 10 : null,
            step: 1,
          },
          'growth',
        ),
      );
      const all = ['status', 'period_length', 'period_kind'] as const;
      const built: Built<ChartSpec>[] = [
        buildBar(figures, { ...context, category: 'place', missing: PLACES, allow: all }),
        buildBar(figures, { ...context, category: 'place', series: 'period', allow: all }),
        buildDots(figures, { ...context, category: 'period', allow: all }),
        buildLine(figures, { ...context, category: 'place', allow: all }),
        buildHeat(figures, { ...context, rows: 'place', columns: 'period', allow: all }),
        buildTiles(figures, { ...context, units, allow: all }),
        buildScatter(
          figures.map((one, i) => ({ x: i % 4 === 3 ? null : one, y: i % 5 === 4 ? null : (figures[i + 1] ?? one) })),
          { ...context, missing: PLACES, allow: all },
        ),
        buildSlope(figures, { ...context, missing: PLACES, allow: all }),
        buildMultiples(figures, { ...context, missing: PLACES, allow: all }),
      ];
      for (const one of built) {
        if (!one.ok) continue;
        const svg = paintSvg(one.spec, width, pageTheme, width > 300 ? { standalone: { imprint: 'made up' } } : {});
        expect(svg).not.toMatch(/NaN|Infinity|undefined/);
        if (['heat', 'tiles', 'funnel', 'bump'].includes(one.spec.kind)) continue;
        const { config } = toChartJs(one.spec as CanvasSpec, pageTheme, width);
        for (const point of config.data.datasets.flatMap((set) => set.data))
          for (const x of [point.x, point.y, point.xMin ?? 0, point.yMax ?? 0].flat())
            expect(Number.isFinite(x)).toBe(true);
        for (const scale of Object.values(config.options?.scales ?? {}))
          expect(Number(scale?.max)).toBeGreaterThan(Number(scale?.min));
      }
    }),
    { numRuns: 60 },
  );
});
