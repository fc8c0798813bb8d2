import { LANGS, EVERY_PAGE, KINDS, type PageKind } from './pages.ts';
import { expect, test } from './site.ts';

for (const { lang, kind, path } of EVERY_PAGE) {
  test(`${kind} in ${lang} is a whole page, with JavaScript and without`, async ({ page, open, visit }) => {
    const plain = await open({ javaScriptEnabled: false });
    const response = await plain.goto(path);
    expect(response?.status()).toBe(200);
    expect(response?.headers()['content-type']).toContain('text/html');
    const wordsWithout = await plain.locator('main').innerText();
    expect(wordsWithout.length, 'words without JavaScript').toBeGreaterThan(120);

    await visit(page, path);
    for (const some of [plain, page]) {
      await expect(some.locator('html')).toHaveAttribute('lang', lang);
      await expect(some.locator('h1')).toHaveCount(1);
      await expect(some.locator('main')).toHaveCount(1);
      expect((await some.title()).length).toBeGreaterThan(4);
      await expect(some.locator('head meta[name=description]')).toHaveAttribute('content', /\S{3}/);
    }
    expect(await page.title()).toBe(await plain.title());
    expect(await page.locator('h1').innerText()).toBe(await plain.locator('h1').innerText());

    for (const other of LANGS.filter((name) => name !== lang)) {
      const link = plain.locator(`a[hreflang=${other}]`).first();
      const target = await link.evaluate((a) => (a as HTMLAnchorElement).pathname);
      expect(target).toBe(`/${other}/${KINDS[kind]}`);
    }
  });
}

for (const kind of Object.keys(KINDS) as PageKind[]) {
  test(`every link on ${kind} in kk leads somewhere`, async ({ page, request }) => {
    await page.goto(`kk/${KINDS[kind]}`);
    const links = await page
      .locator('a[href]')
      .evaluateAll((all) =>
        (all as HTMLAnchorElement[]).filter((a) => a.origin === location.origin).map((a) => a.origin + a.pathname),
      );
    const targets = [...new Set(links)].slice(0, 60);
    expect(targets.length).toBeGreaterThan(5);
    for (const target of targets) {
      const answer = await request.head(target);
      expect(answer.status(), target).toBe(200);
    }
  });
}

test('titles differ from page to page', async ({ request }) => {
  const titles = new Map<string, string>();
  for (const { lang, path } of EVERY_PAGE) {
    const html = await (await request.get(path)).text();
    const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '';
    expect(titles.get(`${lang} ${title}`), `"${title}" on ${path}`).toBeUndefined();
    titles.set(`${lang} ${title}`, path);
  }
});

test('an address that does not exist says so in three languages, with a way on, without JavaScript', async ({
  open,
  watch,
}) => {
  watch.expected.push(/nowhere/);
  const page = await open({ javaScriptEnabled: false });
  for (const path of ['nowhere', 'kk/nowhere/', 'ru/places/nowhere/at/all/']) {
    const response = await page.goto(path);
    expect(response?.status()).toBe(404);
    await expect(page.locator('h1')).toBeVisible();
    for (const lang of LANGS) await expect(page.locator(`section[lang=${lang}] a`)).toBeVisible();
  }
  await page.locator('a[hreflang=ru]').click();
  await page.waitForURL('**/ru/');
});

test('the ledger is there as files', async ({ request }) => {
  const figures = await request.get('data/figures.csv');
  expect(figures.headers()['content-type']).toBe('text/csv; charset=utf-8');
  expect(await figures.text()).toMatch(/^\uFEFF?id,place,indicator,/);
  for (const table of ['statistics', 'places', 'indicators', 'topics', 'scopes', 'sources']) {
    expect((await request.get(`data/${table}.csv`)).status(), table).toBe(200);
  }
  expect(await (await request.get('data/datapackage.json')).json()).toHaveProperty('resources');
});

test('each language has its search index', async ({ request }) => {
  for (const lang of LANGS) {
    const answer = await request.get(`search/${lang}.json`);
    expect(answer.status()).toBe(200);
    expect(JSON.stringify(await answer.json()).length).toBeGreaterThan(1000);
  }
});
