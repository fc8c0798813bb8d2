import type { AnyMark, ChartSpec } from './spec.ts';

/** All marks of a chart in reading order: the order of the arrow keys, the table and the tests. */
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
  }
}
