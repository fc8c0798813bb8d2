/** The bench of Explore as a reader meets it: keyboard, way back, kept views, addresses of every kind. */
import AxeBuilder from '@axe-core/playwright';
import { Explore } from './explore-bench.ts';
import { expect, test } from './site.ts';

test('a mark opens the figures behind it by keyboard, and filters by what it is', async ({ page }) => {
  const bench = new Explore(page);
  await bench.open();
  const chart = page.locator('figure.chart .live .marks').first();
  await chart.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const behind = page.locator('.behind');
  await expect(behind.locator('h2')).toBeFocused();
  await expect(behind.locator('h2')).toContainText('Karasay');
  await expect(behind.locator('blockquote')).toHaveText('225.4');
  await expect(page.locator('.linked figure.chart')).toBeVisible({ timeout: 40_000 });
  const axe = await new AxeBuilder({ page }).include('main').analyze();
  expect(axe.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);

  await behind.getByRole('button', { name: 'Karasay' }).press('Enter');
  await bench.settled();
  await expect(page.getByRole('button', { name: 'Remove the filter “Places: Karasay”' })).toBeVisible();
  // One district alone: the program proposes its line through the years, and the chosen mark is on it.
  expect(await bench.kind()).toBe('line');
  expect(await bench.rows()).toHaveLength(14);
  expect(await bench.rows()).toContain('b01809');

  await page.goBack();
  await expect(page.locator('tr[data-figure]')).toHaveCount(20);
  await expect(behind).toBeVisible();
  await page.goBack();
  await expect(behind).toHaveCount(0);
  expect(await bench.search()).toBe('');
});

test('a region is chosen as its districts, shown as one chip and undone by it', async ({ page }) => {
  const bench = new Explore(page);
  await bench.open();
  await bench.filter('Places', /^Jetisu Region, all parts/);
  await expect(page.locator('tr[data-figure]')).toHaveCount(10);
  const chip = page.getByRole('button', { name: 'Remove the filter “Jetisu Region, all parts”' });
  await chip.click();
  await expect(page.locator('tr[data-figure]')).toHaveCount(20);
});

test('the program proposes a kind and says why; what does not suit is grey with its reason', async ({ page }) => {
  const bench = new Explore(page);
  await bench.open();
  await expect(page.locator('.why').first()).toContainText('Proposed: bars, because');
  await bench.pick('by', 'period');
  expect(await bench.kind()).toBe('multiples');
  await expect(page.locator('.why').first()).toContainText('20 series would tangle');
  const grey = page.locator('input[name=chart][value=tiles]');
  await expect(grey).toBeDisabled();
  await grey.hover();
  await expect(page.getByRole('tooltip')).toContainText('needs the breakdown by place');
  // A grey choice is walked to by keyboard, says why, and is not taken.
  await grey.focus();
  await expect(page.getByRole('tooltip')).toContainText('needs the breakdown by place');
  await page.keyboard.press('Space');
  expect(await bench.kind()).toBe('multiples');
  await bench.pick('by', 'place');
  await bench.pick('chart', 'tiles');
  await expect(page.locator('.why').first()).toContainText('You chose this kind.');
  await bench.indicator('population');
  await expect(page.locator('input[name=measure][value=per_1000]')).toBeDisabled();
});

test('every kind of chart draws its figures', async ({ page }) => {
  test.setTimeout(120_000);
  const bench = new Explore(page);
  await bench.open();
  await bench.filter('Years', /^2022/);
  await page.goBack();
  await bench.settled();
  for (const kind of ['grouped', 'dot', 'line', 'multiples', 'heat', 'tiles', 'slope', 'scatter', 'bar']) {
    await bench.pick('chart', kind);
    await expect(page.locator('figure.chart h3').first(), kind).not.toBeEmpty();
    expect((await bench.rows()).length, kind).toBeGreaterThan(7);
  }
  // More lines than can be told apart are left out in words.
  await bench.pick('chart', 'line');
  await expect(page.locator('.left-out')).toContainText('Places shown: 8 of 20');
});

test('the table sorts by the end of an interval and finds rows', async ({ page }) => {
  const bench = new Explore(page);
  await bench.open('en', 'v=2&indicator=unemployment_rate&by=place&year=2022');
  const upper = page.getByRole('columnheader', { name: /^To/ });
  await upper.getByRole('button').press('Enter');
  await expect(upper).toHaveAttribute('aria-sort', 'descending');
  expect((await bench.rows())[0]).toBe('b04071');
  await upper.getByRole('button').press('Enter');
  await expect(upper).toHaveAttribute('aria-sort', 'ascending');
  expect((await bench.rows())[0]).toBe('b04062');
  await page.getByLabel('Find a row').fill('kege');
  await expect(page.locator('tr[data-figure]')).toHaveCount(1);
  expect(await bench.search()).toContain('sort=upper~up');
});

test('views are kept on the device under a name, renamed and deleted', async ({ page }) => {
  const bench = new Explore(page);
  await bench.open();
  await bench.indicator('births');
  const views = page.locator('.views');
  await views.locator('summary').click();
  await views.getByLabel('Name of the view').fill('Births');
  await views.getByRole('button', { name: 'Keep this view' }).click();
  await expect(views.getByRole('status')).toHaveText('“Births” is kept on this device.');
  await bench.open();
  await views.locator('summary').click();
  await views.getByRole('link', { name: 'Births' }).click();
  await bench.settled();
  await expect(page.locator('#indicator')).toHaveAttribute('data-value', 'births');
  await views.getByRole('button', { name: 'Rename: Births' }).click();
  await page.keyboard.type(' of districts');
  await page.keyboard.press('Enter');
  await views.getByRole('button', { name: 'Delete: Births of districts' }).click();
  await expect(views.getByText('None yet.')).toBeVisible();
});

test('a link of the first version of addresses shows what it showed', async ({ page }) => {
  const bench = new Explore(page);
  const slice = 'bns~~as_of~reported~~2021-12-31~~~district';
  await bench.open(
    'en',
    `v=1&indicator=population&by=place&place=&topic=&scope=&status=reported.plan.estimate&from=&to=&chart=dot&slice=${slice}`,
  );
  expect(await bench.kind()).toBe('dot');
  await expect(page.locator('.notice')).toHaveCount(0);
  const periods = await page.locator('tr[data-figure]').allInnerTexts();
  expect(periods.length).toBeGreaterThan(5);
  for (const text of periods) expect(text.replaceAll('\u00a0', ' ')).toContain('31 December 2021');
});

test('the download of derived rows names the operation and its inputs', async ({ page }) => {
  const bench = new Explore(page);
  await bench.open('en', 'v=2&indicator=crimes_registered&by=period&place=taldyqorgan&measure=index');
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV', exact: true }).first().click();
  // Asked once on a device of an English reader: nobody can know what will open the file.
  await page.getByRole('button', { name: 'A program (comma, 12.5)' }).click();
  const text = (await import('node:fs')).readFileSync(await (await waiting).path(), 'utf8');
  expect(text).toContain('"index_to_100(b04205,b04204)"');
  expect(text).toContain('Derived, not reported: index_to_100 from b04205, b04204');
  expect(text).not.toContain('indicators/index:');
});

test('fifty hostile addresses never blank the page', async ({ page, watch }) => {
  test.setTimeout(180_000);
  watch.tolerated.push(/Failed to load resource/);
  const values = [
    '',
    'none',
    '%00',
    '<b>',
    "' OR 1=1--",
    '..%2F',
    '9'.repeat(300),
    'gt~1e999',
    'bns~~~~~~~~~~',
    'Ә',
    '%E0%A4%A',
  ];
  const names = [
    'v',
    'indicator',
    'by',
    'split',
    'measure',
    'place',
    'year',
    'from',
    'threshold',
    'chart',
    'slice',
    'mark',
    'x',
  ];
  let seed = 7;
  const next = (n: number) => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) % n;
  for (let i = 0; i < 50; i++) {
    const parts = Array.from(
      { length: 1 + next(6) },
      () => `${names[next(names.length)]}=${values[next(values.length)]}`,
    );
    await page.goto(`en/explore/?${parts.join('&')}`);
    await expect(page.locator('h1'), parts.join('&')).toBeVisible();
    await expect(page.locator('figure.chart, .numbers, .states .empty').first(), parts.join('&')).toBeVisible();
  }
});
