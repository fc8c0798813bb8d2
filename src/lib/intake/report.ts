/** What became of every row that was read: taken + refused = read, always. */
import { cutOff } from './cut-off.ts';
import type { ReadDate } from './dates.ts';
import { LIMITS } from './limits.ts';
import type { ReadPeriod } from './periods.ts';

export const REASONS = [
  // rows
  'unbalanced_quote',
  'cell_too_long',
  'too_many_cells',
  'repeated_header',
  'total_row',
  'skipped_by_reader',
  'too_many_rows',
  // values
  'cell_error',
  'never_calculated',
  'value_merged',
  'value_blank',
  'value_not_published',
  'value_is_date',
  'value_no_number',
  'value_unclear',
  'value_other_separators',
  'value_leading_zero',
  'value_too_large',
  // days and periods
  'date_is_number',
  'date_unreadable',
  'date_no_such_day',
  'date_out_of_range',
  'closed_before_received',
  'period_blank',
  'period_unreadable',
  'period_no_year',
  'period_out_of_range',
  // names
  'place_blank',
  'place_undecided',
  'too_many_names',
] as const;
export type Reason = (typeof REASONS)[number];

/** Things that the reader should know of although nothing was lost. */
export const REMARKS = [
  'short_row',
  'extra_cells',
  'stray_quote',
  'rows_in_cell',
  'blank_lines',
  'received_blank',
  'hidden_rows',
] as const;
export type RemarkKind = (typeof REMARKS)[number];

export interface Refused {
  readonly line: number;
  /** Number of the column from 0; null where the whole row is meant. */
  readonly column: number | null;
  readonly content: string;
  readonly reason: Reason;
}

export interface Report {
  /** Rows of a register; cells with (or without) a value of figures. */
  readonly unit: 'rows' | 'cells';
  readonly read: number;
  readonly taken: number;
  readonly refused: number;
  readonly byReason: Readonly<Partial<Record<Reason, number>>>;
  /** At most `LIMITS.refusedKept`; `refused` counts all. */
  readonly list: readonly Refused[];
  readonly remarks: Readonly<Partial<Record<RemarkKind, number>>>;
  /** Lines of the first rows that a remark is about. */
  readonly remarkLines: Readonly<Partial<Record<RemarkKind, readonly number[]>>>;
}

export class ReportBuilder {
  readonly #unit: Report['unit'];
  readonly #byReason: Partial<Record<Reason, number>> = {};
  readonly #remarks: Partial<Record<RemarkKind, number>> = {};
  readonly #remarkLines: Partial<Record<RemarkKind, number[]>> = {};
  readonly #list: Refused[] = [];
  #taken = 0;
  #refused = 0;

  constructor(unit: Report['unit']) {
    this.#unit = unit;
  }

  take(count = 1): void {
    this.#taken += count;
  }

  /** `content` is asked for only while it is kept. */
  refuse(line: number, column: number | null, reason: Reason, content: () => string, count = 1): void {
    this.#refused += count;
    this.#byReason[reason] = (this.#byReason[reason] ?? 0) + count;
    if (this.#list.length < LIMITS.refusedKept) {
      this.#list.push({ line, column, content: cutOff(content(), LIMITS.contentLength), reason });
    }
  }

  remark(kind: RemarkKind, line: number | null, count = 1): void {
    if (count > 0) this.#remarks[kind] = (this.#remarks[kind] ?? 0) + count;
    if (line === null) return;
    const lines = (this.#remarkLines[kind] ??= []);
    if (lines.length < LIMITS.remarkLines) lines.push(line);
  }

  done(): Report {
    return {
      unit: this.#unit,
      read: this.#taken + this.#refused,
      taken: this.#taken,
      refused: this.#refused,
      byReason: this.#byReason,
      list: this.#list,
      remarks: this.#remarks,
      remarkLines: this.#remarkLines,
    };
  }
}

export function periodReason(reason: Extract<ReadPeriod, { ok: false }>['reason']): Reason {
  switch (reason) {
    case 'blank':
      return 'period_blank';
    case 'no_period':
      return 'period_unreadable';
    case 'no_year':
      return 'period_no_year';
    case 'out_of_range':
      return 'period_out_of_range';
  }
}

export function dateReason(reason: Exclude<Extract<ReadDate, { ok: false }>['reason'], 'blank'>): Reason {
  switch (reason) {
    case 'number_not_date':
      return 'date_is_number';
    case 'no_date':
      return 'date_unreadable';
    case 'no_such_day':
      return 'date_no_such_day';
    case 'out_of_range':
      return 'date_out_of_range';
  }
}
