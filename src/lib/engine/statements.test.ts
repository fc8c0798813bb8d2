import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from './engine.ts';
import { openNodeEngine } from './node.ts';
import { KeptStatements } from './statements.ts';

/** How many are kept; told here once more, so that another number is noticed. */
const MOST = 32;

class Fake {
  closed = 0;
  constructor(readonly sql: string) {}
  close(): void {
    this.closed += 1;
  }
}

/** Prepares and remembers everything that was ever made. */
function maker() {
  const made: Fake[] = [];
  const prepare = (sql: string): Fake => {
    const statement = new Fake(sql);
    made.push(statement);
    return statement;
  };
  const open = () => made.filter(({ closed }) => closed === 0).map(({ sql }) => sql);
  return { made, prepare, open };
}

const texts = (n: number, from = 0) => Array.from({ length: n }, (_, i) => `SELECT ${from + i}`);

describe('kept statements', () => {
  it('are prepared once for a text, however often they are asked for', async () => {
    const { made, prepare } = maker();
    const kept = new KeptStatements<Fake>();
    const first = await kept.of('SELECT 1', prepare);
    expect(await kept.of('SELECT 1', prepare)).toBe(first);
    expect(made).toHaveLength(1);
  });

  it(`are ${MOST} at most, and one that goes is closed`, async () => {
    const { prepare, open } = maker();
    const kept = new KeptStatements<Fake>();
    for (const sql of texts(MOST)) await kept.of(sql, prepare);
    expect(open()).toEqual(texts(MOST));
    await kept.of('SELECT one_more', prepare);
    expect(open()).toEqual([...texts(MOST - 1, 1), 'SELECT one_more']);
  });

  it('go in the order in which they were last used, not made', async () => {
    const { prepare, open } = maker();
    const kept = new KeptStatements<Fake>();
    for (const sql of texts(MOST)) await kept.of(sql, prepare);
    await kept.of('SELECT 0', prepare);
    await kept.of('SELECT one_more', prepare);
    expect(open()).toContain('SELECT 0');
    expect(open()).not.toContain('SELECT 1');
  });

  it('that were forgotten or cleared are closed once and prepared anew', async () => {
    const { made, prepare, open } = maker();
    const kept = new KeptStatements<Fake>();
    for (const sql of texts(3)) await kept.of(sql, prepare);
    await kept.forget('SELECT 1');
    await kept.forget('SELECT 1');
    await kept.forget('SELECT nobody_asked');
    expect(open()).toEqual(['SELECT 0', 'SELECT 2']);
    await kept.clear();
    await kept.clear();
    expect(made.map(({ closed }) => closed)).toEqual([1, 1, 1]);
    await kept.of('SELECT 1', prepare);
    expect(made).toHaveLength(4);
  });

  it('do not include one that could not be prepared, and its error is passed on', async () => {
    const { made, prepare } = maker();
    const kept = new KeptStatements<Fake>();
    const failing = kept.of('SELEKT', () => Promise.reject(new Error('syntax')));
    await expect(failing).rejects.toThrow('syntax');
    await kept.of('SELEKT', prepare);
    expect(made).toHaveLength(1);
  });

  it('leave nothing open behind when one text is asked for twice at once', async () => {
    const { prepare, open } = maker();
    const kept = new KeptStatements<Fake>();
    const [one, two] = await Promise.all([kept.of('SELECT 1', prepare), kept.of('SELECT 1', prepare)]);
    expect(one).toBe(two);
    expect(one.closed).toBe(0);
    expect(open()).toEqual(['SELECT 1']);
    await kept.clear();
    expect(open()).toEqual([]);
  });

  it('are what a list of the last used texts says, after any steps', async () => {
    const step = fc.oneof(
      { weight: 12, arbitrary: fc.integer({ min: 0, max: 44 }).map((n) => ({ kind: 'of', sql: `SELECT ${n}` })) },
      { weight: 2, arbitrary: fc.integer({ min: 0, max: 44 }).map((n) => ({ kind: 'forget', sql: `SELECT ${n}` })) },
      { weight: 1, arbitrary: fc.constant({ kind: 'clear', sql: '' }) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 160, size: 'max' }), async (steps) => {
        const { made, prepare, open } = maker();
        const kept = new KeptStatements<Fake>();
        let expected: string[] = [];
        for (const { kind, sql } of steps) {
          if (kind === 'of') {
            const statement = await kept.of(sql, prepare);
            expect([statement.sql, statement.closed]).toEqual([sql, 0]);
            expected = [...expected.filter((other) => other !== sql), sql].slice(-MOST);
          } else if (kind === 'forget') {
            await kept.forget(sql);
            expected = expected.filter((other) => other !== sql);
          } else {
            await kept.clear();
            expected = [];
          }
          expect(open().sort()).toEqual([...expected].sort());
        }
        expect(made.every(({ closed }) => closed <= 1)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('in DuckDB', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openNodeEngine();
  });
  afterAll(() => engine.close());

  const numbers = Array.from({ length: MOST + 4 }, (_, i) => i);

  it('more texts than are kept answer right, in turn and again from the first', async () => {
    for (const [round, some] of [numbers, numbers.slice(0, 8)].entries()) {
      for (const n of some) {
        expect(await engine.ask(`SELECT $1::INTEGER + ${n} AS sum`, [round])).toEqual([{ sum: n + round }]);
      }
    }
  });

  it('a statement that failed answers again once it is given what it can use', async () => {
    const sql = 'SELECT 100 / CAST($1 AS INTEGER) AS n';
    await expect(engine.ask(sql, ['many'])).rejects.toThrow();
    expect(await engine.ask(sql, ['4'])).toEqual([{ n: 25 }]);
  });

  it('a table that was replaced is the one that is asked', async () => {
    const table = (csv: string) => ({ name: 'towns', columns: [{ name: 'name', type: 'VARCHAR' as const }], csv });
    const sql = 'SELECT name FROM towns WHERE name <> $1';
    await engine.load(table('name\nIle\n'));
    expect(await engine.ask(sql, ['x'])).toEqual([{ name: 'Ile' }]);
    await engine.load(table('name\nKegen\n'));
    expect(await engine.ask(sql, ['x'])).toEqual([{ name: 'Kegen' }]);
  });
});
