/** A page is one file: its rows stand in it, and a reader who comes by a link gets them from there, without leaving the site. */
import { readdirSync } from 'node:fs';
import { expect, settled, test } from './site.ts';

const FILES = readdirSync('build', { recursive: true, encoding: 'utf8', withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/').replace(/^build\//, ''));

/** Whether the page is still the document that it was when this was set. */
const MARK = 'aina-same-document';

test('a press figure is three files, one in each language', () => {
  const files = new Map<string, string[]>();
  for (const path of FILES) {
    const [, id] = /^(?:kk|ru|en)\/figures\/(f\d+)\//.exec(path) ?? [];
    if (id !== undefined) files.set(id, [...(files.get(id) ?? []), path]);
  }
  expect(files.size).toBeGreaterThan(600);
  expect([...files.values()].filter((paths) => paths.length !== 3)).toEqual([]);
});

test('no page that there is one of for each row of the ledger has a file of data beside it', () => {
  const beside = FILES.filter((path) => path.endsWith('/__data.json')).map((path) => path.split('/').length);
  // A language, at most two folders, the file: the pages of sections and what stands once below them.
  expect(beside.filter((depth) => depth > 4)).toEqual([]);
  expect(beside.length, 'see ui/rows-in-page.ts for how a page holds its rows itself').toBeLessThan(80);
});

test('/kz/ is one page', () => {
  expect(FILES.filter((path) => path.startsWith('kz/'))).toEqual(['kz/index.html']);
});

test('by links a reader goes from page to page in one document, and back', async ({ page }) => {
  const data: string[] = [];
  page.on('request', (request) => {
    if (/figures\/f\d+\/__data\.json/.test(request.url())) data.push(request.url());
  });
  await page.goto('ru/figures/');
  await settled(page);
  await page.evaluate((mark) => document.documentElement.setAttribute('data-same', mark), MARK);
  const first = page.locator('main .figures a').first();
  const words = await first.innerText();
  await first.click();
  await page.waitForURL('**/ru/figures/f*/');
  await expect(page.locator('blockquote')).toContainText(words);
  await page.locator('article .kicker a').first().click();
  await page.waitForURL('**/ru/places/*/');
  await expect(page.locator('h1')).toHaveCount(1);
  await page.goBack();
  await expect(page.locator('blockquote')).toContainText(words);
  await page.locator('a[hreflang=en]').first().click();
  await page.waitForURL('**/en/figures/f*/');
  await expect(page.locator('blockquote')).toContainText(words);
  expect(await page.evaluate(() => document.documentElement.getAttribute('data-same'))).toBe(MARK);
  expect(data).toEqual([]);
});

test('an address below /kz/ leads on where the host reads no _redirects', async ({ page, watch }) => {
  watch.expected.push(/lost/);
  // As a plain host answers: the not-found page, under the address that was asked for.
  await page.route('**/kz/places/ile/**', async (route) => {
    const response = await route.fetch({ url: new URL('lost/', route.request().url()).href });
    await route.fulfill({ response });
  });
  watch.expected.push(/kz\/places/);
  await page.goto('kz/places/ile/?show=1#table');
  await page.waitForURL('**/kk/places/ile/?show=1#table');
});
