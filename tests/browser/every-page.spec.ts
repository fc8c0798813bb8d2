/** Each kind of page in each language is opened once; all that can be asked of it while it stands there is asked then. */
import { drawLight, inBothThemes } from './axe.ts';
import { LANGS, EVERY_PAGE, KINDS, SHORTER } from './pages.ts';
import { collect, isEngine, scriptsOf } from './received.ts';
import { expect, SITE, test } from './site.ts';

const kB = 1000;
/** JavaScript of a page, gzipped; Explore draws its first chart with Chart.js, which comes after it has come to life. */
const SCRIPTS = 120 * kB;
const CHART_JS = 55 * kB;

for (const { lang, kind, path } of EVERY_PAGE) {
  test(`${kind} in ${lang} is whole with JavaScript and without, keeps to its budget, and axe finds nothing, light and dark`, async ({
    page,
    open,
    visit,
  }) => {
    const plain = await open({ javaScriptEnabled: false });
    const response = await plain.goto(path);
    expect(response?.status()).toBe(200);
    expect(response?.headers()['content-type']).toContain('text/html');
    const wordsWithout = await plain.locator('main').innerText();
    expect(wordsWithout.length, 'words without JavaScript').toBeGreaterThan(120);

    const received = collect(page);
    await drawLight(page);
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
    // A claim that fails hides none of the next.
    if (SHORTER[kind] === undefined) expect.soft(await inBothThemes(page), 'what axe finds').toEqual([]);
    const all = await received();
    const scripts = scriptsOf(all);
    expect.soft(scripts.length).toBeGreaterThan(0);
    const bytes = scripts.reduce((sum, script) => sum + script.bytes, 0);
    const list = scripts.map((script) => `${script.url} ${script.bytes}`).join('\n');
    expect.soft(bytes, list).toBeLessThanOrEqual(kind === 'explore' ? SCRIPTS + CHART_JS : SCRIPTS);
    expect
      .soft(
        all.filter(isEngine).map(({ url }) => url),
        'bytes of the engine',
      )
      .toEqual([]);
  });
}

test('every link of every kind of page in kk leads somewhere', async ({ request }) => {
  const targets = new Set<string>();
  for (const path of Object.values(KINDS)) {
    const from = new URL(`kk/${path}`, SITE);
    const html = await (await request.get(from.href)).text();
    const links = [...html.matchAll(/<a\b[^>]*?\shref="([^"#?]+)[^"]*"/g)].map(([, href]) => new URL(href!, from));
    const own = links.filter(({ origin }) => origin === from.origin).map(({ pathname }) => pathname);
    expect(own.length, path).toBeGreaterThan(5);
    for (const target of own.slice(0, 80)) targets.add(target);
  }
  const dead: string[] = [];
  const all = [...targets];
  for (let i = 0; i < all.length; i += 16) {
    const some = all.slice(i, i + 16);
    const answers = await Promise.all(some.map((target) => request.head(new URL(target, SITE).href)));
    answers.forEach((answer, k) => {
      if (answer.status() !== 200) dead.push(`${some[k]}: ${answer.status()}`);
    });
  }
  expect(dead).toEqual([]);
});

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
