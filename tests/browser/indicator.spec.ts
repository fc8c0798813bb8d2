/** A reader of one indicator and of the rankings: everything that is asked first stands on the first screen. */
import Papa from 'papaparse';
import { readFileSync } from 'node:fs';
import { expect, settled, test } from './site.ts';

/** The indicator with the most figures: its page is the longest. */
function largest(): string {
  const counts = new Map<string, number>();
  for (const table of ['figures', 'statistics']) {
    const { data } = Papa.parse<{ indicator: string }>(readFileSync(`data/${table}.csv`, 'utf8'), {
      header: true,
      skipEmptyLines: true,
    });
    for (const { indicator } of data) counts.set(indicator, (counts.get(indicator) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}

for (const lang of ['kk', 'ru', 'en']) {
  test(`the longest indicator begins with a drawing and takes few screens; a ranking takes one (${lang})`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.goto(`${lang}/indicators/${largest()}/`);
    await settled(page);
    const drawing = await page.locator('[data-drawing]').first().boundingBox();
    expect(drawing?.y).toBeLessThan(280);
    const height = () => page.evaluate(() => document.documentElement.scrollHeight);
    expect((await height()) / 720).toBeLessThanOrEqual(4.5);

    // Tabs of one view and one height, walked by the arrow keys, and the way stands in the address.
    const before = await height();
    const tabs = page.getByRole('tab');
    await tabs.first().focus();
    for (let i = 1; i < (await tabs.count()); i++) {
      await page.keyboard.press('ArrowRight');
      await expect(tabs.nth(i)).toHaveAttribute('aria-selected', 'true');
      await expect(tabs.nth(i)).toBeFocused();
      expect(await height()).toBe(before);
    }
    expect(page.url()).toContain('show=about');
    await page.goBack();
    await expect(tabs.nth(3)).toHaveAttribute('aria-selected', 'true');

    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(`${lang}/rankings/housing_commissioned/`);
    await settled(page);
    const rows = page.locator('.league tbody tr');
    await expect(rows).toHaveCount(21);
    const last = await rows.last().boundingBox();
    expect((last?.y ?? Infinity) + (last?.height ?? 0)).toBeLessThanOrEqual(900);
  });
}

test('without a script all ways of an indicator stand one below another, and every series is there', async ({
  open,
}) => {
  const page = await open({ javaScriptEnabled: false });
  await page.goto(`en/indicators/${largest()}/`);
  await expect(page.getByRole('tab')).toHaveCount(0);
  const tops = await page
    .locator('[role=tabpanel]')
    .evaluateAll((panels) =>
      panels.map((panel) => [panel.getBoundingClientRect().top, getComputedStyle(panel).visibility] as const),
    );
  expect(tops.length).toBe(5);
  expect(tops.every(([, visibility]) => visibility === 'visible')).toBe(true);
  expect(tops.map(([top]) => top)).toEqual(tops.map(([top]) => top).sort((a, b) => a - b));
  expect(await page.locator('details.series tbody tr').count()).toBeGreaterThan(100);
});

test('a district pressed in a ranking stays in view, and the index keeps it on top with its places', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto('en/rankings/housing_commissioned/');
  await settled(page);
  const first = page.locator('.league tbody tr').first();
  const id = (await first.getAttribute('id'))?.replace('place-', '') ?? '';
  await first.locator('.name a').click();
  await expect(first).toHaveAttribute('aria-current', 'true');
  expect(new URL(page.url()).searchParams.get('place')).toBe(id);
  await page.locator('.league tbody tr').last().scrollIntoViewIfNeeded();
  await expect(first).toBeInViewport({ ratio: 0.9 });
  await page.goBack();
  await expect(page.locator('.league [aria-current]')).toHaveCount(0);
  await page.goForward();
  await expect(first).toHaveAttribute('aria-current', 'true');

  await page.locator('.kicker a').click();
  await settled(page);
  const own = page.locator('.places .pin td a');
  await expect(page.locator('.places tbody tr')).toHaveCount(22);
  await expect(own.first()).toBeVisible();
  const kept = page.locator('.places tr.own td a');
  expect(await own.allTextContents()).toEqual(await kept.allTextContents());
  await kept.first().click();
  await expect(page).toHaveURL(new RegExp(`/rankings/[a-z_]+/.*#place-${id}$`));
  await expect(page.locator(`#place-${id} details`)).toHaveAttribute('open', '');
});
