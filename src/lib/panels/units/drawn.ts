/** The panels as charts for pictures and other sites: made when somebody asks for one, of the rows that the panel shows. */
import { buildBar } from '#lib/charts/specify/bar.ts';
import type { BuildContext, Built } from '#lib/charts/specify/context.ts';
import { buildLine } from '#lib/charts/specify/line.ts';
import { buildTiles, type TilePlace } from '#lib/charts/specify/tiles.ts';
import type { ChartSpec } from '#lib/charts/chart-spec.ts';
import type { Figure } from '#lib/figures/figure.ts';
import type { MapPicture, Picture } from './model/picture.ts';

const made = (built: Built<ChartSpec>): ChartSpec | undefined => (built.ok ? built.spec : undefined);

const saidIn = (picture: MapPicture): Figure[] =>
  picture.course.find(({ year }) => year === picture.period.year)?.shown.map(({ said }) => said) ?? [];

export const mapSpec = (
  picture: MapPicture,
  units: readonly TilePlace[],
  context: BuildContext,
): ChartSpec | undefined => made(buildTiles(saidIn(picture), { ...context, units }));

export const orderSpec = (picture: Picture, context: BuildContext): ChartSpec | undefined =>
  made(
    buildBar(
      picture.order.rows.map(({ said }) => said),
      { ...context, category: 'place', missing: picture.order.outside, sort: 'value' },
    ),
  );

export const courseSpec = (picture: Pick<Picture, 'lines'>, context: BuildContext): ChartSpec | undefined =>
  made(
    buildLine(
      picture.lines.flatMap(({ points }) => points.map(({ said }) => said)),
      { ...context, category: 'place' },
    ),
  );

export const topicSpec = (figures: readonly Figure[], context: BuildContext): ChartSpec | undefined =>
  made(buildBar(figures, { ...context, category: 'topic', sort: 'value' }));
