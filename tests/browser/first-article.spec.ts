import { readFileSync } from 'node:fs';
import { expect, test } from './site.ts';

/** The ledger's first article: what a journalist types, what the page must say, and the words of the source. */
const CLAIMS = [
  { typed: 'более 4 тысяч обращений', id: 'f0001', said: 'более 4 тыс. обращений', words: 'более 4 тысяч обращений' },
  {
    typed: 'более 70% решены положительно',
    id: 'f0002',
    said: 'более 70 %',
    words: 'более 70% были решены положительно',
  },
  {
    typed: 'победителем стал филиал Илийского',
    id: 'f0003',
    said: '1 место',
    words: 'победителем стал филиал Илийского района',
  },
  {
    typed: 'второе место Енбекшиказахского',
    id: 'f0004',
    said: '2 место',
    words: 'второе место занял филиал Енбекшиказахского',
  },
  { typed: 'третье филиал Кегенского', id: 'f0005', said: '3 место', words: 'третье филиал Кегенского района' },
  {
    typed: '10 мың тоннаға жуық',
    id: 'f0006',
    said: 'почти 10 тыс. тонн',
    words: '10 мың тоннаға жуық инертті материал',
  },
  {
    typed: '19,4 млрд теңгеге құрылыс',
    id: 'f0007',
    said: '19,4 млрд тенге',
    words: '19,4 млрд теңгеге құрылыс жұмыстары',
  },
  { typed: '8230 шаршы метр', id: 'f0008', said: '8 230 м²', words: '8230 шаршы метр тұрғын үй' },
  { typed: 'газға 12 ауыл', id: 'f0009', said: '12 населённых пунктов', words: 'газға 12 ауыл қосылды' },
  { typed: 'жилья', id: 'f0654', said: 'Жилищные вопросы', words: 'жилья' },
  { typed: 'земельных участков', id: 'f0655', said: 'Земельные вопросы', words: 'земельных участков' },
  { typed: 'судебных разбирательств', id: 'f0656', said: 'Судебные разбирательства', words: 'судебных разбирательств' },
  { typed: 'социальной поддержки', id: 'f0657', said: 'Социальная поддержка', words: 'социальной поддержки' },
];

const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');

for (const { typed, id, said, words } of CLAIMS) {
  test(`"${typed}" is found, followed to its source and exported`, async ({ page, visit }) => {
    await visit(page, 'ru/');
    await page.keyboard.press('/');
    const box = page.locator('dialog').getByRole('combobox');
    await box.fill(typed);
    const link = `a[href*="/figures/${id}/"]`;
    const result = page.locator(`dialog ${link}, dialog [role="option"]:has(${link})`).first();
    await result.click();
    await page.waitForURL(new RegExp(`/ru/figures/${id}/`));

    expect(plain(await page.locator('h1').innerText())).toContain(said);
    await expect(page.locator('blockquote')).toContainText(words);

    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: /CSV/ }).first().click();
    const file = readFileSync(await (await waiting).path(), 'utf8');
    expect(plain(file)).toContain(words.split(',')[0]!);
    expect(file).toContain(id);

    await page.locator('dl a[href*="/sources/s001/"]').click();
    await page.waitForURL(/\/ru\/sources\/s001\//);
    await expect(page.locator('a[href="https://alatau24.kz/?p=8874"]')).toBeVisible();
  });
}
