/** The ledger as tables of the engine: which columns, of which types, filled from the typed rows. */
import type { Figure } from '#lib/figures/figure.ts';
import type { CellType } from '#lib/ledger/column.ts';
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

/** Columns of a table in the engine, in order. `figures`: those of the file, its origin, and the bounds. */
export function engineColumns(table: EngineTable): readonly Column[] {
  if (table !== 'figures') return fileColumns(table);
  return [
    ...fileColumns('figures'),
    { name: 'origin', type: 'VARCHAR' },
    { name: 'lower', type: 'DOUBLE' },
    { name: 'upper', type: 'DOUBLE' },
    { name: 'lower_open', type: 'BOOLEAN' },
    { name: 'upper_open', type: 'BOOLEAN' },
  ];
}

/** Columns of every row that is a whole figure. */
export const FIGURE_COLUMNS = engineColumns('figures').map((column) => column.name) as readonly (keyof Figure)[];

/** The ledger as CSV texts for the engine. */
export function ledgerTables(ledger: Ledger): TableText[] {
  return ENGINE_TABLES.map((name) => {
    const columns = engineColumns(name);
    const names = columns.map((column) => column.name);
    return { name, columns, csv: toEngineCsv(ledger[name], names) };
  });
}

/** @throws EngineError if a row does not fit its table */
export async function loadLedger(engine: Engine, ledger: Ledger): Promise<void> {
  for (const table of ledgerTables(ledger)) await engine.load(table);
}
