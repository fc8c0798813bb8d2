/** JSON: the meaning of the columns, then the rows, one a line. Numbers are numbers; what is not known is null. */
import { cellRows } from './figures-csv.ts';
import { COLUMNS, COLUMN_NAMES } from './columns.ts';
import type { Making } from './job.ts';

export async function jsonParts(making: Making): Promise<string[]> {
  const { job, rows, words } = making;
  const head = {
    title: words.title,
    content: words.facts[job.content],
    page: job.page,
    ledger_version: job.version,
    language: job.lang,
    row_count: rows.length,
    licence: words.licences,
    columns: COLUMNS.map(({ name, type }) => ({ name, type, meaning: words.columns[name] })),
  };
  // The object is left open for the rows.
  const parts = [`${JSON.stringify(head, null, 2).slice(0, -2)},\n  "rows": [`];
  let separator = '\n    ';
  for await (const chunk of cellRows(making)) {
    for (const cells of chunk) {
      parts.push(
        separator,
        JSON.stringify(Object.fromEntries(COLUMN_NAMES.map((name, i) => [name, cells[i] ?? null]))),
      );
      separator = ',\n    ';
    }
  }
  parts.push('\n  ]\n}\n');
  return parts;
}
