/**
 * Which end of a rate is better for residents. The ledger names no direction for how many beds or crimes there are, as that
 * grows with the district; of so many per 1,000 residents one end is plainly better. A rate that is not here is an order
 * of size.
 */
import type { Direction } from '../rank.ts';

const BETTER: Readonly<Record<string, Direction>> = {
  crimes_registered: 'lower',
  hospital_beds: 'higher',
  housing_commissioned: 'higher',
};

export const rateDirection = (indicator: string): Direction => BETTER[indicator] ?? 'none';
