/**
 * The one `test` of the browser tests. Every page that a test opens is watched; the test fails on console errors,
 * uncaught errors and rejections, violations of the Content-Security-Policy, requests that leave the site, answers
 * of 400 and above, and on values that leaked into the words (NaN, undefined, …).
 */
import { test as base, expect, type BrowserContext, type Page } from 'playwright/test';
import { BROWSER_ARGS } from './find-browser.ts';

/** Values that no reader should meet. */
const LEAKED = /\b(NaN|Infinity|undefined)\b|\[object \w+\]/;

export const SITE = process.env.AINA_SITE ?? '';
export const SITE_X = process.env.AINA_SITE_X ?? '';

class Watch {
  readonly problems: string[] = [];
  /** Addresses that this test expects to be answered with an error. */
  readonly expected: RegExp[] = [];
  /** Origins that belong to the site. */
  readonly origins = new Set([SITE, SITE_X].filter((url) => url !== '').map((url) => new URL(url).origin));
  /** Console errors that this test provokes. */
  readonly tolerated: RegExp[] = [];

  attach(context: BrowserContext): void {
    context.on('page', (page) => page.on('pageerror', (error) => this.problems.push(`uncaught: ${String(error)}`)));
    context.on('console', (message) => {
      if (message.type() !== 'error') return;
      if (this.tolerated.some((pattern) => pattern.test(message.text()))) return;
      const where = message.location().url;
      // The failed request is reported by itself, with its status.
      if (message.text().startsWith('Failed to load resource') && this.isExpected(where)) return;
      this.problems.push(`console: ${message.text()} (${where})`);
    });
    context.on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol === 'data:' || url.protocol === 'blob:') return;
      if (!this.origins.has(url.origin)) {
        this.problems.push(`foreign request: ${request.url()}`);
      }
    });
    context.on('response', (response) => {
      if (response.status() >= 400 && !this.isExpected(response.url())) {
        this.problems.push(`status ${response.status()}: ${response.url()}`);
      }
    });
  }

  private isExpected(url: string): boolean {
    return this.expected.some((pattern) => pattern.test(url));
  }

  async words(page: Page): Promise<void> {
    if (page.isClosed() || !page.url().startsWith('http')) return;
    const text = await page.evaluate(() => (document.body as HTMLElement | null)?.innerText ?? '');
    const leak = LEAKED.exec(text);
    if (leak !== null) {
      const around = text.slice(Math.max(0, leak.index - 60), leak.index + 60).replaceAll('\n', ' ');
      this.problems.push(`"${leak[0]}" on ${page.url()}: … ${around} …`);
    }
  }
}

interface Fixtures {
  watch: Watch;
  /** Opens a page of a context with these options, watched like `page`. */
  open: (options?: Parameters<import('playwright/test').Browser['newContext']>[0]) => Promise<Page>;
  /** Goes to an address of the site, waits until it has settled, and checks its words. */
  visit: (page: Page, path: string) => Promise<void>;
}

/** Reports violations of the policy as console errors, also those that Chromium only counts. */
async function reportViolations(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`CSP: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
    });
  });
}

export const test = base.extend<Fixtures>({
  launchOptions: [
    async ({}, use) => {
      await use({ executablePath: process.env.AINA_BROWSER ?? '', args: BROWSER_ARGS });
    },
    { scope: 'worker' },
  ],
  baseURL: async ({}, use) => use(SITE),
  watch: [
    async ({ context }, use) => {
      const watch = new Watch();
      watch.attach(context);
      await reportViolations(context);
      await use(watch);
      for (const page of context.pages()) await watch.words(page);
      expect([...new Set(watch.problems)], 'what the watched pages did wrong').toEqual([]);
    },
    { auto: true },
  ],
  open: async ({ browser, watch }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (options = {}) => {
      const context = await browser.newContext({ baseURL: SITE, ...options });
      opened.push(context);
      watch.attach(context);
      if (options.javaScriptEnabled !== false) await reportViolations(context);
      return context.newPage();
    });
    for (const context of opened) {
      for (const page of context.pages()) await watch.words(page);
      await context.close();
    }
  },
  visit: async ({ watch }, use) => {
    await use(async (page, path) => {
      const response = await page.goto(path, { waitUntil: 'load' });
      expect(response?.status(), path).toBe(200);
      await settled(page);
      await watch.words(page);
    });
  },
});

/** Waits until the page has been brought to life and asks for nothing more. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
}

/** Waits like `settled`, and moves the pointer: living charts are drawn for a reader who has shown a sign of life. */
export async function awake(page: Page): Promise<void> {
  await settled(page);
  await page.mouse.move(3, 3);
  await settled(page);
}

export { expect };
