/** Rules between the cells of one catalogue row, and between catalogues. */
import { cellProblem, type ReadTables } from './read.ts';
import type { Problem } from './problem.ts';

/** Groups of indicators that are not topics. */
const OTHER_GROUPS: readonly string[] = ['appeals', 'contest'];
const TILE_LETTERS = 8;

export function checkCatalogues(tables: ReadTables): Problem[] {
  return [...checkPlaces(tables), ...checkGroups(tables), ...checkUnits(tables), ...checkConflicts(tables)];
}

function checkPlaces({ places }: ReadTables): Problem[] {
  const parents = new Map(places.rows.map((row) => [row.values.get('code'), row.values.get('parent')]));
  return places.rows.flatMap((row) => {
    const problems: Problem[] = [];
    const report = (column: string, expected: string) =>
      problems.push(cellProblem(places, row, column, 'combination', expected));

    if (row.values.get('level') !== 'country' && row.values.get('parent') === null) {
      report('parent', 'a parent (only a country has none)');
    }
    const above = new Set([row.values.get('code')]);
    for (let code = row.values.get('parent'); typeof code === 'string'; code = parents.get(code)) {
      if (above.has(code)) {
        report('parent', 'no circle of parents');
        break;
      }
      above.add(code);
    }
    const hasTile = row.values.get('tile_col') !== null;
    if ((row.values.get('tile_row') !== null) !== hasTile) report('tile_row', 'both tile_col and tile_row, or neither');
    for (const column of ['tile_kk', 'tile_ru', 'tile_en']) {
      const name = row.values.get(column);
      if (name === undefined) continue;
      if ((name !== null) !== hasTile) report(column, 'a tile name where there is a tile, and only there');
      else if (name !== null && letters(String(name)) > TILE_LETTERS) report(column, `at most ${TILE_LETTERS} letters`);
    }
    const from = row.values.get('valid_from');
    const to = row.values.get('valid_to');
    if (typeof from === 'string' && typeof to === 'string' && from > to) report('valid_to', `a day not before ${from}`);
    return problems;
  });
}

const letters = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;

function checkGroups({ indicators, topics }: ReadTables): Problem[] {
  if (!topics.complete) return [];
  const groups = new Set([...topics.rows.map((row) => row.values.get('code')), ...OTHER_GROUPS]);
  return indicators.rows
    .filter((row) => typeof row.values.get('group') === 'string' && !groups.has(row.values.get('group')))
    .map((row) => cellProblem(indicators, row, 'group', 'reference', 'a code of topics.csv, or appeals, or contest'));
}

function checkUnits({ units }: ReadTables): Problem[] {
  return units.rows.flatMap((row) =>
    ['kk_ablative', 'kk_dative'].flatMap((column) => {
      const form = row.values.get('form');
      const value = row.values.get(column);
      if (form === undefined || value === undefined || (form === 'symbol') === (value !== null)) return [];
      return [cellProblem(units, row, column, 'combination', 'Kazakh cases for a unit of form symbol, and only there')];
    }),
  );
}

/** A conflict is between figures: one that fewer than two figures name must say in words what it is against. */
function checkConflicts({ conflicts, figures, statistics }: ReadTables): Problem[] {
  if (!figures.complete || !statistics.complete) return [];
  const uses = new Map<unknown, number>();
  for (const row of [...figures.rows, ...statistics.rows]) {
    const id = row.values.get('conflict');
    uses.set(id, (uses.get(id) ?? 0) + 1);
  }
  return conflicts.rows.flatMap((row) => {
    const count = uses.get(row.values.get('id')) ?? 0;
    if (count >= 2 || row.values.get('explanation_en') !== null) return [];
    const expected = `an explanation, or two figures that name the conflict (now ${count})`;
    return [cellProblem(conflicts, row, 'explanation_en', 'unexplained', expected)];
  });
}
