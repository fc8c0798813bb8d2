/**
 * The boundary of the engine: SQL in, plain rows out. Everything beyond this folder knows this interface only, never
 * DuckDB. Two homes implement it with one dialect: a worker in the browser (`browser.ts`), the same WASM in Node
 * (`node.ts`).
 */
import type { Listing, ListLimits } from './listing.ts';

/** A bound parameter. Lists travel as one comma-joined text (`listed`) and are split in SQL. */
export type Param = string | number | boolean | null;

export type ColumnType = 'VARCHAR' | 'DOUBLE' | 'INTEGER' | 'BOOLEAN';

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
}

/** A table on its way into the engine: CSV with a header line, commas, dot decimals; an empty cell is NULL. */
export interface TableText {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly csv: string;
}

export interface Engine {
  /**
   * Rows of one reading statement, with the parameters bound to `?` or `$1`, `$2`….
   * Numbers come as numbers (never BigInt), missing values as null.
   * An aborted signal rejects with `cancelled`; a statement without parameters is then stopped inside the engine too.
   * @throws EngineError
   */
  ask<Row extends object>(sql: string, params?: readonly Param[], signal?: AbortSignal): Promise<Row[]>;
  /**
   * The answer to one reading statement in the words of a reader, in pieces and up to a limit, so that a join of everything
   * with everything eats no memory. An aborted signal stops the statement and rejects with `cancelled` once it stands still.
   * @throws EngineError
   */
  list(sql: string, limits: ListLimits, signal?: AbortSignal): Promise<Listing>;
  /**
   * Creates the table, or replaces the one of that name.
   * @throws EngineError `query_failed` that names table, line and column when a cell does not fit its type
   */
  load(table: TableText): Promise<void>;
  /** Frees everything. An engine that was closed answers nothing more. */
  close(): Promise<void>;
}

/** A list as one parameter: null is "any", an empty list matches nothing but ''. Codes contain no commas. */
export function listed(codes: readonly string[] | null | undefined): string | null {
  return codes == null ? null : codes.join(',');
}
