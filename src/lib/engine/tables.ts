/** The ledger as tables of the engine: which columns, of which types, filled from the typed rows. */
import { traitsOf, type Traits } from '#lib/figures/comparable.ts';
import { countedFigures } from '#lib/figures/revision.ts';
import type { CellType } from '#lib/ledger/column.ts';
import { placeTraits, type PlaceTraits } from '#lib/ledger/peers.ts';
import { toEngineCsv } from '#lib/ledger/serialize.ts';
import { TABLES } from '#lib/ledger/table-schema.ts';
import type { Ledger, TableName } from '#lib/ledger/types.ts';
import type { Column, ColumnType, Engine, TableText } from './engine.ts';

/** `figures` in the engine holds press figures and statistics together; `origin` tells them apart. */
export type EngineTable = Exclude<TableName, 'statistics'>;

export const ENGINE_TABLES: readonly EngineTable[] = [
  'places',
  'indicators',
  'topics',
  'scopes',
  'units',
  'bases',
  'sources',
  'conflicts',
  'contests',
  'remarks',
  'figures',
];

function columnType(type: CellType['type']): ColumnType {
  switch (type) {
    case 'number':
      return 'DOUBLE';
    case 'integer':
      return 'INTEGER';
    // Dates stay texts (YYYY-MM-DD): they sort as they should, and no home can shift them by a time zone.
    case 'date':
    case 'string':
    case 'url':
    case 'enum':
    case 'ref':
      return 'VARCHAR';
  }
}

function fileColumns(table: TableName): Column[] {
  return TABLES[table].columns.map(({ name, type }) => ({ name, type: columnType(type) }));
}

const BOUNDS: readonly Column[] = [
  { name: 'origin', type: 'VARCHAR' },
  { name: 'lower', type: 'DOUBLE' },
  { name: 'upper', type: 'DOUBLE' },
  { name: 'lower_open', type: 'BOOLEAN' },
  { name: 'upper_open', type: 'BOOLEAN' },
];

/** What figures/ decides of a figure, in the order of the columns behind it. */
export const TRAIT_COLUMNS = [
  { name: 'axis', type: 'VARCHAR' },
  { name: 'standing', type: 'VARCHAR' },
  { name: 'length', type: 'VARCHAR' },
  { name: 'counted', type: 'BOOLEAN' },
] as const satisfies readonly (Column & { readonly name: keyof Traits })[];

const PLACE_TRAITS = [
  { name: 'peers', type: 'VARCHAR' },
  { name: 'region', type: 'VARCHAR' },
  { name: 'on_map', type: 'BOOLEAN' },
] as const satisfies readonly (Column & { readonly name: keyof PlaceTraits })[];

/**
 * Columns of a table in the engine, in order: those of its file, and what the program decides of a row before SQL sees it.
 * `figures`: origin, bounds and traits; `places`: peers, region, whether it is a unit of the map.
 */
export function engineColumns(table: EngineTable): readonly Column[] {
  if (table === 'figures') return [...fileColumns('figures'), ...BOUNDS, ...TRAIT_COLUMNS];
  return table === 'places' ? [...fileColumns('places'), ...PLACE_TRAITS] : fileColumns(table);
}

function rowsOf(table: EngineTable, ledger: Ledger): readonly object[] {
  if (table === 'places') return placeTraits(ledger.places);
  if (table !== 'figures') return ledger[table];
  const counted = new Set(countedFigures(ledger.figures));
  const dimensions = new Map<string, string>(ledger.topics.map(({ code, dimension }) => [code, dimension]));
  const dimensionOf = (topic: string) => dimensions.get(topic) ?? topic;
  return ledger.figures.map((figure) => ({ ...figure, ...traitsOf(figure, counted.has(figure), dimensionOf) }));
}

/** The ledger as CSV texts for the engine. */
export function ledgerTables(ledger: Ledger): TableText[] {
  return ENGINE_TABLES.map((name) => {
    const columns = engineColumns(name);
    const names = columns.map((column) => column.name);
    return { name, columns, csv: toEngineCsv(rowsOf(name, ledger), names) };
  });
}

/** @throws EngineError if a row does not fit its table */
export async function loadLedger(engine: Engine, ledger: Ledger): Promise<void> {
  for (const table of ledgerTables(ledger)) await engine.load(table);
}
