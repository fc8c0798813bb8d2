/** The whole way of a journalist: one district and topic, the Excel file, the citation, the permalink, the sources, a letter. */
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { formatNumber } from '../../src/lib/i18n/number.ts';
import { readFile } from '../fixtures/export/read-back.ts';
import { findSoffice, Office } from '../fixtures/export/soffice.ts';
import { Explore } from './explore-bench.ts';
import { correctLater, DAY, FIGURES, PLACES, SOURCES, STANDING, TOPICS, type Row } from './ledger.ts';
import { expect, settled, test } from './site.ts';

/** A share of a district by topic as the press has it; rather one that a second source reports as well. */
function reported(): { row: Row; again: Row | undefined } {
  const fit = STANDING.filter(
    ({ place = '', topic, qualifier, status, base }) =>
      PLACES.get(place)?.level === 'district' &&
      topic !== '' &&
      qualifier === 'exact' &&
      status === 'reported' &&
      base !== '',
  ).map((row) => ({ row, again: FIGURES.find(({ repeats }) => repeats === row.id) }));
  const chosen = fit.find(({ again }) => again !== undefined) ?? fit[0];
  if (chosen === undefined) throw new Error('the ledger has no share of a district by topic');
  return chosen;
}

const begins = (text = '') => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}`, 'u');
const spaced = (text: string) => new RegExp(text.replace(/[\s\u00a0]/gu, '\\s'), 'u');

test('a journalist takes the shares of a district away, cites a bar, opens its permalink later, compares sources and asks the office', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const { row, again } = reported();
  const { id = '', place = '', topic = '', indicator = '' } = row;
  const value = spaced(`${formatNumber(Number(row.value), 'ru')} %`);
  const bench = new Explore(page);
  await bench.open('ru');
  await bench.indicator(indicator);
  await bench.filter('Места', begins(PLACES.get(place)?.short_ru));
  await bench.filter('Темы', begins(TOPICS.get(topic)?.name_ru));
  await bench.sliceWith(id);
  const shown = await bench.rows();

  await page.getByRole('button', { name: 'Другие форматы', exact: true }).first().click();
  const panel = page.locator('.download').first();
  await panel.locator('summary').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    panel.getByRole('button', { name: /XLSX/ }).first().click(),
  ]);
  const named = [topic, place].map((code) => code.replaceAll('_', '-')).join('_');
  expect(download.suggestedFilename()).toMatch(new RegExp(`^aina_.*_${named}_.*_ru_v[\\d-]+\\.xlsx$`));
  // The file holds what the page shows; an article may have added a second count of the same day.
  const bytes = new Uint8Array(readFileSync(await download.path()));
  const rows = await readFile(bytes, 'xlsx', 'standard');
  expect(rows.map((one) => one.id)).toEqual(shown);
  for (const one of rows) expect(one).toMatchObject({ place, topic });
  expect(rows.find((one) => one.id === id)).toMatchObject({
    value: Number(row.value),
    stated: Number(row.value),
    as_reported: row.as_reported,
  });

  // In an office of either language the file has the same rows under Russian headings.
  const command = findSoffice();
  for (const locale of command === null ? [] : (['ru-RU', 'en-US'] as const)) {
    const office = new Office(command!, locale);
    const saved = office.convert({ 'taken.xlsx': bytes }, 'csv:Text - txt - csv (StarCalc):44,34,76,1');
    office.close();
    // Whether an office puts texts into quotes is its own business.
    const read = Papa.parse<string[]>(new TextDecoder().decode(saved['taken.csv']).trim());
    const [head = [], ...body] = read.data;
    expect(head.slice(0, 6), locale).toEqual([
      'Запись (код)',
      'Показатель',
      'Территория',
      'Тема',
      'Период',
      'Значение словами',
    ]);
    expect(body.length, locale).toBe(rows.length);
  }

  await page.locator(`tr[data-figure=${id}] button.open`).click();
  await page.locator('.behind').getByRole('button', { name: 'Сослаться' }).click();
  const dialog = page.getByRole('dialog', { name: 'Сослаться на цифру' });
  await expect(dialog).toContainText(value);
  await expect(dialog).toContainText(SOURCES.get(row.source ?? '')?.publisher ?? '');
  const permalink = await dialog.locator(`a[href*="figures/${id}/"]`).first().getAttribute('href');

  // Some time later the row has been corrected; the citation was of the day before.
  await correctLater(page, id, (before) => before + 1);
  await page.goto(`${new URL(permalink ?? '', page.url()).href.split('#')[0]}?as-of=${DAY}`);
  await settled(page);
  await expect(page.locator('h1')).toContainText(value);
  await expect(page.locator('.past')).toContainText('исправлено, пересмотрено или отозвано: 1', { timeout: 40_000 });

  // A second report says the same and is told as a report of the same statement.
  if (again !== undefined) {
    await expect(page.locator('main')).toContainText(SOURCES.get(again.source ?? '')?.publisher ?? '');
  }

  // Where sources differ, the letter holds the numbers that stand there.
  await page.goto('ru/conflicts/');
  await settled(page);
  await page.locator('.folds summary').first().click();
  const conflict = page
    .locator('main article, main [id^="C"]')
    .filter({ has: page.locator('[data-letter] button') })
    .first();
  expect(await conflict.locator('a[href*="/sources/"]').count()).toBeGreaterThan(1);
  const there = (await conflict.innerText()).replace(/\s/gu, ' ');
  await conflict.locator('[data-letter] button').first().click();
  const letter = page.locator('dialog.letter textarea');
  await expect(letter).toHaveValue(/\d/);
  const asked = (await letter.inputValue()).replace(/\s/gu, ' ').match(/\d[\d ]*(?:,\d+)?(?= ?%| [а-яё])/giu) ?? [];
  expect(asked.filter((number) => there.includes(number.trim())).length).toBeGreaterThan(1);
});
