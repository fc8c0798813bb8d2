import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import { expect, settled, test } from './site.ts';

const PATH = 'en/rankings/composite/';
const order = (page: Page) => page.locator('main table').first();
const title = (page: Page) => page.locator('h1').innerText();

/** The words of the order once the draws stand in it. */
async function drawn(page: Page): Promise<string> {
  await expect(order(page)).not.toContainText('…');
  await expect(page.getByText('Drawing again')).toHaveCount(0);
  return order(page).innerText();
}

const addressed = (page: Page, part: string) =>
  expect.poll(() => decodeURIComponent(new URL(page.url()).search), { timeout: 5000 }).toContain(part);

test('without a script the page is complete: order, draws, weights, who stands outside', async ({ open, visit }) => {
  const page = await open({ javaScriptEnabled: false });
  await visit(page, PATH);
  await expect(page.locator('h1')).toHaveText(/comes first most often: in \d+% of draws/);
  expect(await order(page).locator('tbody tr').count()).toBeGreaterThanOrEqual(18);
  await expect(order(page)).not.toContainText('…');
  await expect(page.getByText('Alatau (city): no official statistics yet')).toBeVisible();
  await expect(page.getByText(/Weight\s+20 \(20% of the whole\)/).first()).toBeVisible();
  await expect(page.getByText('direction proposed by this page').first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What changes the first place' })).toBeVisible();
});

test('the draws of this browser are those of the build, to the last one', async ({ page }) => {
  await page.goto(PATH);
  await settled(page);
  const built = await drawn(page);
  // The proposal itself is answered by the build. Twice each weight is another choice with the same shares: now the worker draws.
  const address = page.locator('.copy p');
  await address.scrollIntoViewIfNeeded();
  await expect(address).toHaveText(/^http/u);
  const proposal = new URL(await address.innerText()).searchParams.get('use') ?? '';
  expect(proposal).toContain('~');
  const twice = proposal.replace(/(?:^|\.)\w+~\d+/g, (all) => all.replace(/\d+$/, (weight) => `${2 * Number(weight)}`));
  const drawing = page.waitForEvent('worker', (worker) => worker.url().includes('stability'));
  await page.goto(`${PATH}?use=${twice}&seed=2026`);
  await drawing;
  expect(await drawn(page)).toBe(built);
  const seed = page.getByLabel('Seed of the draws');
  await seed.fill('7');
  await seed.press('Enter');
  await addressed(page, 'seed=7');
  await expect.poll(() => drawn(page)).not.toBe(built);
  await seed.fill('2026');
  await seed.press('Enter');
  await addressed(page, 'seed=2026');
  await expect.poll(() => drawn(page)).toBe(built);
});

test('a weight moved by the keyboard changes the order and the address, and the link gives it back', async ({
  page,
}) => {
  await page.goto(PATH);
  await settled(page);
  const before = await drawn(page);
  const slider = page.getByRole('slider', { name: 'Weight: Registered crimes' });
  await slider.focus();
  await page.keyboard.press('End');
  await addressed(page, 'crimes_registered~100~lower~per');
  await expect(page.getByRole('spinbutton', { name: 'Weight: Registered crimes' })).toHaveValue('100');
  const after = await drawn(page);
  expect(after).not.toBe(before);
  const said = await title(page);
  const shared = await page.locator('.copy p').innerText();
  await page.goto(shared);
  await settled(page);
  expect(await drawn(page)).toBe(after);
  expect(await title(page)).toBe(said);
  await page.getByRole('button', { name: 'Back to the proposal' }).click();
  expect(await drawn(page)).toBe(before);
});

test('an indicator without a direction waits for the reader, who is then named in table, print and file', async ({
  page,
}) => {
  await page.goto(PATH);
  await settled(page);
  await page.getByLabel('Add an indicator').selectOption('births');
  await expect(page.getByText('Births: the ledger sees no better or worse here.', { exact: false })).toBeVisible({
    timeout: 40_000,
  });
  await expect(page.getByText('no direction chosen yet')).toBeVisible();
  await page.getByRole('combobox', { name: 'Better: Births' }).selectOption('higher');
  await addressed(page, 'births~20~higher~per');
  await expect(page.getByText('Chosen, but not counted')).toHaveCount(0);
  await drawn(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /Download CSV · 21 rows/ }).click(),
  ]);
  const file = await readFile(await download.path(), 'utf8');
  expect(file.split('\r\n')[0]).toContain('weights,directions,direction_sources');
  expect(file).toContain('births: direction chosen by the reader');
  expect(file).not.toMatch(/NaN|Infinity/);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('direction chosen by the reader').first()).toBeVisible();
  await expect(page.getByText(/Weight\s+20 \(16\.7% of the whole\)/).first()).toBeVisible();
});

for (const [what, query, sentence] of [
  ['weights that add up to zero', 'use=average_wage~0.sme_active~0~higher', 'All weights are 0'],
  ['no indicator', 'use=', 'No indicator is chosen'],
  ['no direction', 'use=average_wage~20', 'Average monthly wage: the ledger sees no better or worse here'],
  ['no target', 'use=average_wage~20~higher&scale=target', 'Average monthly wage: set a target above zero'],
  [
    'values below zero',
    'use=net_migration~20~higher~per~5&scale=target',
    'the distance to a target is a ratio and needs values above zero',
  ],
] as const) {
  test(`${what}: a sentence says what cannot be computed and why`, async ({ page }) => {
    await page.goto(`${PATH}?${query}`);
    await settled(page);
    await expect(page.locator('h1')).toHaveText('No ranking can be computed from this choice');
    await expect(page.locator('main').getByText(sentence, { exact: false })).toBeVisible();
  });
}

test('parts of an address that cannot be used are named', async ({ page }) => {
  await page.goto(`${PATH}?use=average_wage~20~higher.atlantis~5&year=1805&colour=red`);
  await settled(page);
  const notice = page.locator('main .notice').first();
  for (const part of ['use=atlantis~5', 'year=1805', 'colour=red']) await expect(notice).toContainText(part);
});
