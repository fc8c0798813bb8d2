/**
 * Which end of a rate is better for residents. The ledger names no direction for how many beds or crimes there are, as that
 * grows with the district; of so many per 1,000 residents one end may be plainly better: the table of derived measures
 * says so, with its reason. A rate that is not there is an order of size.
 */
import { DERIVED_MEASURES, type DerivedMeasure } from '../derive/derived-measures.ts';
import type { Direction } from '../rankings/rank.ts';

/** The derived measure that is this indicator per 1,000 residents, if there is one. */
export const rateMeasure = (indicator: string): DerivedMeasure | undefined =>
  DERIVED_MEASURES.find(
    ({ numerator, divisor, times }) => numerator === indicator && divisor === 'population' && times === 1000,
  );

export const rateDirection = (indicator: string): Direction => rateMeasure(indicator)?.direction ?? 'none';
