/** How a derived interval is said and drawn: a statement that can be read, and ends with no more digits than it has. */
import type { Bounds, Figure } from '../figure.ts';
import type { Derived } from './derivation.ts';

type Words = Pick<Figure, 'qualifier' | 'value' | 'value_upper' | 'step'>;

/**
 * The statement as it can be read and drawn. 670 good to ten reads "0.67 thousand" in the exact form; "about 670" says the
 * same. A rounded number that lies outside its own interval (100 for 104–105) would put the mark beside its limits: then
 * both limits are said.
 */
export function spoken({ statement }: Pick<Derived, 'statement'>, ends: Omit<Bounds, 'step'>): Words {
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
export function outward(
  { lower, upper, lowerOpen, upperOpen }: Derived['interval'],
  step: number,
): Omit<Bounds, 'step'> {
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
