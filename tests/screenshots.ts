/** `npm run screenshots`: the pictures of the README, made from the built site (in English, light, 1280 px wide). */
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright';
import { serve } from '../src/cli/serve.ts';
import { BROWSER_ARGS, findBrowser } from './browser/find-browser.ts';

const FOLDER = 'tests/screenshots';
const PAGES = { overview: 'en/', explore: 'en/explore/', rankings: 'en/rankings/housing_commissioned/' };

if (process.argv.includes('--help')) {
  console.log(
    'npm run screenshots: makes the pictures of the README from build/, into tests/screenshots/. Takes no flags.',
  );
  process.exit(0);
}
mkdirSync(FOLDER, { recursive: true });
const site = await serve({ dir: 'build', port: 0 });
const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_ARGS });
const page = await browser.newPage({ viewport: { width: 1280, height: 1100 }, colorScheme: 'light' });
for (const [name, path] of Object.entries(PAGES)) {
  await page.goto(site.url + path);
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: `${FOLDER}/${name}.png` });
  console.log(`${FOLDER}/${name}.png`);
}
await browser.close();
await site.close();
