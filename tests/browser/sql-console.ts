/** Hands and eyes for the SQL console. */
import type { Page } from 'playwright/test';
import { expect, settled } from './site.ts';

/** The engine has to boot first. */
export const BOOT = { timeout: 60_000 };
export const status = (page: Page) => page.locator('.status');
export const editor = (page: Page) => page.locator('.cm-content');
/** The stop button has no key of its own. */
export const runButton = (page: Page) => page.locator('.run:has(kbd)');

/** Opens the console with its editor in place of the plain field. */
export async function openConsole(page: Page, path = 'en/sql/'): Promise<void> {
  await page.goto(path);
  await settled(page);
  await page.locator('main textarea').focus();
  await expect(editor(page)).toBeFocused(BOOT);
}

export async function write(page: Page, sql: string): Promise<void> {
  await editor(page).focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('Delete');
  await page.keyboard.insertText(sql);
}

export async function ask(page: Page, sql: string): Promise<void> {
  await write(page, sql);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(runButton(page)).toBeVisible(BOOT);
}
