/**
 * How pages lie on a screen, for `npm run bench -- --layout`: where the first drawing stands, how many figures the first
 * screen shows whole, and how many screens a page takes, with everything open that holds a chart or a newest value. Of
 * districts, indicators and topics the worst is measured, found by walking all of them.
 */
import { readdirSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright';
import { serve } from '../../src/cli/serve.ts';
import { BROWSER_ARGS, findBrowser } from '../browser/find-browser.ts';
import { KINDS, LANGS } from '../browser/pages.ts';

export interface Layout {
  /** Pixels from the top of the page to the first drawing; null where there is none. */
  readonly drawing: number | null;
  /** Distinct figures that stand whole on the first screen, set at 12 px or more. */
  readonly figures: number;
  /** Height of the page in screens. */
  readonly screens: number;
}

export const SIZES = [
  { width: 1280, height: 720 },
  { width: 360, height: 740 },
] as const;

/** Kinds of which every page is looked at, by their folder. */
const WALKED = { place: 'places', indicator: 'indicators', topic: 'topics' } as const;

/** Measures the page as it stands; runs inside it. */
export function layoutOf(page: Page): Promise<Layout> {
  return page.evaluate(() => {
    for (const closed of document.querySelectorAll<HTMLDetailsElement>('details:not([open])')) {
      if (closed.querySelector('[data-drawing], [data-newest]') !== null) closed.open = true;
    }
    for (const box of document.querySelectorAll<HTMLElement>('main *')) {
      if (box.scrollHeight > box.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(box).overflowY)) {
        box.style.setProperty('max-height', 'none');
        box.style.setProperty('height', 'auto');
      }
    }
    scrollTo(0, 0);
    const drawings = [...document.querySelectorAll('[data-drawing]')].filter((drawing) => {
      const { width, height } = drawing.getBoundingClientRect();
      const marks = new Set(
        [...drawing.querySelectorAll('[data-figure]')].map((mark) => mark.getAttribute('data-figure')),
      );
      return width >= 240 && height >= 160 && Math.max(marks.size, Number(drawing.getAttribute('data-marks'))) >= 3;
    });
    const tops = drawings.map((drawing) => drawing.getBoundingClientRect().top).sort((a, b) => a - b);
    const seen = new Set<string>();
    for (const mark of document.querySelectorAll('[data-figure]')) {
      const { top, bottom, left, right, width, height } = mark.getBoundingClientRect();
      const scale = mark instanceof SVGGraphicsElement ? (mark.getScreenCTM()?.a ?? 1) : 1;
      const size = parseFloat(getComputedStyle(mark).fontSize) * scale;
      const whole = top >= 0 && bottom <= innerHeight && left >= 0 && right <= document.documentElement.clientWidth;
      if (whole && width > 0 && height > 0 && size >= 11.99) seen.add(mark.getAttribute('data-figure') ?? '');
    }
    return {
      drawing: tops[0] === undefined ? null : Math.round(tops[0]),
      figures: seen.size,
      screens: document.documentElement.scrollHeight / innerHeight,
    };
  });
}

async function measure(
  browser: Browser,
  address: string,
  size: (typeof SIZES)[number],
  script: boolean,
): Promise<Layout> {
  const context = await browser.newContext({ viewport: size, javaScriptEnabled: script });
  await context.addInitScript('globalThis.__name = (f) => f');
  try {
    const page = await context.newPage();
    await page.goto(address, { waitUntil: script ? 'networkidle' : 'load' });
    if (!script) await page.evaluate('globalThis.__name = (f) => f');
    return await layoutOf(page);
  } finally {
    await context.close();
  }
}

/** The longest page of a folder, walked without scripts: they change no height by much, and cost most of the time. */
async function worstOf(browser: Browser, site: string, folder: string, dir: string): Promise<string> {
  let worst = { path: '', screens: -1 };
  for (const entry of readdirSync(`${dir}/kk/${folder}`, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const path = `${folder}/${entry.name}/`;
    const { screens } = await measure(browser, `${site}/kk/${path}`, SIZES[0], false);
    if (screens > worst.screens) worst = { path, screens };
  }
  return worst.path;
}

export async function layoutBench(dir = 'build'): Promise<void> {
  const site = await serve({ dir });
  const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_ARGS });
  const root = site.url.replace(/\/$/, '');
  try {
    const paths: Record<string, string> = { ...KINDS };
    for (const [kind, folder] of Object.entries(WALKED)) paths[kind] = await worstOf(browser, root, folder, dir);
    console.log(
      'page'.padEnd(52),
      'lang',
      ...SIZES.map(({ width, height }) => `${width}×${height}: drawing, figures, screens`),
    );
    for (const [kind, path] of Object.entries(paths)) {
      for (const lang of LANGS) {
        const said: string[] = [];
        for (const size of SIZES) {
          const { drawing, figures, screens } = await measure(browser, `${root}/${lang}/${path}`, size, true);
          said.push(
            `${String(drawing ?? 'none').padStart(6)} px ${String(figures).padStart(4)} ${screens.toFixed(1).padStart(6)}`,
          );
        }
        console.log(`${kind} ${path}`.padEnd(52), lang.padEnd(4), ...said.map((one) => one.padEnd(30)));
      }
    }
  } finally {
    await browser.close();
    await site.close();
  }
}
