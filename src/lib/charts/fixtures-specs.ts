/** Charts of the made-up figures, shared by the tests. */
import type { Figure } from '#lib/figures/figure.ts';
import type { Funnel } from '#lib/figures/rankings/funnel.ts';
import { movementOf, type YearOfEntries } from '#lib/figures/rankings/movement.ts';
import { DEFAULT_SMALL_NUMBERS } from '#lib/figures/rankings/small-numbers.ts';
import { loadMessages } from '#lib/i18n/messages.ts';
import { buildBar, buildDots } from './specify/bar.ts';
import { buildBump } from './specify/bump.ts';
import type { BuildContext, Built } from './specify/context.ts';
import { buildFunnel } from './specify/funnel.ts';
import { buildHeat } from './specify/heat.ts';
import { buildLine } from './specify/line.ts';
import { buildMultiples } from './specify/multiples.ts';
import { buildScatter, type Pair } from './specify/scatter.ts';
import { buildSlope } from './specify/slope.ts';
import { buildTiles } from './specify/tiles.ts';
import type { CanvasPoint } from './canvas/data.ts';
import { toChartJs, type CanvasSpec } from './canvas/chart-js.ts';
import { everyKind, figure, labels, PLACES } from './fixtures.ts';
import type { ChartSpec } from './chart-spec.ts';
import { pageTheme } from './theme.ts';

const t = await loadMessages('en');
export const context: BuildContext = { labels, t, lang: 'en', href: (one) => `/en/figures/${one.id}/` };

export function must<Spec>(built: Built<Spec>): Spec {
  if (!built.ok) throw new Error(`refused: ${JSON.stringify(built)}`);
  return built.spec;
}

export const bars = (figures: readonly Figure[], missing: readonly string[] = ['balkhash']) =>
  must(buildBar(figures, { ...context, category: 'place', missing, allow: ['status'] }));
const dots = (figures: readonly Figure[]) =>
  must(buildDots(figures, { ...context, category: 'place', allow: ['status'] }));
export const years = () => [
  ...[2015, 2016, 2017, 2020, 2021].map((year) =>
    figure({ period_start: `${year}-01-01`, period_end: `${year}-12-31`, value: year }),
  ),
  figure({ period_start: '2022-01-01', period_end: '2022-12-31', value: 1500, break_remark: 'cut' }),
  figure({ period_start: '2023-01-01', period_end: '2023-12-31', value: 1800, qualifier: 'more_than', step: 100 }),
  figure({ period_start: '2025-01-01', period_end: '2025-12-31', value: 2500, status: 'plan' }),
];
export const units = PLACES.map((code, i) => ({ code, tile_col: i % 5, tile_row: Math.floor(i / 5) }));

/** Every kind of figure against a share; one place with only one of the two, one dispute. */
export function pairs(): Pair[] {
  return everyKind().map((x, i) => ({
    x,
    y:
      i === 0
        ? null
        : figure({ place: x.place, indicator: 'resolved_share', unit: 'percent', value: 40 + i, step: 1 }, 'share'),
  }));
}

/** Two years of every kind of figure, and one place that has only the first. */
export function twoYears(): Figure[] {
  const later = everyKind().slice(1);
  return [
    ...everyKind(),
    ...later.map((one) =>
      figure({
        ...one,
        id: `${one.id}b`,
        value: one.value + 300,
        value_upper: one.value_upper === null ? null : one.value_upper + 300,
        period_start: '2024-01-01',
        period_end: '2024-12-31',
      }),
    ),
  ];
}

/** Shares of three places against their numbers of cases. */
function shares(): ChartSpec {
  const cases = ['ile', 'talgar', 'kegen'].map((place, i) => {
    const total = figure({ place, value: 1000 * (i + 1) });
    const part = figure({ place, value: 700 * (i + 1) - 90 * i });
    const share = part.value / total.value;
    const interval = { lower: share - 0.03, upper: share + 0.03 };
    return { place, part, total, share, printed: null, interval, standing: 'inside' as const };
  });
  const funnel: Funnel = {
    share: 'resolved_share',
    part: 'appeals_received',
    total: 'appeals_received',
    scope: 'office',
    cases,
    beside: [],
    target: { part: 3930, total: 6000 },
  };
  return buildFunnel(funnel, { ...context, words: t.funnel });
}

/** Two places over two years. */
function movement(): ChartSpec {
  const year = (n: number, places: readonly string[]): YearOfEntries => ({
    year: n,
    entries: places.map((place, i) => ({
      place,
      interval: { lower: i * 2, upper: i * 2 + 1, lowerOpen: false, upperOpen: false },
      suspect: false,
      broken: null,
      basis: null,
    })),
  });
  const history = [year(2020, ['ile', 'talgar']), year(2021, ['talgar', 'ile'])];
  const moved = movementOf(history, ['ile', 'talgar'], { direction: 'higher', small: DEFAULT_SMALL_NUMBERS });
  return buildBump(moved, {
    ...context,
    words: t.rankings.movement,
    name: 'Appeals',
    direction: '',
    placeHead: 'Place',
    placeHref: (place) => `#${place}`,
  });
}

export function everySpec(): ChartSpec[] {
  const plain = everyKind().filter((one) => one.status === 'reported');
  return [
    bars(everyKind()),
    dots(everyKind()),
    must(buildLine(years(), { ...context, category: 'place' })),
    must(buildHeat(plain, { ...context, rows: 'place', columns: 'period', allRows: PLACES })),
    must(buildTiles(plain, { ...context, units: [...units, { code: 'almaty-city', tile_col: 4, tile_row: 4 }] })),
    must(buildScatter(pairs(), { ...context, missing: ['zhambyl', 'balkhash'], allow: ['status'] })),
    must(buildSlope(twoYears(), { ...context, missing: PLACES })),
    must(buildMultiples([...years(), ...twoYears()], { ...context, missing: PLACES })),
    shares(),
    movement(),
  ];
}

export const pointsOf = (spec: CanvasSpec): CanvasPoint[] =>
  toChartJs(spec, pageTheme, 700).config.data.datasets.flatMap((set) => set.data);
