/** The ledger while articles are entered: rows by table, and for each new row the place where an editor typed it. */
import { trustedRows, type LedgerTexts } from '../read.ts';
import { writeTable } from '../serialize.ts';
import { TABLES, TABLE_NAMES } from '../table-schema.ts';
import type { Rows, TableName } from '../types.ts';
import { choicesOf, nearestTo, plainChoices, type Choice } from './nearest.ts';
import type { Spot } from './reasons.ts';

export interface Drafts {
  readonly rows: <T extends TableName>(table: T) => readonly Rows[T][];
  readonly find: <T extends TableName>(table: T, key: string) => Rows[T] | undefined;
  /** Puts a row into its table, in the order of keys; `spot` without a field is where it was typed. */
  readonly put: <T extends TableName>(table: T, row: Rows[T], spot: Spot) => void;
  /** Puts a changed row in the place of the row with its key. */
  readonly replace: <T extends TableName>(table: T, row: Rows[T], spot: Spot) => void;
  /** Where the row was typed; undefined for a row that stood in the ledger before. */
  readonly spotOf: (row: object) => Spot | undefined;
  /** The key that the next new row of a table with numbered keys gets: f0658, s169, C36. */
  readonly nextKey: (table: TableName) => string;
  /** The texts of the tables that have changed, by file. */
  readonly texts: () => Readonly<Record<string, string>>;
}

export function draftsOf(texts: LedgerTexts): Drafts {
  const tables = new Map<TableName, Rows[TableName][]>();
  const changed = new Set<TableName>();
  const spots = new Map<object, Spot>();
  const rowsOf = <T extends TableName>(table: T): Rows[T][] => {
    const known = tables.get(table) ?? trustedRows(texts, table);
    tables.set(table, known);
    return known as Rows[T][];
  };
  const keyOf = <T extends TableName>(table: T, row: Rows[T]) => String(row[TABLES[table].key as keyof Rows[T]]);
  const indexOf = <T extends TableName>(table: T, key: string) =>
    rowsOf(table).findIndex((row) => keyOf(table, row) === key);
  const note = (table: TableName, row: object, spot: Spot) => {
    changed.add(table);
    spots.set(row, spot);
  };
  return {
    rows: rowsOf,
    find: (table, key) => rowsOf(table)[indexOf(table, key)],
    put: (table, row, spot) => {
      const key = keyOf(table, row);
      const rows = rowsOf(table);
      const at = rows.findIndex((other) => keyOf(table, other) > key);
      rows.splice(at < 0 ? rows.length : at, 0, row);
      note(table, row, spot);
    },
    replace: (table, row, spot) => {
      const rows = rowsOf(table);
      const at = indexOf(table, keyOf(table, row));
      const before = rows[at];
      if (before === undefined) throw new RangeError(`${TABLES[table].file} has no ${keyOf(table, row)}`);
      rows[at] = row;
      note(table, row, spots.get(before) ?? spot);
    },
    spotOf: (row) => spots.get(row),
    nextKey: (table) =>
      nextKey(
        rowsOf(table)
          .map((row) => keyOf(table, row))
          .at(-1) ??
          FIRST[table] ??
          '',
      ),
    texts: () =>
      Object.fromEntries(
        TABLE_NAMES.filter((table) => changed.has(table)).map((table) => [
          TABLES[table].file,
          writeTable(table, rowsOf(table)),
        ]),
      ),
  };
}

/** What stands before the first row of an empty table. */
const FIRST: Partial<Record<TableName, string>> = { figures: 'f0000', sources: 's000', conflicts: 'C00' };

/** "f0657" → "f0658": an id is never used again, so the last one counts even where some are missing. */
function nextKey(key: string): string {
  const digits = key.replace(/^\D+/, '');
  return key.slice(0, key.length - digits.length) + String(Number(digits) + 1).padStart(digits.length, '0');
}

/** All keys of a table with the names that people know them by. */
export function choicesIn(drafts: Pick<Drafts, 'rows'>, table: TableName): Choice[] {
  switch (table) {
    case 'places':
    case 'indicators':
    case 'topics':
    case 'scopes':
    case 'bases':
      return choicesOf(drafts.rows(table));
    case 'contests':
      return choicesOf(drafts.rows('contests').map((row) => ({ ...row, code: row.id })));
    case 'conflicts':
      return drafts.rows('conflicts').map((row) => ({ code: row.id, names: [row.what_en, row.what_ru, row.what_kk] }));
    default:
      return plainChoices(drafts.rows(table).map((row) => String(row[TABLES[table].key as keyof typeof row])));
  }
}

/** `x is no code of scopes.csv; nearest: …`, or null where the table has it. */
export function unknownKey(drafts: Drafts, table: TableName, key: string): string | null {
  if (drafts.find(table, key) !== undefined) return null;
  const { file, key: column } = TABLES[table];
  return `${key} is no ${column} of ${file}${nearestTo(key, choicesIn(drafts, table))}`;
}
