/**
 * Derived rows: a `Derivation` dressed as a figure, so that charts, tables and exports treat it as they treat what was
 * reported. Its id names the operation and its inputs, and its inputs travel with it.
 */
import type { Derived } from '#lib/figures/derive/derive.ts';
import type { Bounds, Figure } from '#lib/figures/figure.ts';
import type { Measure } from '#lib/view/view.ts';

export type DerivedMeasure = Exclude<Measure, 'reported'>;

export interface DerivedRow {
  readonly figure: Figure;
  /** The reported figures it follows from; the first is the one that the row stands for. */
  readonly inputs: readonly Figure[];
}

/** Code of the indicator that derived rows have in place of one of the ledger. */
export const derivedIndicator = (measure: DerivedMeasure, indicator: string): string => `${measure}:${indicator}`;

type Words = Pick<Figure, 'qualifier' | 'value' | 'value_upper' | 'step'>;

/**
 * The statement as it can be read and drawn. 670 good to ten reads "0.67 thousand" in the exact form; "about 670" says the
 * same. A rounded number that lies outside its own interval (100 for 104–105) would put the mark beside its limits: then
 * both limits are said.
 */
function spoken({ statement }: Pick<Derived, 'statement'>, ends: Omit<Bounds, 'step'>): Words {
  const { qualifier, value, value_upper, step } = statement;
  if (qualifier !== 'exact') return { qualifier, value, value_upper, step };
  const { lower, upper } = ends;
  if (lower !== null && upper !== null && (value < lower || value > upper)) {
    return { qualifier: 'between', value: lower, value_upper: upper, step: Math.min(1, step / 10) };
  }
  if (step > 1 && Math.abs(value) < 10_000) return { qualifier: 'about', value, value_upper, step: 1 };
  return { qualifier, value, value_upper, step };
}

/** The ends with one digit more than is said, moved outwards: what agreed with the interval still does. */
function outward({ lower, upper, lowerOpen, upperOpen }: Derived['interval'], step: number): Omit<Bounds, 'step'> {
  const exponent = Math.round(Math.log10(step)) - 1;
  const move = (value: number, round: (value: number) => number): number => {
    const scaled = exponent > 0 ? value / 10 ** exponent : value * 10 ** -exponent;
    return Number(`${round(Number(scaled.toPrecision(13)))}e${exponent}`) + 0;
  };
  const [down, up] = [move(lower, Math.floor), move(upper, Math.ceil)];
  return {
    lower: Number.isFinite(lower) ? down : null,
    upper: Number.isFinite(upper) ? up : null,
    lower_open: lowerOpen || down < lower,
    upper_open: upperOpen || up > upper,
  };
}

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
