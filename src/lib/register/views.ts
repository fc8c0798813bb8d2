/**
 * The linked views of a register: what each chart shows under what the reader chose. A chart leaves its own choice out
 * of account, so that the values not chosen stay in sight and can be chosen; everything else follows all choices.
 */
import { closingOf, type Closing } from './closing.ts';
import {
  BACKWARDS,
  DIMENSIONS,
  LONGEST,
  OPEN,
  UNDATED_CLOSED,
  UNDATED_OPEN,
  type Cells,
  type Cube,
  type Dimension,
} from './cube.ts';

export interface Choice {
  /** First and last month of receipt, counted from the first month of the cube; null: all, rows without a day too. */
  readonly months: { readonly from: number; readonly to: number } | null;
  /** Codes chosen in each dimension; null: all. */
  readonly values: Readonly<Record<Dimension, readonly number[] | null>>;
}

export const EVERYTHING: Choice = { months: null, values: { place: null, topic: null, channel: null, outcome: null } };

export interface Views {
  /** Appeals that fit every choice. */
  readonly received: number;
  readonly closed: number;
  readonly open: number;
  /** Of those, rows whose time cannot be counted: no day of receipt, or closed before it. */
  readonly undated: number;
  readonly backwards: number;
  /** Appeals by code. */
  readonly by: Readonly<Record<Dimension, Uint32Array>>;
  readonly byMonth: {
    /** By month of receipt, and those of them that are still open. */
    readonly received: Uint32Array;
    readonly open: Uint32Array;
    /** By month of closing, whenever received. */
    readonly closed: Uint32Array;
  };
  readonly closing: Closing;
}

/** A class fits all choices but at most one: which (1 to 4). 0: it fits all; MANY: more than one does not. */
const FITS = 0;
const MANY = 255;

export class LinkedViews {
  readonly #cube: Cube;
  /** Per class: see FITS. */
  readonly #fit: Uint8Array;
  /** Per class: rows within the chosen months. */
  readonly #rows: Uint32Array;
  /** Rows by `span` within all choices. */
  readonly #spans = new Uint32Array(0x10000);
  #months: Views['byMonth'] | null = null;
  #values: Choice['values'] | null = null;

  constructor(cube: Cube) {
    this.#cube = cube;
    this.#fit = new Uint8Array(cube.classes);
    this.#rows = new Uint32Array(cube.classes);
  }

  /** All views at once. The months are counted anew only where the chosen values changed: they leave their own choice out. */
  look(choice: Choice): Views {
    if (this.#months === null || this.#values === null || !sameValues(this.#values, choice.values)) {
      this.#values = choice.values;
      this.#fitClasses(choice.values);
      this.#months = this.#countMonths();
    }
    this.#countRows(choice.months);
    const by = {
      place: this.#countCodes('place'),
      topic: this.#countCodes('topic'),
      channel: this.#countCodes('channel'),
      outcome: this.#countCodes('outcome'),
    };
    return { ...this.#times(), by, byMonth: this.#months };
  }

  #fitClasses(values: Choice['values']): void {
    const fit = this.#fit.fill(FITS);
    DIMENSIONS.forEach((name, at) => {
      const chosen = values[name];
      if (chosen === null) return;
      const fits = new Uint8Array(this.#cube.size[name]);
      for (const code of chosen) fits[code] = 1;
      const codes = this.#cube.code[name];
      for (let i = 0; i < fit.length; i++) {
        if (fits[codes[i] as number] === 0) fit[i] = fit[i] === FITS ? at + 1 : MANY;
      }
    });
  }

  #countMonths(): Views['byMonth'] {
    const { months, received, closed } = this.#cube;
    const sum = (cells: Cells, counts: Uint32Array) => {
      const fit = this.#fit;
      const sums = new Uint32Array(months);
      for (let m = 0; m < months; m++) {
        const end = cells.monthStart[m + 1] as number;
        let all = 0;
        for (let c = cells.monthStart[m] as number; c < end; c++) {
          if (fit[cells.id[c] as number] === FITS) all += counts[c] as number;
        }
        sums[m] = all;
      }
      return sums;
    };
    return {
      received: sum(received, received.count),
      open: sum(received, received.open),
      closed: sum(closed, closed.count),
    };
  }

  #countRows(range: Choice['months']): void {
    const { received, months, spansUpTo } = this.#cube;
    const within = (month: number): number => Math.min(months, Math.max(0, month));
    const from = range === null ? 0 : within(range.from);
    const to = range === null ? months + 1 : Math.max(from, within(range.to + 1));
    const first = received.monthStart[from] as number;
    const last = received.monthStart[to] as number;
    const fit = this.#fit;
    const rows = this.#rows.fill(0);
    let fitting = 0;
    for (let c = first; c < last; c++) {
      const id = received.id[c] as number;
      const count = received.count[c] as number;
      rows[id] = (rows[id] as number) + count;
      if (fit[id] === FITS) fitting += count;
    }
    // Fewer rows to look at: those that fit, or those that do not, taken off the sums of all.
    const all = (received.start[last] as number) - (received.start[first] as number);
    const takeOff = spansUpTo !== null && fitting > all / 2;
    this.#spans.fill(0);
    if (takeOff) this.#sumSpans(spansUpTo, from, to);
    this.#addSpans(first, last, takeOff);
  }

  #sumSpans(upTo: Uint32Array, from: number, to: number): void {
    const { spans } = this.#cube;
    const width = spans.length;
    for (let i = 0; i < width; i++) {
      this.#spans[spans[i] as number] = (upTo[to * width + i] as number) - (upTo[from * width + i] as number);
    }
  }

  /** Counts the rows of the cells that fit; or takes those off that do not. */
  #addSpans(first: number, last: number, takeOff: boolean): void {
    const { span, received } = this.#cube;
    const { id, start } = received;
    const fit = this.#fit;
    const spans = this.#spans;
    const step = takeOff ? -1 : 1;
    for (let c = first; c < last; c++) {
      if ((fit[id[c] as number] === FITS) === takeOff) continue;
      const end = start[c + 1] as number;
      for (let i = start[c] as number; i < end; i++) {
        const at = span[i] as number;
        spans[at] = (spans[at] as number) + step;
      }
    }
  }

  #countCodes(name: Dimension): Uint32Array {
    const own = DIMENSIONS.indexOf(name) + 1;
    const codes = this.#cube.code[name];
    const counts = new Uint32Array(this.#cube.size[name]);
    const fit = this.#fit;
    for (let i = 0; i < fit.length; i++) {
      if (fit[i] !== FITS && fit[i] !== own) continue;
      const code = codes[i] as number;
      counts[code] = (counts[code] as number) + (this.#rows[i] as number);
    }
    return counts;
  }

  #times(): Omit<Views, 'by' | 'byMonth'> {
    const spans = this.#spans;
    const closing = closingOf(spans.subarray(0, LONGEST + 1), spans.subarray(OPEN, OPEN + LONGEST + 1));
    const [backwards = 0, late = 0, lost = 0] = [BACKWARDS, UNDATED_CLOSED, UNDATED_OPEN].map((sign) => spans[sign]);
    const closed = closing.closed + backwards + late;
    const open = closing.open + lost;
    return { received: closed + open, closed, open, undated: late + lost, backwards, closing };
  }
}

function sameValues(a: Choice['values'], b: Choice['values']): boolean {
  return DIMENSIONS.every((name) => {
    const [left, right] = [a[name], b[name]];
    if (left === null || right === null) return left === right;
    return left.length === right.length && left.every((code, i) => code === right[i]);
  });
}
