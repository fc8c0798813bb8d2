import type { AnyMark, ChartSpec } from './spec.ts';

/** Where the arrow keys stop: a value, or the two values of one place in a scatter chart. */
export interface Stop {
  readonly label: string;
  readonly values: readonly { readonly mark: AnyMark; readonly of: string | null }[];
}

/** All stops of a chart in reading order. */
export function stopsOf(spec: ChartSpec): Stop[] {
  if (spec.kind === 'scatter') {
    return [
      ...spec.points.map(({ label, x, y }) => ({
        label,
        values: [
          { mark: x, of: spec.x.name },
          { mark: y, of: spec.y.name },
        ],
      })),
      ...spec.absent.map(single),
    ];
  }
  return marksOf(spec).map(single);
}

const single = (mark: AnyMark): Stop => ({ label: mark.label, values: [{ mark, of: null }] });

/** All marks of a chart in reading order: the order of the table and the tests. */
export function marksOf(spec: ChartSpec): AnyMark[] {
  switch (spec.kind) {
    case 'bar':
    case 'dot':
      return spec.rows.flatMap((row) => row.items.map((item) => item.mark));
    case 'line':
      return spec.series.flatMap((series) => series.points.map((point) => point.mark));
    case 'heat':
      return spec.rows.flatMap((row) => row.cells.flatMap((cell) => [...cell.marks]));
    case 'tiles':
      return spec.tiles.flatMap((tile) => [...tile.cell.marks]);
    case 'funnel':
      return spec.points.map((point) => point.mark);
    case 'bump':
      return spec.lines.flatMap((line) => line.points.map((point) => point.mark));
    case 'scatter':
      return [...spec.points.flatMap(({ x, y }) => [x, y]), ...spec.absent];
    case 'slope':
      return [...spec.lines.flatMap((line) => [...line.from, ...line.to]), ...spec.absent];
    case 'multiples':
      return spec.panes.flatMap(({ series, gap }): AnyMark[] => [
        ...(series?.points.map((point) => point.mark) ?? []),
        ...(gap === null ? [] : [gap]),
      ]);
  }
}
