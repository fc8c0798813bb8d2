import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, settled, test } from './site.ts';
import { ask, BOOT, editor, openConsole, runButton, status, write } from './sql-console.ts';

test.describe.configure({ timeout: 120_000 });

test('tables and statements can be read without JavaScript', async ({ open }) => {
  const page = await open({ javaScriptEnabled: false });
  await page.goto('en/sql/');
  const main = await page.locator('main').innerHTML();
  expect(main).toContain('Whose count it is (scopes.code)');
  expect(main).toContain('FROM counted f');
  await expect(page.locator('main textarea')).toBeHidden();
  await page.locator('summary', { hasText: 'What is not published' }).click();
  await expect(page.locator('details[open] pre')).toContainText('NOT EXISTS');
});

test('a statement is answered with rows, a file and no chart that means nothing', async ({ page }) => {
  await openConsole(page);
  await ask(page, "SELECT code, name_en, 7 AS n, NULL AS nothing FROM indicators WHERE code = 'population'");
  await expect(status(page)).toContainText('1 row in', BOOT);
  await expect(page.locator('#result tbody tr').first()).toContainText('population');
  await expect(page.locator('#result tbody td.null')).toHaveText('NULL');
  await expect(page.locator('#result')).toContainText('A chart needs whole figures');
  await page.locator('#result select').selectOption('standard');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download CSV · 1 row' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^aina_sql-result_.*en.*\.csv$/);
  const text = readFileSync(await download.path(), 'utf8');
  expect(text.split('\r\n')[0]).toBe('code,name_en,n,nothing');
  expect(text.split('\r\n')[1]).toMatch(/^population,[^,]+,7,$/);
});

test('a question of the pages starts from the list, and whole figures are charted with their hedges', async ({
  page,
}) => {
  await openConsole(page);
  await page.locator('aside summary', { hasText: 'One indicator in many places' }).click();
  await page.locator('aside details[open] button').click();
  await expect(editor(page)).toContainText("f.axis = 'population~");
  await expect(editor(page)).toBeFocused();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.locator('#result figure.chart h3')).toBeVisible(BOOT);
  await expect(page.locator('#result')).toContainText('The rows are whole figures');
  // The links of the still drawing are hidden under the living one.
  await expect(page.locator('#result figure.chart a[href]').filter({ visible: true }).first()).toBeVisible();
});

test('names and numbers become bars that say whose they are, with intervals where the answer has them', async ({
  page,
}) => {
  await openConsole(page);
  await ask(page, "SELECT * FROM (VALUES ('a', 10, 8, 12), ('b', 20, 19, NULL)) AS t(name, n, lower, upper)");
  const chart = page.locator('#result figure.chart');
  await expect(chart.locator('h3')).toHaveText('Result of your statement', BOOT);
  await chart.locator('summary').click();
  await expect(chart.locator('tbody tr').nth(0)).toContainText('8');
  await expect(chart.locator('tbody tr').nth(0)).toContainText('12');
  await expect(chart.locator('tbody tr')).toHaveCount(2);
});

test('the schema is suggested while writing, and the keyboard leaves the editor by Esc and Tab', async ({ page }) => {
  await openConsole(page);
  await write(page, 'SELECT * FROM map_');
  await page.keyboard.press('Control+Space');
  await expect(page.locator('.cm-tooltip-autocomplete')).toContainText('map_units');
  await page.keyboard.press('Enter');
  await page.keyboard.insertText(' WHERE map_units.');
  await page.keyboard.press('Control+Space');
  await expect(page.locator('.cm-tooltip-autocomplete')).toContainText('parent');
  await expect(page.locator('.cm-completionInfo')).toContainText('Stable key');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(editor(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(editor(page)).not.toBeFocused();
  await expect(runButton(page)).toBeFocused();
});

test('a mistake is underlined at its place, in Kazakh text too', async ({ page }) => {
  await openConsole(page);
  await ask(page, "SELECT 'Іле ауданы',\n  nope\nFROM counted");
  await expect(page.getByRole('alert')).toContainText('Line 2, column 3', BOOT);
  await expect(page.getByRole('alert')).toContainText('"nope" not found');
  await expect(page.locator('.mistake')).toHaveText('nope');
  await page.keyboard.press('End');
  await page.keyboard.insertText('x');
  await expect(page.locator('.mistake')).toHaveCount(0);
});

test('a link carries a statement, which is shown and not run', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openConsole(page);
  await write(page, "SELECT 'Іле' AS place, 5 AS n -- #&%");
  await page.getByRole('button', { name: 'Copy a link' }).click();
  await expect(page.locator('main .bar [role=status]')).toContainText('copied');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(link).hash).toMatch(/^#sql=/);

  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto('about:blank');
  await page.goto(link.replace('/en/', '/kk/'));
  await settled(page);
  await expect(page.locator('main textarea')).toHaveValue("SELECT 'Іле' AS place, 5 AS n -- #&%");
  await expect(page.locator('main')).toContainText('Бұл сұрау сілтемемен келді');
  await expect(page.locator('#result')).toHaveCount(0);
  expect(requests.filter((url) => url.includes('.wasm') || url.includes('SELECT'))).toEqual([]);
  await runButton(page).click();
  await expect(page.locator('#result tbody tr').first()).toContainText('Іле', BOOT);

  await page.goto('about:blank');
  await page.goto('en/sql/#sqlz=broken!');
  await expect(page.locator('main')).toContainText('no statement that can be read');
});

test('axe finds nothing in the editor, the result and a mistake, light and dark', async ({ page }) => {
  await openConsole(page);
  await ask(page, "SELECT name_kk AS name, lat AS n -- ескертпе\nFROM places WHERE level = 'district' AND lat > 40.5");
  await expect(page.locator('#result figure.chart h3')).toBeVisible(BOOT);
  for (const sql of [null, 'SELECT nope']) {
    if (sql !== null) await ask(page, sql);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ target }) => `${id} at ${target.join(' ')}`)),
      ).toEqual([]);
    }
  }
});

/** The built files that hold CodeMirror. */
function editorFiles(): string[] {
  const folder = 'build/_app/immutable/chunks';
  const files = readdirSync(folder).filter((name) => readFileSync(join(folder, name), 'utf8').includes('cm-content'));
  expect(files).not.toEqual([]);
  return files;
}

test('without its editor the console works with a plain field', async ({ page, watch }) => {
  watch.expected.push(/\.js$/);
  watch.tolerated.push(/ERR_FAILED/);
  await page.goto('en/sql/');
  await settled(page);
  for (const file of editorFiles()) await page.route(`**/${file}`, (route) => route.abort());
  await page.locator('main textarea').focus();
  await expect(page.locator('main')).toContainText('plain field works as well');
  await page.locator('main textarea').fill('SELECT 2 AS two');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.locator('#result tbody td')).toHaveText('2', BOOT);
});
