/**
 * `npm run bench`: times that tests do not judge, for machines differ. Prints the build, the boot of the engine and how
 * soon Explore repaints after a filter has changed, and the linked views of a register beside those of other libraries;
 * `--no-build` measures what is already built, `--register` the register alone.
 */
import { spawnSync } from 'node:child_process';
import { chromium, type Page } from 'playwright';
import { serve } from '../../src/cli/serve.ts';
import { BROWSER_ARGS, findBrowser } from '../browser/find-browser.ts';
import { seeded } from '../browser/pages.ts';
import { registerBench } from './register-bench.ts';
import { timeSlider, timeStability } from './stability.ts';

const CHANGES = 200;

/** The boxes of all filters of Explore. */
const BOXES = 'main section:first-of-type input[type=checkbox]';

interface Figure {
  name: string;
  value: number;
  unit: 's' | 'ms';
  goal?: number | undefined;
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

type Change = { select: string; value: string } | { checkbox: string; index: number };

/**
 * Makes a change in the page, as a reader's hand would, and resolves with the time until the tables of the page have
 * changed and the frame with them was painted; null when nothing changed within a second.
 */
function timeOf(page: Page, change: Change): Promise<number | null> {
  return page.evaluate(
    (change) =>
      new Promise<number | null>((resolve) => {
        const main = document.querySelector('main');
        if (main === null) throw new Error('no main');
        const words = (): string => [...main.querySelectorAll('table')].map((table) => table.textContent).join();
        const before = words();
        const observer = new MutationObserver(() => {
          if (words() === before) return;
          observer.disconnect();
          // A frame callback runs before the paint of its frame, a task posted in it after.
          requestAnimationFrame(() => setTimeout(() => finish(performance.now() - since), 0));
        });
        const giveUp = setTimeout(() => finish(null), 1000);
        function finish(result: number | null): void {
          clearTimeout(giveUp);
          observer.disconnect();
          resolve(result);
        }
        observer.observe(main, { subtree: true, childList: true, characterData: true });
        const since = performance.now();
        if ('select' in change) {
          const control = document.querySelector<HTMLSelectElement>(change.select);
          if (control === null) throw new Error(`no ${change.select}`);
          control.value = change.value;
          control.dispatchEvent(new Event('change', { bubbles: true }));
        } else {
          const boxes = document.querySelectorAll<HTMLInputElement>(change.checkbox);
          boxes[change.index % boxes.length]?.click();
        }
      }),
    change,
  );
}

async function times(page: Page, name: string, goal: number | undefined, next: (i: number) => Change): Promise<void> {
  const repainted: number[] = [];
  for (let i = 0; i < CHANGES; i++) {
    const time = await timeOf(page, next(i));
    if (time !== null) repainted.push(time);
  }
  repainted.sort((a, b) => a - b);
  console.log(`${name}: ${CHANGES} changes, ${repainted.length} of them showed other rows`);
  report({ name: `  until repainted, 50th percentile`, value: percentile(repainted, 0.5), unit: 'ms' });
  report({ name: `  until repainted, 95th percentile`, value: percentile(repainted, 0.95), unit: 'ms', goal });
  report({ name: `  until repainted, slowest`, value: repainted.at(-1) ?? Number.NaN, unit: 'ms' });
}

/** Everything in the tables of the page, also where a table is folded away. */
const words = (): string => [...document.querySelectorAll('main table')].map((table) => table.textContent).join();

async function explore(page: Page, url: string): Promise<void> {
  // tsx marks functions with a helper of its own, which those that travel into the page do not find there.
  await page.addInitScript('globalThis.__name = (f) => f');
  await page.goto(`${url}en/explore/`, { waitUntil: 'networkidle' });
  const select = 'main select';
  const values = await page
    .locator(`${select} >> nth=0`)
    .locator('option:not([disabled])')
    .evaluateAll((options) => (options as HTMLOptionElement[]).map((option) => option.value));
  const now = await page.locator(`${select} >> nth=0`).inputValue();

  const since = performance.now();
  const before = await page.evaluate(words);
  await page.locator(`${select} >> nth=0`).selectOption(values.find((value) => value !== now) ?? null);
  while ((await page.evaluate(words)) === before) {
    if (performance.now() - since > 60_000) throw new Error('the first change brought no other rows within a minute');
    await new Promise((later) => setTimeout(later, 10));
  }
  report({
    name: 'engine: first change of a filter until its rows stand',
    value: performance.now() - since,
    unit: 'ms',
  });

  const random = seeded(1);
  const pick = (): number => Math.floor(random() * 1000);
  await times(page, 'another indicator', undefined, (i) => ({
    select,
    value: values[(i * 7 + 3) % values.length] ?? '',
  }));
  // A well-filled indicator; then filters are ticked and unticked at random, so that hardly a choice comes twice.
  await timeOf(page, { select, value: 'population' });
  await times(page, 'a filter', 50, () => ({ checkbox: BOXES, index: pick() }));
}

if (process.argv.includes('--register')) {
  await registerBench();
  process.exit(0);
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
await registerBench();
