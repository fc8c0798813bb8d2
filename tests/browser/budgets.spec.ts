import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright/test';
import { KINDS, type PageKind } from './pages.ts';
import { expect, settled, test } from './site.ts';

const kB = 1000;
const MB = 1000 * kB;

/** Explore draws its first chart with Chart.js, which comes after the page has come to life. */
const CHART_JS = 55;

/** Words of DuckDB's worker protocol and exports: they survive minification under any file name. */
const ENGINE_WORDS = /duckdb_web_|REGISTER_FILE_BUFFER/;

const files = (dir: string): { path: string; size: number }[] =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((name) => ({ path: join(dir, name), stats: statSync(join(dir, name)) }))
    .filter(({ stats }) => stats.isFile())
    .map(({ path, stats }) => ({ path, size: stats.size }));

interface Received {
  url: string;
  type: string;
  body: Buffer;
}

/** Collects every answer that the page gets from now on. */
function collect(page: Page): () => Promise<Received[]> {
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

const isEngine = ({ url, type, body }: Received): boolean =>
  /duckdb|\.wasm/i.test(url) || type.includes('wasm') || body.length > MB || ENGINE_WORDS.test(body.toString('latin1'));

for (const kind of Object.keys(KINDS) as PageKind[]) {
  test(`${kind}, opened first, keeps to its budget of JavaScript and asks for not a byte of the engine`, async ({
    page,
  }) => {
    const received = collect(page);
    await page.goto(`kk/${KINDS[kind]}`);
    await settled(page);
    await page.waitForTimeout(500);
    const all = await received();
    const scripts = all.filter(({ type, url }) => type.includes('javascript') || url.endsWith('.js'));
    const bytes = scripts.reduce((sum, { body }) => sum + gzipSync(body).length, 0);
    expect(scripts.length).toBeGreaterThan(0);
    const list = scripts.map(({ url, body }) => `${url} ${gzipSync(body).length}`).join('\n');
    expect(bytes, list).toBeLessThanOrEqual((kind === 'explore' ? 120 + CHART_JS : 120) * kB);
    expect(all.filter(isEngine).map(({ url }) => url)).toEqual([]);
  });
}

test('the engine comes when a control of Explore is touched, and weighs at most 8 MB', async ({ page }) => {
  const received = collect(page);
  await page.goto('kk/explore/');
  await settled(page);
  expect((await received()).filter(isEngine)).toEqual([]);
  await page.locator('main').locator('select, input, button').first().focus();
  const isModule = ({ url }: Received): boolean => url.includes('.wasm');
  await expect.poll(async () => (await received()).some(isModule), { timeout: 20_000 }).toBe(true);
  const engine = (await received()).filter(isEngine);
  expect(engine.some(({ body }) => ENGINE_WORDS.test(body.toString('latin1')))).toBe(true);
  const module = engine.filter(isModule);
  expect(module.length).toBe(1);
  expect(module[0]!.body.length).toBeLessThanOrEqual(8 * MB);
});

for (const dir of ['build', 'build-x']) {
  test(`${dir}: no file over 25 MB, no engine over 8 MB, 250 MB in all`, () => {
    const all = files(dir);
    expect(all.length).toBeGreaterThan(100);
    expect(all.filter(({ size }) => size > 25 * MB)).toEqual([]);
    const modules = all.filter(({ path }) => path.includes('.wasm'));
    expect(modules.length).toBe(1);
    expect(modules.filter(({ size }) => size > 8 * MB)).toEqual([]);
    const raw = all.filter(
      ({ path, size }) => size > MB && readFileSync(path).subarray(0, 4).toString('latin1') === '\0asm',
    );
    expect(raw, 'modules that a host would send without compression').toEqual([]);
    expect(all.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(250 * MB);
  });
}

test('each page has at most 60 kB of HTML, gzipped', () => {
  const pages = files('build').filter(({ path }) => path.endsWith('.html'));
  const heavy = pages
    .map(({ path }) => ({ path, bytes: gzipSync(readFileSync(path)).length }))
    .filter(({ bytes }) => bytes > 60 * kB);
  expect(heavy).toEqual([]);
});
