import { readFileSync } from 'node:fs';
import type { Download, Page } from 'playwright/test';
import { FORMATS, type Format } from '#lib/export/formats.ts';
import { readFile } from '../fixtures/export/read-back.ts';
import { expect, settled, SITE_X, test } from './site.ts';

const PLACE = 'kk/places/ile/';
const NAMES = /^aina_[a-z0-9_-]+_(kk|ru|en)_v\d{4}-\d{2}-\d{2}(_excel)?\.(csv|xlsx|zip|json|parquet)$/;

const panelOf = (page: Page) => page.locator('.download').last();

async function open(page: Page, path: string) {
  await page.goto(path);
  await settled(page);
  const panel = panelOf(page);
  await panel.locator('summary').click();
  return panel;
}

/** "1 234 жол" as a number. */
const rowsSaid = (words: string): number =>
  Number(/(\d[\d\s\u00a0,]*)\s\S+$/.exec(words.trim())?.[1]?.replace(/\D/g, ''));

async function bytesOf(download: Download): Promise<Uint8Array> {
  return new Uint8Array(readFileSync(await download.path()));
}

test('every format of the panel holds the rows that its button promises', async ({ page }) => {
  const panel = await open(page, PLACE);
  const buttons = panel.locator('.formats button');
  await expect(buttons).toHaveCount(2 * FORMATS.length);
  for (const [i, format] of FORMATS.entries()) {
    // What is shown for each format; everything behind it for the first two.
    for (const column of i < 2 ? [0, 1] : [0]) {
      const button = buttons.nth(2 * i + column);
      const promised = rowsSaid(await button.innerText());
      const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
      expect(download.suggestedFilename()).toMatch(NAMES);
      const rows = await readFile(await bytesOf(download), format as Format, 'standard');
      expect(rows.length, `${format} ${column}`).toBe(promised);
      expect(new Set(rows.map((row) => row.place))).toEqual(new Set(['ile']));
      for (const row of rows)
        expect(String(row.permalink)).toMatch(/^http.*\/kk\/(figures\/f\d+\/|indicators\/\w+\/#b\d+)$/);
      await expect(panel.getByRole('status')).toContainText(download.suggestedFilename());
    }
  }
});

test('the first button gives CSV as the reader last chose it', async ({ page }) => {
  const panel = await open(page, PLACE);
  const main = panel.getByRole('button').first();
  const first = async () => (await Promise.all([page.waitForEvent('download'), main.click()]))[0].suggestedFilename();
  expect(await first()).toMatch(/_excel\.csv$/);
  await Promise.all([page.waitForEvent('download'), panel.locator('.formats button').nth(2).click()]);
  expect(await first()).not.toMatch(/_excel/);
  await page.reload();
  await settled(page);
  expect(await first()).not.toMatch(/_excel/);
});

test('a download can be cancelled: nothing is saved, and the panel is ready again', async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/data/statistics.csv', async (route) => {
    await held;
    await route.continue().catch(() => undefined);
  });
  const panel = await open(page, PLACE);
  let saved = 0;
  page.on('download', () => (saved += 1));
  const behind = panel.getByRole('button').nth(1);
  await behind.click();
  await expect(panel.getByRole('progressbar')).toBeVisible();
  await expect(behind).toBeDisabled();
  await panel.locator('.work button').click();
  await expect(panel.getByRole('progressbar')).toHaveCount(0);
  await expect(panel.getByRole('status')).not.toBeEmpty();
  await expect(behind).toBeEnabled();
  release();
  // The same rows, asked for again, come after whatever the cancelled download had left to do: of the two one is saved.
  await Promise.all([page.waitForEvent('download'), behind.click()]);
  expect(saved).toBe(1);
});

test('rows that cannot be fetched are said to be so, and can be asked for again', async ({ page, watch }) => {
  watch.expected.push(/statistics\.csv/);
  watch.tolerated.push(/OrderError/, /ERR_FAILED/);
  await page.route('**/data/statistics.csv', (route) => route.abort());
  const panel = await open(page, 'en/places/ile/');
  await panel.getByRole('button').nth(1).click();
  // Readers of English are asked once what will open the file.
  await panel.locator('.ask button').first().click();
  await expect(panel.getByRole('status')).toHaveText(/could not be fetched/);
  await page.unroute('**/data/statistics.csv');
  await Promise.all([page.waitForEvent('download'), panel.getByRole('button', { name: 'Try again' }).click()]);
});

test('the whole ledger as a workbook never holds up the page for more than 100 ms', async ({ page }) => {
  const panel = await open(page, 'ru/data/');
  const workbook = panel.locator('.formats button').nth(FORMATS.indexOf('xlsx'));
  // Another program on the machine may take the processor away for a while: the best of three counts.
  const longest: number[] = [];
  for (let run = 0; run < 3 && (longest.at(-1) ?? 999) > 100; run++) {
    await page.evaluate(() => {
      const seen: number[] = [];
      const observer = new PerformanceObserver((list) =>
        list.getEntries().forEach(({ duration }) => seen.push(duration)),
      );
      observer.observe({ entryTypes: ['longtask'] });
      Object.assign(globalThis, { seenTasks: seen, tasks: observer });
    });
    const [download] = await Promise.all([page.waitForEvent('download', { timeout: 50_000 }), workbook.click()]);
    expect(download.suggestedFilename()).toMatch(NAMES);
    const found = await page.evaluate(() => (globalThis as unknown as { seenTasks: number[] }).seenTasks);
    longest.push(Math.max(0, ...found));
  }
  expect(Math.min(...longest)).toBeLessThanOrEqual(100);
});

test('the panel is walked by keyboard alone', async ({ page }) => {
  await page.goto(PLACE);
  await settled(page);
  const panel = panelOf(page);
  await panel.scrollIntoViewIfNeeded();
  await expect(page.locator('.asleep').filter({ has: panel })).toHaveCount(0);
  await panel.getByRole('button').first().focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(panel.locator('summary')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(panel.locator('.formats button').first()).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(panel.locator('.formats button').first()).toBeFocused();
  await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
});

test('at 360 px the open panel stays inside the page and every button can be hit', async ({ open: openPage }) => {
  const page = await openPage({ viewport: { width: 360, height: 760 } });
  const panel = await open(page, PLACE);
  const boxes = await panel
    .locator('button')
    .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().toJSON() as DOMRect));
  for (const { left, right, height } of boxes) {
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(360);
    expect(height).toBeGreaterThanOrEqual(30);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test('without JavaScript the panel says where the whole ledger is', async ({ open: openPage }) => {
  const page = await openPage({ javaScriptEnabled: false });
  await page.goto(PLACE);
  const panel = panelOf(page);
  await expect(panel.getByRole('button')).toHaveCount(0);
  await expect(panel.locator('noscript a, a')).toHaveAttribute('href', /data/);
});

test('files are made below /x/ too, from the tables of that site', async ({ page }) => {
  const panel = await open(page, `${SITE_X}ru/figures/f0001/`);
  const [download] = await Promise.all([page.waitForEvent('download'), panel.getByRole('button').nth(1).click()]);
  const [row] = await readFile(await bytesOf(download), 'csv_excel', 'excel');
  expect(row?.permalink).toBe(`${SITE_X}ru/figures/f0001/`);
});

test('every table of the ledger is described beside it', async ({ request }) => {
  for (const table of ['figures', 'statistics', 'places']) {
    const answer = await request.get(`data/${table}.csv-metadata.json`);
    expect(answer.ok()).toBe(true);
    expect(await answer.json()).toMatchObject({ url: `${table}.csv` });
  }
});
