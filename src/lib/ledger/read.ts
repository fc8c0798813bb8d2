/** From CSV text to typed rows: a thorough reader for checks and a fast one for files that have been checked. */
import Papa from 'papaparse';
import { boundsOf } from '#lib/figures/interval.ts';
import type { Claim, Figure } from '#lib/figures/figure.ts';
import { readCell, typedCell, type CellValue } from './cell.ts';
import type { Column } from './column.ts';
import { fileForm } from './file-form.ts';
import type { Problem, ProblemCode } from './problem.ts';
import { TABLES, TABLE_NAMES } from './table-schema.ts';
import type { FigureRow, Indicator, Ledger, Rows, TableName } from './types.ts';

/** The text of each file by its name ("figures.csv"), decoded as UTF-8 with a byte order mark, if any, kept. */
export type LedgerTexts = Readonly<Record<string, string>>;

/** A row on the way to being typed: what stood in the file and what could be made of it. */
export interface ReadRow {
  /** Physical line on which the row begins. */
  readonly line: number;
  /** The cells as they stand in the file. */
  readonly texts: ReadonlyMap<string, string>;
  /** Values by column; null is an empty cell, and what could not be read is not there. */
  readonly values: ReadonlyMap<string, CellValue | null>;
}

export interface ReadTable {
  readonly name: TableName;
  readonly file: string;
  readonly rows: readonly ReadRow[];
  /** Whether every row of the file is among `rows`; references into an incomplete table are not judged. */
  readonly complete: boolean;
}

export type ReadTables = { readonly [T in TableName]: ReadTable };

/** The physical line on which a cell begins: cells before it may hold line ends of their own. */
export function lineOf(row: ReadRow, column: string): number {
  let line = row.line;
  for (const [name, text] of row.texts) {
    if (name === column) break;
    line += lineEnds(text);
  }
  return line;
}

/** A problem of one cell. */
export function cellProblem(
  table: ReadTable,
  row: ReadRow,
  column: string,
  code: ProblemCode,
  expected: string,
): Problem {
  return { code, file: table.file, line: lineOf(row, column), column, cell: row.texts.get(column) ?? '', expected };
}

/** Reads every table and reports whatever in a single file is not as the schema says. Never throws on bad data. */
export function readTables(texts: LedgerTexts): { readonly tables: ReadTables; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const tables = Object.fromEntries(TABLE_NAMES.map((name) => [name, readTable(name, texts, problems)]));
  return { tables: tables as unknown as ReadTables, problems };
}

function readTable(name: TableName, texts: LedgerTexts, problems: Problem[]): ReadTable {
  const { file, columns } = TABLES[name];
  const report = (code: ProblemCode, line: number, column: string | null, cell: string, expected: string) =>
    problems.push({ code, file, line, column, cell, expected });

  const raw = texts[file];
  if (raw === undefined) {
    report('missing_file', 1, null, '', `a file ${file}`);
    return { name, file, rows: [], complete: false };
  }
  const form = fileForm(file, raw);
  problems.push(...form.problems);
  if (!form.readable) return { name, file, rows: [], complete: false };

  const [header = [], ...records] = parseCsv(form.text);
  const wanted = columns.map((column) => column.name as string);
  const before = problems.length;
  for (const missing of wanted.filter((column) => !header.includes(column))) {
    report('missing_column', 1, missing, header.join(','), `a column ${missing}`);
  }
  header.forEach((found, index) => {
    if (!wanted.includes(found) || header.indexOf(found) !== index) {
      report('unknown_column', 1, found, found, `only the columns ${wanted.join(', ')}, each once`);
    }
  });
  if (problems.length === before && header.join() !== wanted.join()) {
    report('column_order', 1, null, header.join(','), `the columns in the order ${wanted.join(',')}`);
  }

  const rows: ReadRow[] = [];
  let complete = true;
  let line = 1 + lineEnds(header.join()) + 1;
  for (const record of records) {
    if (record.length === header.length) rows.push({ line, ...readRecord(record, header, columns) });
    else {
      complete = false;
      report('cell_count', line, null, record.join(), `${header.length} cells, not ${record.length}`);
    }
    line += 1 + record.reduce((sum, cell) => sum + lineEnds(cell), 0);
  }
  const table: ReadTable = { name, file, rows, complete };
  for (const row of rows) problems.push(...rowProblems(table, row, columns));
  return table;
}

function readRecord(record: readonly string[], header: readonly string[], columns: readonly Column[]) {
  const texts = new Map(header.map((name, index) => [name, record[index] ?? '']));
  const values = new Map<string, CellValue | null>();
  for (const column of columns) {
    const text = texts.get(column.name);
    if (text === undefined) continue;
    const cell = readCell(text, column);
    if (cell.kind !== 'unreadable') values.set(column.name, cell.kind === 'blank' ? null : cell.value);
  }
  return { texts, values };
}

function rowProblems(table: ReadTable, row: ReadRow, columns: readonly Column[]): Problem[] {
  return columns.flatMap((column) => {
    const text = row.texts.get(column.name);
    if (text === undefined) return [];
    const problem = (code: ProblemCode, expected: string) => [cellProblem(table, row, column.name, code, expected)];
    if (text.includes('\uFFFD')) return problem('encoding', 'text in UTF-8');
    const cell = readCell(text, column);
    if (cell.kind === 'unreadable') return problem('type', cell.expected);
    return cell.kind === 'blank' && column.required ? problem('required', 'a value, the cell must not be empty') : [];
  });
}

/**
 * Reads files that have been checked before (the build does that), with no validation beyond typing. Made for the
 * browser: a few tens of milliseconds for the whole ledger.
 * @throws Error if a file, a column or a number is missing: then the files are not the ones that were checked.
 */
export function readTrusted(texts: LedgerTexts): Ledger {
  const press = trustedRows(texts, 'figures');
  const statistics = trustedRows(texts, 'statistics');
  const indicators = trustedRows(texts, 'indicators');
  const kinds = new Map(indicators.map((indicator) => [indicator.code, indicator]));
  return {
    places: trustedRows(texts, 'places'),
    indicators,
    topics: trustedRows(texts, 'topics'),
    scopes: trustedRows(texts, 'scopes'),
    sources: trustedRows(texts, 'sources'),
    units: trustedRows(texts, 'units'),
    bases: trustedRows(texts, 'bases'),
    conflicts: trustedRows(texts, 'conflicts'),
    contests: trustedRows(texts, 'contests'),
    remarks: trustedRows(texts, 'remarks'),
    figures: [
      ...press.map((row) => toFigure(row, 'press', kinds)),
      ...statistics.map((row) => toFigure(row, 'statistics', kinds)),
    ],
  };
}

/** The rows of one checked file. Same conditions as `readTrusted`. */
export function trustedRows<T extends TableName>(texts: LedgerTexts, name: T): Rows[T][] {
  const { file, columns } = TABLES[name];
  const text = texts[file];
  if (text === undefined) throw new Error(`The ledger lacks ${file}`);
  const [header = [], ...records] = parseCsv(text);
  const places = columns.map((column) => {
    const index = header.indexOf(column.name);
    if (index < 0) throw new Error(`${file} lacks the column ${column.name}`);
    return { name: column.name as string, type: column.type, index };
  });
  return records.map((record) => {
    const row: Record<string, CellValue | null> = {};
    for (const { name: column, type, index } of places) {
      const value = typedCell(record[index] ?? '', type);
      if (Number.isNaN(value)) throw new Error(`${file}: "${record[index]}" in ${column} is no number`);
      row[column] = value;
    }
    // The schema lists exactly the properties of the row type (its type says so), so the shape is right by construction.
    return row as unknown as Rows[T];
  });
}

/** Adds origin and bounds to a row. @throws Error if the indicator is unknown. */
export function toFigure(
  row: FigureRow,
  origin: Claim['origin'],
  indicators: ReadonlyMap<string, Pick<Indicator, 'kind'>>,
): Figure {
  const indicator = indicators.get(row.indicator);
  if (indicator === undefined) throw new Error(`${row.id}: unknown indicator ${row.indicator}`);
  const claim = Object.assign({}, row, { origin });
  return Object.assign(claim, boundsOf(claim, indicator.kind));
}

/** Records of a CSV text, header first. Delimiter and line end are fixed: PapaParse would guess them from the text. */
function parseCsv(text: string): string[][] {
  const { data } = Papa.parse<string[]>(text, { delimiter: ',', newline: '\n' });
  const last = data.at(-1);
  return last !== undefined && last.length === 1 && last[0] === '' ? data.slice(0, -1) : data;
}

function lineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
