/** Axe on what every-page.spec.ts does not open. */
import { drawLight, findings, inBothThemes } from './axe.ts';
import { LANGS, randomPages, SHORTER } from './pages.ts';
import { expect, settled, test } from './site.ts';

for (const lang of LANGS) {
  for (const [kind, path] of Object.entries(SHORTER)) {
    test(`axe finds nothing on ${kind} in ${lang}, light and dark`, async ({ page }) => {
      await drawLight(page);
      await page.goto(`${lang}/${path}`);
      await settled(page);
      expect(await inBothThemes(page)).toEqual([]);
    });
  }
}

test('axe finds nothing on the page of an address that does not exist', async ({ page, watch }) => {
  watch.expected.push(/nowhere/);
  await drawLight(page);
  await page.goto('nowhere/');
  expect(await inBothThemes(page)).toEqual([]);
});

test('axe finds nothing on the language page', async ({ page }) => {
  await drawLight(page);
  await page.goto('');
  expect(await inBothThemes(page)).toEqual([]);
});

const RANDOM = randomPages(20, 20260);
for (const [i, some] of [RANDOM.slice(0, 10), RANDOM.slice(10)].entries()) {
  test(`axe finds nothing on 20 random pages, half ${i + 1}`, async ({ page }) => {
    test.setTimeout(180_000);
    for (const path of some) {
      await page.goto(path);
      await settled(page);
      expect.soft(await findings(page), path).toEqual([]);
    }
  });
}

for (const path of ['kk/', 'kk/explore/', 'kk/places/ile/']) {
  test(`axe finds nothing on a phone: ${path}`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await drawLight(page);
    await page.goto(path);
    await settled(page);
    expect(await inBothThemes(page)).toEqual([]);
  });
}
