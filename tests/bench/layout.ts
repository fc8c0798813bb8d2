/**
 * How pages lie on a screen, for `npm run bench -- --layout`: where the first drawing stands, how many figures the first
 * screen shows whole, and how many screens a page takes, with everything open that holds a chart or a newest value. Of
 * districts, indicators and topics the worst of each number is taken, found by walking all of them.
 */
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { chromium, type BrowserContext, type Page } from 'playwright';
import { serve } from '../../src/cli/serve.ts';
import { BROWSER_ARGS, findBrowser } from '../browser/find-browser.ts';
import { isRegion } from '../../src/lib/ledger/regions.ts';
import { KINDS, LANGS, type PageKind } from '../browser/pages.ts';

export interface Layout {
  /** Pixels from the top of the page to the first drawing; null where there is none. */
  readonly drawing: number | null;
  /** Distinct figures whose numbers stand whole on the first screen, set at 12 px or more. */
  readonly figures: number;
  /** Height of the page in screens. */
  readonly screens: number;
}

export const SIZES = [
  { width: 1280, height: 720 },
  { width: 360, height: 740 },
] as const;

/** Kinds of which every page is looked at: their folder and the table of the ledger that lists them. */
const WALKED: Partial<Record<PageKind, string>> = { place: 'places', indicator: 'indicators', topic: 'topics' };

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
    const named = (mark: Element) => mark.getAttribute('data-figure') ?? '';
    const tops: number[] = [];
    for (const drawing of document.querySelectorAll('[data-drawing]')) {
      const { width, height, top } = drawing.getBoundingClientRect();
      const marks = new Set([...drawing.querySelectorAll('[data-figure]')].map(named)).size;
      if (width >= 240 && height >= 160 && Math.max(marks, Number(drawing.getAttribute('data-marks'))) >= 3) {
        tops.push(top);
      }
    }
    const seen = new Set<string>();
    const words = document.createRange();
    for (const mark of document.querySelectorAll('[data-figure]')) {
      const texts = document.createTreeWalker(mark, NodeFilter.SHOW_TEXT);
      while (!seen.has(named(mark)) && texts.nextNode()) {
        const { parentElement: set, textContent } = texts.currentNode;
        if (set === null || !/\d/.test(textContent ?? '') || set.closest('title, .visually-hidden') !== null) continue;
        words.selectNodeContents(texts.currentNode);
        const { top, bottom, left, right, width } = words.getBoundingClientRect();
        const scale = set instanceof SVGGraphicsElement ? (set.getScreenCTM()?.a ?? 1) : 1;
        const large = parseFloat(getComputedStyle(set).fontSize) * scale >= 11.99;
        const whole = top >= 0 && bottom <= innerHeight && left >= 0 && right <= document.documentElement.clientWidth;
        if (large && whole && width > 0 && set.checkVisibility({ visibilityProperty: true })) seen.add(named(mark));
      }
    }
    return {
      drawing: tops.length === 0 ? null : Math.round(Math.min(...tops)),
      figures: seen.size,
      screens: document.documentElement.scrollHeight / innerHeight,
    };
  });
}

/**
 * What a page shows to one who has done nothing yet: scripts have run, no engine was asked. Loaded once and then made
 * narrower, as by turning a device. Null where there is no page.
 */
async function measure(context: BrowserContext, address: string): Promise<Layout[] | null> {
  const page = await context.newPage();
  try {
    await page.setViewportSize(SIZES[0]);
    const answer = await page.goto(address, { waitUntil: 'load' });
    if (answer?.status() === 404) return null;
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const layouts: Layout[] = [];
    for (const size of SIZES) {
      await page.setViewportSize(size);
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
      layouts.push(await layoutOf(page));
    }
    return layouts;
  } finally {
    await page.close();
  }
}

interface Coded {
  readonly code: string;
  readonly parent?: string;
}

/** The codes of a table of the ledger whose pages are walked; of places the two regions and what lies in them. */
function codesOf(table: string): string[] {
  const { data } = Papa.parse<Coded>(readFileSync(`data/${table}.csv`, 'utf8'), { header: true, skipEmptyLines: true });
  const here = (one: Coded) => isRegion(one.code) || isRegion(one.parent ?? '');
  return data.filter((one) => table !== 'places' || here(one)).map(({ code }) => code);
}

/** Whether `a` lies worse than `b`, by each number. A page without a drawing is worse than any other. */
const WORSE: Readonly<Record<keyof Layout, (a: Layout, b: Layout) => boolean>> = {
  drawing: (a, b) => (a.drawing ?? Infinity) > (b.drawing ?? Infinity),
  figures: (a, b) => a.figures < b.figures,
  screens: (a, b) => a.screens > b.screens,
};
const NUMBERS = Object.keys(WORSE) as (keyof Layout)[];

/** The worst of each number at each size, and the page that has it. */
type Worst = Record<keyof Layout, { readonly layout: Layout; readonly path: string }>[];

async function worstOf(context: BrowserContext, site: string, paths: readonly string[]): Promise<Worst> {
  const worst: Worst = [];
  for (const path of paths) {
    for (const [i, layout] of ((await measure(context, `${site}${path}`)) ?? []).entries()) {
      const one = { layout, path };
      const known = (worst[i] ??= { drawing: one, figures: one, screens: one });
      for (const number of NUMBERS) if (WORSE[number](layout, known[number].layout)) known[number] = one;
    }
  }
  return worst;
}

function sayWorst(worst: Worst[number], walked: boolean): string {
  const from = (number: keyof Layout) => (walked ? ` (${worst[number].path.split('/').at(-2) ?? ''})` : '');
  const { drawing } = worst.drawing.layout;
  return [
    `${drawing === null ? 'none' : `${drawing} px`}${from('drawing')}`.padStart(walked ? 30 : 9),
    `${worst.figures.layout.figures}${from('figures')}`.padStart(walked ? 26 : 5),
    `${worst.screens.layout.screens.toFixed(1)}${from('screens')}`.padStart(walked ? 26 : 6),
  ].join(' ');
}

export interface LayoutOptions {
  /** Kinds of page to look at; all without. */
  readonly kinds?: readonly PageKind[];
  /** Address of a running server; the build is served where not given. */
  readonly at?: string | undefined;
}

export async function layoutBench({ kinds = Object.keys(KINDS) as PageKind[], at }: LayoutOptions = {}): Promise<void> {
  const served = at === undefined ? await serve({ dir: 'build' }) : null;
  const site = (at ?? served?.url ?? '').replace(/\/$/, '');
  const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_ARGS });
  const context = await browser.newContext();
  // tsx marks functions with a helper of its own, which those that travel into a page do not find there.
  await context.addInitScript('globalThis.__name = (f) => f');
  try {
    console.log(
      `page, language; ${SIZES.map(({ width, height }) => `${width} × ${height}: first drawing, figures, screens`).join('; ')}`,
    );
    for (const kind of kinds) {
      const table = WALKED[kind];
      const codes = table === undefined ? [] : codesOf(table);
      // Walked in the language whose words are longest; of the others those pages that lie worst there are looked at.
      let paths = codes.length === 0 ? [KINDS[kind]] : codes.map((code) => `${table}/${code}/`);
      for (const lang of LANGS) {
        const worst = await worstOf(context, `${site}/${lang}/`, paths);
        const said = worst.map((one) => sayWorst(one, table !== undefined)).join('   |');
        console.log(kind.padEnd(18), lang, said === '' ? 'no such page' : said);
        paths = [...new Set(worst.flatMap((one) => NUMBERS.map((number) => one[number].path)))];
      }
    }
  } finally {
    await browser.close();
    await served?.close();
  }
}
