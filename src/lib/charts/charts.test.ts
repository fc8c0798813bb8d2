import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QUALIFIERS, type Figure } from '#lib/figures/figure.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { LANGS } from '#lib/i18n/lang.ts';
import { loadMessages } from '#lib/i18n/messages.ts';
import { buildBar, buildDots } from './build/bar.ts';
import { roundBetween } from './build/classes.ts';
import type { BuildContext, Built } from './build/context.ts';
import { wordCount } from './build/frame.ts';
import { buildHeat } from './build/heat.ts';
import { buildLine } from './build/line.ts';
import { buildTiles } from './build/tiles.ts';
import { toChartJs, type CanvasPoint, type CanvasSpec } from './canvas/chart-js.ts';
import { everyKind, figure, labels, PLACES } from './fixtures.ts';
import { barExtent, fraction } from './geometry.ts';
import { layout } from './layout.ts';
import { marksOf, type ChartSpec } from './spec.ts';
import { paintSvg } from './svg/paint.ts';
import { pageTheme } from './theme.ts';
import { nextTile } from './tile-walk.ts';

const t = await loadMessages('en');
const context: BuildContext = { labels, t, lang: 'en', href: (one) => `/en/figures/${one.id}/` };

function must<Spec>(built: Built<Spec>): Spec {
  if (!built.ok) throw new Error(`refused: ${JSON.stringify(built)}`);
  return built.spec;
}

const bars = (figures: readonly Figure[], missing: readonly string[] = ['balkhash']) =>
  must(buildBar(figures, { ...context, category: 'place', missing, allow: ['status'] }));
const dots = (figures: readonly Figure[]) => must(buildDots(figures, { ...context, category: 'place', allow: ['status'] }));
const years = () => [
  ...[2015, 2016, 2017, 2020, 2021].map((year) => figure({ period_start: `${year}-01-01`, period_end: `${year}-12-31`, value: year })),
  figure({ period_start: '2022-01-01', period_end: '2022-12-31', value: 1500, break_remark: 'cut' }),
  figure({ period_start: '2023-01-01', period_end: '2023-12-31', value: 1800, qualifier: 'more_than', step: 100 }),
  figure({ period_start: '2025-01-01', period_end: '2025-12-31', value: 2500, status: 'plan' }),
];
const units = PLACES.map((code, i) => ({ code, tile_col: i % 5, tile_row: Math.floor(i / 5) }));

function everySpec(): ChartSpec[] {
  const plain = everyKind().filter((one) => one.status === 'reported');
  return [
    bars(everyKind()),
    dots(everyKind()),
    must(buildLine(years(), { ...context, category: 'place' })),
    must(buildHeat(plain, { ...context, rows: 'place', columns: 'period', allRows: PLACES })),
    must(buildTiles(plain, { ...context, units: [...units, { code: 'almaty-city', tile_col: 4, tile_row: 4 }] })),
  ];
}

const pointsOf = (spec: CanvasSpec): CanvasPoint[] => toChartJs(spec, pageTheme, 700).config.data.datasets.flatMap((set) => set.data);

describe('both painters', () => {
  it.each([0, 1, 2])('draw the same figures (chart %i)', (index) => {
    const spec = everySpec()[index] as CanvasSpec;
    const ids = marksOf(spec).flatMap((mark) => (mark.published ? [mark.figure] : []));
    const svg = paintSvg(spec, 700, pageTheme);
    const inSvg = new Set([...svg.matchAll(/data-figure="([^"]+)"/g)].map((match) => match[1]));
    const onCanvas = new Set([...pointsOf(spec), ...toChartJs(spec, pageTheme, 700).scene.shapes].flatMap((one) => one.figure ?? []));
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
        (shape) => shape.kind === 'rect' && shape.part === 'body' && shape.figure === id && Math.abs(shape.x - px(x[0])) < 0.01,
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
    expect(barExtent(mark, spec.axis)).toMatchObject({ solid: [0, 4000], soft: null, fade: { towards: 'more', from: 4000 } });
    expect(pointsOf(spec).map((point) => point.x)).toEqual([[0, 4000]]);
    expect(paintSvg(spec, 288, pageTheme)).toContain('linearGradient');
  });

  it('of a share stays open although it ends at 100', () => {
    const share = figure({ indicator: 'resolved_share', unit: 'percent', base: 'received', qualifier: 'more_than', value: 70 }, 'share');
    const spec = must(buildDots([share], { ...context, category: 'place' }));
    expect(marksOf(spec)[0]).toMatchObject({ shape: 'open_above', upper: 100 });
    expect(spec.axis.max).toBeLessThanOrEqual(100);
  });
});

describe('what nobody published', () => {
  it('is a hatch with words, never a zero', () => {
    const spec = bars([figure()], ['kegen']);
    expect(marksOf(spec)[1]).toEqual({ published: false, code: 'kegen', label: 'kegen district', said: 'not published' });
    expect(paintSvg(spec, 700, pageTheme)).toMatch(/hatch[\s\S]*not published/);
    expect(pointsOf(spec)).toHaveLength(1);
    expect(spec.table.rows[1]).toMatchObject({ said: 'not published', lower: null, upper: null });
  });

  it('breaks a line', () => {
    const spec = must(buildLine(years(), { ...context, category: 'place' }));
    const links = spec.series[0]?.points.map((point) => point.link);
    expect(links).toEqual(['none', 'solid', 'solid', 'none', 'solid', 'none', 'solid', 'none']);
  });

  it('is counted in the alternative text', () => {
    expect(bars([figure()], ['kegen', 'ile']).alt).toContain('Not published: 1.');
  });
});

describe('a plan', () => {
  it('is dashed on a line and outlined as a bar', () => {
    const next = years().map((one) => (one.status === 'plan' ? figure({ ...one, period_end: '2024-12-31', period_start: '2024-01-01' }) : one));
    const spec = must(buildLine(next, { ...context, category: 'place' }));
    expect(spec.series[0]?.points.at(-1)?.link).toBe('dashed');
    expect(paintSvg(bars(everyKind()), 700, pageTheme)).toContain('stroke-dasharray');
  });
});

describe('sources that disagree', () => {
  it('stand as two marks on one row, joined and named', () => {
    const spec = bars(everyKind());
    const row = spec.rows.find((one) => one.code === 'tekeli');
    expect(row?.items).toHaveLength(2);
    expect(row?.items.map((item) => item.prefix)).toEqual(['alpha.kz', 'beta.kz']);
    expect(row?.spans).toMatchObject([{ conflict: 'C1', from: 1200, to: 3400, first: 0, last: 1 }]);
    expect(spec.caption.remarks[0]).toContain('Two reports');
  });
});

describe('a suspect value', () => {
  it('is drawn with its remark and never in the title', () => {
    const spec = bars([figure({ value: 10 }), figure({ place: 'koksu', value: 9000, suspect_remark: 'wrong' })], []);
    expect(spec.caption.remarks.join()).toContain('Ten times the year before.');
    expect(spec.title).not.toContain('koksu');
    expect(paintSvg(spec, 700, pageTheme)).toContain('probably wrong');
  });
});

describe('comparison', () => {
  it('is refused where indicators differ, and says in what', () => {
    const built = buildBar([figure(), figure({ scope: 'other' })], { ...context, category: 'place' });
    expect(built).toMatchObject({ ok: false, reason: 'not_comparable', differences: [{ column: 'scope' }] });
  });

  it('calls no value the highest while an open one may be higher', () => {
    const spec = bars([figure({ value: 5000 }), figure({ place: 'kegen', value: 4000, qualifier: 'more_than', step: 1000 })], []);
    expect(spec.title).not.toContain('highest');
    expect(bars([figure({ value: 5000 }), figure({ place: 'kegen', value: 4000 })], []).title).toContain('highest');
  });

  it('leaves repeats out', () => {
    const first = figure();
    expect(marksOf(bars([first, figure({ repeats: first.id })], []))).toHaveLength(1);
  });
});

describe('words around a chart', () => {
  it.each(LANGS)('keep the hedge in the alternative text and the title within twelve words (%s)', async (lang: Lang) => {
    const words = await loadMessages(lang);
    const one = figure({ qualifier: 'more_than', step: 1000 });
    const spec = must(buildBar([one, figure({ place: 'kegen', value: 10 })], { ...context, t: words, lang, category: 'place' }));
    const said = marksOf(spec).find((mark) => mark.published && mark.figure === one.id)?.said ?? '';
    expect(said.replace(/\u00a0/g, ' ')).toMatch(/more than|более|астам/);
    expect(spec.alt).toContain(said);
    for (const each of everySpec()) expect(wordCount(each.title)).toBeLessThanOrEqual(12);
  });
});

describe('a specification', () => {
  it('survives JSON', () => {
    for (const spec of everySpec()) expect(JSON.parse(JSON.stringify(spec))).toEqual(spec);
  });

  it('has one table row per mark', () => {
    for (const spec of everySpec()) if (spec.kind !== 'tiles') expect(spec.table.rows).toHaveLength(marksOf(spec).length);
  });

  it('has readable text at 288 px', () => {
    for (const spec of everySpec()) {
      for (const shape of layout(spec, 288).shapes) if (shape.kind === 'text') expect(shape.size).toBeGreaterThanOrEqual(12);
    }
  });
});

it('rounds a class limit to the fewest digits that separate its neighbours', () => {
  expect(roundBetween(187_700, 257_300)).toBe(200_000);
  expect(roundBetween(-2.7, -1.8)).toBe(-2);
});

it('walks tiles in the direction of the arrow', () => {
  const grid = units.map((one) => ({ col: one.tile_col, row: one.tile_row }));
  expect(nextTile(grid, 0, 'ArrowRight')).toBe(1);
  expect(nextTile(grid, 0, 'ArrowDown')).toBe(5);
  expect(nextTile(grid, 0, 'ArrowLeft')).toBe(0);
});

it('no figures ever give a broken drawing', () => {
  const value = fc.oneof(fc.integer({ min: -1_000_000, max: 2_000_000_000 }), fc.double({ min: -100, max: 100, noNaN: true, noDefaultInfinity: true }));
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
      const figures = parts.map((part) => figure({ ...part, indicator: 'net_migration', value_upper: part.qualifier === 'between' ? part.value + 10 : null, step: 1 }, 'growth'));
      const all = ['status', 'period_length', 'period_kind'] as const;
      const built: Built<ChartSpec>[] = [
        buildBar(figures, { ...context, category: 'place', missing: PLACES, allow: all }),
        buildBar(figures, { ...context, category: 'place', series: 'period', allow: all }),
        buildDots(figures, { ...context, category: 'period', allow: all }),
        buildLine(figures, { ...context, category: 'place', allow: all }),
        buildHeat(figures, { ...context, rows: 'place', columns: 'period', allow: all }),
        buildTiles(figures, { ...context, units, allow: all }),
      ];
      for (const one of built) {
        if (!one.ok) continue;
        const svg = paintSvg(one.spec, width, pageTheme, { standalone: width > 300 });
        expect(svg).not.toMatch(/NaN|Infinity|undefined/);
        if (one.spec.kind === 'heat' || one.spec.kind === 'tiles') continue;
        const { config } = toChartJs(one.spec, pageTheme, width);
        for (const point of config.data.datasets.flatMap((set) => set.data)) for (const x of [point.x, point.y].flat()) expect(Number.isFinite(x)).toBe(true);
        for (const scale of Object.values(config.options?.scales ?? {})) expect(Number(scale?.max)).toBeGreaterThan(Number(scale?.min));
      }
    }),
    { numRuns: 60 },
  );
});
