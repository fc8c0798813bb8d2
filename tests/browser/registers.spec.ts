import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import { expect, settled, test } from './site.ts';

const PAGE = 'registers/synthetic/';
const CUBE = 'data/registers/synthetic/cube.aina';

/** "3,208 to 3,497 of 120,000 appeals" as its first two numbers; one number stands for both. */
async function shown(page: Page): Promise<readonly [low: number, high: number]> {
  const [range = ''] = (await page.locator('.totals dd').first().innerText()).split(' of ');
  const [low = NaN, high = low] = range.split(' to ').map((n) => Number(n.replaceAll(',', '')));
  return [low, high];
}

/** The reader comes near; the cube is fetched. */
async function awake(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Talgar/ }).focus();
  await expect(page.locator('[aria-busy=false]').first()).toBeAttached();
  await expect(page.locator('.bench .actions [role=status]')).toHaveText('', { timeout: 30_000 });
}

test('the page of a register is whole without a script', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: process.env.AINA_SITE ?? '' });
  const page = await context.newPage();
  await page.goto(`en/${PAGE}`);
  expect(await shown(page)).toEqual([120_000, 120_000]);
  await expect(page.getByText('Synthetic: these appeals are made up').first()).toBeVisible();
  await expect(page.getByRole('button', { name: /^Talgar/ })).toContainText(/\d to \d/);
  await context.close();
});

test('everything follows a choice and a brush; the address holds them and brings them back', async ({ page }) => {
  await page.goto(`en/${PAGE}`);
  await settled(page);
  await awake(page);
  const talgar = page.getByRole('button', { name: /^Talgar/ });
  const before = await talgar.locator('.count').innerText();
  await talgar.click();
  await expect(talgar).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(async () => (await shown(page))[0]).toBeLessThan(120_000);
  await expect(talgar.locator('.count')).toHaveText(before);
  const [low, high] = await shown(page);
  expect(low).toBeLessThan(high);
  await expect(page).toHaveURL(/place=talgar/);

  const first = page.getByRole('slider', { name: /^First month/ });
  await first.focus();
  await page.keyboard.press('End');
  await expect(first).toHaveAttribute('aria-valuetext', 'December 2025');
  await expect.poll(async () => (await shown(page))[1]).toBeLessThan(high);
  await expect(page).toHaveURL(/from=2025-12/);
  const chosen = await shown(page);

  await page.goto(page.url());
  await settled(page);
  await expect.poll(() => shown(page), { timeout: 30_000 }).toEqual(chosen);
  await page.getByRole('button', { name: 'Show everything again' }).click();
  await expect.poll(() => shown(page)).toEqual([120_000, 120_000]);
});

test('what an address names and the register does not have is told', async ({ page }) => {
  await page.goto(`en/${PAGE}?v=1&place=atlantis&time=99&from=1990-13`);
  await settled(page);
  await expect(page.getByText('place=atlantis', { exact: true })).toBeVisible();
  await expect(page.getByText('time=99', { exact: true })).toBeVisible();
});

test('a cube that is dropped on own data shows the same dashboard; a broken one is told', async ({ page }) => {
  await page.goto('en/own/');
  await settled(page);
  await page.mouse.move(5, 5);
  await expect(page.locator('[data-state=ready]')).toBeVisible({ timeout: 30_000 });
  const buffer = readFileSync(CUBE);
  const input = page.locator('input[type=file]');
  await input.setInputFiles({ name: 'synthetic.aina', mimeType: 'application/octet-stream', buffer });
  await expect.poll(() => shown(page), { timeout: 30_000 }).toEqual([120_000, 120_000]);
  await input.setInputFiles({ name: 'cut.aina', mimeType: 'application/octet-stream', buffer: buffer.subarray(0, 60) });
  await expect(page.getByRole('alert')).toContainText('damaged');
});
