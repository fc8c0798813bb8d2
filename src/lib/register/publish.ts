/** A register as counts that may be shown to everybody: received appeals by place, topic and period, small ones withheld. */
import { firstDayOf, isoDay, lastDayOf } from '#lib/i18n/calendar.ts';
import type { Cube } from './cube.ts';
import type { Register } from './register.ts';
import { suppress } from './suppress.ts';

export const GROUPINGS = ['month', 'quarter', 'year'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Smallest count that is shown unless the reader chooses another. */
export const THRESHOLD = 5;

/** Cells of one period above which the table is refused: looking for what to withhold would take minutes. */
export const MOST_CELLS = 10_000;

export interface SafePeriod {
  /** ISO dates, both included. */
  readonly start: string;
  readonly end: string;
  /** `range` where the register begins after the period does, or ends before. */
  readonly kind: Grouping | 'range';
}

export interface SafeRow {
  /** Index of `periods`. */
  readonly period: number;
  /** Codes of the register's names; null: all of them together. */
  readonly place: number | null;
  readonly topic: number | null;
  /** Null: withheld. */
  readonly count: number | null;
}

export interface SafeCounts {
  readonly ok: true;
  readonly threshold: number;
  readonly periods: readonly SafePeriod[];
  readonly rows: readonly SafeRow[];
  readonly withheld: number;
  /** Appeals that are in no period, because their day is not stated. */
  readonly undated: number;
}

export type SafeTable = SafeCounts | { readonly ok: false; readonly reason: 'too_many_cells'; readonly cells: number };

const MONTHS: Readonly<Record<Grouping, number>> = { month: 1, quarter: 3, year: 12 };

/**
 * Counts of each period by place and topic, only of codes that occur, from the month of the first receipt to that of the last:
 * what came before and after the register does not know, and that is not zero.
 */
export function publishSafely(
  register: Pick<Register, 'asOf'>,
  cube: Cube,
  grouping: Grouping,
  threshold: number = THRESHOLD,
): SafeTable {
  const places = occurring(cube.code.place);
  const topics = occurring(cube.code.topic);
  const cells = places.length * topics.length;
  if (cells > MOST_CELLS) return { ok: false, reason: 'too_many_cells', cells };
  const long = MONTHS[grouping];
  const [firstMonth, lastMonth] = receiptMonths(cube);
  const first = Math.floor(firstMonth / long);
  const last = lastMonth < firstMonth ? first - 1 : Math.floor(lastMonth / long);
  const atPlace = positions(places);
  const atTopic = positions(topics);
  const periods: SafePeriod[] = [];
  const rows: SafeRow[] = [];
  for (let number = first; number <= last; number++) {
    const from = number * long;
    const counts = new Int32Array(cells);
    const { id, count, monthStart } = cube.received;
    const month = (at: number) => monthStart[Math.min(cube.months, Math.max(0, at - cube.firstMonth))] as number;
    for (let c = month(from); c < month(from + long); c++) {
      const of = id[c] as number;
      const place = atPlace.get(cube.code.place[of] as number) as number;
      const topic = atTopic.get(cube.code.topic[of] as number) as number;
      const at = place * topics.length + topic;
      counts[at] = (counts[at] as number) + (count[c] as number);
    }
    const table = suppress(counts, places.length, topics.length, threshold);
    const period = periods.length;
    table.counts.forEach((count, at) => {
      const row = Math.floor(at / (topics.length + 1));
      const column = at % (topics.length + 1);
      rows.push({
        period,
        place: places[row] ?? null,
        topic: topics[column] ?? null,
        count: table.hidden[at] === 1 ? null : count,
      });
    });
    periods.push(periodOf(from, grouping, { firstMonth, lastMonth, asOf: register.asOf }));
  }
  const { start, monthStart } = cube.received;
  return {
    ok: true,
    threshold,
    periods,
    rows,
    withheld: rows.filter(({ count }) => count === null).length,
    undated: cube.n - (start[monthStart[cube.months] as number] as number),
  };
}

/** Months of the first and the last receipt; the last is before the first where no receipt has a day. */
function receiptMonths({ received, firstMonth, months }: Cube): readonly [first: number, last: number] {
  const has = (at: number) => (received.monthStart[at + 1] as number) > (received.monthStart[at] as number);
  let first = 0;
  let last = months - 1;
  while (first < months && !has(first)) first++;
  while (last >= first && !has(last)) last--;
  return [firstMonth + first, firstMonth + last];
}

interface Known {
  readonly firstMonth: number;
  readonly lastMonth: number;
  readonly asOf: number;
}

function periodOf(from: number, grouping: Grouping, { firstMonth, lastMonth, asOf }: Known): SafePeriod {
  const to = from + MONTHS[grouping] - 1;
  const start = firstDayOf(Math.max(from, firstMonth));
  const end = Math.max(start, Math.min(asOf, lastDayOf(Math.min(to, lastMonth))));
  const whole = start === firstDayOf(from) && end === lastDayOf(to);
  return { start: isoDay(start), end: isoDay(end), kind: whole ? grouping : 'range' };
}

function occurring(codes: Uint16Array): number[] {
  return [...new Set(codes)].sort((a, b) => a - b);
}

const positions = (codes: readonly number[]): ReadonlyMap<number, number> =>
  new Map(codes.map((code, at) => [code, at]));
