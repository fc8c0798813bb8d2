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
 * `counted`: figures without reprints, without rows that a later one replaced and without withdrawals: what may be counted
 * and drawn.
 * `facts`: the same rows for Explore, codes as ENUM (grouping takes a sixth of the time) and with what slices are made of:
 * `year` of the end of the period; `standing` plan or reported; `peers`, the group of places a place is measured with (a
 * region never stands beside its own districts); `dimension` of the topic; `length` of a free or undated period. What is a
 * text among these stands there once more as ENUM (`starts`, `ends`, `lengths`, `stands`, `rivals`, `dimensions`) to group by.
 */
const DERIVED: Readonly<Record<string, readonly string[]>> = {
  places: [
    `CREATE OR REPLACE TABLE map_units AS
    SELECT code, parent FROM places WHERE tile_col IS NOT NULL AND parent IN ('almaty-region', 'jetisu-region')`,
    `CREATE OR REPLACE TABLE peers AS
    SELECT p.code, p.parent, CASE
      WHEN p.parent IS NULL THEN 'country'
      WHEN p.level = 'settlement' THEN 'settlement'
      WHEN above.level = 'country' THEN 'region'
      ELSE 'district' END AS peers
    FROM places p LEFT JOIN places above ON above.code = p.parent`,
  ],
  figures: [
    `CREATE OR REPLACE TABLE counted AS
    SELECT * FROM figures
    WHERE repeats IS NULL AND id NOT IN (SELECT revises FROM figures WHERE revises IS NOT NULL)
      AND NOT starts_with(coalesce(revision_reason, ''), 'withdrawal:')`,
    'DROP TABLE IF EXISTS facts',
    ...['place', 'indicator', 'topic', 'scope', 'base', 'source', 'status', 'qualifier', 'period_kind'].flatMap(
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
        f.period_kind::period_kind_code AS period_kind
      ),
      TRY_CAST(left(coalesce(f.period_end, f.period_start), 4) AS SMALLINT) AS year,
      CASE f.status WHEN 'plan' THEN 'plan' ELSE 'reported' END AS standing,
      peers.peers, map_units.code IS NOT NULL AS on_map, topics.dimension,
      CASE WHEN f.period_kind = 'range' THEN (
        (left(f.period_end, 4)::INTEGER - left(f.period_start, 4)::INTEGER) * 12
        + substr(f.period_end, 6, 2)::INTEGER - substr(f.period_start, 6, 2)::INTEGER + 1)::VARCHAR
        ELSE split_part(f.period_length, ':', 1) END AS length
    FROM counted f
    LEFT JOIN peers ON peers.code = f.place
    LEFT JOIN map_units ON map_units.code = f.place
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
