import { describe, expect, it } from 'vitest';
import { type Lang, LANGS } from '#lib/i18n/lang.ts';
import { loadMessages } from '#lib/i18n/messages.ts';
import { buildBar } from './specify/bar.ts';
import { roundBetween } from './specify/classes.ts';
import { wordCount } from './specify/frame.ts';
import { buildLine } from './specify/line.ts';
import { everyKind, figure } from './fixtures.ts';
import { marksOf } from './marks.ts';
import { paintSvg } from './svg/paint.ts';
import { pageTheme } from './theme.ts';
import { nextTile } from './tile-walk.ts';
import { context, must, bars, years, units, everySpec, pointsOf } from './fixtures-specs.ts';

describe('what nobody published', () => {
  it('is a hatch with words, never a zero', () => {
    const spec = bars([figure()], ['kegen']);
    expect(marksOf(spec)[1]).toEqual({
      published: false,
      code: 'kegen',
      label: 'kegen district',
      said: 'not published',
    });
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
    const next = years().map((one) =>
      one.status === 'plan' ? figure({ ...one, period_end: '2024-12-31', period_start: '2024-01-01' }) : one,
    );
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
    const spec = bars(
      [figure({ value: 5000 }), figure({ place: 'kegen', value: 4000, qualifier: 'more_than', step: 1000 })],
      [],
    );
    expect(spec.title).not.toContain('highest');
    expect(bars([figure({ value: 5000 }), figure({ place: 'kegen', value: 4000 })], []).title).toContain('highest');
  });

  it('leaves repeats out', () => {
    const first = figure();
    expect(marksOf(bars([first, figure({ repeats: first.id })], []))).toHaveLength(1);
  });
});

describe('words around a chart', () => {
  it.each(LANGS)(
    'keep the hedge in the alternative text and the title within twelve words (%s)',
    async (lang: Lang) => {
      const words = await loadMessages(lang);
      const one = figure({ qualifier: 'more_than', step: 1000 });
      const spec = must(
        buildBar([one, figure({ place: 'kegen', value: 10 })], { ...context, t: words, lang, category: 'place' }),
      );
      const said = marksOf(spec).find((mark) => mark.published && mark.figure === one.id)?.said ?? '';
      expect(said.replace(/\u00a0/g, ' ')).toMatch(/more than|более|астам/);
      expect(spec.alt).toContain(said);
      for (const each of everySpec()) expect(wordCount(each.title)).toBeLessThanOrEqual(12);
    },
  );
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
