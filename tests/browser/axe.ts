/** What axe finds on a page. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';

/** One line for each finding; reading it must be enough to find the element. */
export async function findings(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  return violations.flatMap((rule) =>
    rule.nodes.slice(0, 5).map((node) => `${rule.id} at ${node.target.join(' ')}: ${node.failureSummary ?? rule.help}`),
  );
}

/** Of an open page that was drawn light. A theme changes colours and nothing else: the dark one is asked about colours only. */
export async function inBothThemes(page: Page): Promise<string[]> {
  const light = await findings(page);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  const dark = await findings(page, ['color-contrast', 'link-in-text-block']);
  return [...light.map((found) => `light: ${found}`), ...dark.map((found) => `dark: ${found}`)];
}

/** How pages are opened that axe looks at: light, and with nothing in motion. */
export async function drawLight(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
}
