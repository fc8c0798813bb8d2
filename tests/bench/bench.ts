/**
 * `npm run bench`: times that tests do not judge, for machines differ. Prints the build, the boot of the engine and how
 * soon Explore repaints after a choice, on the ledger and on a synthetic one a hundred times as large, and the linked views
 * of a register beside those of other libraries; `--no-build` measures what is already built, `--register` the register
 * alone, and `--register --rows 5000000` so many rows dropped on the built page (`--memory 4`: of a device that says to have
 * 4 GB); `--growth` builds ledgers with 1, 4 and 10 times the press figures (`--growth 4`: with four times as many); `--read`
 * how well articles are read (`--texts <folder>`, `--without-source`, `--misses` lists what went wrong).
 */
import { spawnSync } from 'node:child_process';
import { chromium } from 'playwright';
import { serve } from '../../src/cli/serve.ts';
import { BROWSER_ARGS, findBrowser } from '../browser/find-browser.ts';
import { KINDS, type PageKind } from '../browser/pages.ts';
import { growthBench } from './growth.ts';
import { timeExplore, type Driven, type ExploreTimes } from './explore.ts';
import { OWN_TEXTS, reportReading } from './read-bench.ts';
import { layoutBench } from './layout.ts';
import { registerBench } from './register-bench.ts';
import { registerDrop } from './register-drop.ts';
import { timeSlider, timeStability } from './stability.ts';
import { syntheticLedger } from './synthetic.ts';

const CHANGES = 200;

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

function say(name: string, driven: Driven, goal: number): void {
  console.log(`  ${name}: ${driven.changes} choices with other rows`);
  report({ name: '    choice → painted, 50th percentile', value: driven.median, unit: 'ms' });
  report({ name: '    choice → painted, 95th percentile', value: driven.p95, unit: 'ms', goal });
  report({ name: '    choice → painted, slowest', value: driven.slowest, unit: 'ms' });
  report({ name: '    longest task of the page', value: driven.longestTask, unit: 'ms', goal: 100 });
}

function sayExplore(name: string, times: ExploreTimes, goal: number): void {
  console.log(name);
  report({ name: '  first choice, engine still to be loaded', value: times.first, unit: 'ms' });
  say('another indicator', times.indicators, goal);
  say('a filter, the pointer rests on it for 0.15 s before', times.filters, goal);
  say('a filter, without any sign before', times.abrupt, goal);
}

/** The number behind a flag. */
function numberOf(flag: string): number | null {
  const at = process.argv.indexOf(flag);
  const value = Number(process.argv[at + 1]);
  return at < 0 || !Number.isInteger(value) || value < 1 ? null : value;
}

/** The words behind a flag. */
function textOf(flag: string): string | null {
  const at = process.argv.indexOf(flag);
  return at < 0 ? null : (process.argv[at + 1] ?? null);
}

/** Kinds of page by the names that the site gives them; all without. */
function kindsOf(named: string | null): PageKind[] | undefined {
  const asked = named?.split(',').map((name) => (name === 'dashboard' ? 'overview' : name));
  const wrong = asked?.filter((name) => !(name in KINDS)) ?? [];
  if (wrong.length > 0)
    throw new Error(`no kind of page: ${wrong.join(', ')}; there are ${Object.keys(KINDS).join(', ')}`);
  return asked as PageKind[] | undefined;
}

const HELP = `npm run bench: prints times that tests do not judge, for machines differ.
  --no-build                  measures what is already built
  --register                  the linked views of a register alone, beside those of other libraries
  --register --rows 5000000   so many rows dropped on the built page; --memory 4: of a device that says to have 4 GB
  --growth                    builds of 1, 4 and 10 times the press figures: files, bytes, seconds, memory
  --growth 4                  of four times alone
  --layout                    where the first drawing stands, figures on the first screen, screens of height, by kind of page
  --layout --pages dashboard,place --at http://localhost:4173   of these kinds alone, on a running server
  --read                      how well articles are read: found and right, by kind; --texts FOLDER, --without-source, --misses
  --help                      this text`;

if (process.argv.includes('--help')) {
  console.log(HELP);
  process.exit(0);
}
if (process.argv.includes('--read')) {
  reportReading(
    textOf('--texts') ?? OWN_TEXTS,
    process.argv.includes('--without-source'),
    process.argv.includes('--misses'),
  );
  process.exit(0);
}
if (process.argv.includes('--growth')) {
  const times = numberOf('--growth');
  growthBench(times === null ? undefined : [times]);
  process.exit(0);
}
if (process.argv.includes('--registers')) {
  // Loaded here alone: native DuckDB is not there on every machine.
  const { registersBench } = await import('./registers-bench.ts');
  await registersBench(numberOf('--rows') ?? 10_000_000);
  process.exit();
}
if (process.argv.includes('--layout')) {
  const at = textOf('--at') ?? undefined;
  if (at === undefined && !process.argv.includes('--no-build')) build();
  await layoutBench({ at, kinds: kindsOf(textOf('--pages')) });
  process.exit(0);
}
if (process.argv.includes('--register')) {
  const rows = numberOf('--rows');
  if (rows === null) await registerBench();
  else {
    if (!process.argv.includes('--no-build')) build();
    await registerDrop(rows, numberOf('--memory'));
  }
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
const context = await browser.newContext();
// tsx marks functions with a helper of its own, which those that travel into a page do not find there.
await context.addInitScript('globalThis.__name = (f) => f');
try {
  const ranking = await context.newPage();
  const slider = await timeSlider(ranking, site.url);
  report({ name: 'composite ranking: slider to new draws in the table', value: slider, unit: 'ms', goal: 300 });
  await ranking.close();
  const real = await context.newPage();
  sayExplore('Explore on the ledger', await timeExplore(real, site.url, CHANGES), 50);
  await real.close();
  const { texts, figures } = syntheticLedger();
  const synthetic = await timeExplore(await context.newPage(), site.url, CHANGES, texts);
  sayExplore(`Explore on a synthetic ledger of ${figures} figures`, synthetic, 150);
} finally {
  await browser.close();
  await site.close();
}
await registerBench();
