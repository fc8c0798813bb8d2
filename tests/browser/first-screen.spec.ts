/** The first screen of districts, regions and topics answers: of each kind the page with most to tell, found by rule. */
import type { Page } from 'playwright/test';
import Papa from 'papaparse';
import { readFileSync } from 'node:fs';
import { layoutOf, SIZES } from '../bench/layout.ts';
import { LANGS } from './pages.ts';
import { expect, settled, test } from './site.ts';

type Row = Readonly<Record<string, string>>;
const table = (name: string): Row[] =>
  Papa.parse<Row>(readFileSync(`data/${name}.csv`, 'utf8'), { header: true, skipEmptyLines: true }).data;

const press = table('figures');
const places = table('places');
const REGIONS = ['almaty-region', 'jetisu-region'];

/** Of some codes the one that most rows name in a column. */
function most(codes: readonly string[], column: string, rows: readonly Row[]): string {
  const counts = new Map(codes.map((code) => [code, 0]));
  for (const row of rows) {
    const code = row[column] ?? '';
    if (counts.has(code)) counts.set(code, counts.get(code)! + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]![0];
}

const units = places
  .filter(({ tile_col, parent }) => tile_col !== '' && REGIONS.includes(parent!))
  .map(({ code }) => code!);
const topics = table('topics').map(({ code }) => code!);
const silent = units.find((code) => !table('statistics').some(({ place }) => place === code));

/** Most screens of 1280 × 720, and of 360 × 740. */
const WORST = [
  { path: `places/${most(units, 'place', press)}/`, screens: [4.5, 9] },
  { path: `places/${most(units, 'place', table('statistics'))}/`, screens: [4.5, 9] },
  { path: `places/${most(REGIONS, 'place', press)}/`, screens: [4.5, 9] },
  { path: `topics/${most(topics, 'topic', press)}/`, screens: [4.5, 9] },
  ...(silent === undefined ? [] : [{ path: `places/${silent}/`, screens: [4.5, 9] }]),
] as const;

for (const lang of LANGS) {
  test(`the first screen of the places and topics with most to tell has a drawing, and the page is short, in ${lang}`, async ({
    open,
  }) => {
    // What is shown first is there without a script.
    const page: Page = await open({ javaScriptEnabled: false });
    for (const { path, screens } of WORST) {
      await page.goto(`${lang}/${path}`, { waitUntil: 'load' });
      await page.evaluate('globalThis.__name = (f) => f');
      for (const [i, size] of SIZES.entries()) {
        await page.setViewportSize(size);
        const layout = await layoutOf(page);
        const where = `${path} at ${size.width} px`;
        expect.soft(layout.drawing, where).not.toBeNull();
        expect.soft(layout.drawing ?? Infinity, where).toBeLessThan(size.height);
        expect.soft(layout.screens, where).toBeLessThanOrEqual(screens[i]!);
      }
    }
  });
}

test('the choice that a reader brings opens its series large, a press opens another, and Back undoes it', async ({
  page,
}) => {
  await page.goto('en/places/ile/?choice=ile~economy~average_wage~2020');
  await settled(page);
  const large = page.locator('.board .large');
  await expect(large.locator('h2')).toContainText('Average monthly wage');
  await expect(large.locator('svg [aria-current="true"]')).toHaveAttribute('aria-label', /2020/);
  await page.locator('.board .small').getByRole('link', { name: 'Schools', exact: true }).click();
  await expect(large.locator('h2')).toContainText('Schools');
  await expect(page).toHaveURL(/choice=ile~education~schools~2020/);
  await page.goBack();
  await expect(large.locator('h2')).toContainText('Average monthly wage');
});

test('the brief says on which day it was printed, and its whole address', async ({ page }) => {
  await page.goto('en/places/ile/?choice=ile');
  await settled(page);
  const address = await page.evaluate(() => location.href);
  const foot = page.locator('#brief .foot');
  await expect(foot).toContainText(/Printed on \d/);
  await expect(foot).toContainText(address);
});
