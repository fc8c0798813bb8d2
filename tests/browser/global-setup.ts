/** Before the browser tests: finds the browser and serves the built sites on free ports; returns the clearing-up. */
import { existsSync } from 'node:fs';
import { serve } from '../../src/cli/serve.ts';
import { findBrowser } from './find-browser.ts';

export default async function globalSetup(): Promise<() => Promise<void>> {
  for (const dir of ['build', 'build-x']) {
    if (!existsSync(dir)) throw new Error(`${dir}/ is missing: the browser tests need both builds, see npm test.`);
  }
  process.env.AINA_BROWSER = findBrowser();
  // The two sites differ in how they send .gz files, as hosts do, so that the engine is started in both ways.
  const root = await serve({ dir: 'build', inflateGz: false });
  const sub = await serve({ dir: 'build-x', base: '/x', inflateGz: true });
  process.env.AINA_SITE = root.url;
  process.env.AINA_SITE_X = sub.url;
  return async () => {
    await root.close();
    await sub.close();
  };
}
