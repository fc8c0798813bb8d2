import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright/test';
import { encode, gzip } from '../fixtures/intake/bytes.ts';
import { choose, desk, drop } from './own-desk.ts';
import { expect, test } from './site.ts';

test.describe.configure({ timeout: 90_000 });

const FIGURES =
  'Район;Год;Обращения;Доля решённых\r\nИлийский район;2024;более 4 тыс.;69 %\r\nТалгар;2024;1 230;71 %\r\n' +
  'Кегенский район;2024;н/д;65,5 %\r\nг. Конаев;2024;910;\r\nИтого;2024;9 000;70 %\r\n';

/** A register of which the outcome has a name that says nothing. */
function register(rows: number): string {
  const places = ['Илийский район', 'Талгарский район', 'г. Конаев', 'Кегенский район'];
  const topics = ['Дороги', 'Вода', 'Газ', 'Шум'];
  const lines = Array.from({ length: rows }, (_, i) => {
    const day = String((i % 28) + 1).padStart(2, '0');
    const month = String((i % 12) + 1).padStart(2, '0');
    const closed = i % 5 === 0 ? '' : `${day}.${month}.2025`;
    return `${day}.${month}.2024;${closed};${places[i % 4]};${topics[i % 4]};Онлайн;Иванов Иван Иванович;${i % 2 === 0 ? 'да' : 'нет'}`;
  });
  return [
    'Дата поступления;Дата закрытия;Район;Тема;Канал;ФИО;X',
    ...lines,
    'вчера;;Илийский район;Дороги;Онлайн;Иванов И.И.;да',
  ].join('\r\n');
}

/** Nothing scrolls sideways in the narrowest window. */
async function fitsPhone(page: Page): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  if (before) await page.setViewportSize(before);
}

/** Both pictures of a chart say in their words whose data they show. */
async function marked(page: Page, chart: Locator, title: RegExp, mark: string): Promise<void> {
  for (const [button, ending] of [
    ['Рисунок SVG', 'svg'],
    ['Картинка PNG', 'png'],
  ] as const) {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      chart.getByRole('button', { name: button }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(new RegExp(`^aina_own-.*\\.${ending}$`));
    const bytes = readFileSync(await file.path());
    if (ending === 'png') {
      expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
      continue;
    }
    const words = [...bytes.toString('utf8').matchAll(/<text[^>]*>([^<]*)</g)].map(([, said]) => said ?? '');
    expect(words.some((said) => title.test(said))).toBe(true);
    expect(words.at(-1)).toContain(mark);
  }
}

const report = (page: Page) => page.locator('[data-read]');

test('an export of a Russian Excel: looked at, asked about, charted, taken away, kept and forgotten, without one request', async ({
  page,
}) => {
  const requests = await desk(page, 'ru');
  await drop(page, 'показатели.csv', encode(FIGURES, 'windows-1251'));
  await expect(page.getByLabel('Кодировка')).toHaveValue('windows-1251');
  await expect(page.getByLabel('Десятичный знак')).toHaveValue(',');
  await expect(page.locator('td.value').first()).toHaveText('>4 000');
  // Another encoding shows at once what it would make of the words.
  await page.getByLabel('Кодировка').selectOption('koi8-r');
  await expect(page.locator('thead th').nth(1)).not.toHaveText('Район');
  await page.getByLabel('Кодировка').selectOption('windows-1251');
  await expect(page.locator('thead th').nth(1)).toHaveText('Район');
  await page.getByRole('button', { name: 'Прочитать весь файл' }).click();
  await expect(page.getByRole('button', { name: 'Дальше' })).toBeDisabled();
  await fitsPhone(page);
  await page.getByLabel(/^Талгар/).selectOption({ label: 'Талгарский район' });
  await page.getByLabel('Не брать их').check();
  await page.getByRole('button', { name: 'Дальше' }).click();
  await expect(report(page)).toContainText('Прочитано ячеек: 10; взято: 6; не взято: 4.');
  const chart = page.locator('figure.chart');
  await expect(chart.locator('h3')).toHaveText('Свои данные: Обращения');
  await expect(chart).toContainText('Свои данные из файла «показатели.csv»');
  await fitsPhone(page);
  await chart.locator('summary').click();
  await expect(chart.locator('tbody tr').first()).toContainText('>4 000');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^Скачать CSV/ }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('own-data_показатели.csv');
  const text = readFileSync(await file.path(), 'utf8');
  expect(
    text
      .trim()
      .split('\r\n')
      .slice(1)
      .every((line) => /^"?свои данные, не из реестра"?;/.test(line)),
  ).toBe(true);
  await marked(page, chart, /^Свои данные: Обращения$/, 'свои данные, не из реестра');
  const link = page.locator('details', { hasText: 'Ссылка на этот вид' });
  await link.locator('summary').click();
  await expect(link.locator('.code')).toHaveText(/\/ru\/own\/#own=1&period=2024-01-01%2F2024-12-31$/);
  // A pointer that passes over a link fetches nothing ahead.
  await page.locator('header nav a').first().hover();
  await page.getByRole('button', { name: 'Оставить на этом устройстве' }).click();
  await expect(page.getByText('Лежит на этом устройстве, в личных файлах этого сайта.')).toBeVisible();
  const shelved = () =>
    page.evaluate(async () => {
      const names: string[] = [];
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle('aina-own').catch(() => null);
      if (folder)
        for await (const name of (folder as unknown as { keys(): AsyncIterable<string> }).keys()) names.push(name);
      return [...names, ...Object.keys(localStorage).filter((key) => key.startsWith('aina-own'))];
    });
  expect((await shelved()).length).toBe(2);
  await page.getByRole('button', { name: /^Забыть/ }).click();
  await expect(page.getByText('Забыто:')).toBeVisible();
  expect(await shelved()).toEqual([]);
  await expect(report(page)).toHaveCount(0);
  expect(requests).toEqual([]);
});

test('the way of an office with its register: drop, correct a column, look, publish safely, forget', async ({
  page,
}) => {
  const requests = await desk(page, 'ru');
  await drop(page, 'журнал.csv.gz', gzip(encode(register(3000), 'windows-1251')));
  await expect(page.getByText('Всё равно взять «ФИО» (имена людей)')).toBeVisible();
  await expect(page.locator('main')).not.toContainText('Иванов');
  await page.getByLabel('Что такое столбец X').selectOption('outcome');
  await page.getByRole('button', { name: 'Прочитать весь файл' }).click();
  await expect(report(page)).toHaveAttribute('data-taken', '3000');
  await expect(report(page)).toHaveAttribute('data-refused', '1');
  const [reasons] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Скачать отчёт' }).click(),
  ]);
  const listed = readFileSync(await reasons.path(), 'utf8');
  expect(listed).toContain('дату не прочесть');
  expect(listed).not.toContain('Иванов');
  await expect(page.getByRole('heading', { name: 'Что показывает ваш журнал' })).toBeVisible();
  await expect(page.locator('main')).toContainText('Илийский');
  await marked(page, page.locator('.pictures'), /^Ваши собственные данные: По месяцам$/, 'Ваши собственные данные');
  const [zip] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Собрать ZIP' }).click(),
  ]);
  expect(zip.suggestedFilename()).toMatch(/\.zip$/);
  await page.getByRole('button', { name: /^Забыть/ }).click();
  await expect(page.getByText('Забыто:')).toBeVisible();
  await expect(page.locator('main')).not.toContainText('журнал.csv.gz');
  expect(requests).toEqual([]);
});

test('bad input gets a sentence, runs nothing and loses no earlier file', async ({ page }) => {
  await desk(page, 'kk');
  const evil = '<img src=x onerror="document.title=1">';
  await choose(
    page,
    'evil.csv',
    encode(
      `Аудан;"${evil.replaceAll('"', '""')}";Саны\n"${evil.replaceAll('"', '""')}";=1+1;5\n<script>document.title=1</script>;x;6\n`,
    ),
  );
  await expect(page.locator('thead th').nth(2)).toHaveText(evil);
  await page.getByRole('button', { name: 'Файлды толық оқу' }).click();
  await expect(report(page)).toHaveAttribute('data-taken', '2');
  expect(await page.title()).not.toBe('1');
  for (const [name, bytes, sentence] of [
    ['empty.csv', new Uint8Array(0), 'Файл бос.'],
    ['zeros.csv', new Uint8Array(500), 'Бұл кесте емес'],
    ['cut.csv.gz', gzip(encode(FIGURES.repeat(50))).subarray(0, 60), 'Сығылған файл үзілген не бүлінген'],
  ] as const) {
    await choose(page, name, bytes);
    await expect(page.getByRole('alert')).toContainText(sentence);
  }
  // A second file while the first is being read: both are whole.
  await choose(page, 'long.csv', encode(register(60_000)));
  await choose(page, 'short.csv', encode(FIGURES));
  await expect(page.locator('td.value').first()).toHaveText('>4 000');
  await page.getByRole('button', { name: 'long.csv', exact: true }).click();
  await page.getByRole('button', { name: 'Файлды толық оқу' }).click();
  await expect(report(page)).toHaveAttribute('data-taken', '60000');
  await page.getByRole('button', { name: 'evil.csv', exact: true }).click();
  await expect(report(page)).toHaveAttribute('data-taken', '2');
});

test('a file beyond the memory of the device ends in a sentence, and a link carries the view alone', async ({
  page,
}) => {
  await page.addInitScript(() => {
    // So that 2,000 appeals are too many.
    Object.defineProperty(Navigator.prototype, 'deviceMemory', { get: () => (1999 * 128 * 8) / 2 ** 30 });
  });
  await page.goto('ru/own/#own=1&from=2024-03&to=2024-04&place=ile');
  await expect(page.getByText('Эта ссылка несёт вид, а не данные.')).toBeVisible();
  await page.mouse.move(5, 5);
  await expect(page.locator('[data-state=ready]')).toBeVisible({ timeout: 30_000 });
  const read = page.getByRole('button', { name: 'Прочитать весь файл' });
  await choose(page, 'small.csv', encode(register(1000), 'windows-1251'));
  await read.click();
  await expect(report(page)).toHaveAttribute('data-taken', '1000');
  await expect(page.getByRole('slider', { name: /^Первый месяц/ })).toHaveAttribute('aria-valuetext', /март 2024/i);
  await expect(page.getByRole('button', { name: /^Илийский/ })).toHaveAttribute('aria-pressed', 'true');
  const short = `Дата поступления;Тема\n${'31.12.2024;Дороги\n'.repeat(2100)}`;
  for (const [name, text, sentence] of [
    ['rows.csv', short, /Строк слишком много для памяти этого браузера: ≈ .* Открытые раньше файлы на месте\./],
    ['bytes.csv', register(4000), /Файлу нужно около 1 МБ памяти/],
  ] as const) {
    await choose(page, name, encode(text, 'windows-1251'));
    if (name === 'rows.csv') await read.click();
    await expect(page.getByRole('alert').first()).toContainText(sentence);
  }
  await page.getByRole('button', { name: 'small.csv', exact: true }).click();
  await expect(report(page)).toHaveAttribute('data-taken', '1000');
  // Forgotten while it is still being written: nothing of it is left on the device.
  await page.getByRole('button', { name: 'Оставить на этом устройстве' }).first().click();
  await page.getByRole('button', { name: 'Забыть small.csv' }).click();
  await expect(page.getByText('Забыто:')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Лежит на этом устройстве' })).toHaveCount(0);
});
