/**
 * Heat tables and tile maps as drawings, for downloads and previews. On the page they are HTML (HeatTable.svelte,
 * TileMap.svelte): a table and a grid of links can be walked by keyboard and read by a screen reader as they are.
 */
import { text, type Scene, type SceneShape, type Spot } from './scene.ts';
import type { ColouredCell, HeatSpec, TilesSpec } from '../spec.ts';
import { cut, textWidth, wrapText } from '../text-width.ts';

const SMALL = 12;
const LABEL = 13;

function cellShapes(cell: ColouredCell, x: number, y: number, w: number, h: number): SceneShape[] {
  const [first] = cell.marks;
  const figure = first.published ? first.figure : undefined;
  if (!first.published) return [{ kind: 'rect', part: 'extra', x, y, w, h, fill: 'rule', hatched: true }];
  const body = { kind: 'rect', part: 'body', x, y, w, h, ...(figure === undefined ? {} : { figure }) } as const;
  return cell.seq === null ? [{ ...body, fill: 'paper', stroke: 'warn' }] : [{ ...body, fill: `seq-${cell.seq}` }];
}

const cellInk = (cell: ColouredCell) => (cell.seq === null ? 'ink' : (`on-seq-${cell.seq}` as const));

export const cellWords = (cell: ColouredCell): string =>
  cell.marks.map((mark) => (mark.published ? mark.short + (mark.suspect === null ? '' : ' ?') : mark.said)).join(' / ');

/** Lets a value wrap before its unit, never inside its digits and never after its sign. */
export const breakable = (words: string): string => words.replace(/\u00a0(?=[^\d\s])/g, ' ');

export function layoutHeat(spec: HeatSpec, width: number): Scene {
  const labels = Math.min(width * 0.3, Math.max(...spec.rows.map((row) => textWidth(row.label, LABEL))) + 8);
  const w = (width - labels) / Math.max(1, spec.columns.length);
  const shapes: SceneShape[] = [];
  const spots: Spot[] = [];
  const heads = spec.columns.map((column) => wrapText(column.label, SMALL, w - 6, 4));
  const top = Math.max(...heads.map((lines) => lines.length), 1) * 15 + 8;
  heads.forEach((lines, c) =>
    lines.forEach((words, i) =>
      shapes.push(text(labels + c * w + 4, 12 + i * 15, words, { size: SMALL, fill: 'ink-soft' })),
    ),
  );
  let mark = 0;
  spec.rows.forEach((row, r) => {
    const y = top + r * 30;
    shapes.push(text(0, y + 19, cut(row.label, LABEL, labels - 6), { size: LABEL }));
    row.cells.forEach((cell, c) => {
      const x = labels + c * w;
      shapes.push(...cellShapes(cell, x + 1, y + 1, w - 2, 28));
      const words = cellWords(cell);
      // The hatch says it where the words do not fit; a value is never cut.
      const fits = textWidth(words, SMALL) <= w - 8;
      if (fits || cell.marks[0].published)
        shapes.push(text(x + w - 6, y + 19, words, { size: SMALL, anchor: 'end', fill: cellInk(cell) }));
      spots.push({ mark, x, y, w, h: 30 });
      mark += cell.marks.length;
    });
  });
  const height = top + spec.rows.length * 30;
  const legend = drawClasses(spec, width, height + 10, shapes);
  return { width, height: legend, plot: { x: labels, y: top, w: width - labels, h: height - top }, shapes, spots };
}

export function layoutTiles(spec: TilesSpec, width: number): Scene {
  const columns = Math.max(...spec.tiles.map((tile) => tile.col)) + 1;
  const rows = Math.max(...spec.tiles.map((tile) => tile.row)) + 1;
  const w = width / columns;
  const h = Math.max(64, Math.min(76, w * 0.7));
  const shapes: SceneShape[] = [];
  const spots: Spot[] = [];
  let mark = 0;
  for (const tile of spec.tiles) {
    const x = tile.col * w;
    const y = tile.row * h;
    const [first] = tile.cell.marks;
    const context = tile.region === 'context' && !first.published;
    if (context)
      shapes.push({ kind: 'rect', part: 'extra', x: x + 2, y: y + 2, w: w - 4, h: h - 4, fill: null, stroke: 'rule' });
    else shapes.push(...cellShapes(tile.cell, x + 2, y + 2, w - 4, h - 4));
    if (tile.region !== 'context')
      shapes.push({ kind: 'rect', part: 'extra', x: x + 2, y: y + 2, w: w - 4, h: 4, fill: tile.region });
    const ink = context ? 'ink-soft' : cellInk(tile.cell);
    const name = textWidth(tile.short, LABEL) < w - 12 ? tile.short : tile.tiny;
    shapes.push(text(x + 7, y + 24, cut(name, SMALL, w - 8), { size: w > 100 ? LABEL : SMALL, fill: ink }));
    const words = first.published ? cellWords(tile.cell) : '';
    wrapText(breakable(words), SMALL, w - 10).forEach((one, i) =>
      shapes.push(text(x + 7, y + 41 + i * 14, one, { size: w > 100 ? LABEL : SMALL, fill: ink, bold: true })),
    );
    spots.push({ mark, x, y, w, h });
    mark += tile.cell.marks.length;
  }
  const height = drawClasses(spec, width, rows * h + 10, shapes);
  return { width, height, plot: { x: 0, y: 0, w: width, h: rows * h }, shapes, spots };
}

/** The classes in words, one square each, and the hatch with its words. Returns the height below them. */
function drawClasses(spec: HeatSpec | TilesSpec, width: number, y: number, shapes: SceneShape[]): number {
  let x = 0;
  const entries = [
    ...spec.classes.map((one) => ({ label: one.label, seq: one.seq })),
    { label: spec.words.notPublished, seq: null },
  ];
  for (const { label, seq } of entries) {
    const w = 20 + textWidth(label, SMALL) + 16;
    if (x > 0 && x + w > width) {
      x = 0;
      y += 20;
    }
    const box = { kind: 'rect', part: 'extra', x, y, w: 14, h: 14 } as const;
    shapes.push(seq === null ? { ...box, fill: 'ink-soft', hatched: true } : { ...box, fill: `seq-${seq}` });
    shapes.push(text(x + 20, y + 11.5, label, { size: SMALL }));
    x += w;
  }
  return Math.ceil(y + 24);
}
