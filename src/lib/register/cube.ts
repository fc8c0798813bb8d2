/**
 * A register in the order of its questions: the four codes of a row folded into one number (its class: a combination of
 * place, topic, channel and outcome that occurs), the time to close into another, rows by month and class. What is asked of
 * codes is then asked of classes, counts of cells, and only times of rows.
 */
import { monthOf } from '#lib/i18n/calendar.ts';
import { NO_DAY, type Register } from './register.ts';

export const DIMENSIONS = ['place', 'topic', 'channel', 'outcome'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** In `span`: this bit is set where the appeal is still open, and the days are those it has been open on the last day. */
export const OPEN = 0x8000;
/** Longest time told apart, in days (some 89 years); what is longer counts as this long. */
export const LONGEST = 0x7ffd;
/** In `span`: received on no stated day, so that no time can be counted; closed and still open. */
export const UNDATED_CLOSED = 0x7fff;
export const UNDATED_OPEN = 0xffff;
/** In `span`: closed before it was received. Counted as closed, its time is not. */
export const BACKWARDS = 0x7ffe;

/** Rows of one month and one class lie together and are a cell; cells lie by month, then by class. */
export interface Cells {
  /** Class of each cell. */
  readonly id: Uint32Array;
  readonly count: Uint32Array;
  /** Where the cells of each month begin, and one more: where the last ends. */
  readonly monthStart: Uint32Array;
}

export interface Cube {
  readonly n: number;
  /** Combinations of codes that occur. */
  readonly classes: number;
  /** Per dimension, the code of each class. */
  readonly code: Readonly<Record<Dimension, Uint16Array>>;
  /** How many codes a dimension has, "not stated" included. */
  readonly size: Readonly<Record<Dimension, number>>;
  readonly firstMonth: number;
  readonly months: number;
  /** By month of receipt; rows without a day of receipt stand behind the last month. */
  readonly received: Cells & {
    /** Where the rows of each cell begin, and one more. */
    readonly start: Uint32Array;
    readonly open: Uint32Array;
  };
  /** By month of closing; rows without one are left out. */
  readonly closed: Cells;
  /** Per row, in the order of `received`: days to close, or one of the signs above. */
  readonly span: Uint16Array;
  /** Values of `span` that occur. */
  readonly spans: Uint16Array;
  /** Rows by month and value of `span`, added up from the first month on: (months + 2) × spans. Null where too large. */
  readonly spansUpTo: Uint32Array | null;
}

interface Pairs {
  readonly of: Uint32Array;
  readonly count: number;
}

/** Numbers the pairs (a, b) that occur, in the order of their first row. */
function numberPairs(a: Uint16Array | Uint32Array, b: Uint16Array | Uint32Array, sizeA: number, sizeB: number): Pairs {
  const n = a.length;
  const of = new Uint32Array(n);
  let count = 0;
  // A table of all pairs while it is small; else a map, for a file may hold as many pairs as rows.
  if (sizeA * sizeB <= 1 << 22) {
    const known = new Uint32Array(sizeA * sizeB);
    for (let i = 0; i < n; i++) {
      const key = (a[i] as number) * sizeB + (b[i] as number);
      let id = known[key] as number;
      if (id === 0) known[key] = id = ++count;
      of[i] = id - 1;
    }
    return { of, count };
  }
  const known = new Map<number, number>();
  for (let i = 0; i < n; i++) {
    const key = (a[i] as number) * sizeB + (b[i] as number);
    let id = known.get(key);
    if (id === undefined) known.set(key, (id = count++));
    of[i] = id;
  }
  return { of, count };
}

interface Months {
  readonly first: number;
  readonly count: number;
  /** Month of a day, counted from `first`. */
  readonly of: (day: number) => number;
}

/** All months from the first to the last day that any row speaks of. */
function monthsOf({ n, received, closed, asOf }: Register): Months {
  let low = asOf;
  let high = asOf;
  for (let i = 0; i < n; i++) {
    const from = received[i] as number;
    const to = closed[i] as number;
    if (from !== NO_DAY && from < low) low = from;
    if (to !== NO_DAY && to < low) low = to;
    if (from > high) high = from;
    if (to > high) high = to;
  }
  const first = monthOf(low);
  const count = monthOf(high) - first + 1;
  if (count > 0xffff) throw new RangeError(`A register of ${count} months`);
  const table = new Uint16Array(high - low + 1);
  for (let day = low; day <= high; day++) table[day - low] = monthOf(day) - first;
  return { first, count, of: (day) => table[day - low] as number };
}

function spanOf(received: number, closed: number, asOf: number): number {
  if (received === NO_DAY) return closed === NO_DAY ? UNDATED_OPEN : UNDATED_CLOSED;
  if (closed === NO_DAY) return OPEN | Math.min(LONGEST, Math.max(0, asOf - received));
  return closed < received ? BACKWARDS : Math.min(LONGEST, closed - received);
}

/** Rows in the order of a key (0 … size − 1), those of one key as they stood. With them, where each key begins. */
function sortBy(rows: Uint32Array | null, n: number, size: number, keyOf: (row: number) => number) {
  const start = new Uint32Array(size + 1);
  for (let i = 0; i < n; i++) {
    const after = keyOf(i) + 1;
    start[after] = (start[after] as number) + 1;
  }
  for (let k = 1; k <= size; k++) start[k] = (start[k] as number) + (start[k - 1] as number);
  const next = start.slice();
  const order = new Uint32Array(n);
  for (let i = 0; i < n; i++) {
    const row = rows === null ? i : (rows[i] as number);
    const key = keyOf(row);
    const at = next[key] as number;
    next[key] = at + 1;
    order[at] = row;
  }
  return { order, start };
}

/** Folds rows that lie by month, then class, into cells. */
function cellsOf(order: Uint32Array, rowStart: Uint32Array, id: Uint32Array, months: number) {
  let cells = 0;
  const monthStart = new Uint32Array(months + 1);
  const start = new Uint32Array(order.length + 1);
  for (let m = 0; m < months; m++) {
    monthStart[m] = cells;
    const end = rowStart[m + 1] as number;
    let last = -1;
    for (let i = rowStart[m] as number; i < end; i++) {
      const now = id[order[i] as number] as number;
      if (now !== last) start[cells++] = i;
      last = now;
    }
  }
  monthStart[months] = cells;
  start[cells] = rowStart[months] as number;
  const ids = new Uint32Array(cells);
  const count = new Uint32Array(cells);
  for (let c = 0; c < cells; c++) {
    const from = start[c] as number;
    ids[c] = id[order[from] as number] as number;
    count[c] = (start[c + 1] as number) - from;
  }
  return { id: ids, count, monthStart, start: start.slice(0, cells + 1) };
}

/** Above this many numbers the table of spans by month is not worth its memory. */
const MOST_SPANS = 4_000_000;

/** Takes some 0.3 s for each million rows. Throws a RangeError where days lie millennia apart. */
export function buildCube(register: Register): Cube {
  const { n, received, closed, names, asOf } = register;
  const size = {
    place: names.place.length,
    topic: names.topic.length,
    channel: names.channel.length,
    outcome: names.outcome.length,
  };
  const where = numberPairs(register.place, register.topic, size.place, size.topic);
  const how = numberPairs(register.channel, register.outcome, size.channel, size.outcome);
  const { of: id, count: classes } = numberPairs(where.of, how.of, where.count, how.count);

  const code = {
    place: new Uint16Array(classes),
    topic: new Uint16Array(classes),
    channel: new Uint16Array(classes),
    outcome: new Uint16Array(classes),
  };
  for (const name of DIMENSIONS) for (let i = 0; i < n; i++) code[name][id[i] as number] = register[name][i] as number;

  const months = monthsOf(register);
  // What has no month stands behind the last.
  const monthIn = (days: Int32Array) => (row: number) => {
    const day = days[row] as number;
    return day === NO_DAY ? months.count : months.of(day);
  };
  const byClass = sortBy(null, n, classes, (row) => id[row] as number).order;
  const closings = sortBy(byClass, n, months.count + 1, monthIn(closed));
  const closedCells = cellsOf(closings.order, closings.start, id, months.count);
  const receipts = sortBy(byClass, n, months.count + 1, monthIn(received));
  const cells = cellsOf(receipts.order, receipts.start, id, months.count + 1);

  const span = new Uint16Array(n);
  const open = new Uint32Array(cells.id.length);
  for (let c = 0; c < open.length; c++) {
    const end = cells.start[c + 1] as number;
    let still = 0;
    for (let i = cells.start[c] as number; i < end; i++) {
      const row = receipts.order[i] as number;
      const value = spanOf(received[row] as number, closed[row] as number, asOf);
      span[i] = value;
      still += value >>> 15;
    }
    open[c] = still;
  }
  return {
    n,
    classes,
    code,
    size,
    firstMonth: months.first,
    months: months.count,
    received: { ...cells, open },
    closed: { id: closedCells.id, count: closedCells.count, monthStart: closedCells.monthStart },
    span,
    ...spansOf(span, receipts.start),
  };
}

function spansOf(span: Uint16Array, start: Uint32Array): Pick<Cube, 'spans' | 'spansUpTo'> {
  const at = new Int32Array(0x10000).fill(-1);
  for (const value of span) at[value] = 0;
  const spans = Uint16Array.from([...at.keys()].filter((value) => at[value] === 0));
  spans.forEach((value, i) => (at[value] = i));
  const width = spans.length;
  if (start.length * width > MOST_SPANS) return { spans, spansUpTo: null };
  const sums = new Uint32Array(start.length * width);
  for (let m = 1; m < start.length; m++) {
    sums.copyWithin(m * width, (m - 1) * width, m * width);
    for (let i = start[m - 1] as number; i < (start[m] as number); i++) {
      const cell = m * width + (at[span[i] as number] as number);
      sums[cell] = (sums[cell] as number) + 1;
    }
  }
  return { spans, spansUpTo: sums };
}
