/** What the cells of a register mean, each as one number: a day, an index of a name, or why it is refused. */
import { daysOf } from '#lib/i18n/calendar.ts';
import { ByteCache, hashOf } from './byte-cache.ts';
import { faultOf } from './cell-fault.ts';
import { readDate } from './dates.ts';
import type { Reason } from './report.ts';
import { TextRows, type RowReader } from './rows.ts';
import type { Settings } from './settings.ts';
import { ESCAPED } from './quotes.ts';
import type { Tokenizer } from './tokenize.ts';

/** Meanings of a cell that are no day and no index. Each is a reason in the report. */
export const REFUSALS = {
  [-1]: 'too_many_names',
  [-2]: 'place_undecided',
  [-3]: 'skipped_by_reader',
  [-4]: 'total_row',
  [-5]: 'date_unreadable',
  [-6]: 'date_is_number',
  [-7]: 'date_no_such_day',
  [-8]: 'date_out_of_range',
  [-9]: 'cell_error',
  [-10]: 'never_calculated',
} as const satisfies Readonly<Record<number, Reason>>;
export type Refusal = keyof typeof REFUSALS;

/** Days are kept above this, so that refusals and days never meet: 1 January 1900 is −25,567. */
export const DAY_SHIFT = 100_000;

export const BLANK_DAY = 0;

/** The refusal of a cell that a spreadsheet could not fill; null for every other cell. */
export function faultMeaning(text: string): -9 | -10 | null {
  const fault = faultOf(text);
  return fault === null ? null : fault === 'cell_error' ? -9 : -10;
}

export type Understand = (text: string) => number;

/** A column with what its cells meant so far. */
export class Column {
  readonly at: number;
  readonly #understand: Understand;
  readonly #bytes: ByteCache | null;
  readonly #texts = new Map<string, number>();
  readonly #rows: RowReader;
  readonly #tokens: Tokenizer | null;

  constructor(at: number, rows: RowReader, understand: Understand) {
    this.at = at;
    this.#understand = understand;
    this.#rows = rows;
    this.#tokens = rows instanceof TextRows ? rows.tokens : null;
    this.#bytes = rows instanceof TextRows ? new ByteCache(rows.tokens.bytes) : null;
  }

  /** What the cell of the present row means. */
  read(): number {
    const { at } = this;
    if (at < 0) return 0;
    const tokens = this.#tokens;
    const cache = this.#bytes;
    if (tokens === null || cache === null || at >= tokens.count || tokens.forms[at] === ESCAPED)
      return this.#ofText(this.#rows.cell(at));
    const start = tokens.starts[at] as number;
    const end = tokens.ends[at] as number;
    if (start === end) return 0;
    const hash = hashOf(tokens.bytes, start, end);
    const entry = cache.find(start, end, hash);
    if (entry >= 0) return cache.values[entry] as number;
    const meaning = this.#understand(this.#rows.cell(at));
    cache.add(start, end, hash, meaning);
    return meaning;
  }

  #ofText(text: string): number {
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    const meaning = this.#understand(text);
    if (this.#texts.size < 1 << 16) this.#texts.set(text, meaning);
    return meaning;
  }
}

/** A day as a number above 0, 0 for none, or a refusal. */
export function dayMeaning(text: string, { dates, zone }: Pick<Settings, 'dates' | 'zone'>): number {
  const read = readDate(text, dates, zone);
  if (read.ok) return daysOf(read.date) + DAY_SHIFT;
  switch (read.reason) {
    case 'blank':
      return BLANK_DAY;
    case 'no_date':
      return faultMeaning(text) ?? -5;
    case 'number_not_date':
      return -6;
    case 'no_such_day':
      return -7;
    case 'out_of_range':
      return -8;
  }
}
