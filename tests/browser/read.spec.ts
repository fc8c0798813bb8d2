import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { Page } from 'playwright/test';
import type { Knowledge, KnownClaim } from '../../src/lib/intake/press/knowledge.ts';
import { expect, test } from './site.ts';

test.describe.configure({ timeout: 120_000 });

/** Written for the test: five figures each, and numbers that are none. */
const ARTICLES = {
  ru: `В прошлом году в акимат Кегенского района поступило более 4 300 обращений, 64% из них решены положительно.
В 2025 году в районе отремонтировано 39 км дорог и построено 3 школы на 1 900 мест. Приём ведётся с 10:00, телефон 109, акиму 45 лет.`,
  kk: `Былтыр Кеген ауданының әкімдігіне 4 300-ден астам өтініш түсті, оның 64%-ы оң шешілді.
2025 жылы ауданда 39 шақырым жол жөнделіп, 1 900 орындық 3 мектеп салынды. Қабылдау сағат 10:00-де, аудан әкімі 45 жаста.`,
} as const;

/** Tabs on until the focus is where it is wanted. */
async function tabTo(page: Page, what: string): Promise<void> {
  for (let i = 0; i < 60; i++) {
    if (await page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, what)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no way by keyboard to ${what}`);
}

/** The text as the clipboard would bring it. */
const paste = (page: Page, text: string) => page.keyboard.insertText(text);

async function readByKeyboard(page: Page, lang: 'kk' | 'ru'): Promise<void> {
  await page.goto(`${lang}/read/`);
  await expect(page.locator('button[type=submit]')).toBeEnabled();
  await tabTo(page, 'textarea');
  await paste(page, ARTICLES[lang]);
  for (const text of ['https://example.kz/kegen', 'Пример', 'Кеген', '2026-01-20']) {
    await page.keyboard.press('Tab');
    await tabTo(page, 'input[type=text]');
    await paste(page, text);
  }
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-card]')).toHaveCount(5);
}

for (const lang of ['ru', 'kk'] as const) {
  test(`${lang}: from paste to article.json to a ledger, by keyboard alone`, async ({ page }) => {
    await readByKeyboard(page, lang);
    const verdicts = () =>
      page.locator('[data-card]').evaluateAll((cards) => cards.map((card) => card.getAttribute('data-verdict')));
    expect(await verdicts()).toEqual(Array.from({ length: 5 }, () => 'open'));

    // The first is accepted, taken back, accepted again; the second is refused.
    await page.keyboard.press('KeyA');
    await expect.poll(verdicts).toEqual(['accepted', 'open', 'open', 'open', 'open']);
    await page.keyboard.press('KeyZ');
    await expect.poll(verdicts).toEqual(['open', 'open', 'open', 'open', 'open']);
    await page.keyboard.press('KeyA');
    await page.keyboard.press('KeyR');
    await expect.poll(verdicts).toEqual(['accepted', 'refused', 'open', 'open', 'open']);

    // A value that the words do not say cannot be saved.
    await page.keyboard.press('KeyE');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ControlOrMeta+a');
    await paste(page, '777');
    await page.keyboard.press('Enter');
    const open = page.locator('[data-card].open');
    await expect(open.getByRole('alert')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('KeyA');
    await expect.poll(verdicts).toEqual(['accepted', 'refused', 'open', 'open', 'open']);
    await page.keyboard.press('Escape');
    await page.keyboard.press('KeyZ');
    await expect(open.getByRole('alert')).toHaveCount(0);
    for (const left of [2, 1, 0]) {
      await page.keyboard.press('KeyA');
      await expect.poll(async () => (await verdicts()).filter((verdict) => verdict === 'open').length).toBe(left);
    }

    await tabTo(page, '.take .first');
    const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(file.suggestedFilename()).toBe('article.json');
    const folder = mkdtempSync(join(tmpdir(), 'aina-read-'));
    cpSync('data', join(folder, 'data'), { recursive: true });
    const json = readFileSync(await file.path(), 'utf8');
    writeFileSync(join(folder, 'article.json'), json);
    const figures = (JSON.parse(json) as { figures: { place: string; words: string }[] }).figures;
    expect(figures).toHaveLength(4);
    expect(figures.every(({ place }) => place === 'kegen')).toBe(true);
    const added = spawnSync(
      'npx',
      ['tsx', 'src/cli/add.ts', '--from', join(folder, 'article.json'), '--data', join(folder, 'data')],
      { encoding: 'utf8' },
    );
    expect(added.stderr).toBe('');
    expect(added.stdout).toContain('Added to');
    // The figures stand in the ledger as they were read: its own words, hedge and interval.
    const rows = readFileSync(join(folder, 'data', 'figures.csv'), 'utf8').split(/\r?\n/u);
    for (const { words } of figures)
      expect(rows.some((row) => row.includes(words) && row.includes('kegen'))).toBe(true);
    const checked = spawnSync('npx', ['tsx', 'src/cli/check.ts', '--data', join(folder, 'data')], { encoding: 'utf8' });
    expect(checked.status, checked.stdout + checked.stderr).toBe(0);
  });
}

/** A file dropped on the page as a reader does it. */
async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([file, content]) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))], file));
      return data;
    },
    [name, Buffer.from(bytes).toString('base64')] as const,
  );
  await page.locator('main').dispatchEvent('drop', { dataTransfer: transfer });
}

const paragraphs = ARTICLES.ru.split('\n');
const FILES: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ['статья.txt', strToU8(ARTICLES.ru)],
  [
    'статья.html',
    strToU8(
      `<!doctype html><title>x</title><script>alert(1)</script>${paragraphs.map((one) => `<p>${one}</p>`).join('')}`,
    ),
  ],
  [
    'статья.docx',
    zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'word/document.xml': strToU8(
        `<w:document><w:body>${paragraphs.map((one) => `<w:p><w:r><w:t xml:space="preserve">${one}</w:t></w:r></w:p>`).join('')}</w:body></w:document>`,
      ),
    }),
  ],
];

test('a dropped .txt, .html or .docx gives the same figures; days, ages, times and telephones are none, doubt is said', async ({
  page,
}) => {
  await page.goto('ru/read/');
  await expect(page.locator('button[type=submit]')).toBeEnabled();
  for (const [name, bytes] of FILES) {
    await drop(page, name, bytes);
    await expect(page.locator('textarea')).toHaveValue(/4 300 обращений/);
    await page.locator('button[type=submit]').click();
    await expect(page.locator('[data-card]'), name).toHaveCount(5);
    const text = page.getByRole('region', { name: 'Текст' });
    for (const [number, why] of [
      ['10:00', 'время суток'],
      ['109', 'номер телефона'],
      ['45', 'возраст'],
    ] as const) {
      await expect(text.locator('.passed').filter({ hasText: why }).first(), `${name}: ${number}`).toContainText(
        number.slice(0, 2),
      );
    }
    // Without the day of the article the year of "last year" is not known, and the card says so.
    await expect(page.locator('[data-card].open .doubts')).toContainText('Период');
    await page.locator('.article > summary').click();
  }
  await drop(page, 'статья.pdf', strToU8('%PDF-1.4 …'));
  await expect(page.locator('.told')).toContainText('нет текста, который можно прочитать');
  // What was there before a bad file stays.
  await expect(page.locator('textarea')).toHaveValue(/4 300 обращений/);
});

test('what the ledger has is said: a known figure, another value as a conflict, an article read before', async ({
  page,
}) => {
  // A ledger of the test's own: editors may change the real one.
  await page.route('**/reading/words.json', async (route) => {
    const response = await route.fetch();
    const known = (await response.json()) as Knowledge;
    const claim = (more: Partial<KnownClaim>): KnownClaim => ({
      id: 'f9001',
      place: 'kegen',
      indicator: 'appeals_resolved_positive_share',
      topic: null,
      scope: 'district_akimat',
      period: '2025-01-01..2025-12-31',
      status: 'reported',
      qualifier: 'exact',
      value: 64,
      upper: null,
      step: 1,
      words: '64% из них',
      url: 'https://example.kz/kegen',
      ...more,
    });
    const others = known.scopes.map(({ code }) =>
      claim({
        id: 'f9002',
        indicator: 'appeals_received',
        scope: code,
        value: 6000,
        words: '6 000 обращений',
        url: null,
        qualifier: 'less_than',
        step: 1000,
      }),
    );
    const lower = known.scopes.map(({ code }) =>
      claim({ id: 'f9003', indicator: 'roads_repaired', scope: code, value: 20, words: '20 км', url: null }),
    );
    await route.fulfill({ response, json: { ...known, claims: [claim({}), ...others, ...lower] } });
  });
  await readByKeyboard(page, 'ru');
  await expect(page.locator('.told')).toContainText('уже есть в реестре');
  await expect(page.locator('.has.known')).toHaveText('известно: f9001');
  await expect(page.locator('.has.agrees')).toContainText('f9002');
  await expect(page.locator('.has.conflict')).toHaveText('другое значение: расходится с f9003, «20 км»');
});

test('checks follow the review: a share against count and total, parts against their whole, a repeat', async ({
  page,
}) => {
  await page.goto('ru/read/');
  await page
    .locator('textarea')
    .fill(
      'В 2025 году в акимат Кегенского района поступило 200 обращений, из них решено положительно 150 (25%).\n' +
        'О чём писали: дороги – 120, вода – 90, газ – 60.',
    );
  await page.locator('button[type=submit]').click();
  const cards = page.locator('[data-card]');
  await expect(cards).toHaveCount(6);
  const checks = page.locator('.checks li');
  await expect(checks.filter({ hasText: 'от 75 до 75' })).toHaveCount(1);
  await expect(checks.filter({ hasText: 'больше своего целого' })).toHaveCount(1);
  // Each item of the list is a row of the same count, by its topic.
  await expect(cards.nth(3)).toContainText('120 обращений');
  // A refused figure is checked no more.
  await cards.nth(2).click();
  await page.keyboard.press('KeyR');
  await expect(checks.filter({ hasText: 'от 75 до 75' })).toHaveCount(0);
  await page.keyboard.press('KeyZ');
  await expect(checks.filter({ hasText: 'от 75 до 75' })).toHaveCount(1);
});

test('accepted figures go straight into own data, and a kept review comes back', async ({ page }) => {
  await readByKeyboard(page, 'ru');
  for (let i = 0; i < 5; i++) await page.keyboard.press('KeyA');
  await expect(page.locator('[data-verdict=accepted]')).toHaveCount(5);
  const take = page.locator('.take');
  const [csv] = await Promise.all([
    page.waitForEvent('download'),
    take.getByRole('button', { name: 'CSV', exact: true }).click(),
  ]);
  expect(csv.suggestedFilename()).toBe('article.csv');
  const lines = readFileSync(await csv.path(), 'utf8')
    .trim()
    .split('\r\n');
  expect(lines).toHaveLength(6);
  expect(lines[0]).toContain('as_reported');
  expect(lines[1]).toContain('more_than');
  await take.getByRole('button', { name: 'Хранить эту проверку' }).click();
  await page.reload();
  await expect(page.locator('[data-verdict=accepted]')).toHaveCount(5);
  await page.locator('.take').getByRole('button', { name: 'Открыть как свои данные' }).click();
  await expect(page).toHaveURL(/\/ru\/own\/$/);
  await expect(page.locator('main')).toContainText('article.csv');
  // The hedge came along, and the file is read and charted as any other.
  await expect(page.locator('td.value').first()).toContainText('4 300');
  await page.getByRole('button', { name: 'Прочитать весь файл' }).click();
  await expect(page.locator('figure.chart h3')).toContainText('Свои данные');
});

test('the file of a review gives the same review again', async ({ page }) => {
  await readByKeyboard(page, 'kk');
  await page.keyboard.press('KeyA');
  await page.keyboard.press('KeyR');
  const verdicts = () =>
    page.locator('[data-card]').evaluateAll((cards) => cards.map((card) => card.getAttribute('data-verdict')));
  const before = ['accepted', 'refused', 'open', 'open', 'open'];
  await expect.poll(verdicts).toEqual(before);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.take .files').first().locator('button').last().click(),
  ]);
  const review = readFileSync(await file.path());
  await page.reload();
  await expect(page.locator('button[type=submit]')).toBeEnabled();
  await expect(page.locator('[data-card]')).toHaveCount(0);
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'review.json', mimeType: 'application/json', buffer: review });
  await expect.poll(verdicts).toEqual(before);
  await expect(page.locator('textarea')).toHaveValue(ARTICLES.kk);
});

test('HTML with a script is neither run nor sent, and bad input is a sentence', async ({ page }) => {
  await page.goto('ru/read/');
  const read = async (text: string) => {
    if (!(await page.locator('textarea').isVisible())) await page.locator('.article > summary').click();
    await page.locator('textarea').fill(text);
    await page.locator('button[type=submit]').click();
  };
  await read(
    '<p>В Кегенском районе построено <b>12</b> школ</p><img src=x onerror="document.title=1"><script>document.title=2</script>',
  );
  await expect(page.locator('[data-card]')).toHaveCount(1);
  await expect(page).toHaveTitle(/Прочитать/);
  await read('');
  await expect(page.locator('.told')).toContainText('Текста пока нет');
  await read('The region has received 500 appeals from its citizens.');
  await expect(page.locator('.told')).toContainText('на другом языке');
  // As long as is read at all: neither the field nor the reader takes longer than a reader of words waits.
  await read('слово '.repeat(30_000));
  await expect(page.locator('.told')).toContainText('нет чисел');
  await read('слово '.repeat(350_000));
  await expect(page.locator('.told')).toContainText('длиннее 200 000 букв');
  await expect(page.locator('textarea')).not.toHaveValue('');
  // Latin letters inside Cyrillic words, marks of direction, a number in words, the same paragraph twice, a table.
  const paragraph =
    'В 2025 году в Кегенском районе было отремонтировано 39 км дорог, об этом сообщила пресс-служба акима.';
  await read(`В 2025 году в Кегенcком рaйоне \u202eпоступило\u202c двести сорок обрaщений.`);
  await expect(page.locator('[data-card]')).toHaveCount(1);
  await expect(page.locator('[data-card]')).toContainText('240');
  await expect(page.locator('.told')).toContainText('Латинские буквы');
  await expect(page.locator('.told')).toContainText('Невидимые знаки');
  await read(`${paragraph}\n${paragraph}`);
  await expect(page.locator('.told')).toContainText('дважды');
  await expect(page.locator('.checks li')).toContainText('повтор');
  await read('Обращения в акимат Кегенского района за 2025 год\nТема\tОбращений\nДороги\t120\nВода\t90\nГаз\t60');
  await expect(page.locator('.told')).toContainText('есть таблица');
  await expect(page.locator('[data-card]')).toHaveCount(3);
});
