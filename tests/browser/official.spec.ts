import { expect, settled, test } from './site.ts';

/** The walk of an official: from the overview to the district, its place and the reason, then the link and the paper. */

test('an official finds the district, its place and the reason within three actions', async ({ page, visit }) => {
  await visit(page, 'kk/');
  // One.
  await page.locator('header nav a', { hasText: 'Аудандар' }).click();
  await expect(page).toHaveURL(/\/kk\/places\/$/);
  // Two.
  await page.locator('main a', { hasText: 'Іле' }).first().click();
  await expect(page).toHaveURL(/\/kk\/places\/ile\/$/);
  await expect(page.locator('h1')).toHaveText('Іле ауданы');

  const unemployment = page.locator('#places tbody tr', { hasText: 'Жұмыссыздық деңгейі' });
  await expect(unemployment).toContainText(/\d+(?:–\d+)? \/ \d+/);
  await expect(page.locator('#places .part')).toContainText(['Көп болғаны', 'Аз болғаны', 'баға емес']);
  // Where the reports do not separate districts, the place is a range.
  await expect(page.locator('#places')).toContainText(/\d+–\u2060?\d+\s*\/\s*\d+/);

  const reasons = page.locator('#why li');
  expect(await reasons.count()).toBeGreaterThanOrEqual(3);
  await expect(page.locator('#why')).toContainText(/\d+ ішінен \d+(?:–\u2060?\d+)?-\u2060?орын/);
  await expect(page.locator('#why')).toContainText('Белгісізі:');
});

test('the district is also two actions away by search', async ({ page, visit }) => {
  await visit(page, 'ru/');
  await page.keyboard.press('/');
  // The driver sends Cyrillic letters as text, without keys: they need a field.
  await expect(page.locator('dialog[open] input')).toBeFocused();
  await page.keyboard.type('Кегенский');
  // In the search: the page underneath has a link of its own to every district.
  await page.locator('dialog[open] a[href$="/ru/places/kegen/"]').first().click();
  await expect(page.locator('h1')).toHaveText('Кегенский район');
  await expect(page.locator('#why')).toContainText('место');
});

test('every reason leads to the number it rests on', async ({ page, visit }) => {
  await visit(page, 'en/places/koksu/');
  const marks = page.locator('#why a');
  expect(await marks.count()).toBeGreaterThan(6);
  for (const href of await marks.evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href))) {
    const { pathname, hash } = new URL(href);
    const html = await (await page.request.get(pathname)).text();
    if (hash !== '') expect(html, href).toContain(`id="${hash.slice(1)}"`);
  }
});

test('the link is copied, and opens the same page for whoever gets it', async ({ page, open, visit }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await visit(page, 'kk/places/ile/');
  await page.getByRole('button', { name: 'Сілтемені көшіру' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Сілтеме көшірілді' })).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const other = await open();
  await other.goto(link);
  await settled(other);
  expect(await other.locator('#why').innerText()).toBe(await page.locator('#why').innerText());
});

test('the brief is printed in Kazakh from the page, as one sheet', async ({ page, visit }) => {
  await page.addInitScript(() => {
    Object.assign(window, { print: () => document.documentElement.setAttribute('data-printed', '') });
  });
  await visit(page, 'kk/places/ile/');
  await page.getByRole('button', { name: 'Анықтаманы басып шығару' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', '');
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

test('on a phone no number of a district has to be looked for sideways', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of ['kk/places/ile/', 'ru/places/tekeli/', 'kk/places/alatau/']) {
    await page.goto(path);
    await settled(page);
    const hidden = await page.locator('main .hedged').evaluateAll((all) =>
      all
        .filter((element) => {
          const box = element.getBoundingClientRect();
          return box.width > 0 && (box.left < 0 || box.right > document.documentElement.clientWidth + 1);
        })
        .map((element) => element.textContent.trim()),
    );
    expect(hidden, path).toEqual([]);
  }
});
