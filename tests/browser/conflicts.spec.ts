import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { expect, settled, test } from './site.ts';

/** How many statements of a conflict the ledger has: repeats and what was revised are none of their own. */
function statements(conflict: string): number {
  const { data } = Papa.parse<Record<string, string>>(readFileSync('data/figures.csv', 'utf8'), { header: true });
  const revised = new Set(data.map(({ revises }) => revises));
  return data.filter((row) => row.conflict === conflict && !row.repeats && !revised.has(row.id)).length;
}

test('a reader without JavaScript finds in a conflict every statement, its base and date, and the arithmetic behind it', async ({
  open,
}) => {
  const page = await open({ javaScriptEnabled: false });
  await page.goto('en/figures/f0245/');
  await page.locator('#disputes a', { hasText: 'Gas coverage of people, Jetisu Region, end of 2025' }).click();
  const panel = page.locator('#C03');
  await expect(panel.locator('.group li')).toHaveCount(statements('C03'));
  await expect(panel.locator('svg')).toHaveCount(statements('C03'));
  await expect(panel).toContainText('a whole the source does not name');
  await expect(panel).toContainText('71.35–72.5%');
  await expect(page.locator('#C34 .group li')).toHaveCount(statements('C34'));
  await panel.getByRole('link', { name: /72% of what\?/ }).click();
  const check = page.locator('#base_unclear-f0245');
  // Another article may bring another whole to divide by.
  await expect(check.locator('tbody tr', { hasText: '126 ÷ 358' })).toHaveCount(1);
  await expect(check).toContainText('65.6%: cannot be');
  await expect(page.locator('#implied_base_differs-f0074')).toContainText(
    /a base of [\d,]+–[\d,]+; the listed topics add up to [\d,]+; the stated total is [\d,]+/,
  );
});

test('the letter to an office comes when it is asked for, in the language of the office, and can be edited', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('en/conflicts/#C03');
  await settled(page);
  expect(asked.filter((url) => url.includes('/letters/'))).toEqual([]);
  await page.locator('#C03 [data-letter] button').click();
  const letter = page.locator('dialog.letter');
  await expect(letter.locator('textarea')).toHaveValue(/is planned at 72% \(base not stated\)/);
  await letter.locator('select').selectOption('kk');
  await expect(letter.locator('textarea')).toHaveValue(/Әр жағдайда 100% деп не алынған\?/);
  await letter.locator('input').fill('Газ');
  await expect(letter.getByRole('link', { name: 'Open in the mail program' })).toHaveAttribute(
    'href',
    /^mailto:\?subject=%D0%93%D0%B0%D0%B7&body=/,
  );
  await page.keyboard.press('Escape');
  await expect(letter).toHaveCount(0);
  expect(asked.filter((url) => url.includes('/letters/')).map((url) => url.split('/').at(-1))).toEqual(['C03.json']);
});

test('what a machine reads of an indicator leads to a file whose rows are those of the page', async ({
  page,
  request,
}) => {
  await page.goto('ru/indicators/settlements_gasified/');
  const text = await page.locator('script[type="application/ld+json"]').textContent();
  const described = JSON.parse(text ?? '') as { '@type': string; distribution: { contentUrl: string }[] };
  expect(described['@type']).toBe('Dataset');
  const linked = await page
    .locator('a[href$="data/indicator/settlements_gasified.csv"]')
    .first()
    .evaluate((a) => (a as HTMLAnchorElement).href);
  expect(new URL(described.distribution[0]?.contentUrl ?? '', page.url()).href).toBe(linked);
  const lines = (await (await request.get(linked)).text()).trimEnd().split('\n').slice(1);
  await expect(page.locator('.series tbody tr')).toHaveCount(lines.length);
  for (const line of lines) await expect(page.locator(`tr#${line.slice(0, 5)}`)).toHaveCount(1);
});
