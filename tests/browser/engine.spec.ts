import type { Page } from 'playwright/test';
import { expect, settled, SITE, SITE_X, test } from './site.ts';

/** Everything in the tables of the page, also where a table is folded away. */
const rows = (page: Page): Promise<string> =>
  page.locator('main table').evaluateAll((tables) => tables.map((table) => table.textContent).join('\n'));

/** Opens Explore and chooses another indicator, as a reader would; resolves when its rows stand on the page. */
async function chooseAnother(page: Page, site: string): Promise<void> {
  await page.goto(`${site}en/explore/`);
  await settled(page);
  const before = await rows(page);
  await page.locator('#indicator').click();
  await page.locator('#indicator-list [data-code=population]').click();
  await expect.poll(() => rows(page), { timeout: 40_000 }).not.toBe(before);
}

for (const [name, site] of [
  ['on a host that sends .gz as it lies', SITE],
  ['below /x/, on a host that inflates .gz', SITE_X],
] as const) {
  test(`the engine starts ${name}`, async ({ page }) => {
    await chooseAnother(page, site);
    expect(new URL(page.url()).searchParams.get('indicator')).toBe('population');
    await expect(page.locator('main h1')).toBeVisible();
  });
}

test('an engine that cannot be fetched leaves the page readable and offers a retry', async ({ page, watch }) => {
  watch.expected.push(/\.wasm/);
  watch.tolerated.push(/ERR_FAILED/);
  await page.route(/\.wasm/, (route) => route.abort());
  await page.goto('en/explore/');
  await settled(page);
  const before = await rows(page);
  await page.locator('#indicator').click();
  await page.locator('#indicator-list [data-code=population]').click();
  const retry = page.locator('main').getByRole('button', { name: /try again/i });
  await expect(retry.first()).toBeVisible({ timeout: 20_000 });
  expect(await rows(page)).toBe(before);
  await expect(page.locator('main')).not.toContainText('Working on it');
  await page.unroute(/\.wasm/);
  await retry.first().click();
  await expect.poll(() => rows(page), { timeout: 40_000 }).not.toBe(before);
});
