/** What a journalist takes away from a number: its sentence, its reference, its permalink, and the past of the ledger. */
import { readdirSync, readFileSync } from 'node:fs';
import { sayIsoDate } from '../../src/lib/i18n/date.ts';
import { correctLater, DAY, FIGURES, SOURCES } from './ledger.ts';
import { awake, expect, settled, test } from './site.ts';

/** A figure whose page has a value derived of it and another one, and a refusal. */
function derivedPair(): { total: string; part: string } {
  for (const id of readdirSync('build/en/figures').filter((name) => /^f\d+$/.test(name))) {
    const html = readFileSync(`build/en/figures/${id}/index.html`, 'utf8');
    const [, total, part] = /id="derived-(f\d+)-(f\d+)"/.exec(html) ?? [];
    if (total === id && part !== undefined && html.includes('cannot be derived')) return { total, part };
  }
  throw new Error('no page tells of a value that can be derived and one that cannot');
}

test('a number is cited from its mark in two actions, in three languages, with its hedge', async ({ page }) => {
  await page.goto('ru/sources/s001/');
  await settled(page);
  const mark = page.locator('main a.mark[href*="/figures/f0001/"]').first();
  await mark.click();
  await page.locator('.claim').getByRole('button', { name: 'Сослаться' }).click();
  const dialog = page.getByRole('dialog', { name: 'Сослаться на цифру' });
  await expect(dialog).toContainText(/более\s4\sтыс\.\sобращений/);
  await expect(dialog).toContainText('источник: alatau24.kz');
  await dialog.getByLabel('казахский').check();
  await expect(dialog).toContainText(/4\sмыңнан\sастам\sөтініш/);
  await dialog.getByLabel('английский').check();
  await expect(dialog).toContainText(/more\sthan\s4\sthousand/);
  await dialog.getByLabel('BibTeX').check();
  await expect(dialog.locator('.code')).toContainText('@misc{aina-f0001,');
  await expect(dialog.locator('.code')).toContainText(/url = \{https?:\/\/[^}]*\/en\/figures\/f0001\/\}/);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Сохранить файлом' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^aina_cite_f0001_en_v[\d-]+\.bib$/);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(mark).toBeFocused();
});

test('a mark of a chart is cited by keyboard', async ({ page }) => {
  await page.goto('en/explore/');
  await page.locator('main figure.chart .still').first().scrollIntoViewIfNeeded();
  await awake(page);
  const chart = page.locator('main figure.chart .live .marks').first();
  await chart.focus();
  await page.keyboard.press('ArrowRight');
  const spoken = page
    .locator('main figure.chart .readout')
    .filter({ has: page.getByRole('button') })
    .first();
  const value = (await spoken.locator('a').first().getAttribute('href')) ?? '';
  await spoken.getByRole('button', { name: 'Cite' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Cite this figure' });
  await expect(dialog.getByRole('link', { name: 'Open the permalink' })).toHaveAttribute(
    'href',
    new RegExp(value.replace(/^(\.\.?\/)+/, '').replace(/^.*?(figures|indicators)/, '$1')),
  );
});

test('the permalink of a statistic shows its row and offers its citation', async ({ page }) => {
  await page.goto('kk/indicators/births/#b00400');
  await settled(page);
  const bar = page.getByRole('region', { name: 'Сіз осы санның тұрақты сілтемесін аштыңыз' });
  await expect(bar).toContainText('b00400');
  await expect(page.locator('tr#b00400')).toBeInViewport();
  await bar.getByRole('button', { name: 'Сілтеме жасау' }).click();
  await expect(page.getByRole('dialog')).toContainText('/indicators/births/#b00400');
});

test('after a correction a day of the past shows what was said then, and the citation tells of the correction', async ({
  page,
}) => {
  await page.goto('en/');
  await settled(page);
  // Whichever claim stands first on the front page: its words as they are before the correction.
  const mark = page.locator('.dashboard a.mark').first();
  const id = /figures\/(f\d+)\//.exec((await mark.getAttribute('href')) ?? '')?.[1] ?? '';
  const said = (await mark.getAttribute('aria-label')) ?? '';
  expect(said).toMatch(/\d/);
  await correctLater(page, id, (before) => before + 1000);
  await page.goto(`en/?as-of=${DAY}`);
  const bar = page.locator('.past');
  await expect(bar).toContainText('corrected, revised or withdrawn: 1', { timeout: 40_000 });
  await expect(bar).not.toContainText('rows added');
  const then = page.locator(`.dashboard a.mark[href*="/figures/${id}/"]`).first();
  await expect(then).toHaveAccessibleName(said);
  await then.click();
  await page.locator('.claim').getByRole('button', { name: 'Cite' }).click();
  await expect(page.getByRole('dialog')).toContainText('Corrected since: 1 January 2099');
  await page.keyboard.press('Escape');
  // The day goes along to other pages, and they say what has changed since.
  await page.getByRole('link', { name: 'Topics', exact: true }).first().click();
  await expect(page).toHaveURL(new RegExp(`/en/topics/\\?as-of=${DAY}$`));
  await expect(bar).toContainText('This page shows the present.');
  await bar.getByRole('link', { name: 'Back to the present' }).click();
  await expect(page).toHaveURL(/\/en\/topics\/$/);
  await expect(bar).toHaveCount(0);
});

test('the feed of changes is well-formed XML and found from every page', async ({ page }) => {
  await page.goto('kk/places/ile/');
  const feeds = await page.locator('link[type="application/atom+xml"]').evaluateAll((links) =>
    Promise.all(
      links.map(async (link) => {
        const text = await (await fetch((link as HTMLLinkElement).href)).text();
        const document = new DOMParser().parseFromString(text, 'application/xml');
        return [document.documentElement.localName, document.querySelectorAll('entry').length > 0];
      }),
    ),
  );
  expect(feeds).toEqual([
    ['feed', true],
    ['feed', true],
  ]);
});

test('what was derived is cited as derived with its inputs; the citation goes with its page and stays away after Back', async ({
  page,
}) => {
  const { total, part } = derivedPair();
  const row = FIGURES.find(({ id }) => id === total);
  await page.goto(`en/figures/${total}/`);
  await settled(page);
  const card = page.locator(`#derived-${total}-${part}`);
  await expect(card).toContainText(/\S × \S.* = \S/);
  await expect(card).toContainText('cannot be derived');
  await card.getByRole('button', { name: 'Cite' }).click();
  const dialog = page.getByRole('dialog', { name: 'Cite this figure' });
  await expect(dialog).toContainText(`Derived, not reported: ${total} × ${part}`);
  await expect(dialog).toContainText(`derived value ${total}-${part}`);
  expect(await page.locator('body').innerText()).not.toMatch(/1[\s,.]?200\b/);

  await dialog.getByRole('button', { name: total, exact: true }).click();
  const fragment = (await dialog.locator('mark').innerText()).trim();
  expect(fragment).toMatch(/\d/);
  expect(row?.as_reported).toContain(fragment);
  // The day on which the keepers read the source, not that of the reader.
  const accessed = SOURCES.get(row?.source ?? '')?.accessed ?? '';
  await expect(dialog).toContainText(`accessed ${sayIsoDate(accessed, 'en')}`);
  await dialog.getByLabel('Kazakh').check();
  await expect(dialog.getByRole('link', { name: 'Open the permalink' })).toHaveAttribute(
    'href',
    new RegExp(`/en/figures/${total}/`),
  );

  await page.evaluate(() => document.querySelector<HTMLAnchorElement>('header a[href*="/topics/"]')?.click());
  await page.waitForURL('**/en/topics/**');
  await expect(dialog).toBeHidden();
  await page.goBack();
  await page.waitForURL(`**/en/figures/${total}/`);
  await settled(page);
  await expect(dialog).toBeHidden();
});
