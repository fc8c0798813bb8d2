import { readFileSync } from 'node:fs';
import { sveltekit } from '@sveltejs/kit/vite';
import Papa from 'papaparse';
import { defineConfig } from 'vitest/config';
import { wasmAsset } from './src/lib/engine/wasm-asset.ts';

/** Origin of the published site, without a trailing slash ("https://aina.example"); '' when none was given. */
const origin = (process.env.AINA_ORIGIN ?? '').replace(/\/+$/, '');

/** Where reports of errors go: an address of mail, or of a page with a form; '' when none was given. */
const report = (process.env.AINA_REPORT ?? '').trim();

/** Day of the newest row of the ledger. */
function ledgerVersion(): string {
  const days = ['figures', 'statistics'].flatMap((table) => {
    const text = readFileSync(new URL(`./data/${table}.csv`, import.meta.url), 'utf8');
    return Papa.parse<{ recorded_on?: string }>(text, { header: true }).data.map((row) => row.recorded_on ?? '');
  });
  return days.reduce((newest, day) => (day > newest ? day : newest), '');
}

export default defineConfig(({ command }) => {
  if (command === 'build' && origin === '') {
    console.warn(
      'AINA_ORIGIN is not set: tags that need the full address of a page (alternate, canonical, og:url) and the sitemap are left out.',
    );
  }
  return {
    plugins: [sveltekit(), wasmAsset()],
    // The writers of files are loaded inside the worker, one by one.
    worker: { format: 'es' },
    build: {
      modulePreload: {
        // Lists of scripts to fetch beside a module that is loaded later name dozens of files, kilobytes of first load for
        // what most readers never open. Style sheets stay listed: nothing else would bring them.
        resolveDependencies: (_file, files) => files.filter((file) => file.endsWith('.css')),
      },
    },
    define: {
      __AINA_ORIGIN__: JSON.stringify(origin),
      __AINA_REPORT__: JSON.stringify(report),
      __AINA_VERSION__: JSON.stringify(ledgerVersion()),
    },
    test: {
      include: ['src/**/*.test.ts', 'tests/unit/**/*.test.ts'],
      environment: 'node',
      testTimeout: 20_000,
      hookTimeout: 60_000,
    },
  };
});
