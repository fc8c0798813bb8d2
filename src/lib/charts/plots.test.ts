import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildLine } from './specify/line.ts';
import { buildMultiples } from './specify/multiples.ts';
import { buildScatter } from './specify/scatter.ts';
import { buildSlope, slopePeriods } from './specify/slope.ts';
import { toChartJs } from './canvas/chart-js.ts';
import { context, must, pairs, twoYears, years } from './fixtures-specs.ts';
import { figure, PLACES } from './fixtures.ts';
import { layout } from './scene/layout.ts';
import { marksOf, stopsOf } from './marks.ts';
import { overlaps, placeNames } from './place-names.ts';
import { spread } from './scene/slope-words.ts';
import { paintSvg } from './svg/paint.ts';
import { pageTheme } from './theme.ts';

const at = (year: number, part: Parameters<typeof figure>[0] = {}) =>
  figure({ period_start: `${year}-01-01`, period_end: `${year}-12-31`, ...part });

describe('a scatter chart', () => {
  const spec = must(buildScatter(pairs(), { ...context, missing: ['zhambyl', 'balkhash', 'x'], allow: ['status'] }));

  it('stops once at every place and speaks both values', () => {
    const stops = stopsOf(spec);
    expect(stops[1]?.values.map(({ of, mark }) => [of, mark.published])).toEqual([
      ['Appeals received', true],
      ['Share resolved', true],
    ]);
    expect(stops).toHaveLength(spec.points.length + spec.absent.length);
    expect(layout(spec, 700).spots.map((spot) => spot.mark)).toEqual(stops.map((_, i) => i));
  });

  it('keeps a place with one of the two values off the plot, in the band beside it', () => {
    const { plot, spots } = layout(spec, 700);
    expect(spec.points[0]?.y.published).toBe(false);
    expect(spots[0]?.y).toBeGreaterThanOrEqual(plot.y + plot.h - 10);
    expect(toChartJs(spec, pageTheme, 700).config.data.datasets.flatMap((set) => set.data)).not.toContainEqual(
      expect.objectContaining({ figure: marksOf(spec).flatMap((mark) => (mark.published ? mark.figure : []))[0] }),
    );
  });

  it('gives the whiskers of Chart.js the ends that the SVG draws', () => {
    const { config, scene } = toChartJs(spec, pageTheme, 700);
    const px = (value: number) => scene.plot.x + ((value - spec.x.min) / (spec.x.max - spec.x.min)) * scene.plot.w;
    const whiskers = config.data.datasets.filter((set) => set.type === 'scatterWithErrorBars');
    expect(whiskers.length).toBeGreaterThan(2);
    for (const point of whiskers.flatMap((set) => set.data)) {
      if (point.xMin === undefined || point.xMax === undefined) continue;
      const ends = scene.shapes.flatMap((shape) =>
        shape.kind === 'line' && shape.part === 'body' ? shape.points.map(([x]) => x) : [],
      );
      for (const value of [point.xMin, point.xMax]) expect(ends.some((x) => Math.abs(x - px(value)) < 0.01)).toBe(true);
    }
  });

  it('joins what sources disagree on and says so', () => {
    expect(spec.spans).toHaveLength(1);
    expect(spec.alt).toContain('disagree in 1');
  });

  it('says when the two indicators are of different periods', () => {
    const x = at(2022);
    const y = at(2023, { indicator: 'resolved_share', unit: 'percent', value: 40 });
    const apart = must(buildScatter([{ x, y }], context));
    expect(apart.caption.remarks).toContain('The two indicators are of different periods.');
  });

  it('refuses figures of one axis that may not share it', () => {
    const y = at(2023, { indicator: 'resolved_share', unit: 'percent', value: 40 });
    const built = buildScatter(
      [
        { x: at(2023), y },
        { x: at(2023, { place: 'kegen', scope: 'other' }), y: null },
      ],
      context,
    );
    expect(built).toMatchObject({ ok: false, reason: 'not_comparable' });
  });
});

it('places names that cover neither each other nor a mark', () => {
  const mark = fc.record({ x: fc.integer({ min: 0, max: 500 }), y: fc.integer({ min: 0, max: 300 }) });
  fc.assert(
    fc.property(fc.array(mark, { maxLength: 30 }), (marks) => {
      const dots = marks.map(({ x, y }) => ({ x: x - 5, y: y - 5, w: 10, h: 10 }));
      const bounds = { x: 0, y: 0, w: 500, h: 300 };
      const boxes = placeNames(
        marks.map(({ x, y }) => ({ x, y, r: 8, w: 70, h: 15 })),
        dots,
        bounds,
      ).filter((box) => box !== null);
      boxes.forEach((box, i) => {
        expect([...boxes.slice(i + 1), ...dots].some((other) => overlaps(box, other))).toBe(false);
        expect(box.x >= 0 && box.x + box.w <= 500).toBe(true);
      });
    }),
  );
});

describe('a slope chart', () => {
  it('draws no line across a break, even one that lies between the two periods', () => {
    const figures = [at(2020), at(2021, { break_remark: 'cut' }), at(2022), at(2020, { place: 'kegen' })];
    const [from, , to] = slopePeriods(figures, context);
    const spec = must(buildSlope(figures, { ...context, from: from?.code, to: to?.code }));
    const line = spec.lines.find((one) => one.code === 'ile');
    expect(line).toMatchObject({ broken: 'Land was given to the city.', links: [] });
    expect(spec.caption.remarks).toContain('Land was given to the city.');
    expect(marksOf(spec)).toHaveLength(4);
  });

  it('draws no line from a disputed, suspect or missing end, and a dashed one to a plan', () => {
    const spec = must(buildSlope(twoYears(), { ...context, missing: PLACES }));
    const links = (code: string) => spec.lines.find((one) => one.code === code)?.links;
    expect(links('tekeli')).toEqual([]);
    expect(links('koksu')).toEqual([]);
    expect(links('ile')).toEqual([]);
    expect(links('aksu')).toEqual([{ from: 0, to: 0, dashed: true }]);
    expect(links('kegen')).toEqual([{ from: 0, to: 0, dashed: false }]);
    expect(paintSvg(spec, 700, pageTheme)).toContain('not published');
  });

  it('counts a rise only where it is certain', () => {
    const rise = [at(2022, { value: 100 }), at(2023, { value: 200 })];
    const unsure = [
      at(2022, { place: 'kegen', value: 100, qualifier: 'more_than' }),
      at(2023, { place: 'kegen', value: 200 }),
    ];
    const fall = [at(2022, { place: 'talgar', value: 300 }), at(2023, { place: 'talgar', value: 200 })];
    expect(must(buildSlope([...rise, ...unsure, ...fall], context)).title).toContain('1 rose, 1 fell');
  });

  it('chooses the pair of periods that most places share', () => {
    const figures = [at(2010), at(2020), at(2023), at(2020, { place: 'kegen' }), at(2023, { place: 'kegen' })];
    const spec = must(buildSlope(figures, context));
    expect([spec.from, spec.to]).toEqual(['2020', '2023']);
  });

  it('keeps its words a line apart', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 20 }), (wanted) => {
        const levels = spread(
          wanted.sort((a, b) => a - b),
          400,
          16,
        );
        levels.slice(1).forEach((level, i) => expect(level - (levels[i] ?? 0)).toBeGreaterThanOrEqual(16));
      }),
    );
  });
});

describe('small multiples', () => {
  it('keep the pane of a place of which nothing was published, hatched and in words', () => {
    const spec = must(buildMultiples(years(), { ...context, missing: PLACES }));
    expect(spec.panes).toHaveLength(PLACES.length);
    expect(spec.panes.at(-1)).toMatchObject({ series: null, gap: { said: 'not published' } });
    const svg = paintSvg(spec, 700, pageTheme);
    expect(svg.match(/>not published</g)).toHaveLength(PLACES.length - 1);
    expect(spec.alt).toContain(`Not published: ${PLACES.length - 1}.`);
  });

  it('share one scale', () => {
    const spec = must(buildMultiples([at(2022, { value: 100 }), at(2022, { place: 'kegen', value: 200 })], context));
    const { spots, plot } = layout(spec, 700);
    expect(spots[0]?.y).toBeLessThan(spots[1]?.y ?? 0);
    expect(plot.w).toBe(700);
  });
});

it('marks the day on which the region was divided on an axis of time that crosses it', () => {
  const figures = [at(2020, { place: 'almaty-region-pre-2022' }), at(2024, { place: 'jetisu-region' })];
  const spec = must(buildLine(figures, { ...context, category: 'place' }));
  expect(spec.time.events.map(({ label }) => label.replace(/\u00a0/g, ' '))).toEqual(['Region divided, 8 June 2022']);
  expect(paintSvg(spec, 700, pageTheme)).toContain('Region divided');
  expect(must(buildLine([at(2020), at(2024)], { ...context, category: 'place' })).time.events).toEqual([]);
});
