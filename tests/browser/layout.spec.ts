import type { Page } from 'playwright/test';
import { KINDS, type PageKind } from './pages.ts';
import { awake, expect, settled, test } from './site.ts';

/** Elements that stick out of the window sideways, unless something around them scrolls. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      element !== document.body &&
      (/auto|scroll|hidden|clip/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > width + 1 && !scrolls(element.parentElement))
      .slice(0, 5)
      .map(
        (element) =>
          `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} (${element.textContent.trim().slice(0, 40)})`,
      )
      .concat(`page is ${document.documentElement.scrollWidth} px wide`);
  });
}

/** Two frames: sizes are observed in one and drawn in the next. */
const redrawn = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));

for (const kind of Object.keys(KINDS) as PageKind[]) {
  test(`${kind} fits windows of 320 to 1440 px, and prints on A4`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 800 });
    await page.goto(`kk/${KINDS[kind]}`);
    await awake(page);
    for (const width of [1440, 768, 360, 320]) {
      await page.setViewportSize({ width, height: 800 });
      await redrawn(page);
      await expect.poll(() => tooWide(page), { message: `${width} px` }).toEqual([]);
    }

    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.startsWith('%PDF')).toBe(true);
    const count = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(count).toBeGreaterThanOrEqual(1);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('h1')).toBeVisible();
  });
}

for (const lang of ['kk', 'ru', 'en']) {
  for (const width of [320, 360, 768, 1440]) {
    test(`no tile of the map is clipped in ${lang} at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`${lang}/`);
      await settled(page);
      await expect(page.locator('main .tile').first()).toBeVisible();
      const clipped = await page.locator('main .tile').evaluateAll((tiles) =>
        tiles
          .filter((tile) => {
            const box = tile.getBoundingClientRect();
            const words = document.createRange();
            return [...tile.querySelectorAll('*')].some((part) => {
              if (part.closest('.visually-hidden') !== null) return false;
              words.selectNodeContents(part);
              return [...words.getClientRects()].some(
                (rect) =>
                  rect.width > 0 &&
                  (rect.left < box.left - 0.5 ||
                    rect.right > box.right + 0.5 ||
                    rect.top < box.top - 0.5 ||
                    rect.bottom > box.bottom + 0.5),
              );
            });
          })
          .map((tile) => tile.textContent.trim()),
      );
      expect(clipped).toEqual([]);
    });
  }
}
