import { defineConfig } from 'playwright/test';

/** Servers and the browser are found by global-setup.ts; every spec takes its `test` from browser/site.ts. */
export default defineConfig({
  testDir: './browser',
  testMatch: '*.spec.ts',
  outputDir: '../test-results/browser',
  globalSetup: './browser/global-setup.ts',
  workers: 2,
  retries: 0,
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: { actionTimeout: 15_000, navigationTimeout: 30_000 },
  reporter: [[process.env.CI === undefined ? 'list' : 'dot'], ['json', { outputFile: '../test-results/browser.json' }]],
});
