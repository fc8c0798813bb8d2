/** Every statement that the engine itself issues, and the settings of its connections. Both homes use this one place. */
import type { TableText } from './engine.ts';

/**
 * Without these casts a COUNT comes back as BigInt and a DECIMAL as four words, and JSON of the rows would differ between
 * homes.
 */
export const QUERY_CASTS = {
  castBigIntToDouble: true,
  castDecimalToDouble: true,
  castTimestampToDate: true,
} as const;

/**
 * Run right after connecting, in this order. DuckDB-WASM would otherwise fetch missing extensions from a foreign host, and
 * read any address named in SQL. Without the allowed directory even registered buffers are refused afterwards; after the
 * last line nothing of this can be undone by SQL.
 */
export const LOCK_DOWN: readonly string[] = [
  'SET autoinstall_known_extensions=false',
  'SET autoload_known_extensions=false',
  "SET allowed_directories=['own/']",
  'SET enable_external_access=false',
  'SET lock_configuration=true',
];

/** Name under which the CSV of a table is registered; only `own/` can be read once the engine is locked. */
export function ownFile(table: string): string {
  return `own/${table}.csv`;
}

/**
 * Creates the table from its registered CSV with explicit columns. Nothing is guessed: a cell that does not fit its type is
 * an error with its line. An empty cell is NULL.
 */
function createTable(table: TableText): string {
  const columns = table.columns.map((column) => `${literal(column.name)}: ${literal(column.type)}`).join(', ');
  return `CREATE OR REPLACE TABLE ${identifier(table.name)} AS SELECT * FROM read_csv(${literal(ownFile(table.name))},
    columns={${columns}}, auto_detect=false, all_varchar=false, header=true,
    delim=',', quote='"', escape='"', nullstr='', parallel=false)`;
}

/**
 * What many questions need, made when the table it stands on is loaded. Tables and not views: a question over `counted`
 * takes a third less time.
 * `map_units`: the 21 districts and cities of the tile map (the map's 22nd tile, Almaty city, is no unit of the regions).
 * `counted`: figures without reprints and without rows that a later revision replaced: what may be counted and drawn.
 */
const DERIVED: Readonly<Record<string, string>> = {
  places: `CREATE OR REPLACE TABLE map_units AS
    SELECT code, parent FROM places WHERE tile_col IS NOT NULL AND parent IN ('almaty-region', 'jetisu-region')`,
  figures: `CREATE OR REPLACE TABLE counted AS
    SELECT * FROM figures
    WHERE repeats IS NULL AND id NOT IN (SELECT revises FROM figures WHERE revises IS NOT NULL)`,
};

/** The statements that turn a registered CSV into its table and the tables derived from it. */
export function loadStatements(table: TableText): string[] {
  const derived = DERIVED[table.name];
  return derived === undefined ? [createTable(table)] : [createTable(table), derived];
}

/** @returns the name quoted as an SQL identifier */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Only for names that the program itself chose; what a reader chose is always a bound parameter. */
function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
