import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchWasm } from './wasm-download.ts';

const raw = new Uint8Array(5000);
raw.set([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
const packed = new Uint8Array(gzipSync(raw));
const asset = { url: '/x.gz', gzipBytes: packed.length, rawBytes: raw.length };

/** A server that sends these bytes in pieces of the given size. */
function serve(bytes: Uint8Array<ArrayBuffer>, piece: number, status = 200): void {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (let at = 0; at < bytes.length; at += piece) controller.enqueue(bytes.slice(at, at + piece));
      controller.close();
    },
  });
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { status })));
}

afterEach(() => vi.unstubAllGlobals());

describe('the module', () => {
  it.each([
    ['packed', packed, 1],
    ['packed', packed, 10_000],
    ['already unpacked by the browser', raw, 1000],
    ['already unpacked, byte by byte', raw, 1],
  ])('arrives %s', async (_, bytes, piece) => {
    serve(bytes, piece);
    const progress: [number, number][] = [];
    const blob = await fetchWasm(asset, (...step) => progress.push(step));
    expect(new Uint8Array(await blob.arrayBuffer())).toEqual(raw);
    expect(blob.type).toBe('application/wasm');
    expect(progress.at(-1)).toEqual([bytes.length, bytes.length]);
  });

  it.each([
    ['a page of the host', new TextEncoder().encode('<!doctype html>'), 200],
    ['nothing', new Uint8Array(0), 200],
    ['half of it', packed.slice(0, packed.length / 2), 200],
    ['half of it, unpacked', raw.slice(0, 2500), 200],
    ['an error', packed, 404],
  ])('is not taken from %s', async (_, bytes, status) => {
    serve(bytes, 100, status);
    await expect(fetchWasm(asset, () => undefined)).rejects.toMatchObject({ kind: 'download_failed' });
  });

  it('is not waited for when the reader gave up', async () => {
    serve(packed, 100);
    await expect(fetchWasm(asset, () => undefined, AbortSignal.abort())).rejects.toMatchObject({ kind: 'cancelled' });
  });

  it('needs a browser that can unpack', async () => {
    serve(packed, 100);
    vi.stubGlobal('DecompressionStream', undefined);
    await expect(fetchWasm(asset, () => undefined)).rejects.toMatchObject({ kind: 'boot_failed' });
  });
});
