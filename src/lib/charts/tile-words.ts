/** What a tile says to those who do not see its colour. */
import type { ChartText } from './specify/context.ts';
import type { Tile } from './spec.ts';

/** The city between the regions belongs to neither: without a figure it is scenery, not a missing value. */
export const isContext = (tile: Tile): boolean => tile.region === 'context' && !tile.cell.marks[0].published;

export function tileLabel(tile: Tile, { charts }: ChartText): string {
  if (isContext(tile)) return tile.name;
  const tones = { reported: '', plan: charts.plan, estimate: charts.estimate };
  const values = tile.cell.marks.map((mark) =>
    mark.published ? [mark.said, tones[mark.tone], mark.period, mark.suspect].filter(Boolean).join(', ') : mark.said,
  );
  return `${tile.name}: ${values.join('; ')}`;
}
