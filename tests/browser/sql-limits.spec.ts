import { expect, test } from './site.ts';
import { ask, BOOT, openConsole, status, write } from './sql-console.ts';

test.describe.configure({ timeout: 120_000 });

test('a hundred thousand rows scroll with few of them in the page; more than the limit is cut and said so', async ({
  page,
}) => {
  await openConsole(page);
  await ask(page, 'SELECT a.range AS n, b.range AS m FROM range(100000) a, range(100000) b');
  await expect(status(page)).toContainText('stopped at the limit: 100,000 rows', BOOT);
  const box = page.locator('#result .box');
  await expect(box.locator('table')).toHaveAttribute('aria-rowcount', '100001');
  await box.evaluate((element) => element.scrollTo({ top: element.scrollHeight }));
  await expect(box.locator('tr[aria-rowindex="100001"]')).toBeVisible();
  expect(await box.locator('tbody tr').count()).toBeLessThan(80);
  await expect(page.getByRole('button', { name: 'Download CSV · 100,000 rows' })).toBeVisible();
});

test('everything joined with everything neither eats the memory nor freezes the page', async ({ page }) => {
  await openConsole(page);
  await ask(page, 'SELECT 1');
  await page.evaluate(() => {
    Object.assign(window, { longest: 0 });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        Object.assign(window, { longest: Math.max((window as never as { longest: number }).longest, duration) });
    }).observe({ entryTypes: ['longtask'] });
  });
  await ask(page, 'SELECT * FROM figures a, figures b, figures c');
  await expect(status(page)).toContainText('MB, after', BOOT);
  expect(await page.evaluate(() => (window as never as { longest: number }).longest)).toBeLessThan(1000);
});

test('a runaway statement is stopped by the reader, and the engine goes on answering', async ({ page }) => {
  await openConsole(page);
  await ask(page, 'SELECT 1');
  await write(page, "SELECT count(*) FROM figures a, figures b, figures c WHERE a.id || b.id || c.id LIKE '%zz%'");
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(status(page)).toContainText('Running', BOOT);
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(status(page)).toContainText('Stopped. Nothing was changed.');
  await ask(page, 'SELECT count(*) AS n FROM places');
  await expect(status(page)).toContainText('1 row in', BOOT);
});

test('a statement is stopped after thirty seconds', async ({ page }) => {
  await page.clock.install();
  await openConsole(page);
  await write(page, "SELECT count(*) FROM figures a, figures b, figures c WHERE a.id || b.id || c.id LIKE '%zz%'");
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(status(page)).toContainText('Running', BOOT);
  await page.clock.fastForward(30_500);
  await expect(status(page)).toContainText('Stopped after 30 seconds');
});

test('no statement reaches files, addresses, settings or the tables themselves', async ({ page }) => {
  await openConsole(page);
  for (const sql of [
    "ATTACH 'x.db'",
    "COPY figures TO 'own/x.csv'",
    'INSTALL httpfs',
    'LOAD httpfs',
    "SELECT * FROM read_csv('https://example.org/x.csv')",
    "SELECT * FROM 'https://example.org/x.parquet'",
    "SELECT * FROM read_text('/etc/passwd')",
    'PRAGMA database_list',
    'SET enable_external_access = true',
    'SELECT 1; DROP TABLE figures',
    'DELETE FROM figures',
    'EXPLAIN ANALYZE DROP TABLE figures',
  ]) {
    await ask(page, sql);
    await expect(page.getByRole('alert'), sql).toBeVisible();
    await ask(page, 'SELECT 1 AS still_here');
    await expect(page.getByRole('alert'), sql).toHaveCount(0);
  }
  await ask(page, 'SELECT count(*) AS n FROM figures');
  await expect(page.locator('#result tbody td').first()).toHaveText(/^\d{4,}$/);
});
