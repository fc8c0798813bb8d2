import { execFileSync } from 'node:child_process';
import { createServer, type ViteDevServer } from 'vite';
import type { AnyQuestion } from '#lib/questions/examples.ts';
import { expect, test } from './site.ts';

/**
 * The modules as they are written, served by Vite: the built site does not show its engine to a test, and a door made for
 * tests only has no place in it.
 */
let server: ViteDevServer;
let address: string;

test.beforeAll(async () => {
  server = await createServer({ server: { port: 0, host: '127.0.0.1' }, logLevel: 'error' });
  await server.listen();
  address = server.resolvedUrls?.local[0] ?? '';
});

test.afterAll(async () => {
  await server.close();
});

type Answers = Record<string, string>;

test('every question has the same rows in a browser worker as in Node', async ({ page, watch }) => {
  test.setTimeout(240_000);
  watch.origins.add(new URL(address).origin);
  // A text file names no icon, so Chromium looks where icons used to be.
  watch.expected.push(/favicon\.ico/);
  // The list of all questions belongs to the build, which no browser may import: the questions come as data.
  const { questions, answers: inNode } = JSON.parse(
    execFileSync('npx', ['tsx', 'tests/browser/node-answers.ts'], { encoding: 'utf8', maxBuffer: 1 << 28 }),
  ) as { questions: AnyQuestion[]; answers: Answers };

  const ask = async (): Promise<Answers> => {
    // A file without a policy and without the site's own scripts.
    await page.goto(`${address}robots.txt`);
    return page.evaluate(async (asked) => {
      // Addresses of the server, not of this file: the compiler must not follow them.
      const load = (path: string) => import(path) as Promise<Record<string, (...args: unknown[]) => unknown>>;
      const { openBrowserEngine } = await load('/src/lib/engine/browser.ts');
      const { loadLedger } = await load('/src/lib/engine/tables.ts');
      const { readTrusted } = await load('/src/lib/ledger/read.ts');
      const { answerAll } = await load('/src/lib/questions/examples.ts');
      const { LEDGER_FILES } = (await load('/src/lib/ledger/table-schema.ts')) as unknown as { LEDGER_FILES: string[] };
      const texts = await Promise.all(
        LEDGER_FILES.map(async (file) => [file, await (await fetch(`/data/${file}`)).text()] as const),
      );
      const engine = await openBrowserEngine?.();
      await loadLedger?.(engine, readTrusted?.(Object.fromEntries(texts)));
      return (await answerAll?.(engine, asked)) as Record<string, string>;
    }, questions);
  };
  // The first visit of a fresh machine makes Vite prepare packages and reload the page under way.
  const inBrowser = await ask().catch(ask);

  expect(Object.keys(inBrowser).length).toBeGreaterThan(30);
  expect(inBrowser).toEqual(inNode);
});
