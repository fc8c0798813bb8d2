/** Three engines, one contract: the same register gives the same bytes. ClickHouse is there for real, as two shards. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayOf } from '#lib/i18n/calendar.ts';
import { makeCube, NoCube, type CubeWish } from '../../src/cli/register/cube.ts';
import { matchersOf } from '../../src/cli/register/known.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { openNodeEngine } from '#lib/engine/node.ts';
import { openClickHouse } from '#lib/engine/registers/clickhouse.ts';
import { openNative } from '#lib/engine/registers/native.ts';
import type { RegisterSource } from '#lib/engine/registers/source.ts';
import { wasmSource } from '#lib/engine/registers/wasm.ts';
import { decodeCube } from '#lib/register/published/file.ts';
import { COLUMNS, csvOf, HEADER, registerRows, tsvOf, type Row } from './register-texts.ts';
import { hasClickHouse, openTwoShards, type TwoShards } from './two-shards.ts';

const matchers = matchersOf('data');
const wish: CubeWish = {
  name: 'random',
  source: 'random rows',
  synthetic: true,
  internal: false,
  threshold: 5,
  term: null,
  columns: COLUMNS,
  torn: {},
  dates: 'dmy',
  places: { Ұлытау: { kind: 'own' } },
  topics: {},
  notAfter: dayOf('2026-01-01'),
  since: null,
  until: null,
};

/** The bytes of the cube and of the exact one, or why there is none; the source is closed. */
async function both(source: RegisterSource): Promise<string[]> {
  const made: string[] = [];
  try {
    for (const internal of [false, true]) {
      try {
        made.push(Buffer.from((await makeCube(source, { ...wish, internal }, matchers)).bytes).toString('base64'));
      } catch (cause) {
        if (!(cause instanceof NoCube)) throw cause;
        made.push(cause.message.replaceAll(source.label, '…'));
      }
    }
    return made;
  } finally {
    await source.close();
  }
}

describe('the same register gives the same bytes', () => {
  let wasm: Engine;
  let folder: string;
  let two: TwoShards | null = null;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'aina-engines-'));
    wasm = await openNodeEngine();
    if (hasClickHouse) {
      two = await openTwoShards();
      const columns = HEADER.map((name) => `${name} String`).join(', ');
      for (const shard of two.shards)
        await shard.ask(`CREATE TABLE appeals_local (${columns}) ENGINE = MergeTree ORDER BY received`);
      await two.shards[0].ask(
        'CREATE TABLE appeals AS appeals_local ENGINE = Distributed(aina, default, appeals_local, rand())',
      );
    }
  }, 120_000);
  afterAll(async () => {
    await wasm.close();
    await two?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const native = async (rows: readonly Row[]) => {
    const path = join(folder, 'rows.csv');
    writeFileSync(path, csvOf(rows));
    return openNative({ kind: 'csv', paths: [path], columns: HEADER }, { temporary: folder, threads: 1 });
  };
  const inBrowser = async (rows: readonly Row[]) => {
    await wasm.load({
      name: 'rows',
      columns: HEADER.map((name) => ({ name, type: 'VARCHAR' as const })),
      csv: csvOf(rows),
    });
    return { ...wasmSource(wasm, 'rows', HEADER), close: () => Promise.resolve() };
  };

  it('native DuckDB and DuckDB-WASM', async () => {
    await fc.assert(
      fc.asyncProperty(registerRows, async (rows) => {
        expect(await both(await native(rows))).toEqual(await both(await inBrowser(rows)));
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  it.runIf(hasClickHouse)(
    'native DuckDB and two shards of ClickHouse',
    async () => {
      const [first, second] = (two as TwoShards).shards;
      await fc.assert(
        fc.asyncProperty(registerRows, async (rows) => {
          for (const [i, shard] of [first, second].entries()) {
            await shard.ask('TRUNCATE TABLE appeals_local');
            const part = rows.filter((_, at) => at % 2 === i);
            if (part.length > 0) await shard.ask('INSERT INTO appeals_local FORMAT TabSeparated', tsvOf(part));
          }
          const source = await openClickHouse({
            url: `http://127.0.0.1:${first.http}`,
            user: 'reader',
            password: 'secret',
            database: 'default',
            table: 'appeals',
          });
          expect(await both(source)).toEqual(await both(await native(rows)));
        }),
        { numRuns: 12 },
      );
    },
    240_000,
  );

  it('counts every row once: taken + refused = read', async () => {
    await fc.assert(
      fc.asyncProperty(registerRows, async (rows) => {
        const source = await native(rows);
        try {
          const { head, bytes } = await makeCube(source, { ...wish, internal: true }, matchers);
          const { cells } = decodeCube(bytes);
          expect(head.read).toBe(rows.length);
          expect(cells?.counts.reduce((a, b) => a + b, 0)).toBe(head.taken);
          expect(head.taken + Object.values(head.reasons).reduce((a, b) => a + b, 0)).toBe(rows.length);
        } catch (cause) {
          if (!(cause instanceof NoCube)) throw cause;
        } finally {
          await source.close();
        }
      }),
      { numRuns: 15 },
    );
  }, 120_000);
});
