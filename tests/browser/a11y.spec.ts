import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { EVERY_PAGE, randomPages, type PageKind } from './pages.ts';
import { expect, settled, test } from './site.ts';

/** What axe finds, one line each; reading it must be enough to find the element. */
async function findings(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  return violations.flatMap((rule) =>
    rule.nodes.slice(0, 5).map((node) => `${rule.id} at ${node.target.join(' ')}: ${node.failureSummary ?? rule.help}`),
  );
}

async function inBothThemes(page: Page, path: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    if (colorScheme === 'light') {
      await page.goto(path);
      await settled(page);
    }
    // A theme changes colours and nothing else: the second one is asked about colours only.
    const rules = colorScheme === 'dark' ? ['color-contrast', 'link-in-text-block'] : undefined;
    expect(await findings(page, rules), `${path}, ${colorScheme}`).toEqual([]);
  }
}

/** Of the kinds with long pages a shorter one: axe takes its time by the element. */
const SHORTER: Partial<Record<PageKind, string>> = {
  indicator: 'indicators/hospital_beds/',
  place: 'places/alatau/',
};

for (const { kind, lang, path } of EVERY_PAGE) {
  test(`axe finds nothing on ${kind} in ${lang}, light and dark`, async ({ page }) => {
    const shorter = SHORTER[kind];
    await inBothThemes(page, shorter === undefined ? path : `${lang}/${shorter}`);
  });
}

test('axe finds nothing on the page of an address that does not exist', async ({ page, watch }) => {
  watch.expected.push(/nowhere/);
  await inBothThemes(page, 'nowhere/');
});

test('axe finds nothing on the language page', async ({ page }) => {
  await inBothThemes(page, '');
});

test('axe finds nothing on 20 random pages', async ({ page }) => {
  test.setTimeout(240_000);
  for (const path of randomPages(20, 20260)) {
    await page.goto(path);
    await settled(page);
    expect(await findings(page), path).toEqual([]);
  }
});

test('axe finds nothing on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of ['kk/', 'kk/explore/', 'kk/places/ile/']) await inBothThemes(page, path);
});
