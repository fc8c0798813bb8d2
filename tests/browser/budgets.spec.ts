import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { collect, ENGINE_WORDS, isEngine, type Received } from './received.ts';
import { expect, settled, test } from './site.ts';

const kB = 1000;
const MB = 1000 * kB;

const files = (dir: string): { path: string; size: number }[] =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((name) => ({ path: join(dir, name), stats: statSync(join(dir, name)) }))
    .filter(({ stats }) => stats.isFile())
    .map(({ path, stats }) => ({ path, size: stats.size }));

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
