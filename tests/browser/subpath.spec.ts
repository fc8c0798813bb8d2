import { EVERY_PAGE, KINDS, type PageKind } from './pages.ts';
import { expect, settled, SITE_X, test } from './site.ts';

test.use({ baseURL: async ({}, use) => use(SITE_X) });

for (const kind of Object.keys(KINDS) as PageKind[]) {
  test(`${kind} lives below /x/ and never leaves it`, async ({ page, visit, watch }) => {
    const outside: string[] = [];
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith('http') && !url.pathname.startsWith('/x/')) outside.push(request.url());
    });
    await visit(page, `kk/${KINDS[kind]}`);
    const links = await page
      .locator('a[href]')
      .evaluateAll((all) =>
        (all as HTMLAnchorElement[]).filter((a) => a.origin === location.origin).map((a) => a.pathname),
      );
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((path) => !path.startsWith('/x/'))).toEqual([]);
    expect(outside).toEqual([]);
    expect(watch.problems).toEqual([]);
  });
}

test('links, languages and the way from /kz/ work below /x/', async ({ page, watch }) => {
  watch.expected.push(/favicon\.ico/);
  await page.goto('');
  await page.locator('a[hreflang=kk]').first().click();
  await page.waitForURL('**/x/kk/');
  await settled(page);
  await page.locator('header a[href*=rankings]').first().click();
  await page.waitForURL('**/x/kk/rankings/');
  await page.locator('a[hreflang=ru]').first().click();
  await page.waitForURL('**/x/ru/rankings/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  await page.goto('kz/explore/');
  await page.waitForURL('**/x/kk/explore/');
});

test('the built addresses below /x/ are those of the root', async ({ request }) => {
  for (const { path } of EVERY_PAGE) expect((await request.head(path)).status(), path).toBe(200);
});
