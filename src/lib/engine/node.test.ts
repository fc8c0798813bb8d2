import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine, TableText } from './engine.ts';
import { EngineError } from './error.ts';
import { openNodeEngine } from './node.ts';

const towns: TableText = {
  name: 'towns',
  columns: [
    { name: 'name', type: 'VARCHAR' },
    { name: 'people', type: 'DOUBLE' },
    { name: 'rank', type: 'INTEGER' },
    { name: 'open', type: 'BOOLEAN' },
  ],
  csv: 'name,people,rank,open\n"O\'Brien ""the"" town",1.5,1,true\n"two\nlines, one cell",,,false\nІле,-12,2,\n',
};

let engine: Engine;

beforeAll(async () => {
  engine = await openNodeEngine();
  await engine.load(towns);
});

afterAll(() => engine.close());

async function failure(work: Promise<unknown>): Promise<EngineError> {
  const error: unknown = await work.then(
    () => undefined,
    (cause: unknown) => cause,
  );
  expect(error).toBeInstanceOf(EngineError);
  return error as EngineError;
}

describe('rows', () => {
  it('come as typed as the table, with missing values null', async () => {
    expect(await engine.ask('SELECT * FROM towns')).toEqual([
      { name: 'O\'Brien "the" town', people: 1.5, rank: 1, open: true },
      { name: 'two\nlines, one cell', people: null, rank: null, open: false },
      { name: 'Іле', people: -12, rank: 2, open: null },
    ]);
  });

  it('hold plain numbers, whatever DuckDB counts in', async () => {
    const sql = `SELECT count(*) AS n, sum(rank) AS s, 1.25::DECIMAL(9, 2) AS d, avg(people) AS a, 7::HUGEINT AS h FROM towns`;
    expect(await engine.ask(sql)).toEqual([{ n: 3, s: 3, d: 1.25, a: -5.25, h: 7 }]);
  });
});

describe('parameters', () => {
  it.each(["x' OR '1'='1", "'; DROP TABLE towns; --", '"', '$1', '?', 'Ә, \n'])('%j stays data', async (value) => {
    expect(await engine.ask('SELECT $1 AS back, count(*) AS n FROM towns WHERE name = $1', [value])).toEqual([
      { back: value, n: 0 },
    ]);
    expect(await engine.ask('SELECT count(*) AS n FROM towns')).toEqual([{ n: 3 }]);
  });

  it('may be missing, true or false', async () => {
    expect(await engine.ask('SELECT ? AS a, ? AS b, ? AS c', [null, true, 0.5])).toEqual([
      { a: null, b: true, c: 0.5 },
    ]);
  });
});

describe('a table that does not fit', () => {
  it('is refused with its name, line and column', async () => {
    const wrong = { ...towns, csv: 'name,people,rank,open\nIle,12,1,true\nKegen,many,2,true\n' };
    const error = await failure(engine.load({ ...wrong, name: 'wrong' }));
    expect(error.kind).toBe('query_failed');
    expect(error.message).toMatch(/^Table wrong: /);
    expect(error.message).toMatch(/Line: 3/);
    expect(error.message).toMatch(/"people"/);
    expect(error.message).toMatch(/many/);
  });

  it('leaves the table of that name as it was', async () => {
    await failure(engine.load({ ...towns, csv: 'name,people,rank,open\nKegen,many,2,true\n' }));
    expect(await engine.ask('SELECT count(*) AS n FROM towns')).toEqual([{ n: 3 }]);
  });

  it('is refused when a row has too many cells', async () => {
    const error = await failure(engine.load({ ...towns, name: 'wrong', csv: 'name,people,rank,open\na,1,1,true,5\n' }));
    expect(error.message).toMatch(/Expected Number of Columns: 4 Found: 5/);
  });
});

describe('the lock', () => {
  it.each([
    "SELECT * FROM read_csv('/etc/passwd')",
    "SELECT * FROM read_text('package.json')",
    "SELECT * FROM glob('/etc/*')",
    "SELECT * FROM 'package.json'",
    "SELECT * FROM read_csv('own/../package.json')",
    "SELECT * FROM read_csv('https://example.org/x.csv')",
    "SELECT * FROM 'https://example.org/x.csv'",
    "SELECT * FROM 'https://example.org/x.parquet'",
    "SELECT json_extract('{}', '$')",
    "SELECT * FROM read_parquet('own/x.parquet')",
    "ATTACH 'other.db'",
    "ATTACH 'https://example.org/x.db' AS x",
    'INSTALL httpfs',
    'LOAD httpfs',
    'SET lock_configuration = false',
    'SET enable_external_access = true',
    'RESET allowed_directories',
    "PRAGMA memory_limit = '1MB'",
    "COPY towns TO 'x.csv'",
    'DROP TABLE towns',
    'DELETE FROM towns',
    'WITH x AS (SELECT 1) DELETE FROM towns',
    'EXPLAIN ANALYZE DROP TABLE towns',
    'SELECT 1; SELECT 2',
  ])('refuses %s at once', async (sql) => {
    const begun = performance.now();
    const error = await failure(engine.ask(sql));
    // Reaching for an extension's host would take minutes offline; a busy machine needs some hundred milliseconds.
    expect(performance.now() - begun).toBeLessThan(5000);
    expect(['refused_statement', 'query_failed']).toContain(error.kind);
    expect(await engine.ask('SELECT count(*) AS n FROM towns')).toEqual([{ n: 3 }]);
  });

  it('calls a refusal by its name', async () => {
    expect((await failure(engine.ask("SELECT * FROM read_csv('/etc/passwd')"))).kind).toBe('refused_statement');
    expect((await failure(engine.ask("SELECT json_extract('{}', '$')"))).kind).toBe('refused_statement');
    expect((await failure(engine.ask('SELECT nothing FROM towns'))).kind).toBe('query_failed');
  });

  it('holds only what is built in', async () => {
    const sql = 'SELECT extension_name AS name FROM duckdb_extensions() WHERE loaded ORDER BY name';
    expect(await engine.ask(sql)).toEqual([{ name: 'core_functions' }]);
  });
});

it('an aborted question is cancelled', async () => {
  expect((await failure(engine.ask('SELECT 1', [], AbortSignal.abort()))).kind).toBe('cancelled');
});

it('a closed engine answers nothing', async () => {
  const other = await openNodeEngine();
  await other.close();
  await other.close();
  expect((await failure(other.ask('SELECT 1'))).kind).toBe('crashed');
});
