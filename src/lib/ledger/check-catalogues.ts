/** Rules between the cells of one catalogue row, and between catalogues. */
import { cellProblem, type ReadTables } from './read.ts';
import type { Problem } from './problem.ts';

const TILE_LETTERS = 8;

export function checkCatalogues(tables: ReadTables): Problem[] {
  return [...checkPlaces(tables), ...checkUnits(tables), ...checkSources(tables), ...checkConflicts(tables)];
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

/** Nobody has read what was published later. */
function checkSources({ sources }: ReadTables): Problem[] {
  return sources.rows.flatMap((row) => {
    const [published, accessed] = [row.values.get('published'), row.values.get('accessed')];
    if (typeof published !== 'string' || typeof accessed !== 'string' || published <= accessed) return [];
    return [cellProblem(sources, row, 'published', 'combination', `a day not after ${accessed}, when it was accessed`)];
  });
}

/** Every conflict has its explanation; a conflict that no figure names is a leftover. */
function checkConflicts({ conflicts, figures, statistics }: ReadTables): Problem[] {
  if (!figures.complete || !statistics.complete) return [];
  const named = new Set([...figures.rows, ...statistics.rows].map((row) => row.values.get('conflict')));
  return conflicts.rows
    .filter((row) => typeof row.values.get('id') === 'string' && !named.has(row.values.get('id')))
    .map((row) => cellProblem(conflicts, row, 'id', 'unused', 'a conflict that figures name'));
}
