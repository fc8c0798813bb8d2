import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { expect, settled, test } from './site.ts';

type Row = Record<string, string>;
const table = (name: string): Row[] =>
  Papa.parse<Row>(readFileSync(`data/${name}.csv`, 'utf8'), { header: true, skipEmptyLines: true }).data;

/** Counted from the files, by hand as it were: every row that is neither a repeat nor replaced by a revision. */
function counted(): Row[] {
  const rows = [...table('figures'), ...table('statistics')];
  const replaced = new Set(rows.map(({ revises }) => revises).filter(Boolean));
  return rows.filter(({ repeats, id }) => !repeats && !replaced.has(id));
}
const units = (): string[] =>
  table('places')
    .filter(({ tile_col, parent }) => tile_col && ['almaty-region', 'jetisu-region'].includes(parent ?? ''))
    .map(({ code }) => code ?? '');

test('the overview counts the pairs of indicator and district as the files do, without JavaScript', async ({
  open,
}) => {
  const page = await open({ javaScriptEnabled: false });
  await page.goto('en/coverage/');
  const codes = units();
  const pairs = new Set(
    counted().map(({ indicator, place }) => (codes.includes(place!) ? `${indicator} ${place}` : '')),
  );
  pairs.delete('');
  await expect(page.locator('.lede')).toContainText(`${pairs.size} pairs`);
  const all = await page.locator('.coverage-table tfoot td.total').allInnerTexts();
  expect(all.length).toBe(21);
  expect(all.reduce((sum, text) => sum + Number(text), 0)).toBe(pairs.size);
  await expect(page.locator('.stacks tbody tr')).toHaveCount(21);
});

test('a cell says years and count as the files do, and an empty one that it is not published', async ({ open }) => {
  const page = await open({ javaScriptEnabled: false });
  await page.goto('en/coverage/population/');
  const own = counted().filter(({ indicator, place }) => indicator === 'population' && place === 'ile');
  const years = own.map(({ period_end }) => Number(period_end!.slice(0, 4)));
  const cell = page.locator('#population td a[data-place="Ile"]');
  await expect(cell).toHaveAccessibleName(
    new RegExp(`${Math.min(...years)}.*${Math.max(...years)}.*\\b${own.length} figures`),
  );
  const empty = page.locator('td.empty a').first();
  await expect(empty).toHaveAccessibleName(/not published/);
  // Without a script a cell leads to its entry on the page of the district.
  await empty.click();
  await expect(page).toHaveURL(/\/en\/coverage\/districts\/[a-z-]+\/#\w+$/);
  const entry = page.locator(new URL(page.url()).hash);
  await expect(entry).toBeVisible();
  await expect(entry).toContainText('What one would ask the office');
});

test('a cell opens below its row by mouse and keyboard, stands in the address, and closes', async ({ page, visit }) => {
  await visit(page, 'kk/coverage/economy/');
  const first = page.locator('td.fresh a').first();
  await first.click();
  const detail = page.locator('#cell');
  await expect(detail).toBeFocused();
  await expect(detail).toContainText('Жарияланған жылдар');
  await expect(detail.locator('a[href*="/sources/"]').first()).toBeVisible();
  await expect(page).toHaveURL(/#cell=\w+\.[a-z-]+$/);
  const address = page.url();
  await page.keyboard.press('Escape');
  await expect(detail).toHaveCount(0);
  await expect(first).toBeFocused();

  await page.keyboard.press('ArrowRight');
  await expect(first).not.toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(detail).toBeFocused();

  await page.goto('about:blank');
  await page.goto(address.replace('/kk/', '/ru/'));
  await expect(page.locator('#cell')).toContainText('Опубликованные годы');
});

test('the whole table is one stop of the Tab key', async ({ page, visit }) => {
  await visit(page, 'kk/coverage/housing/');
  await expect(page.locator('tbody td > a[tabindex="0"]')).toHaveCount(1);
  expect(await page.locator('tbody td > a[tabindex="-1"]').count()).toBeGreaterThan(100);
});

test('a region or a district alone can be shown, and the address keeps it', async ({ page, visit }) => {
  await visit(page, 'kk/coverage/housing/');
  await page.locator('main select').selectOption('jetisu-region');
  await expect(page.locator('thead .place')).toHaveCount(10);
  await expect(page).toHaveURL(/\?show=jetisu-region$/);
  await page.locator('main select').selectOption('ile');
  await expect(page.locator('thead .place')).toHaveCount(1);
  await page.reload();
  await settled(page);
  await expect(page.locator('main select')).toHaveValue('ile');
  await page.goto('kk/coverage/housing/?show=nowhere#cell=nothing.here');
  await expect(page.locator('thead .place')).toHaveCount(21);
});

test('a district names its share and every gap', async ({ page, visit }) => {
  await visit(page, 'en/coverage/districts/alatau/');
  const codes = units();
  const rows = counted();
  const possible = new Set(rows.filter(({ place }) => codes.includes(place!)).map(({ indicator }) => indicator));
  const own = new Set(rows.filter(({ place }) => place === 'alatau').map(({ indicator }) => indicator));
  await expect(page.locator('.lede')).toContainText(`${own.size} of ${possible.size}`);
  const entries = await page.locator('main details').count();
  expect(entries).toBe(table('indicators').length);
  expect(await page.locator('main details:has(summary .not-published)').count()).toBe(entries - own.size);
  const gap = page.locator('main details:has(summary .not-published)').first();
  await gap.locator('summary').click();
  await expect(gap.locator('[data-letter]')).toBeVisible();
});

test('on a phone a row is a list of districts, what is missing after what is there', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('kk/coverage/housing/');
  await settled(page);
  const row = page.locator('#apartments_purchased');
  const [published, missing] = await Promise.all([
    row.locator('td:not(.empty) > a').first().boundingBox(),
    row.locator('td.empty > a').first().boundingBox(),
  ]);
  expect(published!.y).toBeLessThanOrEqual(missing!.y);
  expect(missing!.height).toBeGreaterThanOrEqual(24);
});
