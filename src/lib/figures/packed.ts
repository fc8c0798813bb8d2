/**
 * Many figures in few bytes, for the data of a page: what all share is said once, and of the rest each field is one list. On
 * a page of one indicator that takes more than half away.
 */
import type { Figure } from './figure.ts';

export interface PackedRows<Row extends object> {
  readonly count: number;
  /** Fields whose value all rows share. */
  readonly same: Partial<Row>;
  /** The other fields, each with its value for every row in turn. */
  readonly columns: { readonly [Field in keyof Row]?: readonly Row[Field][] };
}

export type PackedFigures = PackedRows<Figure>;

/** `unpackRows` gives the same rows back. All have the same fields, and what is no plain value is no field that they share. */
export function packRows<Row extends object>(rows: readonly Row[]): PackedRows<Row> {
  const [first] = rows;
  const fields = Object.keys(first ?? {}) as (keyof Row)[];
  const shared = fields.filter((field) => rows.every((row) => row[field] === first?.[field]));
  const own = fields.filter((field) => !shared.includes(field));
  return {
    count: rows.length,
    same: Object.fromEntries(shared.map((field) => [field, first?.[field]])) as Partial<Row>,
    columns: Object.fromEntries<unknown>(
      own.map((field) => [field, rows.map((row) => row[field])]),
    ) as PackedRows<Row>['columns'],
  };
}

/** The very rows that were packed. */
export function unpackRows<Row extends object>({ count, same, columns }: PackedRows<Row>): Row[] {
  const own = Object.entries<readonly unknown[]>(columns as Record<string, readonly unknown[]>);
  // Whole again: every field is either shared or a column, as packRows took them apart.
  return Array.from(
    { length: count },
    (_, i) => ({ ...same, ...Object.fromEntries(own.map(([field, values]) => [field, values[i]])) }) as Row,
  );
}

export const packFigures = (figures: readonly Figure[]): PackedFigures => packRows(figures);
export const unpackFigures = (packed: PackedFigures): Figure[] => unpackRows(packed);
