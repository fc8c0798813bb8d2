import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
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
    const checked = spawnSync('npx', ['tsx', 'src/cli/check.ts', '--data', join(folder, 'data')], { encoding: 'utf8' });
    expect(checked.status, checked.stdout + checked.stderr).toBe(0);
  });
}

test('accepted figures go straight into own data, and a kept review comes back', async ({ page }) => {
  await readByKeyboard(page, 'ru');
  for (let i = 0; i < 5; i++) await page.keyboard.press('KeyA');
  await expect(page.locator('[data-verdict=accepted]')).toHaveCount(5);
  await page.locator('.take button').nth(4).click();
  await page.reload();
  await expect(page.locator('[data-verdict=accepted]')).toHaveCount(5);
  await page.locator('.take button').nth(2).click();
  await expect(page).toHaveURL(/\/ru\/own\/$/);
  await expect(page.locator('main')).toContainText('article.csv');
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
});
