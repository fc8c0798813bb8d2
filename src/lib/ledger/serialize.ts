/** From typed rows back to CSV text: the canonical form of the files in data/, and the form the engine loads. */
import { decimal } from './cell.ts';
import { TABLES } from './table-schema.ts';
import type { Rows, TableName } from './types.ts';

export type Writable = string | number | boolean | null | undefined;

/**
 * The canonical text of a table: columns in the order of the schema, rows in the order given, quotes only where a cell
 * needs them, LF. Reading it gives the same rows.
 * @throws RangeError for what a file cannot hold: an empty text (write null) or a number that is not finite.
 */
export function writeTable<T extends TableName>(name: T, rows: readonly Rows[T][]): string {
  const columns = TABLES[name].columns.map((column) => column.name as string);
  return toCsv(rows as readonly object[], columns);
}

/**
 * Rows for the engine's CSV reader: null is an empty cell, which is unambiguous because no text of the ledger is empty.
 * Columns that a row does not have are null.
 */
export function toEngineCsv(rows: readonly object[], columns: readonly string[]): string {
  return toCsv(rows, columns);
}

function toCsv(rows: readonly object[], columns: readonly string[]): string {
  const lines = [columns.map(csvCell).join(',')];
  for (const row of rows) {
    const cells = row as Readonly<Record<string, Writable>>;
    lines.push(columns.map((column) => csvCell(cells[column])).join(','));
  }
  return `${lines.join('\n')}\n`;
}

/** One cell as RFC 4180 has it. */
function csvCell(value: Writable): string {
  switch (typeof value) {
    case 'number':
      if (!Number.isFinite(value)) throw new RangeError(`A cell cannot hold ${value}`);
      return decimal(value);
    case 'string':
      if (value === '') throw new RangeError('An empty text cannot be told from a missing one: write null');
      return /[",\n\r]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
    case 'boolean':
      return String(value);
    default:
      return '';
  }
}
