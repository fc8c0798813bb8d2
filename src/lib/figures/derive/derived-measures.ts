/**
 * Measures that the ledger does not hold but that follow from two of its indicators: what is divided by what, and which end
 * is better. Their names, definitions and the reasons for the direction stand in measure-words/, one file per language.
 */
import type { Direction } from '../rankings/rank.ts';

export interface DerivedMeasure {
  readonly code: string;
  /** Indicator above the line. */
  readonly numerator: string;
  /** Indicator below the line, of the same place and year. */
  readonly divisor: string;
  readonly times: 1 | 100 | 1000;
  readonly direction: Direction;
  /** Topic under which it is listed. */
  readonly group: string;
}

const measure = (
  code: string,
  numerator: string,
  divisor: string,
  times: DerivedMeasure['times'],
  direction: Direction,
  group: string,
): DerivedMeasure => ({ code, numerator, divisor, times, direction, group });

export const DERIVED_MEASURES = [
  measure('school_places_per_1000_pupils', 'school_places', 'pupils', 1000, 'higher', 'education'),
  measure('preschool_places_per_1000', 'preschool_places', 'population', 1000, 'higher', 'education'),
  measure('pupils_per_school', 'pupils', 'schools', 1, 'none', 'education'),
  measure('children_per_preschool', 'preschool_children', 'preschools', 1, 'none', 'education'),
  measure('hospital_beds_per_1000', 'hospital_beds', 'population', 1000, 'higher', 'health'),
  measure('clinic_capacity_per_1000', 'clinic_capacity', 'population', 1000, 'higher', 'health'),
  measure('housing_per_1000', 'housing_commissioned', 'population', 1000, 'higher', 'housing'),
  measure('gas_coverage_of_settlements', 'settlements_gasified', 'settlements_total', 100, 'higher', 'gas'),
  measure('crimes_per_1000', 'crimes_registered', 'population', 1000, 'lower', 'safety'),
  measure('births_per_1000', 'births', 'population', 1000, 'none', 'population'),
  measure('deaths_per_1000', 'deaths', 'population', 1000, 'none', 'population'),
  measure('net_migration_per_1000', 'net_migration', 'population', 1000, 'none', 'population'),
  measure('businesses_per_1000', 'sme_active', 'population', 1000, 'none', 'economy'),
  measure('investment_per_resident', 'investment_fixed_capital', 'population', 1, 'none', 'economy'),
  measure('retail_per_resident', 'retail_turnover', 'population', 1, 'none', 'economy'),
] as const;

/** What a page has to say about a measure. */
export interface MeasureWords {
  readonly name: string;
  /** Head of the column: what the number stands per. */
  readonly per: string;
  /** What is divided by what, in a sentence. */
  readonly definition: string;
  /** Why this end is better, or why neither is. */
  readonly reason: string;
}
