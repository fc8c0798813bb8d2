/**
 * A register of very many synthetic appeals dropped on the real page, as a reader drops it: how long until it is looked at,
 * read and charted, the longest task of the page meanwhile, and the memory of its process. Or the sentence that refuses it.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import { serve } from '../../src/cli/serve.ts';
import { BROWSER_ARGS, findBrowser } from '../browser/find-browser.ts';
import { writeRegister } from './synthetic-register.ts';

const MINUTES = 5;

/** Peak of the resident memory of the browser's largest page process, in MB; null where the system does not tell. */
async function peak(browser: Browser): Promise<number | null> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const peaks = processInfo.flatMap(({ type, id }) => {
    const path = `/proc/${id}/status`;
    if (type !== 'renderer' || !existsSync(path)) return [];
    return [Number(/VmHWM:\s+(\d+)/.exec(readFileSync(path, 'utf8'))?.[1] ?? 0) / 1000];
  });
  return peaks.length === 0 ? null : Math.max(...peaks);
}

const longest = (page: Page): Promise<number> => page.evaluate('Math.max(0, ...globalThis.longTasks)');

/** Drops a file of the disk, as the system would: the page gets no more than a handle. */
async function drop(page: Page, path: string): Promise<void> {
  const box = await page.locator('.drop').boundingBox();
  if (box === null) throw new Error('there is nowhere to drop');
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  const at = { x: box.x + box.width / 2, y: box.y + 20, data };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, ...at });
  }
}

/** What the page came to: the thing that was waited for, or a sentence that says why not. */
async function come(page: Page, to: string): Promise<string | null> {
  const alert = page.getByRole('alert').first();
  await page
    .locator(to)
    .first()
    .or(alert)
    .waitFor({ timeout: MINUTES * 60_000 });
  return (await alert.isVisible()) ? alert.innerText() : null;
}

/** `memory`: what the browser says of the device, in GB; null leaves it at what it says. */
export async function registerDrop(rows: number, memory: number | null = null, dir = 'build'): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'aina-drop-'));
  const path = join(folder, 'register.csv');
  const bytes = writeRegister(path, rows);
  console.log(`${rows.toLocaleString('en')} synthetic appeals, ${(bytes / 1e6).toFixed(0)} MB of UTF-8, on the page`);
  const site = await serve({ dir });
  const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_ARGS });
  const say = (what: string, value: number | null, unit: string) =>
    console.log(`  ${what.padEnd(46)} ${value === null ? 'not known' : `${value.toFixed(0)} ${unit}`}`);
  try {
    const page = await browser.newPage();
    if (memory !== null) {
      await page.addInitScript(`Object.defineProperty(Navigator.prototype, 'deviceMemory', { get: () => ${memory} })`);
    }
    await page.addInitScript(
      'globalThis.longTasks = []; new PerformanceObserver((list) => globalThis.longTasks.push(...list.getEntries().map((task) => task.duration))).observe({ type: "longtask", buffered: true })',
    );
    await page.goto(`${site.url}en/own/`, { waitUntil: 'networkidle' });
    await page.mouse.move(5, 5);
    await page.locator('[data-state=ready]').waitFor();
    say(
      'memory of the device as the browser says',
      await page.evaluate<number | null>('navigator.deviceMemory ?? null'),
      'GB',
    );
    say('memory of the page before', await peak(browser), 'MB');
    await page.evaluate('globalThis.longTasks.length = 0');
    const steps = [
      ['looked at', '.take', () => drop(page, path)],
      ['read, every row checked', '[data-read]', () => page.locator('button.take').click()],
      ['charted', '.bench .charts', () => Promise.resolve()],
    ] as const;
    for (const [name, to, act] of steps) {
      const since = performance.now();
      await act();
      const refused = await come(page, to);
      say(name, performance.now() - since, 'ms');
      if (refused !== null) {
        console.log(`  refused: ${refused.replaceAll('\n', ' ')}`);
        break;
      }
    }
    say('longest task of the page', await longest(page), 'ms');
    say('memory of the page, peak', await peak(browser), 'MB');
    await page.evaluate('globalThis.longTasks.length = 0');
    const slider = page.getByRole('slider').first();
    if (await slider.isVisible()) {
      await slider.focus();
      for (let i = 0; i < 12; i++) await page.keyboard.press('ArrowRight');
      await page.waitForTimeout(500);
      say('longest task while brushing', await longest(page), 'ms');
      say('memory of the page, peak', await peak(browser), 'MB');
    }
    await page.getByRole('button', { name: /^Forget/ }).click();
    await page.getByText('Forgotten:').waitFor();
    console.log('  forgotten; the page is alive');
  } finally {
    await browser.close();
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
