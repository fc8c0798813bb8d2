/**
 * A register wherever it lies, for whoever turns it into a cube: DuckDB in the browser or natively, or ClickHouse. Engines never
 * interpret: they tell which texts occur in a column, and count rows by numbers that others gave to these texts. What a day is,
 * or a place, is decided in `intake/`, once for all engines.
 */

export const ROLES = ['received', 'closed', 'place', 'topic', 'channel', 'outcome'] as const;
export type Role = (typeof ROLES)[number];

/** Names of the source's columns; null where the register has none. */
export type RoleColumns = Readonly<Record<Role, string | null>>;

export interface SourceColumn {
  readonly name: string;
  /** As the engine calls it. */
  readonly type: string;
}

/** A text that occurs in a column and the rows that have it; no text and NULL are the same: ''. */
export interface Spelling {
  readonly text: string;
  readonly rows: number;
}

export interface CountPlan {
  readonly columns: RoleColumns;
  /**
   * What the texts of each column mean, '' included. Names: an index from 0 on. Days: a number above 0, where a difference of 1
   * is a day, or 0 for none. Below 0 is a reason to refuse the row, −99 to −1.
   */
  readonly codes: Readonly<Record<Role, ReadonlyMap<string, number>>>;
  /** For each day in `codes.received` and `codes.closed`, and 0: the digit of its period. */
  readonly periods: ReadonlyMap<number, number>;
  /** What one step of each digit adds to the key of a cell. */
  readonly weight: Readonly<Record<'period' | 'place' | 'topic' | 'outcome' | 'channel' | 'time', number>>;
  /** The last digit: class of days between two cuts, then open, undated, backwards. */
  readonly cuts: readonly number[];
  readonly open: number;
  readonly undated: number;
  readonly backwards: number;
  /** What is added to the keys of closings for the digits that they do not tell. */
  readonly closingRest: number;
}

/** Rows by key. A refused row has −100 × (1 + place of the first column at fault in ROLES) + its reason. */
export interface Counted {
  readonly cells: KeyCounts;
  /** Closed appeals by the period of closing, place and topic, of the rows that are in `cells`. */
  readonly closings: KeyCounts;
}

/** In any order; a key may occur more than once. */
export interface KeyCounts {
  readonly keys: Float64Array;
  readonly counts: Float64Array;
}

/** Millions of keys, one after the other: a Map of them would take longer than the engine that counts. */
export class KeyTally {
  #keys = new Float64Array(1 << 12);
  #counts = new Float64Array(1 << 12);
  #size = 0;

  add(key: number, count: number): void {
    if (this.#size === this.#keys.length) {
      this.#keys = grown(this.#keys);
      this.#counts = grown(this.#counts);
    }
    this.#keys[this.#size] = key;
    this.#counts[this.#size++] = count;
  }

  done(): KeyCounts {
    return { keys: this.#keys.subarray(0, this.#size), counts: this.#counts.subarray(0, this.#size) };
  }
}

function grown(array: Float64Array): Float64Array<ArrayBuffer> {
  const out = new Float64Array(2 * array.length);
  out.set(array);
  return out;
}

export interface Progress {
  readonly doing: 'reading' | 'spellings' | 'counting';
  readonly rows: number;
  /** 0 to 1, as far as the engine knows. */
  readonly done: number;
}

export interface Watch {
  readonly signal?: AbortSignal | undefined;
  readonly progress?: ((now: Progress) => void) | undefined;
}

export type SourceFault =
  /** The engine is not installed, or not on this platform. */
  | 'not_installed'
  | 'no_files'
  | 'unreadable'
  | 'other_columns'
  | 'no_column'
  | 'too_many_texts'
  | 'disk_full'
  | 'memory'
  | 'unreachable'
  | 'refused_access'
  | 'no_table'
  | 'not_sharded_by_number'
  | 'cancelled'
  | 'failed';

/** `message` is a sentence for whoever runs the command: file and line where they are known. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly fault: SourceFault;

  constructor(fault: SourceFault, message: string, cause?: unknown) {
    super(message, { cause });
    this.fault = fault;
  }
}

/** Different texts of a column above which it is no column of names or days. */
export const MOST_TEXTS = 200_000;

export interface RegisterSource {
  readonly label: string;
  columns(): Promise<readonly SourceColumn[]>;
  /** Some rows from the start, as texts, for finding out what the columns are. */
  sample(rows: number): Promise<readonly (readonly string[])[]>;
  /** Which texts occur; of days the first ten characters where a time of day follows. */
  spellings(columns: RoleColumns, watch?: Watch): Promise<Readonly<Record<Role, readonly Spelling[]>>>;
  count(plan: CountPlan, watch?: Watch): Promise<Counted>;
  close(): Promise<void>;
}

export const tooMany = (column: string): SourceError =>
  new SourceError(
    'too_many_texts',
    `Column ${column} holds more than ${MOST_TEXTS.toLocaleString('en')} different texts: names and days do not. Another column was meant.`,
  );

/** No text and NULL as one. */
export function merged(spellings: readonly Spelling[]): Spelling[] {
  const rows = new Map<string, number>();
  for (const { text, rows: n } of spellings) rows.set(text, (rows.get(text) ?? 0) + n);
  return [...rows].map(([text, n]) => ({ text, rows: n })).sort((a, b) => (a.text < b.text ? -1 : 1));
}

/** A function, because a signal changes behind the compiler's back. */
export const stopped = (signal: AbortSignal | undefined): boolean => signal?.aborted === true;
