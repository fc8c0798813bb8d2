/** Entries of many years in few bytes: what a page carries so that places over time can be reordered without asking. */
import type { YearOfEntries } from './movement.ts';
import type { Entry } from './standings.ts';

/** place, lower, upper (null: no end), flags, remark of a break, least count, residents. */
export type PackedEntry = readonly [
  place: string,
  lower: number | null,
  upper: number | null,
  flags: number,
  broken: string | null,
  cases: number | null,
  residents: number | null,
];

export interface PackedYear {
  readonly year: number;
  readonly entries: readonly PackedEntry[];
}

const LOWER_OPEN = 1;
const UPPER_OPEN = 2;
const SUSPECT = 4;
const HAS_BASIS = 8;

/** `unpackYear` gives the same entries back. */
export function packYear({ year, entries }: YearOfEntries): PackedYear {
  return {
    year,
    entries: entries.map(({ place, interval, suspect, broken, basis }) => [
      place,
      Number.isFinite(interval.lower) ? interval.lower : null,
      Number.isFinite(interval.upper) ? interval.upper : null,
      (interval.lowerOpen ? LOWER_OPEN : 0) |
        (interval.upperOpen ? UPPER_OPEN : 0) |
        (suspect ? SUSPECT : 0) |
        (basis === null ? 0 : HAS_BASIS),
      broken,
      basis === null ? null : basis.cases,
      basis === null ? null : basis.residents,
    ]),
  };
}

export function unpackYear({ year, entries }: PackedYear): YearOfEntries {
  return {
    year,
    entries: entries.map(([place, lower, upper, flags, broken, cases, residents]): Entry => ({
      place,
      interval: {
        lower: lower === null ? -Infinity : lower,
        upper: upper === null ? Infinity : upper,
        lowerOpen: (flags & LOWER_OPEN) !== 0,
        upperOpen: (flags & UPPER_OPEN) !== 0,
      },
      suspect: (flags & SUSPECT) !== 0,
      broken,
      basis: (flags & HAS_BASIS) === 0 ? null : { cases, residents },
    })),
  };
}
