import { describe, expect, it } from 'vitest';
import { buildDots } from './specify/bar.ts';
import { buildLine } from './specify/line.ts';
import { encodingsOf } from './encodings.ts';
import { bars, context, everySpec, must, years } from './fixtures-specs.ts';
import { everyKind, figure } from './fixtures.ts';
import { boxOf } from './scene/clear-lines.ts';
import { layout } from './scene/layout.ts';
import type { ChartSpec } from './chart-spec.ts';

const signs = (spec: ChartSpec) => encodingsOf(spec).map(({ sign }) => sign);
const texts = (spec: ChartSpec, width: number) =>
  layout(spec, width).shapes.flatMap((shape) => (shape.kind === 'text' ? [shape] : []));

describe('the key', () => {
  it('has an entry for every encoding in use, in words under the drawing', () => {
    const spec = bars(everyKind());
    expect(signs(spec)).toEqual(['plan', 'range', 'open', 'suspect', 'differ']);
    for (const width of [288, 440, 700]) {
      const said = texts(spec, width).map(({ text }) => text);
      for (const sign of signs(spec)) expect(said).toContain(spec.words[sign]);
    }
  });

  it('shows an estimate as pale as it is drawn, in the colours that it occurs in', () => {
    const spec = bars([figure({ status: 'estimate' }), figure({ place: 'aksu', value: 9 })], []);
    expect(encodingsOf(spec)).toEqual([{ sign: 'estimate', hues: ['almaty'] }]);
    const pale = layout(spec, 700).shapes.filter((shape) => shape.kind === 'rect' && shape.opacity === 0.6);
    expect(pale).toHaveLength(2);
  });

  it('is absent where nothing needs it', () => {
    expect(encodingsOf(bars([figure()], []))).toEqual([]);
  });

  it('says that an axis is cut, and that a series is broken', () => {
    const near = [2021, 2022, 2023].map((year) =>
      figure({ period_start: `${year}-01-01`, period_end: `${year}-12-31`, value: 1000 + year }),
    );
    expect(signs(must(buildLine(near, { ...context, category: 'place' })))).toContain('cut');
    expect(signs(must(buildDots(near.slice(0, 1), { ...context, category: 'place' })))).not.toContain('broken');
    expect(signs(must(buildLine(years(), { ...context, category: 'place' })))).toContain('broken');
  });

  it('says nothing of an axis that begins at zero', () => {
    for (const spec of everySpec()) {
      const axis = 'axis' in spec ? spec.axis : null;
      if (axis !== null && axis.min <= 0 && axis.max >= 0) expect(signs(spec)).not.toContain('cut');
    }
  });
});

it('what was not published has no length on the axis', () => {
  for (const width of [288, 700]) {
    const { shapes, plot } = layout(bars([figure()], ['kegen', 'aksu']), width);
    const hatches = shapes.flatMap((shape) => (shape.kind === 'rect' && shape.hatched ? [shape] : []));
    expect(hatches).toHaveLength(2);
    for (const { x, w } of hatches) expect(x + w).toBeLessThanOrEqual(plot.x);
  }
});

it.each(everySpec().map((spec) => [spec.kind, spec] as const))(
  'no words of a %s stand on a line of the ground',
  (_, spec) => {
    for (const width of [288, 440, 700, 960]) {
      const { shapes } = layout(spec, width);
      const boxes = texts(spec, width).map(boxOf);
      for (const shape of shapes) {
        if (shape.kind !== 'line' || shape.figure !== undefined || shape.stroke === 'warn') continue;
        const [a, b] = shape.points;
        if (shape.points.length !== 2 || !a || !b || (a[0] !== b[0] && a[1] !== b[1])) continue;
        for (const box of boxes) {
          const across = Math.min(a[0], b[0]) < box.x2 && Math.max(a[0], b[0]) > box.x1;
          const along = Math.min(a[1], b[1]) < box.y2 && Math.max(a[1], b[1]) > box.y1;
          expect(across && along).toBe(false);
        }
      }
    }
  },
);

it('a title is a finding or the subject, never a number of values', () => {
  for (const spec of everySpec()) expect(spec.title).not.toMatch(/\d+ (reported )?(values?|pairs?)\b/);
});
