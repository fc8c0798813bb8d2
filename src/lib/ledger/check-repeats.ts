/**
 * A second report of a figure is left out when figures are counted and drawn. So it has to be one: what names another thing
 * by mistake would vanish from every page without a word.
 */
import type { Problem } from './problem.ts';
import { cellProblem, type ReadRow, type ReadTables } from './read.ts';

/** Dates, hedge and value may differ: a reprint rounds, or leaves out when it was. */
const SAME = { place: 'places', indicator: 'indicators', topic: 'topics', scope: 'scopes' } as const;

export function checkRepeats(tables: ReadTables): Problem[] {
  const { figures, statistics } = tables;
  const codes = Object.entries(SAME).map(([column, name]) => {
    const known = new Set(tables[name].rows.map((row) => row.values.get('code')));
    // A code that no table has is reported as such.
    return { column, unknown: (row: ReadRow) => text(row, column) !== '' && !known.has(row.values.get(column)) };
  });
  const rows = new Map([...figures.rows, ...statistics.rows].map((row) => [row.values.get('id'), row]));
  return [figures, statistics].flatMap((table) =>
    table.rows.flatMap((row): Problem[] => {
      const target = row.values.get('repeats');
      const first = rows.get(target);
      if (first === undefined || target === row.values.get('id')) return [];
      const other = codes.find(
        ({ column, unknown }) => text(row, column) !== text(first, column) && !unknown(row) && !unknown(first),
      )?.column;
      const expected =
        other !== undefined
          ? `a figure of the same ${other} (${String(target)} has ${text(first, other) || 'none'})`
          : typeof first.values.get('repeats') === 'string'
            ? `the first report, which ${String(target)} repeats itself (${text(first, 'repeats')})`
            : null;
      return expected === null ? [] : [cellProblem(table, row, 'repeats', 'combination', expected)];
    }),
  );
}

const text = (row: ReadRow, column: string): string => row.texts.get(column) ?? '';
