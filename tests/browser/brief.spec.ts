import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import type { Page } from 'playwright/test';
import { LANGS } from './pages.ts';
import { expect, settled, test } from './site.ts';

/** The 21 districts and cities: those with a tile that lie in one of the two regions. */
const UNITS = readFileSync('data/places.csv', 'utf8')
  .split('\n')
  .filter((line) => /,(district|city),(almaty|jetisu)-region,/.test(line))
  .map((line) => line.split(',')[0]!);

/** The room inside the margins of A4, in CSS pixels: 210 − 2 × 12 mm by 297 − 2 × 10 mm. */
const SHEET = { width: Math.floor((186 / 25.4) * 96), height: Math.floor((277 / 25.4) * 96) };

const sheets = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

/** Laid out as on paper: what lies outside the sheet, what is cut inside it, and what would come out blank. */
async function flaws(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: SHEET.width, height: SHEET.height });
  await page.emulateMedia({ media: 'print' });
  const found = await page.evaluate(({ width, height }) => {
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} "${element.textContent.trim().slice(0, 40)}"`;
    const shown = [...document.querySelectorAll('main *')].filter((element) => {
      const { width: w, height: h } = element.getBoundingClientRect();
      return w > 1 && h > 1 && getComputedStyle(element).visibility !== 'hidden';
    });
    const top = document.querySelector('main')!.getBoundingClientRect().top;
    const outside = shown.filter((element) => {
      const box = element.getBoundingClientRect();
      return box.left < -0.5 || box.right > width + 0.5 || box.top < top - 0.5 || box.bottom - top > height + 0.5;
    });
    const cut = shown.filter((element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const hides = /hidden|clip|auto|scroll/.test(overflowX + overflowY);
      return (
        hides && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)
      );
    });
    // Cells of one row that lie on each other.
    const cells = shown.filter((element) => element.matches('.brief td, .brief th'));
    const spills = cells.filter((cell) => {
      const range = document.createRange();
      range.selectNodeContents(cell);
      return range.getBoundingClientRect().right > cell.getBoundingClientRect().right + 1;
    });
    const blank = shown.filter((element) => element.tagName === 'CANVAS' || element.tagName === 'IFRAME');
    const empty = [...document.querySelectorAll('.brief svg')].filter((svg) => svg.childElementCount === 0);
    return [
      ...outside.map((element) => `outside: ${name(element)}`),
      ...cut.map((element) => `cut: ${name(element)}`),
      ...spills.map((element) => `spills: ${name(element)}`),
      ...[...blank, ...empty].map((element) => `blank: ${name(element)}`),
    ];
  }, SHEET);
  await page.emulateMedia({ media: null });
  return found;
}

test('there are 21 districts and cities', () => {
  expect(UNITS).toHaveLength(21);
});

for (const lang of LANGS) {
  test(`every district prints to exactly one sheet of A4 in ${lang}, nothing cut, nothing blank`, async ({ open }) => {
    test.setTimeout(120_000);
    // Paper knows no script, and without one a page is there at once.
    const page = await open({ javaScriptEnabled: false });
    for (const unit of UNITS) {
      const path = `${lang}/places/${unit}/`;
      await page.goto(path, { waitUntil: 'load' });
      await page.evaluate(() => document.fonts.ready);
      expect.soft(await flaws(page), path).toEqual([]);
      const pdf = await page.pdf({ preferCSSPageSize: true });
      expect.soft(sheets(pdf), path).toBe(1);
      expect.soft(pdf.toString('latin1'), path).toMatch(/\/MediaBox\s*\[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
    }
  });
}

test('the sheet carries everything that a brief has to tell, and its fonts', async ({ page }) => {
  await page.goto('kk/places/ile/');
  await settled(page);
  await page.emulateMedia({ media: 'print' });
  const brief = page.locator('#brief');
  await expect(brief).toBeVisible();
  await expect(page.locator('h1')).toBeVisible();
  await expect(page.locator('#why, #places, .jump').first()).toBeHidden();
  const words = await brief.innerText();
  expect(words).toContain('/kk/places/ile/');
  expect(words).toMatch(/Тізілім күні: \d{4}/);
  expect(words).toMatch(/\d+–\u2060?\d+\s*\/\s*\d+/);
  expect(words).toContain('Жолдар');
  expect(await brief.locator('.trend svg').count()).toBeGreaterThan(8);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const fonts = embedded(pdf);
  expect(fonts.join(' ')).toMatch(/Golos/);
  expect(fonts.join(' ')).toMatch(/SourceSerif|Source Serif/);
});

test('a district without statistics prints as one that stands outside, not as the last', async ({ page }) => {
  await page.goto('en/places/alatau/');
  await page.emulateMedia({ media: 'print' });
  const words = await page.locator('#brief').innerText();
  expect(words).toContain('outside every order');
  expect(words).toContain('sources disagree');
  expect(words).not.toMatch(/\d+\s*\/\s*\d+/);
});

test('without colour every sheet says the same: no words or marks depend on a hue', async ({ page }) => {
  await page.goto('kk/places/tekeli/');
  await page.emulateMedia({ media: 'print' });
  const grey = await page.locator('#brief').evaluate((brief) => {
    const channels = (colour: string) => (colour.match(/\d+(\.\d+)?/g) ?? []).slice(0, 3).map(Number);
    const luminance = (colour: string) => {
      const [r = 0, g = 0, b = 0] = channels(colour).map((c) => ((c / 255 + 0.055) / 1.055) ** 2.4);
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    return [...brief.querySelectorAll('*')]
      .filter((element) => element.textContent.trim() !== '' && element.getBoundingClientRect().width > 1)
      .filter((element) => 1.05 / (luminance(getComputedStyle(element).color) + 0.05) < 4.5)
      .map((element) => element.textContent.trim().slice(0, 40));
  });
  expect(grey).toEqual([]);
});

test('without JavaScript the sheet is there too, by its address', async ({ open }) => {
  const page = await open({ javaScriptEnabled: false });
  await page.goto('ru/places/kegen/');
  await expect(page.locator('#brief')).toBeHidden();
  await page.locator('.place-head a[href="#brief"]').click();
  await expect(page.locator('#brief')).toBeVisible();
  expect(sheets(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
});

/** Names of the fonts that a PDF carries: in the open, or inside its compressed object streams. */
function embedded(pdf: Buffer): string[] {
  const text = pdf.toString('latin1');
  const inflated = [...text.matchAll(/stream\r?\n/g)].map(({ index, 0: head }) => {
    try {
      return inflateSync(pdf.subarray(index + head.length)).toString('latin1');
    } catch {
      return '';
    }
  });
  return [text, ...inflated].flatMap((part) =>
    [...part.matchAll(/\/FontName\s*\/([\w+-]+)/g)].map(([, name]) => name!),
  );
}
