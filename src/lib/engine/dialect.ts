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
 * `counted`: the figures that may be counted and drawn.
 * `facts`: the same rows for Explore, codes as ENUM (grouping takes a sixth of the time), with the `year` of the end of the
 * period, `peers` of the place and `dimension` of the topic. What is a text among the traits stands there once more as ENUM
 * (`starts`, `ends`, `lengths`, `stands`, `rivals`, `dimensions`) to group by. No policy is stated here: axes, standing, length,
 * peers and what is counted come with the rows (tables.ts).
 */
const DERIVED: Readonly<Record<string, readonly string[]>> = {
  places: [
    `CREATE OR REPLACE TABLE map_units AS
    SELECT code, parent FROM places WHERE on_map`,
  ],
  figures: [
    'CREATE OR REPLACE TABLE counted AS SELECT f.* FROM figures f WHERE f.counted',
    'DROP TABLE IF EXISTS facts',
    ...['place', 'indicator', 'topic', 'scope', 'base', 'source', 'status', 'qualifier', 'period_kind', 'axis'].flatMap(
      (column) => [
        `DROP TYPE IF EXISTS ${column}_code`,
        // '' keeps the type legal where no row has a code.
        `CREATE TYPE ${column}_code AS ENUM (SELECT ${column} FROM figures WHERE ${column} IS NOT NULL UNION SELECT '' ORDER BY 1)`,
      ],
    ),
    `CREATE TABLE facts AS
    SELECT
      f.* REPLACE (
        f.place::place_code AS place, f.indicator::indicator_code AS indicator, f.topic::topic_code AS topic,
        f.scope::scope_code AS scope, f.base::base_code AS base, f.source::source_code AS source,
        f.status::status_code AS status, f.qualifier::qualifier_code AS qualifier,
        f.period_kind::period_kind_code AS period_kind, f.axis::axis_code AS axis
      ),
      TRY_CAST(left(coalesce(f.period_end, f.period_start), 4) AS SMALLINT) AS year,
      places.peers, coalesce(places.on_map, false) AS on_map, topics.dimension
    FROM counted f
    LEFT JOIN places ON places.code = f.place
    LEFT JOIN topics ON topics.code = f.topic
    ORDER BY f.indicator, f.topic, f.id`,
    ...Object.entries({
      starts: 'period_start',
      ends: 'period_end',
      lengths: 'length',
      stands: 'standing',
      rivals: 'peers',
      dimensions: 'dimension',
    }).flatMap(([code, column]) => [
      `DROP TYPE IF EXISTS ${code}_code`,
      `CREATE TYPE ${code}_code AS ENUM (SELECT ${column} FROM facts WHERE ${column} IS NOT NULL UNION SELECT '' ORDER BY 1)`,
      `ALTER TABLE facts ADD COLUMN ${code} ${code}_code`,
      `UPDATE facts SET ${code} = ${column}`,
    ]),
  ],
};

/** The statements that turn a registered CSV into its table and the tables derived from it. */
export function loadStatements(table: TableText): string[] {
  return [createTable(table), ...(DERIVED[table.name] ?? [])];
}

/** @returns the name quoted as an SQL identifier */
function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Only for names that the program itself chose; what a reader chose is always a bound parameter. */
function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
