/** Hands and eyes for the bench of Explore: choices as a reader makes them, and what then stands on the page. */
import type { Locator, Page } from 'playwright/test';
import { awake, expect } from './site.ts';

export class Explore {
  readonly page: Page;
  /** Presses and typed words since the page was opened: what a reader had to do. */
  steps = 0;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens the page with an address or without one, and waits until its chart stands. */
  async open(lang = 'en', query = ''): Promise<void> {
    this.steps = 0;
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
    this.steps += 1;
    await choice();
    await expect.poll(() => this.page.evaluate(() => location.search)).not.toBe(before);
    await this.settled();
  }

  /** Chooses an indicator from the list that opens under its field. */
  async indicator(code: string, field = 'indicator'): Promise<void> {
    await this.page.locator(`#${field}`).click();
    this.steps += 1;
    await this.#changed(() => this.page.locator(`#${field}-list [data-code="${code}"]`).click());
  }

  pick(group: 'by' | 'measure' | 'chart', value: string): Promise<void> {
    return this.#changed(() => this.page.locator(`input[name=${group}][value=${value}]`).check());
  }

  /** Chooses one part of the group of comparable figures: its period, whose count, topic or place. */
  async group(part: 'period' | 'scope' | 'topic' | 'place', label: RegExp): Promise<void> {
    const list = this.page.locator(`select[name=group-${part}]`);
    const options = await list
      .locator('option')
      .evaluateAll((all) =>
        all.map((one) => ({ value: one.getAttribute('value') ?? '', text: one.textContent ?? '' })),
      );
    const wanted = options.find(({ text }) => label.test(text.trim()));
    expect(wanted, `${part}: ${options.map(({ text }) => text).join(', ')}`).toBeDefined();
    if (wanted !== undefined && (await list.inputValue()) !== wanted.value)
      await this.#changed(() => list.selectOption(wanted.value));
  }

  #option(box: Locator, value: RegExp): Locator {
    return box.locator('label', { has: this.page.locator('span', { hasText: value }) }).first();
  }

  /** Ticks a value of a facet, which is opened where it is closed. */
  async filter(facet: string, value: RegExp): Promise<void> {
    const box = this.page.locator('details', { has: this.page.locator('summary', { hasText: facet }) }).last();
    if (!(await box.evaluate((details: HTMLDetailsElement) => details.open))) {
      await box.locator('summary').first().click();
      this.steps += 1;
    }
    const beside = box.locator('details', { has: this.#option(box, value) }).last();
    if ((await beside.count()) > 0 && !(await beside.evaluate((details: HTMLDetailsElement) => details.open))) {
      await beside.locator('summary').click();
      this.steps += 1;
    }
    await this.#changed(() => this.#option(box, value).locator('input').check());
  }

  /** Goes to the group of comparable figures that holds this one: with a new article another may stand first. */
  async sliceWith(figure: string): Promise<void> {
    if ((await this.rows()).includes(figure)) return;
    const parts = this.page.locator('select[name^=group-]');
    for (let at = 0; at < (await parts.count()); at++) {
      const list = parts.nth(at);
      const before = await list.inputValue();
      const offered = await list
        .locator('option')
        .evaluateAll((all) => all.map((one) => one.getAttribute('value') ?? ''));
      for (const value of offered.filter((one) => one !== '' && one !== before)) {
        await this.#changed(() => list.selectOption(value));
        if ((await this.rows()).includes(figure)) return;
      }
    }
    expect(await this.rows(), 'a group of comparable figures').toContain(figure);
  }

  async threshold(comparison: string, value: string): Promise<void> {
    const box = this.page.locator('.threshold');
    const sign = box.locator('select[name=comparison]');
    if ((await sign.inputValue()) !== comparison) {
      await sign.selectOption(comparison);
      this.steps += 1;
    }
    await box.locator('input[name=value]').fill(value);
    await box.locator('input[name=value]').press('Enter');
    this.steps += 1;
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
