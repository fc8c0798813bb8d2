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
import { toChartJs, type CanvasChart, type CanvasPoint, type CanvasSpec } from './canvas/chart-js.ts';
import { everyKind, figure, PLACES } from './fixtures.ts';
import { barExtent } from './geometry.ts';
import { KINDS } from './kinds.ts';
import { layout } from './scene/layout.ts';
import type { Scene } from './scene/scene.ts';
import { marksOf } from './marks.ts';
import type { ChartKind, ChartSpec } from './chart-spec.ts';
import { paintSvg } from './svg/paint.ts';
import { pageTheme } from './theme.ts';
import { context, must, bars, units, everySpec, pointsOf } from './fixtures-specs.ts';

/** The kinds whose marks Chart.js draws from data; the others are HTML on screen, or shapes alone. */
const CANVAS = everySpec().filter((spec): spec is CanvasSpec => KINDS[spec.kind].canvas !== null);

const at = (...pixels: number[]): string => pixels.map((pixel) => (pixel + 1e-6).toFixed(1)).join(' ');
/** A line is the same from either end; whose it is, its ends say. */
const between = (...ends: [number, number][]): string =>
  `line ${ends
    .map(([x, y]) => at(x, y))
    .sort()
    .join(' – ')}`;

interface Scale {
  readonly min: number;
  readonly max: number;
  readonly reverse?: boolean;
}

/** What Chart.js is told to draw, in pixels: every bar, dot, line and whisker of the datasets. */
function drawn({ config, scene }: CanvasChart): string[] {
  const { plot } = scene;
  const { x, y } = config.options?.scales as unknown as { x: Scale; y: Scale };
  const part = ({ min, max }: Scale, value: number) => (value - min) / (max - min);
  const px = (value: number) => plot.x + part(x, value) * plot.w;
  const py = (value: number) => plot.y + (y.reverse ? part(y, value) : 1 - part(y, value)) * plot.h;
  return config.data.datasets.flatMap((set) => {
    const { type = config.type, pointRadius = 0, showLine = true, data } = set as LineSet;
    const points = data.map((point) => [px(Number(point.x)), py(point.y)] as [number, number]);
    if (type === 'bar') {
      return data.map(({ x: ends, y: lane, figure }) => {
        const [from = NaN, to = NaN] = typeof ends === 'number' ? [] : ends;
        return `bar of ${figure} ${at(px(from), Math.max(px(to), px(from) + 1), py(lane))}`;
      });
    }
    if (type === 'scatterWithErrorBars') {
      return data.flatMap(({ x, y, xMin, xMax, yMin, yMax }) => [
        ...(xMin !== undefined && xMax !== undefined ? [between([px(xMin), py(y)], [px(xMax), py(y)])] : []),
        ...(yMin !== undefined && yMax !== undefined
          ? [between([px(Number(x)), py(yMin)], [px(Number(x)), py(yMax)])]
          : []),
      ]);
    }
    return [
      ...(pointRadius > 0 ? points.map(([x, y], i) => `dot of ${data[i]?.figure} ${at(x, y)}`) : []),
      ...(showLine ? points.slice(1).map((point, i) => between(points[i] as [number, number], point)) : []),
    ];
  });
}

interface LineSet {
  readonly type?: string;
  readonly pointRadius?: number;
  readonly showLine?: boolean;
  readonly data: readonly CanvasPoint[];
}

/** Strokes across the ends of a whisker are no longer than this; Chart.js draws them with the whisker. */
const CAP = 10;

/** The same of the shapes that the SVG draws and Chart.js draws from data: the bodies of the marks. */
function laid({ shapes }: Scene): string[] {
  return shapes.flatMap((shape): string[] => {
    if (shape.part !== 'body') return [];
    if (shape.kind === 'rect')
      return [`bar of ${shape.figure} ${at(shape.x, shape.x + shape.w, shape.y + shape.h / 2)}`];
    if (shape.kind === 'dot') return [`dot of ${shape.figure} ${at(shape.x, shape.y)}`];
    if (shape.kind !== 'line') return [];
    return shape.points.slice(1).flatMap(([x, y], i) => {
      const [fromX, fromY] = shape.points[i] as readonly [number, number];
      return Math.hypot(x - fromX, y - fromY) <= CAP ? [] : [between([fromX, fromY], [x, y])];
    });
  });
}

describe('both painters', () => {
  it('are asked for every kind that has a canvas', () => {
    const kinds = (Object.keys(KINDS) as ChartKind[]).filter((kind) => KINDS[kind].canvas !== null);
    expect([...new Set(CANVAS.map(({ kind }) => kind))].sort()).toEqual(kinds.sort());
    expect(kinds.length).toBeGreaterThan(4);
  });

  it.each(CANVAS)('draw the same shapes on the same pixels: $kind', (spec) => {
    const chart = toChartJs(spec, pageTheme, 700);
    const shapes = laid(chart.scene).sort();
    expect(shapes.length).toBeGreaterThan(4);
    expect(drawn(chart).sort()).toEqual(shapes);
    // Each dataset is needed: without it something of the drawing is missing.
    const { data } = chart.config;
    for (const one of data.datasets) {
      const datasets = data.datasets.filter((set) => set !== one);
      const less = { ...chart, config: { ...chart.config, data: { ...data, datasets } } };
      expect(drawn(less).sort()).not.toEqual(shapes);
    }
  });

  it.each(CANVAS)('draw every published figure and no other: $kind', (spec) => {
    const ids = new Set(marksOf(spec).flatMap((mark) => (mark.published ? [mark.figure] : [])));
    const svg = paintSvg(spec, 700, pageTheme);
    const inSvg = new Set([...svg.matchAll(/data-figure="([^"]+)"/g)].map((match) => match[1]));
    expect([...inSvg].sort()).toEqual([...ids].sort());
    for (const { figure: id } of pointsOf(spec)) expect(ids).toContain(id);
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
