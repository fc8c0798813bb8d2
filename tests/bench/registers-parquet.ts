/**
 * A synthetic register as Parquet, any number of rows, made by native DuckDB from the numbers of the rows alone: the same
 * number gives the same rows. Ten years, 21 places, 40 topics, 5 channels, 5 outcomes.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { NAMES } from './synthetic-rows.ts';

export const PLACES = NAMES.place.slice(1).map(({ name }) => name);
export const TOPICS = Array.from({ length: 40 }, (_, i) => `Тема ${i + 1}`);
const CHANNELS = ['портал', 'приём', 'почта', 'телефон', 'другое'];
const OUTCOMES = ['решено', 'разъяснено', 'отказано', 'направлено', 'отозвано'];

const list = (names: readonly string[]) => `[${names.map((name) => `'${name}'`).join(', ')}]`;

/** A number from 0 on, below 1, that depends on the row and on `salt` alone. */
const chance = (salt: number) => `((hash(i * 64 + ${salt}) >> 11) / 9007199254740992.0)`;
const skewed = (names: readonly string[], salt: number) =>
  `${list(names)}[1 + CAST(floor(${names.length} * pow(${chance(salt)}, 1.7)) AS INTEGER)]`;

/** Rows `from` to `to` as SQL. */
export const rowsSql = (from: number, to: number, all: number): string => `
  SELECT received, CASE WHEN took IS NULL OR received + took > DATE '2025-12-31' THEN NULL ELSE received + took END AS closed,
    place, topic, channel, CASE WHEN took IS NULL THEN NULL ELSE outcome END AS outcome
  FROM (SELECT DATE '2016-01-01' + CAST(floor(3653 * (i + ${chance(1)}) / ${all}.0) AS INTEGER) AS received,
    CASE WHEN ${chance(2)} < 0.02 THEN NULL ELSE CAST(floor(exp(2.2 + 1.1 * (${chance(3)} + ${chance(4)} + ${chance(5)} - 1.5) * 1.6)) AS INTEGER) END AS took,
    ${skewed(PLACES, 6)} AS place, ${skewed(TOPICS, 7)} AS topic, ${skewed(CHANNELS, 8)} AS channel, ${skewed(OUTCOMES, 9)} AS outcome
    FROM range(${from}, ${to}) t(i))`;

/** Files of five million rows. */
export async function writeParquet(folder: string, rows: number): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const connection = await (await DuckDBInstance.create(':memory:', { preserve_insertion_order: 'false' })).connect();
  for (let at = 0, file = 0; at < rows; at += 5_000_000, file++)
    await connection.run(
      `COPY (${rowsSql(at, Math.min(rows, at + 5_000_000), rows)}) TO '${join(folder, `${String(file).padStart(3, '0')}.parquet`)}' (FORMAT parquet)`,
    );
}
