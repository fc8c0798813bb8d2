import { build } from 'vite';
import { LANGS } from './pages.ts';
import { expect, settled, test } from './site.ts';
import * as spoken from './spoken.ts';

/** A module of the site as one script for the browser. */
async function bundle(entry = './spoken.ts', then = 'spoken.everything()'): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: { entry: new URL(entry, import.meta.url).pathname, formats: ['iife'], name: 'spoken' },
    },
  });
  const output = Array.isArray(result) ? result[0]! : result;
  if (!('output' in output)) throw new Error('the bundle was watched, not built');
  return `${output.output[0].code}\n${then}`;
}

test('numbers, months and sorting are the same in Chromium as in Node', async ({ page }) => {
  const inChromium = await page.evaluate(await bundle());
  expect(inChromium).toEqual(spoken.everything());
});

test('Kazakh is Kazakh in Chromium: numbers, months, order', async ({ page }) => {
  const { kk, ru, en } = (await page.evaluate(await bundle())) as ReturnType<typeof spoken.everything>;
  expect([kk.number, ru.number, en.number]).toEqual(['1\u00a0234\u00a0567,5', '1\u00a0234\u00a0567,5', '1,234,567.5']);
  expect([kk.percent, ru.percent, en.percent]).toEqual(['70%', '70\u00a0%', '70%']);
  expect([kk.date, ru.date, en.date]).toEqual(['2025 жылғы 31 желтоқсан', '31 декабря 2025 г.', '31 December 2025']);
  expect(kk.months[0]).toBe('қаңтар');
  expect(kk.sorted).toEqual([
    'Ақсу',
    'Еңбекшіқазақ',
    'Ескелді',
    'Кербұлақ',
    'Қаратал',
    'Қонаев',
    'Талғар',
    'Ұйғыр',
    'Іле',
  ]);
});

const WORDS = {
  kk: {
    hedge: /4\s+мыңнан\s+астам/,
    month: /қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан/,
  },
  ru: {
    hedge: /более\s+4\s+тыс\./,
    month: /январ|феврал|март|апрел|ма[йя]\b|июн|июл|август|сентябр|октябр|ноябр|декабр/,
  },
  en: {
    hedge: /more\s+than\s+4\s+thousand/,
    month: /January|February|March|April|May|June|July|August|September|October|November|December/,
  },
} as const;

for (const lang of LANGS) {
  test(`a page drawn by Chromium speaks ${lang}`, async ({ page }) => {
    // From the list by a link, so that the page is rendered in the browser and not at build.
    await page.goto(`${lang}/sources/`);
    await settled(page);
    await page.locator('main a[href$="s001/"]').first().click();
    await page.waitForURL(`**/${lang}/sources/s001/`);
    await settled(page);
    const text = await page.locator('main').innerText();
    expect(text).toMatch(WORDS[lang].hedge);
    expect(text).toMatch(WORDS[lang].month);
    // What Chromium makes of Kazakh when asked: "2025 M03", "4.2K".
    expect(text).not.toMatch(/\bM(0\d|1[0-2])\b|\d[.,]?\d*K\b/);
  });

  test(`thousands are grouped as ${lang} groups them`, async ({ page }) => {
    // Its sentences count all pairs of indicator and district: thousands, however the ledger grows.
    await page.goto(`${lang}/coverage/`);
    await settled(page);
    const text = await page.locator('main').innerText();
    if (lang === 'en') expect(text).toMatch(/\d{1,3},\d{3}/);
    else expect(text).not.toMatch(/\d{1,3},\d{3},\d{3}/);
    if (lang !== 'en') expect(text).toMatch(/\d{1,3}\u00a0\d{3}/);
  });
}

test('/ is a language page that needs no JavaScript', async ({ open }) => {
  const page = await open({ javaScriptEnabled: false });
  await page.goto('');
  for (const lang of LANGS) {
    await page.goto('');
    await page.locator(`a[hreflang=${lang}]`).first().click();
    await page.waitForURL(`**/${lang}/`);
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
  }
});

for (const path of ['', 'explore/', 'places/ile/', 'figures/f0001/']) {
  test(`/kz/${path} leads to /kk/${path}`, async ({ page, open, watch }) => {
    // The page of a redirect is gone before its icon could matter.
    watch.expected.push(/favicon\.ico/);
    await page.goto(`kz/${path}`);
    await page.waitForURL(`**/kk/${path}`);
    const plain = await open({ javaScriptEnabled: false });
    await plain.goto(`kz/${path}`);
    await plain.waitForURL(`**/kk/${path}`);
  });
}

test('switching the language keeps the page', async ({ page }) => {
  await page.goto('kk/places/ile/');
  await settled(page);
  await page.locator('a[hreflang=ru]').first().click();
  await page.waitForURL('**/ru/places/ile/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  await expect(page.locator('h1')).toContainText('Илийский');
  await page.locator('a[hreflang=en]').first().click();
  await page.waitForURL('**/en/places/ile/');
  await expect(page.locator('h1')).toContainText('Ile');
});

test('switching the language keeps the view of Explore', async ({ page }) => {
  const view =
    'v=1&indicator=population&by=place&place=ile.talgar&topic=&scope=&status=reported&from=&to=&chart=bar&slice=';
  await page.goto(`kk/explore/?${view}`);
  await settled(page);
  const words = page.locator('main table').first();
  await expect(words).toContainText('Іле', { timeout: 40_000 });
  await expect(words).not.toContainText('Кеген');
  const chosen = new URL(page.url()).search;
  await page.locator('a[hreflang=ru]').first().click();
  await page.waitForURL('**/ru/explore/?**');
  expect(new URL(page.url()).search).toBe(chosen);
  await expect(words).toContainText('Илийский', { timeout: 40_000 });
  await expect(words).not.toContainText('Кеген');
});

test('a page that the browser translates shows no old text over new bars', async ({ page }) => {
  await page.setContent('<h2 id="title">old title</h2><p id="rows">12 rows</p><p>stays</p>');
  await page.evaluate(await bundle('../../src/lib/ui/translated.ts', 'spoken.keepTranslatedTrue(document.body); 0'));
  const shown = await page.evaluate(async () => {
    const turn = () => new Promise((done) => setTimeout(done));
    const texts = [...document.querySelectorAll('h2, p')].map((element) => element.firstChild as Text);
    // As translators do: in one step, or the stand-in first and the text out after it.
    const translate = (text: Text, inOneStep: boolean) => {
      const font = document.createElement('font');
      font.textContent = `translated ${text.nodeValue}`;
      if (inOneStep) text.replaceWith(font);
      else {
        text.before(font);
        text.remove();
      }
    };
    texts.forEach((text, i) => translate(text, i !== 1));
    const seen = [document.body.innerText];
    await turn();
    for (const [i, words] of ['new title', '3 rows'].entries()) texts[i]!.nodeValue = words;
    await turn();
    return [...seen, document.body.innerText].map((text) => text.split(/\n+/));
  });
  expect(shown).toEqual([
    ['translated old title', 'translated 12 rows', 'translated stays'],
    ['new title', '3 rows', 'translated stays'],
  ]);
});
