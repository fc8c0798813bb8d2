/**
 * A cell of a cube as one number: six digits of different size, the period first. Engines count these numbers and know nothing
 * of what they mean. Each digit has one value more than its dimension has codes: "given up", the detail that a cell too small
 * to be shown does not state.
 */
import { firstDayOf, lastDayOf, type Month } from '#lib/i18n/calendar.ts';
import { TIME_CODES } from './times.ts';

/** From the most significant digit on; what is given up first stands last. */
export const DIGITS = ['period', 'place', 'topic', 'time', 'outcome', 'channel'] as const;
export type Digit = (typeof DIGITS)[number];
export const FACETS = ['place', 'topic', 'channel', 'outcome', 'time'] as const;
/** What linked views are made of besides the months. */
export type Facet = (typeof FACETS)[number];

export type FacetSizes = Readonly<Record<Exclude<Facet, 'time'>, number>>;

/** A stretch of months, counted from the first of the cube. */
export interface Period {
  readonly kind: 'month' | 'quarter' | 'year' | 'undated' | 'any';
  readonly from: number;
  readonly to: number;
}

export class Periods {
  readonly firstMonth: Month;
  readonly months: number;
  /** By code: months, then quarters, years, undated, any. */
  readonly list: readonly Period[];
  readonly undated: number;
  readonly any: number;
  readonly #quarters: number;
  readonly #years: number;

  constructor(firstMonth: Month, months: number) {
    this.firstMonth = firstMonth;
    this.months = months;
    const groups = (kind: 'quarter' | 'year', size: number): Period[] => {
      const first = Math.floor(firstMonth / size);
      const last = Math.floor((firstMonth + months - 1) / size);
      return Array.from({ length: months === 0 ? 0 : last - first + 1 }, (_, i) => ({
        kind,
        from: Math.max(0, (first + i) * size - firstMonth),
        to: Math.min(months - 1, (first + i + 1) * size - 1 - firstMonth),
      }));
    };
    const quarters = groups('quarter', 3);
    const years = groups('year', 12);
    this.#quarters = months;
    this.#years = months + quarters.length;
    this.undated = this.#years + years.length;
    this.any = this.undated + 1;
    this.list = [
      ...Array.from({ length: months }, (_, at): Period => ({ kind: 'month', from: at, to: at })),
      ...quarters,
      ...years,
      { kind: 'undated', from: 0, to: -1 },
      { kind: 'any', from: 0, to: months - 1 },
    ];
  }

  get size(): number {
    return this.list.length;
  }

  quarterOf(month: number): number {
    return this.#quarters + Math.floor((this.firstMonth + month) / 3) - Math.floor(this.firstMonth / 3);
  }

  yearOf(month: number): number {
    return this.#years + Math.floor((this.firstMonth + month) / 12) - Math.floor(this.firstMonth / 12);
  }

  /** Days since 1970-01-01, both included. */
  daysOf({ from, to }: Period): { readonly from: number; readonly to: number } {
    return { from: firstDayOf(this.firstMonth + from), to: lastDayOf(this.firstMonth + to) };
  }
}

export class CubeKey {
  readonly periods: Periods;
  /** Codes of each digit, without "given up". */
  readonly sizes: Readonly<Record<Digit, number>>;
  /** What one step of a digit adds to the number. */
  readonly weight: Readonly<Record<Digit, number>>;

  /** Throws a RangeError where the digits make numbers that are no longer exact. */
  constructor(periods: Periods, sizes: FacetSizes) {
    this.periods = periods;
    this.sizes = { period: periods.size, ...sizes, time: TIME_CODES };
    const weight = { period: 0, place: 0, topic: 0, outcome: 0, channel: 0, time: 0 };
    let all = 1;
    for (const digit of [...DIGITS].reverse()) {
      weight[digit] = all;
      all *= this.sizes[digit] + 1;
    }
    if (all > Number.MAX_SAFE_INTEGER) throw new RangeError('too many combinations of values for a cube');
    this.weight = weight;
  }

  of(codes: Readonly<Record<Digit, number>>): number {
    return DIGITS.reduce((key, digit) => key + codes[digit] * this.weight[digit], 0);
  }

  digit(key: number, digit: Digit): number {
    return Math.floor(key / this.weight[digit]) % (this.sizes[digit] + 1);
  }

  /** The key with this digit given up. */
  without(key: number, digit: Exclude<Digit, 'period'>): number {
    return key + (this.sizes[digit] - this.digit(key, digit)) * this.weight[digit];
  }

  withPeriod(key: number, period: number): number {
    return key + (period - Math.floor(key / this.weight.period)) * this.weight.period;
  }
}
