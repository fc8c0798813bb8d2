/**
 * `npm run bench -- --registers [--rows 10000000]`: a synthetic register as Parquet and in two shards of ClickHouse, turned into a
 * cube by each, beside the bare query of the same columns; that both cubes are equal; what the cube weighs; how fast it answers.
 */
import { createReadStream, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { makeCube, type CubeWish, type Made } from '../../src/cli/register/cube.ts';
import { matchersOf } from '../../src/cli/register/known.ts';
import { openClickHouse } from '../../src/lib/engine/registers/clickhouse.ts';
import { openNative } from '../../src/lib/engine/registers/native.ts';
import { dayOf } from '../../src/lib/i18n/calendar.ts';
import { decodeCube, firstPart } from '../../src/lib/register/published/file.ts';
import { CUTS } from '../../src/lib/register/published/times.ts';
import { keyOf } from '../../src/lib/register/published/head.ts';
import { LEVELS } from '../../src/lib/register/published/levels.ts';
import { ALL_PUBLISHED, PublishedCube } from '../../src/lib/register/published/views.ts';
import { hasClickHouse, openTwoShards } from '../unit/two-shards.ts';
import { writeParquet } from './registers-parquet.ts';

const COLUMNS = ['received', 'closed', 'place', 'topic', 'channel', 'outcome'] as const;
const WISH: CubeWish = {
  name: 'bench',
  source: 'synthetic rows',
  synthetic: true,
  internal: false,
  threshold: 5,
  term: null,
  columns: Object.fromEntries(COLUMNS.map((name) => [name, name])) as unknown as CubeWish['columns'],
  torn: {},
  dates: 'dmy',
  places: {},
  topics: {},
  notAfter: dayOf('2026-01-31'),
  since: null,
  until: 2025 * 12 + 11,
};
/** The same classes of time as in a cube, without a name for what is open. */
const classes = (days: string): string => CUTS.map((cut) => `CAST(${days} >= ${cut} AS INTEGER)`).join(' + ');
const BARE = `SELECT date_trunc('month', received) AS m, ${classes('closed - received')} AS took, place, topic, channel, outcome, count(*) AS n`;
const GROUPED = 'GROUP BY m, took, place, topic, channel, outcome';

async function timed<T>(name: string, work: () => Promise<T>): Promise<{ value: T; seconds: number }> {
  const since = performance.now();
  const value = await work();
  const seconds = (performance.now() - since) / 1000;
  console.log(`  ${name.padEnd(66)} ${seconds.toFixed(1).padStart(7)} s`);
  return { value, seconds };
}

function ratio(ours: number, bare: number, goal: number): void {
  console.log(`  ${'ours to bare'.padEnd(66)} ${(ours / bare).toFixed(2).padStart(7)}     goal ${goal}`);
}

function weigh({ bytes, head }: Made): void {
  const { cells, first } = decodeCube(bytes);
  const mb = (n: number) => `${(n / 1e6).toFixed(2)} MB`;
  console.log(
    `  cube ${mb(bytes.length)}, ${cells?.keys.length} cells; first layer ${mb(firstPart(bytes).length)}, ${first.keys.length} cells`,
  );
  let kept = 0;
  head.levels.forEach((n, level) => {
    kept += n;
    console.log(
      `    ${((100 * kept) / head.taken).toFixed(1).padStart(5)} % gave up no more than: ${LEVELS.slice(1, level + 1).join(', ') || 'nothing'}`,
    );
  });
}

/** Brushing over all months, and a new choice of values each time. */
function look({ bytes }: Made): void {
  const { head, cells, first } = decodeCube(bytes);
  const cube = new PublishedCube(cells ?? first, keyOf(head));
  const time = (name: string, choices: number, choose: (i: number) => void, goal: string) => {
    const times = Array.from({ length: choices }, (_, i) => {
      const since = performance.now();
      choose(i);
      return performance.now() - since;
    }).sort((a, b) => a - b);
    const at = (share: number) =>
      (times[Math.min(times.length - 1, Math.floor(share * times.length))] as number).toFixed(1);
    console.log(`  ${name.padEnd(40)} median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms   ${goal}`);
  };
  cube.look(ALL_PUBLISHED);
  time(
    'views under a brush',
    200,
    (i) => cube.look({ ...ALL_PUBLISHED, months: { from: i % head.months, to: head.months - 1 } }),
    'goal 17 and 50 ms',
  );
  time(
    'views under another choice of values',
    40,
    (i) => cube.look({ months: null, values: { ...ALL_PUBLISHED.values, place: [1 + (i % 20)] } }),
    '',
  );
}

async function ofClickHouse(parquet: string, rows: number, native: Made): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'aina-bench-csv-'));
  const two = await openTwoShards();
  try {
    const columns =
      'received Date, closed Nullable(Date), place String, topic String, channel String, outcome Nullable(String)';
    for (const shard of two.shards)
      await shard.ask(
        `CREATE TABLE appeals_local (${columns}) ENGINE = MergeTree PARTITION BY toYear(received) ORDER BY received`,
      );
    await two.shards[0].ask(
      'CREATE TABLE appeals AS appeals_local ENGINE = Distributed(aina, default, appeals_local, rand())',
    );
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    await timed(`${rows} rows into two shards`, async () => {
      for (const [i, file] of readdirSync(parquet).sort().entries()) {
        const csv = join(folder, 'part.tsv');
        await connection.run(
          `COPY (SELECT * FROM read_parquet('${join(parquet, file)}')) TO '${csv}' (FORMAT csv, DELIMITER '\t', HEADER false, NULLSTR '\\N', QUOTE '')`,
        );
        const shard = two.shards[i % 2] as (typeof two.shards)[0];
        const answer = await fetch(
          `http://127.0.0.1:${shard.http}/?query=${encodeURIComponent('INSERT INTO appeals_local FORMAT TabSeparated')}`,
          {
            method: 'POST',
            body: createReadStream(csv) as unknown as BodyInit,
            duplex: 'half',
          } as RequestInit,
        );
        if (!answer.ok) throw new Error(await answer.text());
      }
    });
    const bare = await timed('ClickHouse: the bare query, month by month', async () => {
      for (let month = 0; month < 120; month++) {
        const day = `${2016 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
        await two.shards[0].ask(
          `SELECT place, topic, channel, outcome, ${CUTS.map((cut) => `(closed - received >= ${cut})`).join(' + ')} AS took, count() AS n FROM appeals WHERE received >= '${day}' AND received < addMonths(toDate('${day}'), 1) GROUP BY place, topic, channel, outcome, took FORMAT Null`,
        );
      }
    });
    const source = await openClickHouse({
      url: `http://127.0.0.1:${two.shards[0].http}`,
      user: 'reader',
      password: 'secret',
      database: 'default',
      table: 'appeals',
    });
    const ours = await timed('ClickHouse: the cube', () => makeCube(source, WISH, matchersOf('data')));
    await source.close();
    ratio(ours.seconds, bare.seconds, 1.3);
    const same = Buffer.compare(Buffer.from(native.bytes), Buffer.from(ours.value.bytes)) === 0;
    console.log(`  the cubes of DuckDB and ClickHouse are ${same ? 'equal, byte for byte' : 'DIFFERENT'}`);
    if (!same) process.exitCode = 1;
  } finally {
    await two.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** `from`: a folder of Parquet files that was written before. */
export async function registersBench(rows: number, from: string | null = null): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'aina-bench-'));
  const parquet = from ?? join(folder, 'parquet');
  try {
    console.log(`a synthetic register of ${rows.toLocaleString('en')} rows`);
    if (from === null) await timed('written as Parquet', () => writeParquet(parquet, rows));
    const files = readdirSync(parquet)
      .sort()
      .map((file) => join(parquet, file));
    const connection = await (
      await DuckDBInstance.create(':memory:', { temp_directory: folder, memory_limit: '2GB' })
    ).connect();
    const bare = await timed('DuckDB: the bare GROUP BY of the same columns', () =>
      connection.run(`SELECT count(*) FROM (${BARE} FROM read_parquet('${parquet}/*.parquet') ${GROUPED})`),
    );
    connection.closeSync();
    const source = await openNative({ kind: 'parquet', paths: files }, { temporary: folder, memory: '2GB' });
    const ours = await timed('DuckDB: the cube', () => makeCube(source, WISH, matchersOf('data')));
    await source.close();
    ratio(ours.seconds, bare.seconds, 1.5);
    weigh(ours.value);
    look(ours.value);
    if (hasClickHouse) await ofClickHouse(parquet, rows, ours.value);
    else console.log('  there is no clickhouse-server here: its part is left out');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
