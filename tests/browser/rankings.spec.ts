/** An official who has to defend a place: finds it and its reason, sets a direction, shares the link, prints. */
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { expect, settled, test } from './site.ts';

async function download(page: Page, name: RegExp): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
  expect(file.suggestedFilename()).toMatch(/^aina_ranking_[a-z-]+_\d{4}_(kk|ru|en)_v\d{4}-\d\d-\d\d(_excel)?\.csv$/);
  return readFileSync(await file.path(), 'utf8');
}

test('from the overview to a district, its place and the reason in three actions', async ({ page }) => {
  await page.goto('kk/');
  await settled(page);
  // A tile chooses its district on the dashboard; the name that then stands above leads on, and the choice goes along.
  await page.locator('main .tile[href*="places/ile/"]').click();
  await page.locator('main h1 a[href*="places/ile/"]').click();
  await expect(page).toHaveURL(/\/kk\/places\/ile\/\?choice=ile(~|$)/);
  await settled(page);
  await page.locator('main a[href*="rankings/crimes_per_1000/"][href$="#place-ile"]').first().click();
  await expect(page).toHaveURL(/\/rankings\/crimes_per_1000\/\?choice=ile(~.*)?#place-ile$/);
  const row = page.locator('#place-ile');
  await expect(row).toBeInViewport();
  await expect(row.locator('.places')).toHaveText(/^\d+(–\d+)?$/);
  await expect(row.locator('details')).toHaveAttribute('open', '');
  await expect(row.locator('details p')).toContainText('20 ішінде');
});

test('a direction that the reader chose is said in table, link, print and export, and comes back by the link', async ({
  page,
  open,
}) => {
  await page.goto('ru/rankings/retail_turnover/');
  await settled(page);
  const first = page.locator('.league tbody tr').first();
  const before = await first.getAttribute('id');
  await page.getByLabel('Лучше, когда').selectOption('lower');
  await expect(page.locator('.chosen')).toContainText('Направление выбрал читатель');
  expect(await first.getAttribute('id')).not.toBe(before);
  expect(page.url()).toContain('better=lower');
  const csv = await download(page, /Порядок в CSV/);
  expect(csv).toContain('направление выбрал читатель');
  expect(csv).toContain('better=lower');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.chosen')).toBeVisible();
  const other = await open();
  await other.goto(page.url());
  await settled(other);
  await expect(other.locator('.chosen')).toContainText('Направление выбрал читатель');
  await expect(other.locator('.league tbody tr').first()).toHaveAttribute('id', (await first.getAttribute('id')) ?? '');
});

test('a rate from few cases takes no place until the reader lowers the threshold', async ({ page }) => {
  await page.goto('en/rankings/hospitals/?v=1&order=ratio&colour=red');
  await settled(page);
  await expect(page.locator('main')).toContainText('colour=red');
  const kegen = page.locator('#place-kegen');
  await expect(kegen.locator('.rank')).toHaveText('—');
  await expect(kegen).toContainText('too few cases');
  await page.getByLabel('Fewest cases').selectOption('0');
  await expect(kegen.locator('.places')).toHaveText('1');
  expect(page.url()).toContain('count=0');
});

test('another period is asked of the engine; bands are told in words; measures show what they divide', async ({
  page,
}) => {
  await page.goto('en/rankings/crimes_per_1000/');
  await settled(page);
  await expect(page.locator('.league')).toContainText('Shared band with');
  await expect(page.locator('#place-alatau')).toContainText('not published');
  await page.locator('main select').first().selectOption({ label: '2019' });
  await expect(page.locator('.what')).toContainText('2019', { timeout: 40_000 });
  expect(page.url()).toContain('2019-12-31');
  await expect(page.locator('#place-kegen')).toContainText('probably wrong');
});

test('movement follows up to eight districts and keeps them in the link', async ({ page }) => {
  await page.goto('kk/rankings/population/');
  await settled(page);
  const boxes = page.locator('fieldset input[type=checkbox]');
  while ((await page.locator('fieldset input:checked').count()) < 8)
    await boxes.locator('visible=true').and(page.locator(':not(:checked)')).first().check();
  await expect(page.locator('fieldset input:not(:checked)').first()).toBeDisabled();
  expect(new URL(page.url()).searchParams.get('place')?.split('.')).toHaveLength(8);
  // A rank is no figure: its mark leads to the place.
  await expect(page.locator('figure .stage a[data-figure]').last()).toHaveAttribute('href', /\/kk\/places\/[a-z-]+\/$/);
});

test('the funnel draws only exact counts and tells why others stand beside', async ({ page }) => {
  await page.goto('en/rankings/');
  const funnel = page.locator('#funnel');
  // What is drawn is what the table lists; which places publish exact counts is the ledger's business.
  const dots = await funnel.locator('tbody tr').count();
  expect(dots).toBeGreaterThan(2);
  await expect(funnel).toContainText(`${dots} places`);
  await expect(funnel.locator('tbody')).not.toContainText('more than');
  await expect(funnel).toContainText('probably wrong as printed');
  await expect(funnel).toContainText('contradict each other');
  await expect(funnel).toContainText('a bound, not a count');
});

test('likeness is the reader’s to weigh; weighing nothing finds nobody, in words', async ({ page }) => {
  await page.goto('ru/places/alatau/?peers=0.0.1');
  await settled(page);
  const peers = page.locator('#peers');
  await expect(peers).toContainText('Население этого места не опубликовано');
  await expect(peers.locator('.like li')).toHaveCount(5);
  await peers.getByLabel('та же область').selectOption('0');
  await expect(peers).toContainText('похожих нет');
  expect(page.url()).toContain('peers=0.0.0');
});

for (const path of [
  'kk/rankings/',
  'kk/rankings/crimes_per_1000/',
  'kk/rankings/unemployment_rate/',
  'kk/places/ile/',
]) {
  test(`${path} fits a phone and has no barrier that axe sees`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(path);
    await settled(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
}
