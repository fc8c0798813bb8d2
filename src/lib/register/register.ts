/** A register of appeals in memory: one row per appeal, one typed array per column, codes instead of words. */

/** In `received` and `closed`: the day is not stated. Of `closed` that means still open, or not known. */
export const NO_DAY = -2147483648;

export interface RegisterName {
  /** Code of the ledger's place or topic; null = the reader's own. */
  readonly code: string | null;
  readonly name: string;
}

export interface Register {
  /** Rows. */
  readonly n: number;
  /** Days since 1970-01-01, or NO_DAY. */
  readonly received: Int32Array;
  readonly closed: Int32Array;
  /** Indexes into `names`; 0 = not stated. */
  readonly place: Uint16Array;
  readonly topic: Uint16Array;
  readonly channel: Uint16Array;
  readonly outcome: Uint16Array;
  /** Index 0 of each list stands for "not stated". */
  readonly names: {
    readonly place: readonly RegisterName[];
    readonly topic: readonly RegisterName[];
    readonly channel: readonly string[];
    readonly outcome: readonly string[];
  };
  /** The last day seen in the file: what is open then was open that long at least. */
  readonly asOf: number;
  /** Made-up rows: said wherever they are shown. */
  readonly synthetic: boolean;
  /** Name of the file. */
  readonly label: string;
}
