/** Two quarters of one year are two periods: wherever a chart names one, in words or as a tick, it is told from the other. */
import { expect, test } from 'vitest';
import { LANGS } from '#lib/i18n/lang.ts';
import { loadMessages } from '#lib/i18n/messages.ts';
import { figure, labels, PLACES } from './fixtures.ts';
import type { ChartSpec } from './chart-spec.ts';
import { must } from './fixtures-specs.ts';
import { buildBar } from './specify/bar.ts';
import { buildHeat } from './specify/heat.ts';
import { buildLine } from './specify/line.ts';
import { buildMultiples } from './specify/multiples.ts';
import { periodTick } from './specify/period-tick.ts';
import { buildScatter } from './specify/scatter.ts';
import { buildSlope } from './specify/slope.ts';

const QUARTERS = [
  { period_kind: 'quarter', period_start: '2025-01-01', period_end: '2025-03-31' },
  { period_kind: 'quarter', period_start: '2025-04-01', period_end: '2025-06-30' },
] as const;

/** The same place in both quarters, so that only the quarter tells its two values apart. */
const figures = (indicator = 'appeals_received') =>
  PLACES.slice(0, 4).flatMap((place, i) =>
    QUARTERS.map((quarter, k) => figure({ ...quarter, place, indicator, value: 100 * (i + 1) + 50 * k, step: 1 })),
  );

const ONE = /(?<!I)I[ \u00a0](?:тоқсан|тоқ\.|квартал|кв\.)|first quarter|Q1/u;
const TWO = /II[ \u00a0](?:тоқсан|тоқ\.|квартал|кв\.)|second quarter|Q2/u;

test.each(LANGS)('in titles, alternative texts, captions and tables (%s)', async (lang) => {
  const context = {
    labels: { ...labels, lang },
    lang,
    t: await loadMessages(lang),
    href: ({ id }: { id: string }) => id,
  };
  const own = figures().filter(({ place }) => place === 'ile');
  const specs: readonly ChartSpec[] = [
    must(buildLine(own, { ...context, category: 'place' })),
    must(buildLine(figures(), { ...context, category: 'place' })),
    must(buildMultiples(figures(), context)),
    must(buildHeat(figures(), { ...context, rows: 'place', columns: 'period' })),
    must(buildBar(own, { ...context, category: 'period' })),
    must(buildBar(figures(), { ...context, category: 'place', series: 'period' })),
    must(buildSlope(figures(), context)),
    must(
      buildScatter(
        figures().map((x) => ({ x, y: { ...x, id: `${x.id}y`, indicator: 'net_migration' } })),
        context,
      ),
    ),
  ];
  for (const spec of specs) {
    expect(spec.caption.period ?? '', `${spec.kind}: caption`).toMatch(ONE);
    expect(spec.caption.period ?? '', `${spec.kind}: caption`).toMatch(TWO);
    // The highest value is of the second quarter, the lowest of the first.
    expect(spec.alt, `${spec.kind}: alt`).toMatch(ONE);
    expect(spec.alt, `${spec.kind}: alt`).toMatch(TWO);
    const rows = spec.table.rows.map(({ label, series, period, said }) => [label, series, period, said].join('|'));
    expect(new Set(rows).size, `${spec.kind}: table`).toBe(rows.length);
  }
  // Both ends where there is room for them, else the latest.
  expect(specs[0]?.title).toMatch(TWO);
  if (lang === 'en') expect(specs[0]?.title).toMatch(ONE);
});

test.each(LANGS)('as ticks of an axis: months that end alike and begin apart, too (%s)', async (lang) => {
  const t = await loadMessages(lang);
  const ticks = [
    ...QUARTERS,
    { period_kind: 'range', period_start: '2025-01-01', period_end: '2025-11-30' } as const,
    { period_kind: 'range', period_start: '2025-10-01', period_end: '2025-11-30' } as const,
    { period_kind: 'month', period_start: '2025-11-01', period_end: '2025-11-30' } as const,
    { period_kind: 'half', period_start: '2025-01-01', period_end: '2025-06-30' } as const,
    { period_kind: 'year', period_start: '2025-01-01', period_end: '2025-12-31' } as const,
  ].map((period) => periodTick(period, t, lang));
  expect(new Set(ticks).size).toBe(ticks.length);
});
