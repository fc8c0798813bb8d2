/**
 * The vocabulary in which the schema of a table is written: what a cell may hold, and short builders for columns.
 */
import type { TableName } from './types.ts';

/** What a cell holds. A reference names the table whose key it repeats. */
export type CellType =
  | { readonly type: 'string'; readonly pattern?: RegExp; readonly patternInWords?: string }
  | { readonly type: 'number' | 'integer'; readonly minimum?: number; readonly maximum?: number }
  | { readonly type: 'date' }
  | { readonly type: 'url' }
  | { readonly type: 'enum'; readonly values: readonly string[] }
  | { readonly type: 'ref'; readonly table: TableName };

export type Column<Name extends string = string> = CellType & {
  readonly name: Name;
  readonly required: boolean;
  readonly unique: boolean;
};

export interface TableSchema<Name extends string = string> {
  readonly file: string;
  /** The column that other tables refer to, and by which the rows are sorted (numbered ids by their number). */
  readonly key: Name;
  readonly columns: readonly Column<Name>[];
}

type Options = { readonly required?: boolean; readonly unique?: boolean };

export function column<Name extends string>(
  name: Name,
  type: CellType,
  { required = true, unique = false }: Options = {},
) {
  return { ...type, name, required, unique } satisfies Column<Name>;
}

export const optional = { required: false };

export const key = <Name extends string>(name: Name, pattern: RegExp, patternInWords: string) =>
  column(name, { type: 'string', pattern, patternInWords }, { unique: true });
export const code = (pattern = /^[a-z0-9]+(?:_[a-z0-9]+)*$/) =>
  key('code', pattern, `a code of small Latin letters, digits and ${pattern.source.includes('-[') ? '-' : '_'}`);
export const text = <Name extends string>(name: Name, options?: Options) => column(name, { type: 'string' }, options);
export const oneOf = <Name extends string>(name: Name, values: readonly string[], options?: Options) =>
  column(name, { type: 'enum', values }, options);
export const ref = <Name extends string>(name: Name, table: TableName, options?: Options) =>
  column(name, { type: 'ref', table }, options);
export const date = <Name extends string>(name: Name, options?: Options) => column(name, { type: 'date' }, options);

type Range = { readonly minimum?: number; readonly maximum?: number };
export const number = <Name extends string>(name: Name, options?: Options, range: Range = {}) =>
  column(name, { type: 'number', ...range }, options);
export const integer = <Name extends string>(name: Name, options?: Options, range: Range = {}) =>
  column(name, { type: 'integer', ...range }, options);
