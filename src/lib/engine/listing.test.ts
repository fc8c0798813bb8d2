import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from './engine.ts';
import { openNodeEngine } from './node.ts';

const LIMITS = { rows: 100_000, bytes: 64_000_000 };
let engine: Engine;

beforeAll(async () => {
  engine = await openNodeEngine();
});
afterAll(() => engine.close());

describe('a listing', () => {
  it('keeps two columns of one name apart', async () => {
    const listing = await engine.list("SELECT 1 AS a, 'x' AS a, true AS b", LIMITS);
    expect(listing.columns).toEqual([
      { name: 'a', type: 'number' },
      { name: 'a', type: 'text' },
      { name: 'b', type: 'boolean' },
    ]);
    expect(listing.row(0)).toEqual([1, 'x', true]);
    expect(listing.cut).toBeNull();
  });

  it('knows its columns when it has no rows', async () => {
    const listing = await engine.list('SELECT 1 AS a WHERE false', LIMITS);
    expect(listing.columns.map(({ name }) => name)).toEqual(['a']);
    expect(listing.count).toBe(0);
    expect(() => listing.row(0)).toThrow(RangeError);
  });

  it('tells dates, times, lists and numbers beyond all bounds as texts', async () => {
    const listing = await engine.list(
      `SELECT DATE '2024-01-02', TIMESTAMP '2024-01-02 03:04:05', TIME '01:02:03', [1, 2, NULL], 1e400, 'nan'::DOUBLE,
        NULL, 'x'::BLOB, {'a': 1}`,
      LIMITS,
    );
    expect(listing.row(0)).toEqual([
      '2024-01-02',
      '2024-01-02 03:04:05',
      '01:02:03',
      '[1,2,null]',
      'infinity',
      'nan',
      null,
      '0x78',
      '{"a": 1}',
    ]);
  });

  it('refuses an ENUM with a way out instead of showing its cells as missing', async () => {
    await expect(engine.list("SELECT 'a'::ENUM('a', 'b') AS e", LIMITS)).rejects.toThrow('cast it to VARCHAR');
    expect((await engine.list("SELECT 'a'::ENUM('a', 'b')::VARCHAR AS e", LIMITS)).row(0)).toEqual(['a']);
  });

  it('finds a row in whichever batch it came', async () => {
    const listing = await engine.list('SELECT range AS n FROM range(50000)', LIMITS);
    expect(listing.count).toBe(50_000);
    for (const at of [0, 2047, 2048, 31_337, 49_999]) expect(listing.row(at)).toEqual([at]);
  });

  it('ends at the limit of rows, and the engine goes on answering', async () => {
    const listing = await engine.list('SELECT a.range AS a, b.range AS b FROM range(1000000) a, range(1000000) b', {
      rows: 10_000,
      bytes: 64_000_000,
    });
    expect([listing.count, listing.cut]).toEqual([10_000, 'rows']);
    expect(await engine.ask('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('ends at the limit of bytes', async () => {
    const listing = await engine.list("SELECT repeat('x', 1000) AS t FROM range(1000000)", {
      rows: 100_000,
      bytes: 5_000_000,
    });
    expect(listing.cut).toBe('bytes');
    expect(listing.count).toBeLessThan(20_000);
  });

  it('of exactly as many rows as the limit is not cut', async () => {
    expect((await engine.list('SELECT * FROM range(100)', { ...LIMITS, rows: 100 })).cut).toBeNull();
  });

  it.each([
    'DROP TABLE x',
    'SELECT 1; SELECT 2',
    'SET threads=4',
    "SELECT * FROM read_csv('https://example.org/x.csv')",
  ])('is refused: %s', async (sql) => {
    await expect(engine.list(sql, LIMITS)).rejects.toMatchObject({ name: 'EngineError' });
  });
});
