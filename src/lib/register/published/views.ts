/**
 * Linked views of a published cube. A cell that states a value counts for it certainly; one that gave the value up counts
 * possibly. So every number is from `certain` to `certain + possible`, and none of them is called zero that only was not told.
 * A view leaves its own choice out of account, as those of a dropped register do.
 *
 * What depends on values is added up once for each choice of values, by period and code; months are then chosen among these
 * sums, so that a brush costs the same for a hundred appeals and for a hundred million.
 */
import { FACETS, type CubeKey, type Facet } from './key.ts';
import type { Cells } from './recode.ts';
import { OPEN_TIME } from './times.ts';

export interface PublishedChoice {
  /** First and last month of receipt, counted from the first of the cube; null: all, and those without a day. */
  readonly months: { readonly from: number; readonly to: number } | null;
  readonly values: Readonly<Record<Facet, readonly number[] | null>>;
}

export const ALL_PUBLISHED: PublishedChoice = {
  months: null,
  values: { place: null, topic: null, channel: null, outcome: null, time: null },
};

/** By code or month: appeals that certainly belong there, and those that may as well. */
export interface Spans {
  readonly certain: Float64Array;
  readonly possible: Float64Array;
}

export interface PublishedViews {
  readonly certain: number;
  readonly possible: number;
  readonly by: Readonly<Record<Facet, Spans>>;
  readonly byMonth: Spans;
  /** Open on the last day that counts, by period of receipt within the chosen months. */
  readonly openByPeriod: Spans;
}

const FAILS = 0;
const FITS = 1;
const MAY_FIT = 2;

interface Sums {
  /** Period × code. */
  readonly certain: Float64Array;
  readonly possible: Float64Array;
  /** By period: any code may be meant. */
  readonly any: Float64Array;
}

export class PublishedCube {
  readonly key: CubeKey;
  readonly #count: Float64Array;
  readonly #period: Uint16Array;
  readonly #codes: Readonly<Record<Facet, Uint16Array>>;
  #values: PublishedChoice['values'] | null = null;
  #sums: Readonly<Record<Facet, Sums>> | null = null;
  #total: Spans | null = null;
  #open: Spans | null = null;

  constructor(cells: Cells, key: CubeKey) {
    this.key = key;
    this.#count = cells.counts;
    const { keys } = cells;
    const column = (digit: Facet | 'period') => Uint16Array.from(keys, (cell) => key.digit(cell, digit));
    this.#period = column('period');
    this.#codes = {
      place: column('place'),
      topic: column('topic'),
      channel: column('channel'),
      outcome: column('outcome'),
      time: column('time'),
    };
  }

  look({ months, values }: PublishedChoice): PublishedViews {
    if (this.#values === null || !sameValues(this.#values, values)) {
      this.#addUp(values);
      this.#values = values;
    }
    const sums = this.#sums as Readonly<Record<Facet, Sums>>;
    const total = this.#total as Spans;
    const within = this.#within(months);
    let [certain, possible] = [0, 0];
    within.forEach((how, period) => {
      if (how === FITS) certain += total.certain[period] as number;
      if (how === FITS) possible += total.possible[period] as number;
      if (how === MAY_FIT) possible += (total.certain[period] as number) + (total.possible[period] as number);
    });
    const of = (facet: Facet) => this.#ofCodes(sums[facet], this.key.sizes[facet], within);
    const by = {
      place: of('place'),
      topic: of('topic'),
      channel: of('channel'),
      outcome: of('outcome'),
      time: of('time'),
    };
    return { certain, possible, by, byMonth: this.#byMonth(total), openByPeriod: this.#openWithin(within) };
  }

  /** By period: does it lie in the chosen months? */
  #within(months: PublishedChoice['months']): Uint8Array {
    return Uint8Array.from(this.key.periods.list, ({ kind, from, to }) => {
      if (months === null) return FITS;
      if (kind === 'undated') return FAILS;
      // Among what gave up even the year are appeals without a day.
      if (kind !== 'any' && from >= months.from && to <= months.to) return FITS;
      return to < months.from || from > months.to ? FAILS : MAY_FIT;
    });
  }

  #openWithin(within: Uint8Array): Spans {
    const { certain, possible } = this.#open as Spans;
    return {
      certain: certain.map((n, period) => (within[period] === FITS ? n : 0)),
      possible: possible.map((n, period) =>
        within[period] === FITS ? n : within[period] === MAY_FIT ? n + (certain[period] as number) : 0,
      ),
    };
  }

  #addUp(values: PublishedChoice['values']): void {
    const periods = this.key.periods.size;
    const empty = (facet: Facet): Sums => ({
      certain: new Float64Array(periods * this.key.sizes[facet]),
      possible: new Float64Array(periods * this.key.sizes[facet]),
      any: new Float64Array(periods),
    });
    const sums = FACETS.map(empty);
    const total = { certain: new Float64Array(periods), possible: new Float64Array(periods) };
    const open = { certain: new Float64Array(periods), possible: new Float64Array(periods) };
    const fits = FACETS.map((facet) => this.#fits(values[facet], this.key.sizes[facet]));
    const columns = FACETS.map((facet) => this.#codes[facet]);
    const sizes = FACETS.map((facet) => this.key.sizes[facet]);
    const times = this.#codes.time;
    const hows = new Uint8Array(FACETS.length);
    for (let cell = 0; cell < this.#count.length; cell++) {
      let [failed, unsure, last] = [0, 0, -1];
      for (let f = 0; f < hows.length; f++) {
        const how = (fits[f] as Uint8Array)[(columns[f] as Uint16Array)[cell] as number] as number;
        hows[f] = how;
        if (how === FAILS) {
          if (++failed > 1) break;
          last = f;
        } else if (how === MAY_FIT) unsure++;
      }
      if (failed > 1) continue;
      const period = this.#period[cell] as number;
      const count = this.#count[cell] as number;
      if (failed === 0) {
        add(unsure === 0 ? total.certain : total.possible, period, count);
        const time = times[cell] as number;
        if (time === OPEN_TIME) add(unsure === 0 ? open.certain : open.possible, period, count);
        else if (time === this.key.sizes.time) add(open.possible, period, count);
      }
      for (let f = failed === 1 ? last : 0; f < (failed === 1 ? last + 1 : hows.length); f++) {
        const size = sizes[f] as number;
        const code = (columns[f] as Uint16Array)[cell] as number;
        const sum = sums[f] as Sums;
        if (code === size) add(sum.any, period, count);
        else add(unsure === 0 ? sum.certain : sum.possible, period * size + code, count);
      }
    }
    const [place, topic, channel, outcome, time] = sums as [Sums, Sums, Sums, Sums, Sums];
    this.#sums = { place, topic, channel, outcome, time };
    this.#total = total;
    this.#open = open;
  }

  /** By code, "given up" behind the last. */
  #fits(chosen: readonly number[] | null, size: number): Uint8Array {
    const fits = new Uint8Array(size + 1).fill(chosen === null ? FITS : FAILS);
    if (chosen === null) return fits;
    fits[size] = MAY_FIT;
    for (const code of chosen) fits[code] = FITS;
    return fits;
  }

  #ofCodes({ certain, possible, any }: Sums, size: number, within: Uint8Array): Spans {
    const spans = { certain: new Float64Array(size), possible: new Float64Array(size) };
    let everywhere = 0;
    within.forEach((how, period) => {
      if (how === FAILS) return;
      everywhere += any[period] as number;
      for (let code = 0; code < size; code++) {
        add(how === FITS ? spans.certain : spans.possible, code, certain[period * size + code] as number);
        add(spans.possible, code, possible[period * size + code] as number);
      }
    });
    for (let code = 0; code < size; code++) add(spans.possible, code, everywhere);
    return spans;
  }

  #byMonth({ certain, possible }: Spans): Spans {
    const { months, list } = this.key.periods;
    const spans = { certain: new Float64Array(months), possible: new Float64Array(months) };
    list.forEach(({ kind, from, to }, period) => {
      for (let month = from; month <= to; month++) {
        add(kind === 'month' ? spans.certain : spans.possible, month, certain[period] as number);
        add(spans.possible, month, possible[period] as number);
      }
    });
    return spans;
  }
}

function add(sums: Float64Array, at: number, count: number): void {
  sums[at] = (sums[at] as number) + count;
}

function sameValues(a: PublishedChoice['values'], b: PublishedChoice['values']): boolean {
  return FACETS.every((facet) => {
    const [left, right] = [a[facet], b[facet]];
    if (left === null || right === null) return left === right;
    return left.length === right.length && left.every((code, i) => code === right[i]);
  });
}
