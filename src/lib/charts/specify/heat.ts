/** Rows by columns. Every cell exists; what nobody published says so. */
import type { Figure } from '#lib/figures/figure.ts';
import type { HeatSpec, Mark } from '../spec.ts';
import { cellOf, colourable, latestOf } from './cells.ts';
import { colourClasses } from './classes.ts';
import type { BuildContext, Built, Category, Difference } from './context.ts';
import { altText, captionOf, drawingWords, fitting, measureOf } from './frame.ts';
import { differences, withoutRepeats } from './gate.ts';
import { categoryLabel, categoryOf, toMark } from './mark.ts';
import { published } from './order.ts';
import { tableRow } from './table.ts';

export interface HeatOptions extends BuildContext {
  readonly rows: Category;
  readonly columns: Category;
  /** All codes of the rows in order; those without a figure are kept. Without it: the codes that occur. */
  readonly allRows?: readonly string[];
  readonly allColumns?: readonly string[];
  readonly allow?: readonly Difference['column'][];
}

export function buildHeat(all: readonly Figure[], options: HeatOptions): Built<HeatSpec> {
  const { t, lang } = options;
  const figures = withoutRepeats(all).filter(
    (figure) => categoryOf(figure, options.rows) !== null && categoryOf(figure, options.columns) !== null,
  );
  if (figures.length === 0) return { ok: false, reason: 'empty' };
  const own = [options.rows, options.columns].filter((by) => by === 'scope' || by === 'indicator');
  const differ = differences(figures, [...(options.allow ?? []), ...own], options.labels);
  if (differ.length > 0) return { ok: false, reason: 'not_comparable', differences: differ };
  const rowCodes = options.allRows ?? codesIn(figures, options.rows);
  const columnCodes = options.allColumns ?? codesIn(figures, options.columns);
  const name = (code: string, by: Category, short: boolean) =>
    categoryLabel(
      code,
      by,
      options,
      figures.find((figure) => categoryOf(figure, by) === code),
      short,
    );
  const grid = rowCodes.map((row) =>
    columnCodes.map((column) => {
      const label = `${name(row, options.rows, false)}, ${name(column, options.columns, false)}`;
      const own = figures.filter(
        (figure) => categoryOf(figure, options.rows) === row && categoryOf(figure, options.columns) === column,
      );
      return { row, column, label, marks: latestOf(own).map((figure): Mark => toMark(figure, label, options)) };
    }),
  );
  const values = grid.flat().flatMap((cell) => colourable(cell.marks) ?? []);
  const classes = colourClasses(values, lang, t);
  const rows = grid.map((cells, i) => ({
    code: rowCodes[i] ?? '',
    label: name(rowCodes[i] ?? '', options.rows, true),
    cells: cells.map((cell) =>
      cellOf(
        cell.marks,
        { published: false, code: `${cell.row} ${cell.column}`, label: cell.label, said: t.charts.notPublished },
        classes,
      ),
    ),
  }));
  const columns = columnCodes.map((code) => ({ code, label: name(code, options.columns, true) }));
  const cells = rows.flatMap((row) => row.cells);
  const marks = cells.flatMap((cell) => [...cell.marks]);
  const measure = measureOf(figures, options);
  const filled = cells.filter((cell) => cell.marks[0].published).length;
  return {
    ok: true,
    spec: {
      kind: 'heat',
      title: options.title ?? fitting(t.charts.titlePublished(measure, filled, cells.length), measure),
      caption: captionOf(figures, published(marks), options),
      alt: altText('heat', marks, measure, options),
      rowHead: t.charts.heads[options.rows],
      opensAt: options.columns === 'period' ? 'end' : 'start',
      columns,
      rows,
      classes,
      words: drawingWords(t),
      table: {
        labelHead: t.charts.heads[options.rows],
        seriesHead: t.charts.heads[options.columns],
        rows: rows.flatMap((row) =>
          row.cells.flatMap((cell, i) =>
            cell.marks.map((mark) => tableRow(mark, row.label, columns[i]?.label ?? null, t)),
          ),
        ),
      },
    },
  };
}

function codesIn(figures: readonly Figure[], by: Category): string[] {
  const codes = [...new Set(figures.map((figure) => categoryOf(figure, by)).filter((code) => code !== null))];
  return by === 'period' ? codes.sort() : codes;
}
