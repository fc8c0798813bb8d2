import { describe, expect, it, vi } from 'vitest';
import type { Engine } from './engine.ts';
import { EngineError } from './error.ts';
import type { Listing } from './listing.ts';

vi.mock('$app/paths', () => ({ resolve: (path: string) => path }));
const { EngineClient } = await import('./client.svelte.ts');

const question = { sql: 'SELECT ?', params: (n: number) => [n] };

function engineThat(ask: Engine['ask']): Engine & { closed: boolean } {
  const engine = {
    closed: false,
    ask,
    list: (): Promise<Listing> => Promise.reject(new Error('nobody lists here')),
    load: () => Promise.resolve(),
    close: () => {
      engine.closed = true;
      return Promise.resolve();
    },
  };
  return engine;
}

const echo: Engine['ask'] = async <Row extends object>(_: string, params: readonly unknown[] = []) =>
  [{ n: params[0] }] as Row[];

describe('the engine of a tab', () => {
  it('is booted by the first question, once', async () => {
    const open = vi.fn(() => Promise.resolve(engineThat(echo)));
    const client = new EngineClient(open);
    expect(client.status).toEqual({ kind: 'idle' });
    const answers = Promise.all([client.ask(question, 1), client.ask(question, 2)]);
    expect(client.status.kind).toBe('booting');
    expect(await answers).toEqual([[{ n: 1 }], [{ n: 2 }]]);
    expect(open).toHaveBeenCalledTimes(1);
    expect(client.status).toEqual({ kind: 'ready' });
  });

  it('tells how far the boot is', async () => {
    const seen: string[] = [];
    const client = new EngineClient(async (report) => {
      for (const received of [0, 5, 10]) {
        report({ kind: 'booting', received, total: 10 });
        seen.push(JSON.stringify(client.status));
      }
      report({ kind: 'loading_tables' });
      seen.push(client.status.kind);
      return engineThat(echo);
    });
    client.warm();
    client.warm();
    await client.ask(question, 1);
    expect(seen).toHaveLength(4);
    expect(seen[1]).toContain('"received":5');
    expect(seen[3]).toBe('loading_tables');
  });

  it('stays failed until a retry, which boots anew', async () => {
    const open = vi
      .fn<() => Promise<Engine>>()
      .mockRejectedValueOnce(new EngineError('download_failed', 'offline'))
      .mockResolvedValueOnce(engineThat(echo));
    const client = new EngineClient(open);
    client.warm();
    await expect(client.ask(question, 1)).rejects.toMatchObject({ kind: 'download_failed' });
    expect(client.status).toEqual({ kind: 'failed', error: 'download_failed', message: 'offline' });
    await expect(client.ask(question, 1)).rejects.toMatchObject({ kind: 'download_failed' });
    expect(open).toHaveBeenCalledTimes(1);
    await client.retry();
    expect(await client.ask(question, 1)).toEqual([{ n: 1 }]);
  });

  it('is given up after a crash and kept after a mere complaint', async () => {
    const answers = [new EngineError('query_failed', 'syntax'), new EngineError('crashed', 'gone')];
    const broken = engineThat(() => Promise.reject(answers.shift() ?? new Error('asked again')));
    const open = vi.fn<() => Promise<Engine>>().mockResolvedValueOnce(broken).mockResolvedValueOnce(engineThat(echo));
    const client = new EngineClient(open);
    await expect(client.ask(question, 1)).rejects.toMatchObject({ kind: 'query_failed' });
    expect(client.status.kind).toBe('ready');
    await expect(client.ask(question, 1)).rejects.toMatchObject({ kind: 'crashed' });
    expect(client.status).toMatchObject({ kind: 'failed', error: 'crashed' });
    expect(broken.closed).toBe(true);
    await client.retry();
    expect(await client.ask(question, 7)).toEqual([{ n: 7 }]);
  });

  it('closes, and boots again for the next question', async () => {
    const first = engineThat(echo);
    const open = vi.fn<() => Promise<Engine>>().mockResolvedValueOnce(first).mockResolvedValueOnce(engineThat(echo));
    const client = new EngineClient(open);
    await client.ask(question, 1);
    await client.close();
    expect(first.closed).toBe(true);
    expect(client.status).toEqual({ kind: 'idle' });
    await client.ask(question, 1);
    expect(open).toHaveBeenCalledTimes(2);
  });

  it('ends the worker of a statement that does not stop, and boots a new one for the next question', async () => {
    vi.useFakeTimers();
    const stuck = engineThat(echo);
    stuck.list = () => new Promise<Listing>(() => undefined);
    const open = vi.fn(() => Promise.resolve(open.mock.calls.length === 1 ? stuck : engineThat(echo)));
    const client = new EngineClient(open);
    await client.ask(question, 1);
    const stop = new AbortController();
    const listed = client.list('SELECT 1', { rows: 1, bytes: 1 }, stop.signal).catch((error: unknown) => error);
    stop.abort();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await listed).toMatchObject({ kind: 'cancelled' });
    expect(stuck.closed).toBe(true);
    vi.useRealTimers();
    expect(await client.ask(question, 2)).toEqual([{ n: 2 }]);
    expect(open).toHaveBeenCalledTimes(2);
  });
});
