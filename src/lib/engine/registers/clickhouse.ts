/**
 * A register in ClickHouse: a table, or a Distributed one over shards. The shards group, no row leaves the cluster, and a user who
 * may only read is enough. It is asked period by period, so that memory is bounded, progress is true, and what fails is asked
 * again. Written for servers from 18.16 on.
 */
import type { ClickHouseClient } from '@clickhouse/client';
import { countSql, named, quoted, receivedIn, spellingsSql, textOf } from './clickhouse-sql.ts';
import { Tally } from './clickhouse-tally.ts';
import { faultOf, type ClickHouseAddress } from './clickhouse-fault.ts';
import {
  merged,
  MOST_TEXTS,
  ROLES,
  SourceError,
  stopped,
  tooMany,
  type Counted,
  type CountPlan,
  type RegisterSource,
  type Role,
  type RoleColumns,
  type SourceColumn,
  type Spelling,
  type Watch,
} from './source.ts';

export interface ClickHouseOptions {
  readonly newest?: { readonly number: string; readonly version: string } | undefined;
  /** Waits between tries, in ms. */
  readonly waits?: readonly number[];
  /** Longest wait for an answer, in ms. */
  readonly timeout?: number;
}

/** Throws `SourceError` where server, user or table are not as the address says. */
export async function openClickHouse(to: ClickHouseAddress, options: ClickHouseOptions = {}): Promise<RegisterSource> {
  let api: typeof import('@clickhouse/client');
  try {
    api = await import('@clickhouse/client');
  } catch (cause) {
    throw new SourceError(
      'not_installed',
      'The client of ClickHouse is not installed here; `npm install` fetches it.',
      cause,
    );
  }
  const client = api.createClient({
    url: to.url,
    username: to.user,
    password: to.password,
    database: to.database,
    request_timeout: options.timeout ?? 600_000,
    keep_alive: { enabled: false },
    log: { level: api.ClickHouseLogLevel.OFF },
  });
  const source = new ClickHouseSource(client, to, options);
  try {
    await source.prepare();
  } catch (cause) {
    await client.close();
    throw cause;
  }
  return source;
}

class ClickHouseSource implements RegisterSource {
  readonly label: string;
  readonly #client: ClickHouseClient;
  readonly #to: ClickHouseAddress;
  readonly #options: ClickHouseOptions;
  readonly #table: string;
  #columns: readonly SourceColumn[] = [];
  /** Only the newest row of each number. */
  #newest = '1';

  constructor(client: ClickHouseClient, to: ClickHouseAddress, options: ClickHouseOptions) {
    this.label = `${to.database}.${to.table}`;
    this.#client = client;
    this.#to = to;
    this.#options = options;
    this.#table = `${named(to.database)}.${named(to.table)}`;
  }

  async prepare(): Promise<void> {
    this.#columns = await this.#rows<SourceColumn>(`DESCRIBE TABLE ${this.#table}`);
    const { newest } = this.#options;
    if (newest !== undefined) this.#newest = await this.#newestRows(newest);
  }

  columns(): Promise<readonly SourceColumn[]> {
    return Promise.resolve(this.#columns);
  }

  async sample(rows: number): Promise<readonly (readonly string[])[]> {
    const texts = this.#columns.map(({ name, type }, i) => `${textOf('place', name, type)} AS c${i}`).join(', ');
    const found = await this.#rows<Record<string, string>>(
      `SELECT ${texts} FROM ${this.#table} LIMIT ${Math.floor(rows)}`,
    );
    return found.map((row) => this.#columns.map((_, i) => row[`c${i}`] ?? ''));
  }

  async spellings(columns: RoleColumns, watch: Watch = {}): Promise<Readonly<Record<Role, readonly Spelling[]>>> {
    const found: Record<Role, Spelling[]> = {
      received: [],
      closed: [],
      place: [],
      topic: [],
      channel: [],
      outcome: [],
    };
    for (const [i, role] of ROLES.entries()) {
      const column = columns[role];
      if (column === null) continue;
      if (!this.#columns.some(({ name }) => name === column))
        throw new SourceError('no_column', `There is no column ${column} in ${this.label}.`);
      const sql = spellingsSql(`${this.#table} WHERE ${this.#newest}`, role, column, this.#columns, MOST_TEXTS);
      const rows = await this.#again(`column ${column}`, watch, () =>
        this.#rows<{ aina_text: string; aina_n: number }>(sql, watch.signal),
      );
      if (rows.length > MOST_TEXTS) throw tooMany(column);
      found[role] = merged(rows.map(({ aina_text: text, aina_n: n }) => ({ text, rows: Number(n) })));
      watch.progress?.({
        doing: 'spellings',
        rows: found[role].reduce((sum, { rows: n }) => sum + n, 0),
        done: (i + 1) / ROLES.length,
      });
    }
    return found;
  }

  async count(plan: CountPlan, watch: Watch = {}): Promise<Counted> {
    // Texts of days by the period that they mean; what is refused, by its reason.
    const groups = new Map<number, { texts: string[]; period: number }>();
    for (const [text, code] of plan.codes.received) {
      const period = code < 0 ? code : (plan.periods.get(code) as number);
      const group = groups.get(period) ?? { texts: [], period };
      group.texts.push(text);
      groups.set(period, group);
    }
    const tally = new Tally(plan);
    let done = 0;
    for (const { texts, period } of [...groups.values()].sort((a, b) => a.period - b.period)) {
      const where = `${receivedIn(plan.columns, this.#columns, texts)} AND ${this.#newest}`;
      const sql =
        period < 0
          ? `SELECT toUInt64(count()) AS aina_n FROM ${this.#table} WHERE ${where}`
          : countSql(this.#table, where, plan, this.#columns);
      const answer = await this.#again(`rows received ${texts[0] || '(no day)'} …`, watch, () =>
        this.#bytes(sql, watch.signal),
      );
      if (period < 0) tally.refuse('received', period, Number(answer.readBigUInt64LE(0)));
      else tally.add(period, answer);
      if (tally.changed)
        throw new SourceError('failed', `${this.label} changed while it was read. Run the command again.`);
      watch.progress?.({ doing: 'counting', rows: tally.rows, done: ++done / groups.size });
    }
    return tally.done();
  }

  close(): Promise<void> {
    return this.#client.close();
  }

  /** A part of the condition that keeps the newest row of each number, counted by each shard for itself. */
  async #newestRows({ number, version }: { readonly number: string; readonly version: string }): Promise<string> {
    for (const column of [number, version])
      if (!this.#columns.some(({ name }) => name === column))
        throw new SourceError('no_column', `There is no column ${column} in ${this.label}.`);
    const [table] = await this.#rows<{ engine: string; engine_full: string }>(
      `SELECT engine, engine_full FROM system.tables WHERE database = ${quoted(this.#to.database)} AND name = ${quoted(this.#to.table)}`,
    );
    let local = this.#table;
    if (table?.engine === 'Distributed') {
      const [, , database = '', name = '', sharding = ''] =
        /^Distributed\(([^,]+), ([^,]+), ([^,)]+)(?:, (.*))?\)$/.exec(table.engine_full) ?? [];
      const bare = (text: string) => text.replace(/^['`]|['`]$/g, '');
      if (
        !new RegExp(
          `(?:^|[^\\p{L}\\d_])${number.replace(/[.*+?^\${}()|[\]\\]/g, '\\$&')}(?:[^\\p{L}\\d_]|$)`,
          'u',
        ).test(sharding)
      )
        throw new SourceError(
          'not_sharded_by_number',
          `${this.label} is spread over shards by ${sharding || 'nothing'}, not by ${number}: rows of one number may lie on two shards, and none of them knows the newest. Leave out --number, or shard the table by it.`,
        );
      local = `${named(bare(database))}.${named(bare(name))}`;
    }
    return `(${named(number)}, ${named(version)}) IN (SELECT ${named(number)}, max(${named(version)}) FROM ${local} GROUP BY ${named(number)})`;
  }

  async #rows<Row>(sql: string, signal?: AbortSignal): Promise<Row[]> {
    try {
      const result = await this.#client.query({
        query: sql,
        format: 'JSONEachRow',
        ...(signal ? { abort_signal: signal } : {}),
      });
      return await result.json<Row>();
    } catch (cause) {
      throw faultOf(cause, this.#to);
    }
  }

  /** Rows of numbers. The server finishes before it sends, so that an error is an error. */
  async #bytes(sql: string, signal?: AbortSignal): Promise<Buffer> {
    try {
      const { stream } = await this.#client.exec({
        query: `${sql} FORMAT RowBinary`,
        clickhouse_settings: { wait_end_of_query: 1 },
        ...(signal ? { abort_signal: signal } : {}),
      });
      const pieces: Buffer[] = [];
      for await (const piece of stream) pieces.push(piece as Buffer);
      const bytes = Buffer.concat(pieces);
      if (bytes.length % 8 !== 0) throw new Error(`an answer of ${bytes.length} bytes was cut off`);
      return bytes;
    } catch (cause) {
      throw faultOf(cause, this.#to);
    }
  }

  /** Asks again where the connection or a shard failed; what the server refuses is refused at once. */
  async #again<T>(what: string, { signal }: Watch, ask: () => Promise<T>): Promise<T> {
    const waits = this.#options.waits ?? [500, 2000, 5000];
    for (let tried = 0; ; tried++) {
      if (stopped(signal)) throw new SourceError('cancelled', 'Stopped.');
      try {
        return await ask();
      } catch (cause) {
        if (stopped(signal)) throw new SourceError('cancelled', 'Stopped.', cause);
        const wait = waits[tried];
        if (!(cause instanceof SourceError) || cause.fault !== 'unreachable' || wait === undefined) {
          if (cause instanceof SourceError) throw new SourceError(cause.fault, `${what}: ${cause.message}`, cause);
          throw cause;
        }
        await new Promise((later) => setTimeout(later, wait));
      }
    }
  }
}
