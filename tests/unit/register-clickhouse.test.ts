/** What goes wrong with a cluster: each a sentence, no half of a cube, and everything works again afterwards. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayOf } from '#lib/i18n/calendar.ts';
import { makeCube, type CubeWish } from '../../src/cli/register/cube.ts';
import { matchersOf } from '../../src/cli/register/known.ts';
import { openClickHouse } from '#lib/engine/registers/clickhouse.ts';
import type { ClickHouseAddress } from '#lib/engine/registers/clickhouse-fault.ts';
import { quoted } from '#lib/engine/registers/clickhouse-sql.ts';
import { SourceError, type SourceFault } from '#lib/engine/registers/source.ts';
import { COLUMNS, HEADER } from './register-texts.ts';
import { hasClickHouse, openTwoShards, type TwoShards } from './two-shards.ts';

const matchers = matchersOf('data');
const wish: CubeWish = {
  name: 'cluster',
  source: 'a cluster',
  synthetic: true,
  internal: false,
  threshold: 5,
  term: null,
  columns: COLUMNS,
  torn: {},
  dates: 'dmy',
  places: {},
  topics: {},
  notAfter: dayOf('2026-01-01'),
  since: null,
  until: null,
};

const fault = async (work: Promise<unknown>): Promise<SourceFault | 'none'> =>
  work.then(
    () => 'none' as const,
    (cause: unknown) => {
      if (!(cause instanceof SourceError)) throw cause;
      expect(cause.message.length).toBeGreaterThan(20);
      return cause.fault;
    },
  );

describe.runIf(hasClickHouse)('a register in two shards of ClickHouse', () => {
  let two: TwoShards;
  let to: ClickHouseAddress;
  const rows = Array.from({ length: 4000 }, (_, i) => {
    const day = (at: number) => `2025-0${1 + (at % 6)}-${String(1 + (at % 28)).padStart(2, '0')}`;
    return [
      day(i),
      i % 7 === 0 ? '' : day(i + 2),
      i % 2 === 0 ? 'Талгарский район' : 'Ескельдинский район',
      `Тема ${i % 3}`,
      'портал',
      'решено',
    ];
  });
  const tsv = (part: readonly (readonly string[])[]) => part.map((row) => row.join('\t')).join('\n') + '\n';

  beforeAll(async () => {
    two = await openTwoShards();
    const columns = HEADER.map((name) => `${name} String`).join(', ');
    for (const [i, shard] of two.shards.entries()) {
      await shard.ask(`CREATE TABLE appeals_local (${columns}) ENGINE = MergeTree ORDER BY received`);
      await shard.ask('INSERT INTO appeals_local FORMAT TabSeparated', tsv(rows.filter((_, at) => at % 2 === i)));
    }
    await two.shards[0].ask(
      'CREATE TABLE appeals AS appeals_local ENGINE = Distributed(aina, default, appeals_local, rand())',
    );
    to = {
      url: `http://127.0.0.1:${two.shards[0].http}`,
      user: 'reader',
      password: 'secret',
      database: 'default',
      table: 'appeals',
    };
  }, 120_000);
  afterAll(() => two.close());

  const bytesNow = async (waits: readonly number[] = []) => {
    const source = await openClickHouse(to, { waits });
    try {
      return Buffer.from((await makeCube(source, wish, matchers)).bytes).toString('base64');
    } finally {
      await source.close();
    }
  };

  it('says who is refused, what is missing, and that nobody answers', async () => {
    expect(await fault(openClickHouse({ ...to, password: 'wrong' }))).toBe('refused_access');
    expect(await fault(openClickHouse({ ...to, user: 'nobody' }))).toBe('refused_access');
    expect(await fault(openClickHouse({ ...to, user: 'elsewhere' }))).toBe('refused_access');
    expect(await fault(openClickHouse({ ...to, table: 'not_there' }))).toBe('no_table');
    expect(await fault(openClickHouse({ ...to, database: 'not_there' }))).toMatch(/no_table|refused_access/);
    expect(await fault(openClickHouse({ ...to, url: 'http://127.0.0.1:9' }))).toBe('unreachable');
    const source = await openClickHouse(to);
    expect(await fault(makeCube(source, { ...wish, columns: { ...COLUMNS, place: 'nowhere' } }, matchers))).toBe(
      'no_column',
    );
    await source.close();
  }, 60_000);

  it('gives no cube while a shard is dead, and the same cube after its return', async () => {
    const before = await bytesNow();
    const source = await openClickHouse(to, { waits: [50] });
    let killed = false;
    const during = makeCube(source, wish, matchers, {
      progress: ({ doing }) => {
        if (doing !== 'counting' || killed) return;
        killed = true;
        void two.shards[1].stop();
      },
    });
    expect(await fault(during)).toBe('unreachable');
    await source.close();
    expect(killed).toBe(true);
    expect(await fault(bytesNow([50]))).toBe('unreachable');
    await two.shards[1].start();
    expect(await bytesNow([200, 500, 1000, 2000])).toBe(before);
  }, 120_000);

  it('reads NULL and odd types of every column', async () => {
    const [shard] = two.shards;
    await shard.ask(`CREATE TABLE typed (received Nullable(Date), closed Nullable(DateTime), place Nullable(String),
      topic Nullable(Int32), channel FixedString(3), outcome Nullable(Float64)) ENGINE = MergeTree ORDER BY tuple()`);
    const some = Array.from({ length: 600 }, (_, i) =>
      i % 10 === 0
        ? ['\\N', '\\N', '\\N', '\\N', 'abc', '\\N']
        : [
            `2025-0${1 + (i % 3)}-10`,
            `2025-0${1 + (i % 3)}-20 10:11:12`,
            'Талгарский район',
            String(i % 2),
            'xyz',
            '1.5',
          ],
    );
    await shard.ask('INSERT INTO typed FORMAT TabSeparated', tsv(some));
    const source = await openClickHouse({ ...to, table: 'typed' });
    const { head } = await makeCube(source, { ...wish, until: 2025 * 12 + 2 }, matchers);
    await source.close();
    expect(head.reasons).toEqual({});
    expect(head.read).toBe(600);
    expect(head.taken).toBe(600);
    expect(head.names.topic.map(({ name }) => name)).toEqual(['', '0', '1']);
    expect(head.names.outcome).toEqual(['', '1.5']);
  }, 60_000);

  it('takes the newest row of a number where the table is sharded by it, and refuses where it is not', async () => {
    const columns = [...HEADER, 'number', 'version'].map((name) => `${name} String`).join(', ');
    for (const shard of two.shards)
      await shard.ask(`CREATE TABLE numbered_local (${columns}) ENGINE = MergeTree ORDER BY number`);
    const [first, second] = two.shards;
    await first.ask(
      'CREATE TABLE numbered AS numbered_local ENGINE = Distributed(aina, default, numbered_local, cityHash64(number))',
    );
    await first.ask(
      'CREATE TABLE scattered AS numbered_local ENGINE = Distributed(aina, default, numbered_local, rand())',
    );
    const line = (i: number, version: number) => [
      `2025-01-${String(1 + (i % 28)).padStart(2, '0')}`,
      '',
      'Талгарский район',
      'Дороги',
      'портал',
      '',
      `n${i}`,
      String(version),
    ];
    for (const [at, shard] of [first, second].entries()) {
      const own = Array.from({ length: 100 }, (_, i) => i).filter((i) => i % 2 === at);
      await shard.ask(
        'INSERT INTO numbered_local FORMAT TabSeparated',
        tsv(own.flatMap((i) => [line(i, 1), line(i, 2)])),
      );
    }
    const newest = { number: 'number', version: 'version' };
    const source = await openClickHouse({ ...to, table: 'numbered' }, { newest });
    const { head } = await makeCube(source, { ...wish, until: 2025 * 12 }, matchers);
    await source.close();
    expect(head.reasons).toEqual({});
    expect(head.taken).toBe(100);
    expect(await fault(openClickHouse({ ...to, table: 'scattered' }, { newest }))).toBe('not_sharded_by_number');
  }, 60_000);

  it('quotes every text so that it comes back as it was', async () => {
    const texts = ["'", '\\', "\\'", "'; DROP TABLE appeals; --", '\0\n\r\t', '"`', 'ұ😀', '{x:String}', '%', '\\n'];
    for (const text of texts) {
      const back = await two.shards[0].ask(`SELECT hex(${quoted(text)})`);
      expect(back.trim().toLowerCase()).toBe(Buffer.from(text).toString('hex'));
    }
  });
});
