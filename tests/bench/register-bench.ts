/**
 * The linked views of a register of a million synthetic appeals: ours beside crossfilter2 and Arquero, one after the other in
 * one browser, on the same rows, with the same 200 changes. The answers are compared first; a time of an answer that
 * differs is not printed.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import { build } from 'vite';
import { serve } from '../../src/cli/serve.ts';
import { BROWSER_ARGS, findBrowser } from '../browser/find-browser.ts';
import type { Read } from './register-page/duckdb-reads.ts';
import type { IntakeRead } from './register-page/intake-reads.ts';

const ROWS = 1_000_000;
const CHANGES = 200;

interface Timed {
  readonly name: string;
  readonly ready: number;
  readonly times: readonly number[];
  readonly answers?: readonly string[];
}

function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

function report({ name, ready, times }: Timed, goals = ''): void {
  const ms = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`.padStart(9);
  console.log(
    `  ${name.padEnd(26)} ready ${ms(ready)}   median ${ms(percentile(times, 0.5))}   95th percentile ${ms(
      percentile(times, 0.95),
    )}   slowest ${ms(percentile(times, 1))}${goals}`,
  );
}

async function ask(page: Page, call: string): Promise<Timed> {
  return page.evaluate(`globalThis.bench.${call}`);
}

/** The same rows as a file of UTF-8: what it takes DuckDB to read it, and us, validation included; then as Windows-1251. */
async function reading(browser: Browser, url: string, rows: number): Promise<void> {
  const page = await browser.newPage();
  await page.goto(url);
  await page.waitForFunction('globalThis.bench');
  const read = (await page.evaluate(`globalThis.bench.duckdbReads(${rows})`)) as Read;
  if (read.rows !== rows) throw new Error(`DuckDB read ${read.rows} rows of ${rows}`);
  console.log(
    `  DuckDB-WASM read_csv       ${(read.bytes / 1e6).toFixed(1)} MB of UTF-8, all texts, best of ${read.times.length}: ${Math.min(...read.times).toFixed(0)} ms`,
  );
  for (const encoding of ['utf-8', 'windows-1251'] as const) {
    const own = (await page.evaluate(`globalThis.bench.intakeReads(${rows}, '${encoding}')`)) as IntakeRead;
    if (own.rows !== rows) throw new Error(`we read ${own.rows} rows of ${rows}`);
    console.log(
      `  Aina, own files            ${(own.bytes / 1e6).toFixed(1)} MB of ${encoding}, checked row by row, best of ${own.times.length}: ${Math.min(...own.times).toFixed(0)} ms, after a first look of ${Math.min(...own.looks).toFixed(0)} ms${encoding === 'utf-8' ? '   goal: twice read_csv' : ''}`,
    );
  }
  await page.close();
}

export async function registerBench(rows = ROWS): Promise<void> {
  const outDir = mkdtempSync(join(tmpdir(), 'aina-register-'));
  const root = join(import.meta.dirname, 'register-page');
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true },
  });
  const site = await serve({ dir: outDir });
  const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_ARGS });
  try {
    console.log(
      `linked views of ${rows.toLocaleString('en')} synthetic appeals, ${CHANGES} changes of brush and choices`,
    );
    const answers: (readonly string[])[] = [];
    for (const way of ['ours', 'crossfilter2', 'arquero']) {
      // A page of its own for each, so that none pays for the garbage of another.
      const page = await browser.newPage();
      await page.goto(site.url);
      await page.waitForFunction('globalThis.bench');
      const timed = await ask(page, `run(${JSON.stringify(way)}, ${rows}, ${CHANGES})`);
      const [ours] = answers;
      const differ = (timed.answers ?? []).findIndex((answer, i) => ours !== undefined && answer !== ours[i]);
      if (differ >= 0)
        throw new Error(`${timed.name}, look ${differ}: ${timed.answers?.[differ]}, we: ${ours?.[differ]}`);
      answers.push(timed.answers ?? []);
      report(timed, way === 'ours' ? '   goal 17 and 50 ms' : '');
      if (way === 'ours') report(await ask(page, `throughWorker(${rows}, ${CHANGES})`), '   goal 17 and 50 ms');
      await page.close();
    }
    console.log(`  all three gave the same ${CHANGES} answers`);
    await reading(browser, site.url, rows);
  } finally {
    await browser.close();
    await site.close();
    rmSync(outDir, { recursive: true, force: true });
  }
}
