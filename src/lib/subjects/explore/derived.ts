/**
 * Derived rows: a `Derivation` dressed as a figure, so that charts, tables and exports treat it as they treat what was
 * reported. Its id names the operation and its inputs, and its inputs travel with it.
 */
import type { Derived } from '#lib/figures/derive/derive.ts';
import { outward, spoken } from '#lib/figures/derive/spoken.ts';
import type { Figure } from '#lib/figures/figure.ts';
import type { Measure } from '#lib/view/view.ts';

export type DerivedMeasure = Exclude<Measure, 'reported'>;

export interface DerivedRow {
  readonly figure: Figure;
  /** The reported figures it follows from; the first is the one that the row stands for. */
  readonly inputs: readonly Figure[];
}

/** Code of the indicator that derived rows have in place of one of the ledger. */
export const derivedIndicator = (measure: DerivedMeasure, indicator: string): string => `${measure}:${indicator}`;

export function derivedRow(figure: Figure, derived: Derived, measure: DerivedMeasure): DerivedRow {
  const { statement, interval, inputs } = derived;
  // The figure the row stands for leads, whatever order the operation names its inputs in.
  const ordered = [figure, ...inputs.filter((input) => input.id !== figure.id)];
  const ends = outward(interval, statement.step);
  const unit = derived.unit === 'per_1000' ? `per_1000:${figure.unit}` : derived.unit;
  return {
    inputs: ordered,
    figure: {
      ...figure,
      id: `${derived.operation}(${ordered.map(({ id }) => id).join(',')})`,
      indicator: derivedIndicator(measure, figure.indicator),
      ...spoken(derived, ends),
      ...ends,
      unit,
      base: null,
      as_reported: ordered.map(({ id, as_reported }) => `${id}: “${as_reported}”`).join('; '),
      note: `Derived, not reported: ${derived.operation} from ${ordered.map(({ id }) => id).join(', ')}`,
      // Statistics of which one is preliminary give a preliminary result.
      status:
        ordered.some(({ status }) => status === 'estimate') && figure.status !== 'plan' ? 'estimate' : figure.status,
      break_remark: null,
    },
  };
}
