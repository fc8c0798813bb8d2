import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve, type Served } from '../../src/cli/serve.ts';

let dir = '';
let root: Served;
let sub: Served;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'aina-serve-'));
  mkdirSync(join(dir, 'kk/embed'), { recursive: true });
  writeFileSync(join(dir, 'kk/embed/index.html'), 'one chart');
  writeFileSync(join(dir, 'index.html'), 'languages');
  writeFileSync(join(dir, 'kk/index.html'), 'overview');
  writeFileSync(join(dir, '404.html'), 'nowhere');
  writeFileSync(join(dir, 'figures.csv'), 'id,place\n');
  writeFileSync(join(dir, 'engine.wasm.gz'), gzipSync('module'));
  writeFileSync(join(dir, '_redirects'), '/kz/* /kk/:splat 301\n/x/kz/* /x/kk/:splat 301\n');
  root = await serve({ dir });
  sub = await serve({ dir, base: '/x', inflateGz: true });
});

afterAll(async () => {
  await root.close();
  await sub.close();
  rmSync(dir, { recursive: true });
});

const get = (url: string) => fetch(url, { redirect: 'manual' });

test('a free port is found and told', () => {
  expect(root.port).toBeGreaterThan(0);
  expect(root.port).not.toBe(sub.port);
  expect(sub.url).toBe(`http://localhost:${sub.port}/x/`);
});

test('a folder answers with its page, and without its slash leads to it, query kept', async () => {
  expect(await (await get(`${root.url}kk/`)).text()).toBe('overview');
  expect((await get(`${root.url}kk?v=1`)).headers.get('location')).toBe('/kk/?v=1');
  expect((await get(`${sub.url}kk`)).headers.get('location')).toBe('/x/kk/');
  expect((await get(`http://localhost:${sub.port}/x`)).headers.get('location')).toBe('/x/');
});

test('what _redirects names leads on, what stood behind it and the query kept', async () => {
  for (const [asked, location] of [
    [`${root.url}kz/places/ile/?show=1`, '/kk/places/ile/?show=1'],
    [`${root.url}kz/`, '/kk/'],
    [`${root.url}kz//$&.example/`, '/kk//$&.example/'],
    [`${sub.url}kz/explore/`, '/x/kk/explore/'],
  ] as const) {
    const answer = await get(asked);
    expect([answer.status, answer.headers.get('location')], asked).toEqual([301, location]);
  }
  expect((await get(`${root.url}kzx/`)).status).toBe(404);
});

test('what does not exist is 404, with the page for it; nothing answers outside the base', async () => {
  for (const url of [
    `${root.url}nope/`,
    `${sub.url}nope`,
    `http://localhost:${sub.port}/kk/`,
    `http://localhost:${sub.port}/y`,
  ]) {
    const answer = await get(url);
    expect([url, answer.status, await answer.text()]).toEqual([url, 404, 'nowhere']);
  }
});

test('no address leads out of the folder, and a broken one is refused', async () => {
  expect((await get(`${root.url}..%2f..%2fetc/passwd`)).status).toBe(404);
  expect((await get(`${root.url}%E0%A4%A`)).status).toBe(400);
  expect((await fetch(root.url, { method: 'POST' })).status).toBe(405);
});

test('a page is guarded by headers, and a script or worker by the whole policy', async () => {
  const page = await get(`${root.url}kk/`);
  expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  expect(page.headers.get('content-security-policy')).toContain("style-src 'self'");
  // Inline scripts of a page are allowed by hash, in its own meta element; a header without them would forbid them.
  expect(page.headers.get('content-security-policy')).not.toContain('script-src');
  expect(page.headers.get('x-content-type-options')).toBe('nosniff');
  const file = await get(`${root.url}figures.csv`);
  expect(file.headers.get('content-security-policy')).toContain("script-src 'self' 'wasm-unsafe-eval'");
  expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8');
});

test('the pages of single charts, and no others, may be framed', async () => {
  const policy = async (url: string) => (await get(url)).headers.get('content-security-policy');
  for (const site of [root.url, sub.url]) {
    const framed = await policy(`${site}kk/embed/?v=1`);
    expect(framed).not.toContain('frame-ancestors');
    expect(framed).toContain("style-src 'self'");
    expect(await policy(`${site}kk/`)).toContain("frame-ancestors 'none'");
    expect(await policy(`${site}nope/kk/embed/`)).toContain("frame-ancestors 'none'");
  }
});

test('a .gz file is sent as it lies, or as an encoding, as the host is told', async () => {
  const lying = Buffer.from(await (await get(`${root.url}engine.wasm.gz`)).arrayBuffer());
  expect(gunzipSync(lying).toString()).toBe('module');
  expect(await (await get(`${sub.url}engine.wasm.gz`)).text()).toBe('module');
});
