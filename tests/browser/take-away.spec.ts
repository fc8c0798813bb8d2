/** What leaves the page: pictures, the embedded chart, prints; and the charts for those who do not see them. */
import { AxeBuilder } from '@axe-core/playwright';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Download, Page } from 'playwright/test';
import { DEFAULT_VIEW, writeView, type View } from '../../src/lib/view/view.ts';
import { embedSnippet } from '../../src/lib/panels/share/embed-snippet.ts';
import { awake, expect, settled, SITE, SITE_X, test } from './site.ts';

const query = (part: Partial<View>) => writeView({ ...DEFAULT_VIEW, picked: true, ...part });
const PAIR = { chart: 'scatter', indicator: 'population', against: 'housing_commissioned' } as const;

async function save(page: Page, label: string): Promise<{ download: Download; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: label }).first().click(),
  ]);
  return { download, bytes: readFileSync(await download.path()) };
}

/** Opens an embedded chart by itself and waits until Chart.js has drawn it. */
async function embedded(page: Page, lang: string, part: Partial<View>): Promise<void> {
  await page.goto(`${lang}/embed/?${query(part)}`);
  await page.locator('figure.chart').waitFor({ timeout: 60_000 });
  await awake(page);
}

test('a chart is saved as a PNG of twice its size and as an SVG, with words, source and day', async ({ page }) => {
  await page.goto('kk/rankings/housing_commissioned/');
  await settled(page);
  const title = (await page.locator('h1').textContent()) ?? '';

  await page.getByRole('button', { name: 'Басқа пішімдер', exact: true }).first().click();
  const svg = await save(page, 'SVG');
  expect(svg.download.suggestedFilename()).toMatch(/^aina_.*housing-commissioned.*kk.*\.svg$/);
  const drawn = svg.bytes.toString('utf8');
  const words = [...drawn.matchAll(/>([^<>]+)<\/text>/g)].map(([, text]) => text).join(' ');
  expect(words).toContain(title.split(' ')[0]);
  expect(words).toMatch(/[ңғқөұүһі]/);
  expect(words).toContain('Айна. Тізілім күні: 20');
  expect(words).toContain('Динамика основных показателей');
  expect(drawn).not.toMatch(/NaN|undefined|var\(--|style=/);

  const png = await save(page, 'PNG');
  expect(png.download.suggestedFilename()).toMatch(/\.png$/);
  expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
  expect(png.bytes.readUInt32BE(16)).toBe(2 * 760);
  expect(png.bytes.length).toBeGreaterThan(30_000);
});

test('a chart on another page takes its height, and opens the site beside it', async ({ page, watch }) => {
  const snippet = embedSnippet(new URL('kk/embed/', SITE), query({ chart: 'slope' }), 'dark', 'Сызба');
  const host = createServer((_, answer) =>
    answer
      .setHeader('Content-Type', 'text/html; charset=utf-8')
      .end(`<!doctype html><link rel="icon" href="data:,"><h1>Host</h1>${snippet}`),
  );
  await new Promise<void>((listening) => host.listen(0, '127.0.0.1', listening));
  const address = `http://127.0.0.1:${(host.address() as AddressInfo).port}/`;
  watch.origins.add(new URL(address).origin);
  await page.setViewportSize({ width: 352, height: 800 });
  await page.goto(address);
  const frame = page.frameLocator('iframe');
  await frame.locator('figure.chart').waitFor({ timeout: 60_000 });
  await frame.locator('figure.chart').hover();
  await expect(frame.locator('.live canvas')).toBeVisible();
  await expect
    .poll(async () => {
      const own = await frame.locator('.embed').evaluate((box) => Math.ceil(box.getBoundingClientRect().height));
      return Math.abs(own - ((await page.locator('iframe').boundingBox())?.height ?? 0));
    })
    .toBeLessThanOrEqual(1);
  const inside = await frame.locator('html').evaluate((html) => ({
    theme: html.dataset.theme,
    overflow: html.scrollWidth - html.clientWidth,
    base: html.querySelector('base')?.target,
  }));
  expect(inside).toEqual({ theme: 'dark', overflow: 0, base: '_blank' });
  await expect(frame.getByRole('link', { name: 'Айнада' })).toHaveAttribute('href', /explore\/\?v=\d+&indicator=/);
  host.close();
});

test('other pages refuse to be framed', async ({ page, watch }) => {
  watch.tolerated.push(/frame-ancestors|Refused to frame|Framing/);
  const host = new URL('host.html', SITE_X).href;
  const address = new URL('kk/', SITE).href;
  await page.route(host, (route) =>
    route.fulfill({ contentType: 'text/html', body: `<!doctype html><iframe src="${address}"></iframe>` }),
  );
  await page.goto(host);
  // The browser shows its own page of refusal in the frame.
  await expect.poll(() => page.frames().map((frame) => frame.url())).toEqual([host, 'chrome-error://chromewebdata/']);
});

test('the snippet is offered where there is a view, and states it', async ({ page }) => {
  await page.goto('ru/explore/');
  await awake(page);
  await page.getByRole('button', { name: 'Другие форматы', exact: true }).first().click();
  await page.getByText('Поставить на свою страницу').click();
  const area = page.getByRole('textbox', { name: 'HTML' });
  await expect(area).toHaveValue(/<iframe src="http[^"]+\/ru\/embed\/\?v=\d+&amp;indicator=housing_commissioned/);
  await page.getByLabel('Цвета').selectOption('light');
  await expect(area).toHaveValue(/theme=light"/);
});

test('arrow keys walk the places of a scatter chart; both values are spoken with hedge, unit and position', async ({
  page,
}) => {
  await embedded(page, 'en', PAIR);
  const stage = page.getByRole('application').getByRole('link');
  await stage.focus();
  const told = page.locator('figure.chart [aria-live]');
  await expect(told).toContainText(/Population: [\d.]+\s+thousand\s+people.*Housing commissioned: .*1 of 21/s);
  await stage.press('ArrowRight');
  await expect(told).toContainText('2 of 21');
  await stage.press('End');
  await expect(told).toContainText(/not published.*21 of 21/s);
  await stage.press('Home');
  await page.keyboard.press('Tab');
  await expect(told.getByRole('link').first()).toBeFocused();
});

for (const part of [PAIR, { chart: 'slope' }, { chart: 'multiples' }, { chart: 'grouped' }] as const) {
  test(`axe finds nothing on an embedded chart: ${part.chart}`, async ({ page }) => {
    await embedded(page, 'kk', part);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`)).toEqual([]);
    }
    // 1280 pixels at 400 % are 320.
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
}

test('in forced colours a drawing takes the colours of the reader', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await embedded(page, 'kk', PAIR);
  const found = await page.locator('.live canvas').evaluate((node) => {
    const canvas = node as HTMLCanvasElement;
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.setProperty('forced-color-adjust', 'none');
    const rgb = (name: string) => {
      probe.style.color = name;
      return getComputedStyle(probe).color.match(/\d+/g)?.slice(0, 3).join() ?? '';
    };
    const wanted = ['CanvasText', 'LinkText'].map(rgb);
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    const seen = new Set<string>();
    for (let i = 0; i < data.length; i += 4) if (data[i + 3] === 255) seen.add(data.slice(i, i + 3).join());
    return wanted.map((colour) => seen.has(colour));
  });
  expect(found).toEqual([true, true]);
});

test('on paper a chart is its SVG, whole', async ({ page }) => {
  await embedded(page, 'kk', { chart: 'multiples' });
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 718, height: 1000 });
  await expect(page.locator('figure.chart canvas')).toBeHidden();
  const [box] = await page
    .locator('figure.chart .still svg')
    .evaluateAll((all) => all.map((svg) => svg.getBoundingClientRect().toJSON()).filter(({ width }) => width > 0));
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.right).toBeLessThanOrEqual(718);
  // 225 mm of a sheet of A4.
  expect(box.height).toBeLessThanOrEqual(851);
});

/** The kinds of view that lead to others or show one thing of the ledger. */
const VIEWS = {
  places: 'places/',
  place: 'places/ile/',
  topics: 'topics/',
  topic: 'topics/roads/',
  indicators: 'indicators/',
  indicator: 'indicators/population/',
  rankings: 'rankings/',
  ranking: 'rankings/housing_commissioned/',
  conflicts: 'conflicts/',
  sources: 'sources/',
} as const;

for (const [kind, path] of Object.entries(VIEWS)) {
  test(`on paper a page says the day of the ledger and its own address, and keeps to the sheet: ${kind}`, async ({
    page,
  }) => {
    await page.goto(`ru/${path}`);
    await settled(page);
    await page.emulateMedia({ media: 'print' });
    // 190 mm of A4; the table of all rankings lies on its long side, of which 277 mm are printed.
    const width = kind === 'rankings' ? 1047 : 718;
    await page.setViewportSize({ width, height: 1000 });
    await expect(page.locator('header.site, body > header, [role=banner]').filter({ visible: true })).toHaveCount(0);
    const words = await page.locator('main').innerText();
    expect(words).toContain(`/ru/${path}`);
    expect(words).toMatch(/Реестр (?:от|на) \d/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect((await page.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(5_000);
  });

  test(`search engines are told what a page finds, in every language: ${kind}`, async ({ request }) => {
    const said = await Promise.all(
      ['kk', 'ru', 'en'].map(async (lang) => {
        const html = await (await request.get(new URL(`${lang}/${path}`, SITE).href)).text();
        const of = (pattern: RegExp) => pattern.exec(html)?.[1] ?? '';
        const title = of(/<title>([^<]+)<\/title>/);
        const description = of(/<meta name="description" content="([^"]+)"/);
        expect(description, lang).not.toBe(title);
        // A finding has a number.
        expect(description, lang).toMatch(/\d/);
        expect(description.length, lang).toBeGreaterThan(40);
        expect(of(/property="og:description" content="([^"]+)"/), lang).toBe(description);
        const machine = JSON.parse(of(/<script type="application\/ld\+json">(.*?)<\/script>/s)) as { '@type': string };
        expect(['Dataset', 'CollectionPage']).toContain(machine['@type']);
        return description;
      }),
    );
    expect(new Set(said).size).toBe(3);
  });
}

/** A topic in which districts stand on a map: which ones do changes with what is published. */
function topicWithMap(): string {
  const code = readdirSync('build/en/topics').find((name) => {
    const file = `build/en/topics/${name}/index.html`;
    return existsSync(file) && readFileSync(file, 'utf8').includes('aria-label="More formats"');
  });
  if (code === undefined) throw new Error('no topic has a map');
  return `topics/${code}/`;
}

for (const kind of ['place', 'topic', 'indicator', 'ranking'] as const) {
  test(`what a panel shows can be put on another page: ${kind}`, async ({ page }) => {
    const path = kind === 'topic' ? topicWithMap() : VIEWS[kind];
    await page.goto(`en/${path}`);
    await settled(page);
    await page
      .locator('main')
      .getByRole('button', { name: 'More formats', exact: true })
      .filter({ visible: true })
      .first()
      .click();
    await page.getByText('Put it on your page').first().click();
    const snippet = await page.getByRole('textbox', { name: 'HTML' }).first().inputValue();
    const [, view = ''] = /src="[^"]*\/en\/embed\/\?([^"]+)"/.exec(snippet) ?? [];
    await page.goto(`en/embed/?${view.replaceAll('&amp;', '&')}`);
    await expect(page.locator('figure.chart')).toBeVisible({ timeout: 60_000 });
    await expect(page.getByRole('link', { name: 'Open in Aina' })).toHaveAttribute('href', /explore\//);
  });
}

test('the picture of a shared link is there', async ({ request }) => {
  const kinds = ['places', 'topics', 'indicators', 'rankings', 'conflicts'];
  const own = ['place-ile', 'indicator-population', 'topic-roads', 'ranking-population', 'ranking-births_per_1000'];
  for (const name of ['overview', ...kinds, ...own]) {
    const answer = await request.get(new URL(`previews/kk/${name}.png`, SITE).href);
    expect(answer.headers()['content-type']).toBe('image/png');
    const bytes = await answer.body();
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
  }
});
