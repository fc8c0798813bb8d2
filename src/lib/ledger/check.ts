/** Everything that makes the ledger unfit for use: all errors of all files at once, and the typed ledger if there are none. */
import {
  cellProblem,
  readTables,
  readTrusted,
  trustedRows,
  type LedgerTexts,
  type ReadTable,
  type ReadTables,
} from './read.ts';
import { checkCatalogues } from './check-catalogues.ts';
import { checkClaims } from './check-claims.ts';
import { checkRepeats } from './check-repeats.ts';
import { checkRevisions } from './check-revisions.ts';
import type { Problem } from './problem.ts';
import { writeTable } from './serialize.ts';
import { LEDGER_FILES, TABLES, TABLE_NAMES } from './table-schema.ts';
import type { Ledger, TableName } from './types.ts';

export interface Check {
  /** In the order of files and lines. Empty means the ledger may be published. */
  readonly problems: readonly Problem[];
  /** Null if there is any problem. */
  readonly ledger: Ledger | null;
}

/** Checks the texts of all ledger files. Bad data never throws: it comes back as problems. */
export function checkLedger(texts: LedgerTexts): Check {
  const { tables, problems: found } = readTables(texts);
  const problems = [...found];
  for (const name of TABLE_NAMES) {
    problems.push(...duplicates(tables[name]), ...disorder(tables[name]), ...brokenReferences(tables[name], tables));
  }
  problems.push(...checkCatalogues(tables), ...checkClaims(tables), ...checkRevisions(tables), ...checkRepeats(tables));
  for (const name of TABLE_NAMES) {
    if (!problems.some((problem) => problem.file === TABLES[name].file)) problems.push(...uncanonical(name, texts));
  }
  problems.sort((a, b) => LEDGER_FILES.indexOf(a.file) - LEDGER_FILES.indexOf(b.file) || a.line - b.line);
  return { problems, ledger: problems.length === 0 ? readTrusted(texts) : null };
}

function duplicates(table: ReadTable): Problem[] {
  return TABLES[table.name].columns
    .filter((column) => column.unique)
    .flatMap((column) => {
      const seen = new Map<string, number>();
      return table.rows.flatMap((row) => {
        const value = row.values.get(column.name);
        if (typeof value !== 'string') return [];
        const first = seen.get(value);
        if (first === undefined) {
          seen.set(value, row.line);
          return [];
        }
        return [cellProblem(table, row, column.name, 'duplicate', `a value of its own (line ${first} has the same)`)];
      });
    });
}

function disorder(table: ReadTable): Problem[] {
  const { key } = TABLES[table.name];
  let highest = '';
  return table.rows.flatMap((row) => {
    const id = row.values.get(key);
    if (typeof id !== 'string') return [];
    if (highest <= id) {
      highest = id;
      return [];
    }
    return [cellProblem(table, row, key, 'order', `rows in ascending order of ${key} (${highest} stands before)`)];
  });
}

function brokenReferences(table: ReadTable, tables: ReadTables): Problem[] {
  return TABLES[table.name].columns.flatMap((column) => {
    if (column.type !== 'ref' || !tables[column.table].complete) return [];
    const { file, key } = TABLES[column.table];
    const known = new Set(tables[column.table].rows.map((row) => row.values.get(key)));
    return table.rows.flatMap((row) => {
      const code = row.values.get(column.name);
      if (typeof code !== 'string' || known.has(code)) return [];
      return [cellProblem(table, row, column.name, 'reference', `a ${key} of ${file}`)];
    });
  });
}

/** Cells can be right and still be written in another way (needless quotes): then diffs would show changes that are none. */
function uncanonical(name: TableName, texts: LedgerTexts): Problem[] {
  const { file } = TABLES[name];
  const found = (texts[file] ?? '').split('\n');
  const wanted = writeTable(name, trustedRows(texts, name)).split('\n');
  const at = wanted.findIndex((line, index) => line !== found[index]);
  if (at < 0) return [];
  const expected = `the line in canonical form: ${wanted[at] ?? ''}`;
  return [{ code: 'canonical', file, line: at + 1, column: null, cell: found[at] ?? '', expected }];
}
