/** The ledger as a file, for tests that take whatever row fits and name none; and the same some time later. */
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { Page } from 'playwright/test';

export type Row = Readonly<Record<string, string>>;

const read = (table: string): Row[] =>
  Papa.parse<Row>(readFileSync(`data/${table}.csv`, 'utf8'), { header: true, skipEmptyLines: true }).data;

export const FIGURES = read('figures');
export const SOURCES = new Map(read('sources').map((row) => [row.id ?? '', row]));
export const PLACES = new Map(read('places').map((row) => [row.code ?? '', row]));
export const TOPICS = new Map(read('topics').map((row) => [row.code ?? '', row]));

/** The day of the newest row: what was recorded since is what a test adds. */
export const DAY = [...FIGURES, ...read('statistics')]
  .map(({ recorded_on }) => recorded_on ?? '')
  .reduce((newest, day) => (day > newest ? day : newest), '');

const replaced = new Set(FIGURES.map(({ revises }) => revises));

/** Rows that stand: no repeats, nothing replaced or taken back, no doubts. */
export const STANDING = FIGURES.filter(
  (row) => row.repeats === '' && row.revises === '' && row.suspect_remark === '' && !replaced.has(row.id ?? ''),
);

/** The ledger some time later: this figure was corrected to another value. The site was built before that. */
export async function correctLater(page: Page, id: string, value: (before: number) => number): Promise<void> {
  await page.route('**/data/figures.csv', async (route) => {
    const response = await route.fetch();
    const { data, meta } = Papa.parse<Row>(await response.text(), { header: true, skipEmptyLines: true });
    const row = data.find((one) => one.id === id);
    if (row === undefined) throw new Error(`${id} stands on the page, not in the ledger`);
    const corrected = {
      ...row,
      id: 'f9001',
      value: String(value(Number(row.value))),
      recorded_on: '2099-01-01',
      revises: id,
      revision_reason:
        'correction: the release was misread | kk: хабарлама қате оқылған | ru: сообщение прочитано неверно | by: the keepers',
    };
    const body = Papa.unparse({ fields: meta.fields ?? [], data: [...data, corrected] }, { newline: '\n' });
    await route.fulfill({ response, body: `${body}\n` });
  });
}
