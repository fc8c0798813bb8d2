/** What a page fetched, and what of it belongs to the engine. */
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright/test';

const MB = 1_000_000;

/** Words of DuckDB's worker protocol and exports: they survive minification under any file name. */
export const ENGINE_WORDS = /duckdb_web_|REGISTER_FILE_BUFFER/;

export interface Received {
  url: string;
  type: string;
  body: Buffer;
}

/** Collects every answer that the page gets from now on. */
export function collect(page: Page): () => Promise<Received[]> {
  const pending: Promise<Received | null>[] = [];
  page.on('response', (response) => {
    const url = response.url();
    if (!url.startsWith('http')) return;
    pending.push(
      response
        .body()
        .then((body) => ({ url, type: response.headers()['content-type'] ?? '', body }))
        .catch(() => null),
    );
  });
  return async () => (await Promise.all(pending)).filter((received) => received !== null);
}

export const isEngine = ({ url, type, body }: Received): boolean =>
  /duckdb|\.wasm/i.test(url) || type.includes('wasm') || body.length > MB || ENGINE_WORDS.test(body.toString('latin1'));

/** The scripts among them with what each weighs when a host compresses it. */
export function scriptsOf(received: readonly Received[]): { url: string; bytes: number }[] {
  return received
    .filter(({ type, url }) => type.includes('javascript') || url.endsWith('.js'))
    .map(({ url, body }) => ({ url, bytes: gzipSync(body).length }));
}
