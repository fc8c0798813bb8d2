/** Hands and eyes for the bench of Explore: choices as a reader makes them, and what then stands on the page. */
import type { Locator, Page } from 'playwright/test';
import { awake, expect } from './site.ts';

export class Explore {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens the page with an address or without one, and waits until its chart stands. */
  async open(lang = 'en', query = ''): Promise<void> {
    await this.page.goto(`${lang}/explore/${query === '' ? '' : `?${query.replace(/^\?/, '')}`}`);
    await awake(this.page);
    if (query !== '') await this.settled();
  }

  /** The rows of the last choice are painted, and the counts beside them have come. */
  async settled(): Promise<void> {
    await expect(this.page.locator('.bench[data-painted]')).toBeVisible({ timeout: 40_000 });
    await expect(this.page.locator('.bench [aria-busy=true]')).toHaveCount(0);
  }

  /** Makes a choice that needs other rows and waits for them. */
  async #changed(choice: () => Promise<unknown>): Promise<void> {
    const before = await this.page.evaluate(() => location.search);
    await choice();
    await expect.poll(() => this.page.evaluate(() => location.search)).not.toBe(before);
    await this.settled();
  }

  indicator(code: string): Promise<void> {
    return this.#changed(() => this.page.locator('#indicator').selectOption(code));
  }

  pick(group: 'by' | 'measure' | 'chart', value: string): Promise<void> {
    return this.#changed(() => this.page.locator(`input[name=${group}][value=${value}]`).check());
  }

  #option(box: Locator, value: RegExp): Locator {
    return box.locator('label', { has: this.page.locator('span', { hasText: value }) }).first();
  }

  /** Ticks a value of a facet, which is opened where it is closed. */
  async filter(facet: string, value: RegExp): Promise<void> {
    const box = this.page.locator('details', { has: this.page.locator('summary', { hasText: facet }) }).last();
    if (!(await box.evaluate((details: HTMLDetailsElement) => details.open))) await box.locator('summary').click();
    await this.#changed(() => this.#option(box, value).locator('input').check());
  }

  /** Goes to the group of comparable figures that holds this one: with a new article another may stand first. */
  async sliceWith(figure: string): Promise<void> {
    const offered = await this.page
      .locator('#slice option')
      .evaluateAll((all) => all.map((one) => one.getAttribute('value') ?? ''));
    for (const key of offered) {
      if ((await this.rows()).includes(figure)) return;
      const slices = this.page.locator('#slice');
      if ((await slices.inputValue()) !== key) await this.#changed(() => slices.selectOption(key));
    }
    expect(await this.rows(), 'a group of comparable figures').toContain(figure);
  }

  async threshold(comparison: string, value: string): Promise<void> {
    const box = this.page.locator('details', { has: this.page.locator('select[name=comparison]') });
    if (!(await box.evaluate((details: HTMLDetailsElement) => details.open))) await box.locator('summary').click();
    await box.locator('select[name=comparison]').selectOption(comparison);
    await box.locator('input[name=value]').fill(value);
    await box.locator('input[name=value]').press('Enter');
  }

  /** Counts of the three answers to the threshold, in the order certainly, possibly, no. */
  async answers(): Promise<number[]> {
    const texts = await this.page.locator('.answer .count').allInnerTexts();
    return texts.map((text) => Number(text.replace(/\D/g, '')));
  }

  /** Ids of the rows of the chart's table, in order. */
  async rows(): Promise<string[]> {
    const more = this.page.locator('section.table button', { hasText: /\d/ }).last();
    const rows = this.page.locator('tr[data-figure]');
    if ((await rows.count()) === 40 && (await more.isVisible())) await more.click();
    return rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-figure') ?? ''));
  }

  /** What is said in a row: name and value. */
  async said(): Promise<string[]> {
    const rows = this.page.locator('tr[data-figure]');
    const texts = await rows.evaluateAll((all) =>
      all.map(
        (row) => `${row.querySelector('th')?.innerText ?? ''}: ${row.querySelector('.value .said')?.textContent ?? ''}`,
      ),
    );
    return texts.map((text) => text.replace(/[\u00a0\u202f\s]+/g, ' ').trim());
  }

  kind(): Promise<string> {
    return this.page.locator('input[name=chart]:checked').inputValue();
  }

  search(): Promise<string> {
    return this.page.evaluate(() => location.search);
  }
}
