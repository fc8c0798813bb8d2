/** The head of every page: few stops, one row on a phone, ways past it; and controls that stay readable in forced colours. */
import { awake, expect, settled, test } from './site.ts';

const STOPS = '.skips a, header a, header button, header select, header input';

for (const lang of ['kk', 'ru', 'en']) {
  test(`the head has at most thirteen stops, own data and SQL among them, and one row on a phone (${lang})`, async ({
    page,
  }) => {
    await page.goto(`${lang}/explore/`);
    await settled(page);
    const stops = page.locator(STOPS).filter({ visible: true });
    expect(await stops.count()).toBeLessThanOrEqual(13);
    for (const section of ['read', 'own', 'sql'])
      await expect(page.locator(`header nav a[href*="/${section}/"]`)).toBeVisible();
    for (const width of [360, 700, 1280]) {
      await page.setViewportSize({ width, height: 740 });
      const { height } = (await page.getByRole('banner').boundingBox()) ?? { height: Infinity };
      expect(height, `at ${width}`).toBeLessThanOrEqual(56);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
  });
}

test('on a phone the sections open from a menu, which closes on the next page', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('kk/methods/');
  await settled(page);
  const rankings = page.locator('header nav').getByRole('link', { name: 'Рейтингтер' });
  await expect(rankings).toBeHidden();
  await page.getByRole('button', { name: 'Мәзір' }).click();
  const { height } = (await rankings.boundingBox()) ?? { height: 0 };
  expect(height).toBeGreaterThanOrEqual(24);
  await rankings.click();
  await expect(page).toHaveURL(/\/kk\/rankings\/$/);
  await expect(rankings).toBeHidden();
});

test('the first stop leads to the chart, past the head', async ({ page }) => {
  await page.goto('en/explore/');
  await awake(page);
  const skip = page.getByRole('link', { name: 'Skip to the chart' });
  await page.keyboard.press('Tab');
  for (let i = 0; i < 2 && !(await skip.evaluate((link) => link === document.activeElement)); i++)
    await page.keyboard.press('Tab');
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('[data-drawing]') !== null)).toBe(true);
});

test('forced colours leave no control whose text has the colour of its ground', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('en/explore/');
  await settled(page);
  const blank = await page.evaluate(() =>
    [...document.querySelectorAll('main button, main select, main label input + span')]
      .filter((control) => control.checkVisibility())
      .filter((control) => {
        const { color, backgroundColor, forcedColorAdjust } = getComputedStyle(control);
        // A ground that is not the browser's own needs the browser's ground behind the text to be away.
        const chosen = control.matches(':checked + span, [aria-pressed=true]');
        return color === backgroundColor || (chosen && forcedColorAdjust !== 'none');
      })
      .map((control) => control.textContent?.trim()),
  );
  expect(blank).toEqual([]);
});
