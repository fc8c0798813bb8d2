import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { csvPieces } from '../bench/synthetic-csv.ts';
import { syntheticRegister } from '../bench/synthetic-rows.ts';
import { expect, settled, test } from './site.ts';

const ROWS = 4000;
const register = syntheticRegister(ROWS, 2);

/** Opens the page, drops the synthetic register and has it read whole. */
async function opened(page: Page, lang: 'kk' | 'ru' | 'en', read: string): Promise<void> {
  await page.goto(`${lang}/own/`);
  await settled(page);
  await page.mouse.move(5, 5);
  await expect(page.locator('[data-state=ready]')).toBeVisible({ timeout: 30_000 });
  const buffer = Buffer.from([...csvPieces(register)].join(''));
  await page.locator('input[type=file]').setInputFiles({ name: 'register.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: read }).click();
  await expect(page.locator('.bench .charts')).toBeVisible({ timeout: 30_000 });
}

/** Number of the appeals shown now. */
const shown = async (page: Page): Promise<number> =>
  Number((await page.locator('.totals dd').first().innerText()).split(' of ')[0]?.replaceAll(',', ''));

test('the charts of a register follow brush and choices, by keyboard and by mouse, and so does the file', async ({
  page,
}) => {
  await opened(page, 'en', 'Read the whole file');
  const all = await shown(page);
  expect(all).toBeGreaterThan(ROWS - 50);
  const time = page.locator('figure', { has: page.getByRole('heading', { name: 'Time to close' }) });
  await expect(time.locator('dd').nth(1)).toHaveText(/^within 1\d days$/);

  const first = page.getByRole('slider', { name: /^First month/ });
  await first.focus();
  for (let i = 0; i < 12; i++) await page.keyboard.press('ArrowRight');
  await expect(first).toHaveAttribute('aria-valuetext', 'January 2024');
  const since2024 = register.received.filter((day) => day >= 19_723).length;
  await expect.poll(() => shown(page)).toBeLessThanOrEqual(since2024);
  const brushed = await shown(page);
  expect(brushed).toBeGreaterThan(since2024 - 50);

  const talgar = page.getByRole('button', { name: /^Talgar/ });
  const ofTalgar = Number((await talgar.locator('.count').innerText()).replaceAll(',', ''));
  await talgar.click();
  await expect(talgar).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => shown(page)).toBe(ofTalgar);
  // The chart of districts leaves its own choice out: the others stay as they were.
  await expect(page.getByRole('button', { name: /^Ile/ }).locator('.count')).not.toHaveText('0');

  const months = page.locator('.stage svg').first();
  await months.scrollIntoViewIfNeeded();
  const box = (await months.boundingBox())!;
  await page.mouse.move(box.x + 2, box.y + 60);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 3 - 4, box.y + 60, { steps: 4 });
  await page.mouse.up();
  await expect(page.getByRole('slider', { name: /^Last month/ })).toHaveAttribute('aria-valuetext', 'December 2023');
  await expect.poll(() => shown(page)).toBeLessThan(ofTalgar);
  const now = await shown(page);

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download what is shown (CSV)' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('aina_own-register_synthetic_en.csv');
  const lines = readFileSync(await file.path(), 'utf8')
    .trim()
    .split('\r\n');
  expect(lines[1]).toBe(
    `Your own data. Synthetic: these appeals are made up,register.csv,Shown now,,,received,${now},`,
  );
  expect(lines.slice(1).every((line) => line.startsWith('Your own data. Synthetic'))).toBe(true);

  await page.getByRole('button', { name: 'Show everything again' }).click();
  await expect.poll(() => shown(page)).toBe(all);
});

test('an open register is accessible and as narrow as a telephone, in the dark', async ({ open }) => {
  const page = await open({ colorScheme: 'dark', viewport: { width: 360, height: 800 } });
  await opened(page, 'kk', 'Файлды толық оқу');
  for (const summary of await page.locator('.bench summary').all()) await summary.click();
  const { violations } = await new AxeBuilder({ page }).include('.bench').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await expect(page.locator('.bench .mark').first()).toContainText('Жасанды деректер');
});
