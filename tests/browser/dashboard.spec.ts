/** The dashboard in a real browser: what its first screen holds, how a choice is made, kept and undone, and what it costs. */
import type { Page } from 'playwright/test';
import { layoutOf } from '../bench/layout.ts';
import { LANGS } from './pages.ts';
import { expect, settled, test } from './site.ts';

const WORDS = {
  kk: {
    hold: 'Салыстыруға ұстау',
    indicator: 'Көрсеткіш',
    group: 'Топ',
    period: 'Кезең',
    per: '1 000 тұрғынға',
    english: 'English',
  },
  ru: {
    hold: 'Удержать для сравнения',
    indicator: 'Показатель',
    group: 'Группа',
    period: 'Период',
    per: 'на 1 000',
    english: 'English',
  },
  en: {
    hold: 'Hold to compare',
    indicator: 'Indicator',
    group: 'Group',
    period: 'Period',
    per: 'per 1,000',
    english: 'Қазақша',
  },
} as const;

const tile = (page: Page, place: string) => page.locator(`.map-tiles a[href*="/places/${place}/"]`);
const rows = (page: Page) => page.locator('ol a.row');
/** Every request for the engine or its module. */
function engineAsked(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (/duckdb|\.wasm/i.test(request.url())) asked.push(request.url());
  });
  return asked;
}

for (const lang of LANGS) {
  test(`the first screen at 1280 × 720 answers in ${lang}`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    for (const query of ['', '?place=ile']) {
      await page.goto(`${lang}/${query}`);
      await settled(page);
      const seen = await page.evaluate(() => {
        const bottoms = (selector: string) =>
          [...document.querySelectorAll(selector)].map((one) => Math.round(one.getBoundingClientRect().bottom));
        return {
          choices: bottoms('.what-is-shown'),
          claims: bottoms('.dashboard > section li'),
          tiles: bottoms('.map-tiles .tile'),
          rows: bottoms('ol a.row').slice(0, 10),
          plot: bottoms('.side svg[data-drawing]'),
          topics: [...document.querySelectorAll('.side section:nth-of-type(2) h2')].map(
            (one) => one.getBoundingClientRect().bottom,
          ),
          h1: parseFloat(getComputedStyle(document.querySelector('h1')!).fontSize),
          row: document.querySelector('ol a.row')!.getBoundingClientRect().height,
          width: document.querySelector('.dashboard')!.getBoundingClientRect().width,
        };
      });
      for (const bottom of [
        ...seen.choices,
        ...seen.claims,
        ...seen.tiles,
        ...seen.rows,
        ...seen.plot,
        ...seen.topics,
      ]) {
        expect(bottom).toBeLessThanOrEqual(720);
      }
      expect(seen.tiles.length).toBe(21);
      expect(seen.rows.length).toBe(10);
      expect(seen.plot.length).toBe(1);
      expect(seen.topics.length).toBeGreaterThan(0);
      expect(seen.h1).toBeLessThanOrEqual(28);
      expect(seen.row).toBeGreaterThanOrEqual(24);
      expect(seen.row).toBeLessThanOrEqual(28);
      expect(seen.width).toBeGreaterThan(1200);
      // As \`npm run bench -- --layout\` measures it.
      const { drawing, figures, screens } = await layoutOf(page);
      expect(drawing).toBeLessThanOrEqual(300);
      expect(figures).toBeGreaterThanOrEqual(20);
      expect(screens).toBeLessThanOrEqual(3);
    }
  });

  test(`nothing on the first screen is clipped in ${lang}`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.goto(`${lang}/?place=ile`);
    await settled(page);
    const clipped = await page
      .locator('.dashboard')
      .evaluate((board) =>
        [...board.querySelectorAll<HTMLElement>('.name, .value, .number, .about, .when, h2, .caption')]
          .filter(
            (one) =>
              one.scrollWidth > one.clientWidth + 1 &&
              getComputedStyle(one).display !== 'inline' &&
              getComputedStyle(one).overflowX !== 'visible',
          )
          .map((one) => one.textContent),
      );
    expect(clipped).toEqual([]);
  });

  test(`a tile, a second press, held places, chips and Back choose and undo in ${lang}`, async ({ page }) => {
    const asked = engineAsked(page);
    await page.goto(`${lang}/`);
    await settled(page);
    const both = await page.locator('h1').innerText();
    await tile(page, 'talgar').click();
    await expect(page).toHaveURL(/place=talgar&/);
    await expect(tile(page, 'talgar')).toHaveAttribute('aria-current', 'true');
    const talgar = await page.locator('h1').innerText();
    expect(talgar).not.toBe(both);
    await page.getByRole('button', { name: WORDS[lang].hold }).click();
    await rows(page).first().click();
    // The first row may be the chosen place itself: then the press undid it.
    await tile(page, 'aksu').click();
    await expect(tile(page, 'aksu')).toHaveAttribute('aria-current', 'true');
    await page.goBack();
    await expect(tile(page, 'aksu')).not.toHaveAttribute('aria-current', 'true');
    await page.goto(`${lang}/?place=talgar`);
    await settled(page);
    await tile(page, 'talgar').click();
    await expect(page.locator('h1')).toHaveText(both);
    await page.goBack();
    await expect(page.locator('h1')).toHaveText(talgar);
    await page.goForward();
    await expect(page.locator('h1')).toHaveText(both);
    expect(asked).toEqual([]);
  });

  test(`another indicator, measure and year come without the engine in ${lang}`, async ({ page }) => {
    const asked = engineAsked(page);
    await page.goto(`${lang}/`);
    await settled(page);
    const title = page.locator('.panels h2').first();
    const before = await title.innerText();
    await page.getByLabel(WORDS[lang].indicator, { exact: true }).selectOption('construction_works');
    await expect(title).not.toHaveText(before);
    await page.getByRole('button', { name: WORDS[lang].per }).click();
    await expect(page).toHaveURL(/measure=per_1000/);
    const years = page.getByLabel(WORDS[lang].period, { exact: true });
    const older = await years.locator('option').nth(3).getAttribute('value');
    await years.selectOption(older);
    await expect(page).toHaveURL(new RegExp(`year=${older}`));
    await page.getByLabel(WORDS[lang].group, { exact: true }).selectOption('appeals');
    await expect(page.locator('.thin')).toBeVisible();
    await expect(page.locator('.map-tiles .tile')).toHaveCount(0);
    await page.goBack();
    await expect(page.locator('.map-tiles .tile')).toHaveCount(21);
    expect(asked).toEqual([]);
  });
}

test('a choice goes to the ranking, the district and another language, and back', async ({ page }) => {
  await page.goto('en/?place=talgar&group=economy&indicator=average_wage&year=2022');
  await settled(page);
  await page.locator('.panels section').nth(1).locator('a[href*="/rankings/average_wage/"]').last().click();
  await expect(page).toHaveURL(/\/en\/rankings\/average_wage\/\?choice=talgar~economy~average_wage~2022/);
  await expect(page.locator('tr[aria-current="true"]')).toContainText('Talgar');
  await page.goto('en/places/ile/?choice=ile~economy~average_wage~2022');
  await settled(page);
  await expect(page.getByRole('note').filter({ hasText: 'Average monthly wage' })).toContainText('2022');
  await page.locator('a[hreflang="ru"]').first().click();
  await expect(page).toHaveURL(/\/ru\/places\/ile\/\?choice=ile~economy~average_wage~2022/);
  await page.getByRole('note').getByRole('link').first().click();
  await expect(page).toHaveURL(/\/ru\/\?choice=/);
  await expect(page.locator('h1')).toHaveText('Илийский район');
});

test('the language switch keeps the choice and the place on the page', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto('kk/?place=ile&group=economy&indicator=average_wage');
  await settled(page);
  await page.evaluate(() => scrollTo(0, 300));
  await page.evaluate(() => document.querySelector<HTMLElement>('a[hreflang="en"]')!.click());
  await expect(page.locator('h1')).toHaveText('Ile District');
  await expect(page).toHaveURL(/\/en\/\?place=ile&group=economy&indicator=average_wage/);
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(200);
});

test('a year that nobody published opens the nearest and says so; what is not understood is named', async ({
  page,
}) => {
  await page.goto('en/?year=1999&place=nowhere');
  await settled(page);
  await expect(page.locator('.message')).toContainText(/1999.*nearest/);
  await page.goto('en/?place=nowhere');
  await settled(page);
  await expect(page.locator('.message')).toContainText('place=nowhere');
});

test('while rows are on their way the old view is labelled; a failure offers a retry', async ({ page, watch }) => {
  watch.expected.push(/\/rows\/construction_works\.json/);
  watch.tolerated.push(/construction_works/);
  let broken = true;
  await page.route('**/rows/construction_works.json', (route) => (broken ? route.abort() : route.continue()));
  await page.goto('en/');
  await settled(page);
  await page.getByLabel('Indicator', { exact: true }).selectOption('construction_works');
  await expect(page.locator('.message')).toContainText('Construction works');
  await expect(page.locator('.map-tiles .tile')).toHaveCount(21);
  broken = false;
  await page.locator('.message button').click();
  await expect(page.locator('.message button')).toHaveCount(0);
  await expect(page.locator('.panels')).toHaveAttribute('aria-busy', 'false');
});

test('without a script tiles lead to districts and rows to the ranking', async ({ open }) => {
  const page = await open({ javaScriptEnabled: false });
  await page.goto('ru/');
  await expect(page.locator('.map-tiles .tile')).toHaveCount(21);
  expect(await rows(page).first().getAttribute('href')).toContain('rankings/housing_commissioned/');
  await tile(page, 'ile').click();
  await expect(page.locator('h1')).toHaveText('Илийский район');
});

test('on a phone the first number is on the first screen and the first drawing on the second', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const lang of LANGS) {
    await page.goto(`${lang}/`);
    await settled(page);
    const number = await page.locator('.dashboard > section .number').first().boundingBox();
    expect(number!.y + number!.height).toBeLessThanOrEqual(740);
    const { drawing, figures } = await layoutOf(page);
    expect(figures).toBeGreaterThanOrEqual(1);
    expect(drawing).toBeLessThanOrEqual(1480);
  }
});
