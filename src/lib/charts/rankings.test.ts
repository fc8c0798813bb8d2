import { describe, expect, it } from 'vitest';
import { funnelsOf } from '#lib/figures/rankings/funnel.ts';
import { movementOf, type YearOfEntries } from '#lib/figures/rankings/movement.ts';
import { DEFAULT_SMALL_NUMBERS } from '#lib/figures/rankings/small-numbers.ts';
import { checkLedger } from '#lib/ledger/check.ts';
import { allLabels } from '#lib/ledger/labels.ts';
import { loadMessages } from '#lib/i18n/messages.ts';
import { realTexts } from '../../../tests/fixtures/ledger/real.ts';
import { buildBump } from './specify/bump.ts';
import { buildFunnel } from './specify/funnel.ts';
import { marksOf } from './marks.ts';
import type { ChartSpec } from './chart-spec.ts';
import { layout } from './scene/layout.ts';
import { paintSvg } from './svg/paint.ts';
import { textWidth } from './text-width.ts';
import { pageTheme } from './theme.ts';

const ledger = checkLedger(realTexts()).ledger!;
const t = await loadMessages('kk');
const labels = allLabels(ledger, 'kk');

const RULES = { direction: 'higher', small: DEFAULT_SMALL_NUMBERS } as const;
const year = (n: number, places: readonly string[]): YearOfEntries => ({
  year: n,
  entries: places.map((place, i) => ({
    place,
    interval: { lower: i * 2, upper: i * 2 + (i === 1 ? 3 : 1), lowerOpen: false, upperOpen: false },
    suspect: false,
    broken: null,
    basis: null,
  })),
});
const bump = (history: readonly YearOfEntries[], places: readonly string[]) =>
  buildBump(movementOf(history, places, RULES), {
    labels,
    lang: 'kk',
    t,
    words: t.rankings.movement,
    name: 'Халық саны',
    direction: '',
    placeHead: 'Орны',
    placeHref: (place) => `#${place}`,
  });
const funnel = () =>
  buildFunnel(funnelsOf(ledger.figures)[0]!, { labels, lang: 'kk', t, words: t.funnel, href: () => '#' });

const SPECS: [string, ChartSpec][] = [
  ['a funnel', funnel()],
  [
    'movement',
    bump([year(2020, ['ile', 'talgar']), year(2021, ['talgar', 'ile']), year(2023, ['ile'])], ['ile', 'talgar']),
  ],
  ['movement of nobody known', bump([year(2020, ['ile'])], ['kegen'])],
];

describe.each(SPECS)('%s as a drawing', (_, spec) => {
  it.each([288, 440, 700])('stays inside %i px, with text of at least 12 px and no broken number', (width) => {
    const svg = paintSvg(spec, width, pageTheme);
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    const scene = layout(spec, width);
    for (const shape of scene.shapes) {
      if (shape.kind !== 'text') continue;
      expect(shape.size).toBeGreaterThanOrEqual(12);
      const w = textWidth(shape.text, shape.size);
      const left = shape.anchor === 'start' ? shape.x : shape.anchor === 'end' ? shape.x - w : shape.x - w / 2;
      expect(left, shape.text).toBeGreaterThanOrEqual(-1);
      expect(left + w, shape.text).toBeLessThanOrEqual(width + 8);
      expect(shape.y).toBeLessThanOrEqual(scene.height);
    }
  });

  it('has a spot for every mark and a row of the table twin for every mark', () => {
    expect(layout(spec, 700).spots).toHaveLength(marksOf(spec).length);
    expect(spec.table.rows.map(({ figure }) => figure)).toEqual(
      marksOf(spec).map((mark) => (mark.published ? mark.figure : null)),
    );
  });

  it('has no mark that leads nowhere', () => {
    for (const mark of marksOf(spec)) if (mark.published) expect(mark.href).not.toBe('');
  });
});

it('the lines of movement stop where the drawing says that the order changed', () => {
  const spec = SPECS[1]![1];
  if (spec.kind !== 'bump') throw new Error('not a movement');
  expect(spec.lines[0]?.points.map(({ joined }) => joined)).toEqual([false, true, false]);
  expect(spec.changes.map((change) => change.year)).toEqual([2023]);
});
