import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { estimateBytes, withCache } from './cache.ts';
import type { Engine, Param } from './engine.ts';
import { cancelled } from './error.ts';
import { openNodeEngine } from './node.ts';

interface Call {
  readonly sql: string;
  readonly params: readonly Param[];
  readonly signal: AbortSignal | undefined;
  answer(rows: object[]): void;
  fail(error: Error): void;
}

function fakeEngine(): { engine: Engine; calls: Call[] } {
  const calls: Call[] = [];
  const engine: Engine = {
    ask<Row extends object>(sql: string, params: readonly Param[] = [], signal?: AbortSignal): Promise<Row[]> {
      return new Promise<Row[]>((resolve, reject) => {
        calls.push({ sql, params, signal, answer: (rows) => resolve(rows as Row[]), fail: reject });
        signal?.addEventListener('abort', () => reject(cancelled()));
      });
    },
    list: () => Promise.reject(new Error('nobody lists here')),
    load: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
  return { engine, calls };
}

describe('a remembered answer', () => {
  it('serves equal questions at once with one run, each with a list of its own', async () => {
    const { engine, calls } = fakeEngine();
    const cached = withCache(engine);
    const both = Promise.all([cached.ask('q', [1]), cached.ask('q', [1])]);
    calls[0]?.answer([{ a: 1 }]);
    const [first, second] = await both;
    expect(calls).toHaveLength(1);
    expect(first).toEqual([{ a: 1 }]);
    expect(second).toEqual(first);
    expect(second).not.toBe(first);
  });

  it('belongs to its parameters, with their types', async () => {
    const { engine, calls } = fakeEngine();
    const cached = withCache(engine);
    for (const params of [[], [1], ['1'], [null], ['null'], [true]]) void cached.ask('q', params);
    expect(calls).toHaveLength(6);
  });

  it('is not kept when it failed', async () => {
    const { engine, calls } = fakeEngine();
    const cached = withCache(engine);
    const failing = cached.ask('q');
    calls[0]?.fail(new Error('no'));
    await expect(failing).rejects.toThrow('no');
    const again = cached.ask('q');
    calls[1]?.answer([{ a: 2 }]);
    expect(await again).toEqual([{ a: 2 }]);
  });

  it('is dropped when it was used least recently and the bytes run out', async () => {
    const { engine, calls } = fakeEngine();
    const rows = [{ text: 'x'.repeat(100) }];
    const cached = withCache(engine, 2.5 * estimateBytes(rows));
    const ask = async (sql: string): Promise<void> => {
      const before = calls.length;
      const answer = cached.ask(sql);
      if (calls.length > before) calls.at(-1)?.answer(rows);
      await answer;
    };
    await ask('a');
    await ask('b');
    await ask('a');
    await ask('c');
    expect(calls.map((call) => call.sql)).toEqual(['a', 'b', 'c']);
    await ask('a');
    expect(calls).toHaveLength(3);
    await ask('b');
    expect(calls).toHaveLength(4);
  });

  it('is forgotten when a table is loaded', async () => {
    const { engine, calls } = fakeEngine();
    const cached = withCache(engine);
    void cached.ask('q');
    calls[0]?.answer([]);
    await cached.load({ name: 't', columns: [], csv: '' });
    void cached.ask('q');
    expect(calls).toHaveLength(2);
  });
});

describe('giving up', () => {
  it('stops the run only when nobody waits for it any more', async () => {
    const { engine, calls } = fakeEngine();
    const cached = withCache(engine);
    const one = new AbortController();
    const two = new AbortController();
    const first = cached.ask('q', [], one.signal).catch((error: unknown) => error);
    const second = cached.ask('q', [], two.signal).catch((error: unknown) => error);
    one.abort();
    expect(await first).toMatchObject({ kind: 'cancelled' });
    expect(calls[0]?.signal?.aborted).toBe(false);
    two.abort();
    expect(await second).toMatchObject({ kind: 'cancelled' });
    expect(calls[0]?.signal?.aborted).toBe(true);
    void cached.ask('q');
    expect(calls).toHaveLength(2);
  });

  it('of one leaves the answer to the other', async () => {
    const { engine, calls } = fakeEngine();
    const cached = withCache(engine);
    const one = new AbortController();
    const first = cached.ask('q', [], one.signal).catch((error: unknown) => error);
    const second = cached.ask('q');
    one.abort();
    calls[0]?.answer([{ a: 1 }]);
    expect(await first).toMatchObject({ kind: 'cancelled' });
    expect(await second).toEqual([{ a: 1 }]);
  });
});

describe('with the real engine', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openNodeEngine();
  });
  afterAll(() => engine.close());

  it('remembers, fails anew each time, and sees a table that was loaded again', async () => {
    let runs = 0;
    const counting: Engine = { ...boundTo(engine), ask: (...call) => (runs++, engine.ask(...call)) };
    const cached = withCache(counting);
    const load = (csv: string): Promise<void> =>
      cached.load({ name: 't', columns: [{ name: 'x', type: 'INTEGER' }], csv });
    await load('x\n1\n2\n');
    const sql = 'SELECT sum(x) AS s FROM t WHERE x > ?';
    expect(await cached.ask(sql, [0])).toEqual([{ s: 3 }]);
    expect(await cached.ask(sql, [0])).toEqual([{ s: 3 }]);
    expect(runs).toBe(1);
    await expect(cached.ask('SELECT y FROM t')).rejects.toMatchObject({ kind: 'query_failed' });
    await expect(cached.ask('SELECT y FROM t')).rejects.toMatchObject({ kind: 'query_failed' });
    expect(runs).toBe(3);
    await load('x\n5\n');
    expect(await cached.ask(sql, [0])).toEqual([{ s: 5 }]);
  });
});

function boundTo(engine: Engine): Engine {
  return {
    ask: (...call) => engine.ask(...call),
    list: (...call) => engine.list(...call),
    load: (table) => engine.load(table),
    close: () => engine.close(),
  };
}
