/** The tile map: one tile per district or city, where the map has it, coloured by class. */
import type { Figure } from '#lib/figures/figure.ts';
import type { Direction } from '#lib/ledger/types.ts';
import type { Tile, TilesSpec } from '../spec.ts';
import { cellOf, colourable, latestOf } from './cells.ts';
import { colourClasses } from './classes.ts';
import type { BuildContext, Built, Difference } from './context.ts';
import { altText, captionOf, drawingWords, measureOf, rankingTitle } from './frame.ts';
import { differences, withoutRepeats } from './gate.ts';
import { categoryLabel, toMark, withoutUnit } from './mark.ts';
import { published } from './order.ts';
import { hueInRegion } from './hues.ts';
import { tableRow } from './table.ts';

/** Where a tile stands; the columns of places.csv. */
export interface TilePlace {
  readonly code: string;
  readonly tile_col: number | null;
  readonly tile_row: number | null;
}

export interface TilesOptions extends BuildContext {
  readonly units: readonly TilePlace[];
  readonly direction?: Direction;
  readonly allow?: readonly Difference['column'][];
}

/** A tile map of all units; without any figure there is none. Tiles come in reading order: row by row. */
export function buildTiles(all: readonly Figure[], options: TilesOptions): Built<TilesSpec> {
  const { labels, lang, t } = options;
  const placed = options.units.flatMap((unit) =>
    unit.tile_col === null || unit.tile_row === null
      ? []
      : [{ code: unit.code, col: unit.tile_col, row: unit.tile_row }],
  );
  const codes = new Set(placed.map((unit) => unit.code));
  const figures = withoutRepeats(all).filter((figure) => codes.has(figure.place));
  const [first] = figures;
  if (first === undefined) return { ok: false, reason: 'empty' };
  const differ = differences(figures, options.allow ?? [], options.labels);
  if (differ.length > 0) return { ok: false, reason: 'not_comparable', differences: differ };
  const drafts = placed
    .sort((a, b) => a.row - b.row || a.col - b.col)
    .map((unit) => {
      const name = categoryLabel(unit.code, 'place', options);
      const own = latestOf(figures.filter((figure) => figure.place === unit.code));
      return { ...unit, name, marks: own.map((figure) => withoutUnit(figure, toMark(figure, name, options), options)) };
    });
  const classes = colourClasses(
    drafts.flatMap((draft) => colourable(draft.marks) ?? []),
    lang,
    t,
  );
  const tiles = drafts.map(({ code, name, col, row, marks }): Tile => {
    const place = labels.place[code];
    const short = place?.short ?? code;
    return {
      code,
      name,
      short,
      tiny: place?.tile ?? short,
      region: hueInRegion(code, labels) ?? 'context',
      col,
      row,
      cell: cellOf(marks, { published: false, code, label: name, said: t.charts.notPublished }, classes),
    };
  });
  // The city in the middle belongs to neither region: without a figure it is scenery, not a missing value.
  const counted = tiles.filter((tile) => tile.region !== 'context' || tile.cell.marks[0].published);
  const marks = counted.flatMap((tile) => [...tile.cell.marks]);
  const measure = measureOf(figures, options);
  return {
    ok: true,
    spec: {
      kind: 'tiles',
      title: rankingTitle(marks, measure, options),
      caption: withDirection(captionOf(figures, published(marks), options), options),
      alt: altText('tiles', marks, measure, options),
      tiles,
      classes,
      unit: labels.unit[first.unit]?.[`label_${lang}`] ?? '',
      regions: (['almaty', 'jetisu'] as const).map((region) => ({
        region,
        label: labels.place[`${region}-region`]?.name ?? region,
      })),
      words: drawingWords(t),
      table: {
        labelHead: t.charts.heads.place,
        seriesHead: null,
        rows: counted.flatMap((tile) => tile.cell.marks.map((mark) => tableRow(mark, tile.name, null, t))),
      },
    },
  };
}

function withDirection(caption: TilesSpec['caption'], { direction, t }: TilesOptions): TilesSpec['caption'] {
  return direction === 'lower' ? { ...caption, remarks: [...caption.remarks, t.charts.lowerIsBetter] } : caption;
}
