/**
 * `npm run bench`: times that tests do not judge, for machines differ. Prints the build, the boot of the engine and how
 * soon Explore repaints after a filter has changed; `--no-build` measures what is already built.
 */
import { spawnSync } from 'node:child_process';
import { chromium, type Page } from 'playwright';
import { serve } from '../../src/cli/serve.ts';
import { BROWSER_ARGS, findBrowser } from '../browser/find-browser.ts';
import { timeSlider, timeStability } from './stability.ts';

const CHANGES = 200;

interface Figure {
  name: string;
  value: number;
  unit: 's' | 'ms';
  goal?: number;
}

function report({ name, value, unit, goal }: Figure): void {
  const said = `${value.toFixed(unit === 's' ? 1 : 0)} ${unit}`;
  console.log(`${name.padEnd(58)} ${said.padStart(9)}${goal === undefined ? '' : `   goal ${goal} ${unit}`}`);
}

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

function build(): void {
  const since = performance.now();
  const { status, stderr } = spawnSync('npm', ['run', 'build'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
    env: { ...process.env, AINA_BASE: '', AINA_OUT: 'build' },
  });
  if (status !== 0) throw new Error(`the build failed:\n${stderr}`);
  report({ name: 'build', value: (performance.now() - since) / 1000, unit: 's', goal: 120 });
}

/**
 * Chooses an option of a `<select>` in the page and resolves with the time until the table of the chart has changed and
 * the frame with it was painted; null when nothing changed within two seconds.
 */
function change(page: Page, select: string, value: string): Promise<number | null> {
  return page.evaluate(
    ({ select, value }) =>
      new Promise<number | null>((resolve) => {
        const control = document.querySelector<HTMLSelectElement>(select);
        const main = document.querySelector('main');
        if (control === null || main === null) throw new Error(`no ${select}`);
        const words = (): string => [...main.querySelectorAll('table')].map((table) => table.textContent).join();
        const before = words();
        const since = performance.now();
        const giveUp = setTimeout(() => finish(null), 2000);
        const observer = new MutationObserver(() => {
          if (words() === before) return;
          // A frame callback runs before the paint of its frame, a task posted in it after.
          requestAnimationFrame(() => setTimeout(() => finish(performance.now() - since), 0));
          observer.disconnect();
        });
        function finish(result: number | null): void {
          clearTimeout(giveUp);
          observer.disconnect();
          resolve(result);
        }
        observer.observe(main, { subtree: true, childList: true, characterData: true });
        control.value = value;
        control.dispatchEvent(new Event('change', { bubbles: true }));
      }),
    { select, value },
  );
}

async function explore(page: Page, url: string): Promise<void> {
  await page.goto(`${url}en/explore/`, { waitUntil: 'networkidle' });
  const select = 'main select';
  const values = await page
    .locator(`${select} >> nth=0`)
    .locator('option:not([disabled])')
    .evaluateAll((options) => (options as HTMLOptionElement[]).map((option) => option.value));
  const now = await page.locator(`${select} >> nth=0`).inputValue();

  const since = performance.now();
  const before = await page.locator('main table').first().innerText();
  await page.locator(`${select} >> nth=0`).selectOption(values.find((value) => value !== now) ?? null);
  await page.waitForFunction((text) => document.querySelector<HTMLElement>('main table')?.innerText !== text, before, {
    timeout: 60_000,
  });
  report({
    name: 'engine: first change of a filter until its rows stand',
    value: performance.now() - since,
    unit: 'ms',
  });

  const times: number[] = [];
  let unchanged = 0;
  for (let i = 0; i < CHANGES; i++) {
    const time = await change(page, select, values[(i * 7 + 3) % values.length] ?? '');
    if (time === null) unchanged++;
    else times.push(time);
  }
  times.sort((a, b) => a - b);
  console.log(`changes of a filter on the booted engine: ${times.length} repainted, ${unchanged} changed nothing`);
  report({ name: 'filter to repaint, 50th percentile', value: percentile(times, 0.5), unit: 'ms' });
  report({ name: 'filter to repaint, 95th percentile', value: percentile(times, 0.95), unit: 'ms', goal: 50 });
  report({ name: 'filter to repaint, slowest', value: times.at(-1) ?? Number.NaN, unit: 'ms' });
}

for (const mean of ['arithmetic', 'geometric'] as const) {
  report({
    name: `10,000 draws, 20 districts × 8 indicators, ${mean} mean`,
    value: timeStability(mean),
    unit: 'ms',
    goal: 300,
  });
}
if (!process.argv.includes('--no-build')) build();
const site = await serve({ dir: 'build' });
const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_ARGS });
try {
  const ranking = await browser.newPage();
  const slider = await timeSlider(ranking, site.url);
  report({ name: 'composite ranking: slider to new draws in the table', value: slider, unit: 'ms', goal: 300 });
  await ranking.close();
  await explore(await browser.newPage(), site.url);
} finally {
  await browser.close();
  await site.close();
}
