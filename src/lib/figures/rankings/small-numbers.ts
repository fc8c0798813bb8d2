/**
 * When a rate rests on too little to be ranked. Public-health practice marks or withholds rates from few cases, because
 * one case more or less moves them far (Washington State Department of Health, Department of Health Agency Standards for
 * Reporting Data with Small Numbers, 2018: fewer than 10 is not published; CDC WISQARS marks 20 or fewer as unstable). Here nothing is
 * hidden: the value stays, marked, and takes no place.
 */
import type { Figure, Kind } from '../figure.ts';
import { domainOf } from '../policy.ts';

export interface SmallNumbers {
  /** A rate that counts fewer cases than this, or is spread over fewer things, takes no place. */
  readonly minCount: number;
  /** A rate of fewer residents than this takes no place. */
  readonly minResidents: number;
}

export const MIN_COUNT_CHOICES = [0, 5, 10, 20, 50, 100] as const;
export const MIN_RESIDENTS_CHOICES = [0, 10_000, 30_000, 50_000, 100_000] as const;

export const DEFAULT_SMALL_NUMBERS: SmallNumbers = { minCount: 10, minResidents: 10_000 };

/** Fewer places with a value than this make no order. */
export const LEAST_PLACES = 9;

/** What a rate rests on: the least that agrees with what was said. Null where it is not published or is no count. */
export interface Basis {
  /** The smallest of the counts that make the rate, above and below the line. */
  readonly cases: number | null;
  readonly residents: number | null;
}

/** A bound counts by its worst case: "more than 5" may be six. */
export function tooSmall({ cases, residents }: Basis, limits: SmallNumbers): 'few_cases' | 'few_residents' | null {
  if (cases !== null && cases < limits.minCount) return 'few_cases';
  return residents !== null && residents < limits.minResidents ? 'few_residents' : null;
}

/**
 * The least that was counted. Null where nothing is: tenge and square metres are no cases, and what may be negative (net
 * migration) counts people in both directions, so a balance near zero is not few cases.
 */
export function countedCases({ indicator, lower }: Pick<Figure, 'indicator' | 'lower'>, kind: Kind): number | null {
  return kind === 'count' && domainOf(kind, indicator).lower >= 0 ? lower : null;
}
