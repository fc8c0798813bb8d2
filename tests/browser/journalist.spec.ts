/** The whole way of a journalist: one district and topic, the Excel file, the citation, the permalink, the sources, a letter. */
import { readFileSync } from 'node:fs';
import { readFile } from '../fixtures/export/read-back.ts';
import { findSoffice, Office } from '../fixtures/export/soffice.ts';
import { Explore } from './explore-bench.ts';
import { expect, settled, test } from './site.ts';

test('a journalist takes the roads of Ile away, cites a bar, opens its permalink later, compares sources and asks the office', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const bench = new Explore(page);
  await bench.open('ru');
  await bench.indicator('meeting_questions_topic_share');
  await bench.filter('Места', /^Илийский/);
  await bench.filter('Темы', /^Дороги/);
  await bench.sliceWith('f0349');
  const shown = await bench.rows();

  await page.getByRole('button', { name: 'Другие форматы', exact: true }).first().click();
  const panel = page.locator('.download').first();
  await panel.locator('summary').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    panel.getByRole('button', { name: /XLSX/ }).first().click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^aina_.*_roads_ile_.*_ru_v[\d-]+\.xlsx$/);
  // The file holds what the page shows; an article may have added a second count of the same day.
  const bytes = new Uint8Array(readFileSync(await download.path()));
  const rows = await readFile(bytes, 'xlsx', 'standard');
  expect(rows.map(({ id }) => id)).toEqual(shown);
  for (const one of rows) expect(one).toMatchObject({ place: 'ile', topic: 'roads' });
  expect(rows.find(({ id }) => id === 'f0349')).toMatchObject({
    value: 20,
    stated: 20,
    as_reported: '20% касались состояния дорог',
  });

  // In an office of either language the file has the same rows under Russian headings.
  const command = findSoffice();
  for (const locale of command === null ? [] : (['ru-RU', 'en-US'] as const)) {
    const office = new Office(command!, locale);
    const saved = office.convert({ 'taken.xlsx': bytes }, 'csv:Text - txt - csv (StarCalc):44,34,76,1');
    office.close();
    const [head = '', ...body] = new TextDecoder().decode(saved['taken.csv']).trim().split('\n');
    expect(head, locale).toMatch(/^Запись \(код\),Показатель,Территория,Тема,Период,Значение словами,/);
    expect(body.length, locale).toBe(rows.length);
  }

  await page.locator('tr[data-figure=f0349] button.open').click();
  await page.locator('.behind').getByRole('button', { name: 'Сослаться' }).click();
  const dialog = page.getByRole('dialog', { name: 'Сослаться на цифру' });
  await expect(dialog).toContainText(/20\s%/);
  await expect(dialog).toContainText('zakon.kz');
  const permalink = await dialog.locator('a[href*="figures/f0349/"]').first().getAttribute('href');

  // Some time later the row has been corrected; the citation was of the day before.
  await page.route('**/data/figures.csv', async (route) => {
    const response = await route.fetch();
    const text = await response.text();
    const cells = (/^f0349,.*$/m.exec(text)?.[0] ?? '')
      .replace('f0349', 'f9001')
      .replace('exact,20', 'exact,21')
      .split(',');
    const later = [...cells.slice(0, -3), '2099-01-01', 'f0349', 'correction: the release was misread'].join(',');
    await route.fulfill({ response, body: `${text}${later}\n` });
  });
  await page.goto(`${new URL(permalink ?? '', page.url()).href.split('#')[0]}?as-of=2026-11-23`);
  await settled(page);
  await expect(page.locator('h1')).toContainText(/20\s%/);
  await expect(page.locator('.past')).toContainText(/1/, { timeout: 40_000 });

  // A second report says the same and is told as a report of the same statement.
  await expect(page.locator('main')).toContainText('biznescentr');

  await page.goto('ru/conflicts/');
  await settled(page);
  const conflict = page.locator('#C03');
  expect(await conflict.locator('a[href*="/sources/"]').count()).toBeGreaterThan(1);
  await conflict.locator('[data-letter] button').click();
  await expect(page.locator('dialog.letter textarea')).toHaveValue(/72\s?%/);
});
