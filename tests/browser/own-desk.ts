/** Hands for the page of own data: its desk, and the two ways in which a file comes onto it. */
import type { Page } from 'playwright/test';
import { expect, settled } from './site.ts';

/** Opens the page and waits until files are accepted; from then on every request is collected. */
export async function desk(page: Page, lang: 'kk' | 'ru' | 'en'): Promise<string[]> {
  await page.goto(`${lang}/own/`);
  await settled(page);
  await page.mouse.move(5, 5);
  await expect(page.locator('[data-state=ready]')).toBeVisible({ timeout: 30_000 });
  await settled(page);
  const requests: string[] = [];
  page.on('request', (request) => {
    if (!/^(?:blob|data):/.test(request.url())) requests.push(request.url());
  });
  return requests;
}

export async function choose(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(bytes) });
}

/** Drops a file as a reader does. */
export async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([file, content]) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))], file));
      return data;
    },
    [name, Buffer.from(bytes).toString('base64')] as const,
  );
  await page.locator('.drop').dispatchEvent('drop', { dataTransfer: transfer });
}
