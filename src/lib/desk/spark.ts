/** Trend lines for tables, painted at build. */
import type { BuildContext } from '#lib/charts/specify/context.ts';
import { buildLine } from '#lib/charts/specify/line.ts';
import { periodTick } from '#lib/charts/specify/period-tick.ts';
import { layoutSpark } from '#lib/charts/spark.ts';
import { paintSmall } from '#lib/charts/svg/paint.ts';
import type { Figure } from '#lib/figures/figure.ts';

const WIDTH = 76;
const HEIGHT = 16;

/** Null where the series has fewer than two values that can be drawn on one axis. */
export function sparkOf(
  series: readonly Figure[],
  context: Omit<BuildContext, 'href'>,
): { svg: string; years: string } | null {
  const built = buildLine(series, { ...context, href: ({ id }) => id, category: 'place' });
  if (!built.ok) return null;
  const scene = layoutSpark(built.spec, WIDTH, HEIGHT);
  if (scene === null) return null;
  const ends = series
    .filter(({ period_end }) => period_end !== null)
    .sort((a, b) => ((a.period_end ?? '') < (b.period_end ?? '') ? -1 : 1))
    .map((figure) => periodTick(figure, context.t, context.lang) ?? '');
  const years = `${ends[0] ?? ''}–${ends.at(-1) ?? ''}`;
  const name = context.labels.indicator[series[0]?.indicator ?? '']?.name ?? '';
  return { svg: paintSmall(scene, `${name}, ${years}`), years };
}
