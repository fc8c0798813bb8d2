/**
 * Explore as a reader drives it, in a real browser with the engine booted: from a choice to its chart being painted, and
 * the longest task of the page meanwhile.
 */
import type { Page } from 'playwright';
import { seeded } from '../browser/pages.ts';

export interface Driven {
  /** Changes that asked the engine for other rows. */
  readonly changes: number;
  /** Milliseconds at the 50th and 95th percentile, and the slowest. */
  readonly median: number;
  readonly p95: number;
  readonly slowest: number;
  /** Milliseconds of the longest task of the main thread; 0 where none reached 50. */
  readonly longestTask: number;
}

export interface ExploreTimes {
  /** Milliseconds from the first choice, with the engine still to be loaded, until its chart is painted. */
  readonly first: number;
  /** Another indicator each time. */
  readonly indicators: Driven;
  /** Ticking and unticking filters of one well-filled indicator, by a pointer that rests on each for a moment first. */
  readonly filters: Driven;
  /** The same without any sign before: as a script or a very quick finger would. */
  readonly abrupt: Driven;
}

/** Milliseconds for which a pointer rests on a control before it is pressed. */
const REST_MS = 150;

type Change = { indicator: string } | { filter: number };

/** Milliseconds from a choice until the bench says that its chart was painted; null where nothing had to be asked. */
function timeOf(page: Page, change: Change, patience: number): Promise<number | null> {
  return page.evaluate(
    ({ change, patience }) =>
      new Promise<number | null>((resolve) => {
        const bench = document.querySelector('.bench');
        const field = document.querySelector<HTMLInputElement>('#indicator');
        if (bench === null || field === null) throw new Error('this is not Explore');
        const before = location.search;
        const painted = new MutationObserver(() => {
          if (bench.hasAttribute('data-painted')) finish(performance.now() - since);
        });
        const giveUp = setTimeout(() => finish(null), patience);
        function finish(result: number | null): void {
          clearTimeout(giveUp);
          painted.disconnect();
          resolve(result);
        }
        painted.observe(bench, { attributeFilter: ['data-painted'] });
        let since = performance.now();
        if ('indicator' in change) {
          field.click();
          // The list is there with the next frame; what it takes to open is no part of the answer.
          requestAnimationFrame(() => {
            since = performance.now();
            document.querySelector<HTMLElement>(`#indicator-list [data-code="${change.indicator}"]`)?.click();
            if (location.search === before) finish(null);
          });
          return;
        } else {
          const boxes = document.querySelectorAll<HTMLInputElement>('.bench fieldset input[type=checkbox]');
          boxes[change.filter % boxes.length]?.click();
        }
        if (location.search === before) finish(null);
      }),
    { change, patience },
  );
}

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** The pointer comes to rest on what will be chosen. */
async function rest(page: Page, change: Change): Promise<void> {
  if (!('filter' in change)) return;
  await page.evaluate((filter) => {
    const boxes = document.querySelectorAll<HTMLInputElement>('.bench fieldset input[type=checkbox]');
    const label = boxes[filter % boxes.length]?.closest('label');
    label?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
  }, change.filter);
  await page.waitForTimeout(REST_MS);
}

async function drive(page: Page, changes: number, resting: boolean, next: (i: number) => Change): Promise<Driven> {
  await page.evaluate(() => {
    const kept = globalThis as { longest?: number; tasks?: PerformanceObserver };
    kept.longest = 0;
    kept.tasks ??= new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) kept.longest = Math.max(kept.longest ?? 0, duration);
    });
    kept.tasks.disconnect();
    kept.tasks.observe({ type: 'longtask' });
  });
  const times: number[] = [];
  for (let i = 0; i < changes; i++) {
    const change = next(i);
    if (resting) await rest(page, change);
    const time = await timeOf(page, change, 5000);
    if (time !== null) times.push(time);
    // What stands around the chart is asked for after it; a reader looks before the next choice.
    await page.waitForFunction(() => document.querySelector('.bench [aria-busy=true]') === null);
    await page.waitForTimeout(30);
  }
  const longestTask = await page.evaluate(() => (globalThis as { longest?: number }).longest ?? 0);
  times.sort((a, b) => a - b);
  return {
    changes: times.length,
    median: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    slowest: times.at(-1) ?? Number.NaN,
    longestTask,
  };
}

/**
 * @param url address of the site
 * @param changes how many choices of each sort
 * @param texts files of the ledger that stand in for the site's own, by name
 */
export async function timeExplore(
  page: Page,
  url: string,
  changes: number,
  texts?: Readonly<Record<string, string>>,
): Promise<ExploreTimes> {
  if (texts) {
    await page.route('**/data/*.csv', (route) => {
      const body = texts[new URL(route.request().url()).pathname.split('/').at(-1) ?? ''];
      return body === undefined ? route.continue() : route.fulfill({ contentType: 'text/csv', body });
    });
  }
  await page.goto(`${url}en/explore/`, { waitUntil: 'networkidle' });
  await page.mouse.move(3, 3);
  await page.locator('#indicator').click();
  const indicators = await page
    .locator('#indicator-list [data-code]')
    .evaluateAll((options) => options.map((option) => option.getAttribute('data-code') ?? ''));
  await page.keyboard.press('Escape');
  const first = await timeOf(page, { indicator: 'population' }, 120_000);
  if (first === null) throw new Error('the first choice was not answered within two minutes');

  const random = seeded(1);
  const through = await drive(page, changes, false, (i) => ({
    indicator: indicators[(i * 7 + 3) % indicators.length] ?? 'population',
  }));
  await timeOf(page, { indicator: 'population' }, 5000);
  await page.waitForTimeout(500);
  const anyFilter = (): Change => ({ filter: Math.floor(random() * 1000) });
  const filters = await drive(page, changes, true, anyFilter);
  const abrupt = await drive(page, changes, false, anyFilter);
  return { first, indicators: through, filters, abrupt };
}
