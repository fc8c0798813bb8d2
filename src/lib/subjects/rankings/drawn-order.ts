/** The order as bars, for its picture and other sites: made when somebody asks for it. */
import { buildBar } from '#lib/charts/specify/bar.ts';
import type { BuildContext } from '#lib/charts/specify/context.ts';
import type { ChartSpec } from '#lib/charts/chart-spec.ts';
import type { Figure } from '#lib/figures/figure.ts';
import { toFigure } from '#lib/ui/links.ts';

export function orderAsBars(
  drawn: readonly Figure[],
  { indicator, units }: { readonly indicator: string; readonly units: readonly string[] },
  context: Omit<BuildContext, 'href'>,
): ChartSpec | undefined {
  const built = buildBar(drawn, {
    ...context,
    // What was computed leads to what it was computed of.
    href: (figure) => toFigure(context.lang, { ...figure, indicator }),
    category: 'place',
    missing: units,
    sort: 'given',
  });
  return built.ok ? built.spec : undefined;
}
