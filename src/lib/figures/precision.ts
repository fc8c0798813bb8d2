/**
 * How a computed interval is said without more digits than it was computed from. Ends are rounded outwards, so a value
 * that agreed with the interval still agrees with the words.
 */
import type { Figure, Qualifier } from './figure.ts';
import type { Interval } from './interval.ts';
import type { Domain } from './policy.ts';

/** A qualifier and its number, ready for `sayValue`. */
export interface Statement {
  readonly qualifier: Extract<Qualifier, 'exact' | 'more_than' | 'at_least' | 'less_than' | 'at_most' | 'between'>;
  readonly value: number;
  readonly value_upper: number | null;
  readonly step: number;
}

/** A ratio of exact counts could be printed to any length; three digits tell all there is to see. */
const RATIO_DIGITS = 3;

const magnitude = (value: number): number => Math.floor(Math.log10(Math.abs(value)));

/**
 * Significant digits of a figure. A count in full is exact and limits nothing (Infinity). A rounded or approximate
 * number has the digits down to its step ("4,2 тыс.": 2). A bound is a definite number: "more than 4 thousand" begins
 * at 4,000 sharp, so all its whole digits count (4).
 */
export function significantDigits(figure: Pick<Figure, 'qualifier' | 'value' | 'step' | 'lower' | 'upper'>): number {
  if (figure.lower !== null && figure.lower === figure.upper) return Infinity;
  if (figure.value === 0) return 1;
  const approximate = figure.qualifier === 'exact' || figure.qualifier === 'about' || figure.qualifier === 'almost';
  const step = approximate ? figure.step : Math.min(1, figure.step);
  return Math.max(1, magnitude(figure.value) - Math.round(Math.log10(step)) + 1);
}

/** The least digits of all inputs; `ratio` results are never longer than three. */
export function digitsOf(figures: readonly Parameters<typeof significantDigits>[0][], ratio: boolean): number {
  return Math.min(ratio ? RATIO_DIGITS : Infinity, ...figures.map(significantDigits));
}

const times = (value: number, exponent: number): number => Number((value * 10 ** exponent).toPrecision(15));

/** Rounds at a place (power of ten) by the given function, free of binary noise. */
function roundAt(value: number, place: number, round: (value: number) => number): number {
  const scaled = place <= 0 ? times(value, -place) : Number((value / 10 ** place).toPrecision(15));
  const rounded = round(scaled);
  return (place < 0 ? Number(`${rounded}e${place}`) : rounded * 10 ** place) + 0;
}

function placeFor(value: number, digits: number): number {
  if (value === 0 || !Number.isFinite(value)) return 0;
  // Whole numbers below 10^15 have at most 15 digits of their own: no need to go on beyond what a double holds.
  return magnitude(value) - Math.min(digits, 15) + 1;
}

/**
 * The longest rounded number whose rounding interval covers all of `a`, with `digits` digits or one fewer, and not a
 * single one unless that is all there is: a coarser number would hide more than a range does.
 */
function asRounded(a: Interval, digits: number): Statement | null {
  const middle = (a.lower + a.upper) / 2;
  for (
    let kept = Math.min(digits, 15);
    kept >= Math.max(1, Math.min(digits, 15) - 1) && kept >= Math.min(digits, 2);
    kept--
  ) {
    const place = placeFor(middle, kept);
    const value = roundAt(middle, place, Math.round);
    const step = place < 0 ? Number(`1e${place}`) : 10 ** place;
    const inside =
      value - step / 2 <= a.lower && (a.upper < value + step / 2 || (a.upper === value + step / 2 && a.upperOpen));
    if (inside) return { qualifier: 'exact', value, value_upper: null, step };
  }
  return null;
}

/** Says an interval with at most `digits` significant digits. `domain`: an end that only repeats it is not said. */
export function stateInterval(a: Interval, digits: number, domain: Domain): Statement {
  if (a.lower === a.upper && digits === Infinity)
    return { qualifier: 'exact', value: a.lower, value_upper: null, step: 1 };
  const sayUpper = a.upper !== Infinity && (a.upper !== domain.upper || a.lower === -Infinity);
  const sayLower = a.lower !== -Infinity && (a.lower !== domain.lower || !sayUpper);
  const lowerPlace = placeFor(a.lower, digits);
  const upperPlace = placeFor(a.upper, digits);
  const lower = sayLower ? roundAt(a.lower, lowerPlace, Math.floor) : a.lower;
  const upper = sayUpper ? roundAt(a.upper, upperPlace, Math.ceil) : a.upper;
  // A bound is a definite number, so small ones are written out: "more than 2,800" rather than "2.8 thousand".
  const written = Math.max(Math.abs(sayLower ? lower : 0), Math.abs(sayUpper ? upper : 0)) < 10_000;
  const stepAt = (place: number) => (place < 0 ? Number(`1e${place}`) : written ? 1 : 10 ** place);
  if (sayLower && sayUpper) {
    const rounded = asRounded(a, digits);
    if (rounded !== null) return rounded;
    return {
      qualifier: 'between',
      value: lower,
      value_upper: upper,
      step: Math.min(stepAt(lowerPlace), stepAt(upperPlace)),
    };
  }
  if (sayLower) {
    const strict = a.lowerOpen || lower < a.lower;
    return { qualifier: strict ? 'more_than' : 'at_least', value: lower, value_upper: null, step: stepAt(lowerPlace) };
  }
  const strict = a.upperOpen || upper > a.upper;
  return { qualifier: strict ? 'less_than' : 'at_most', value: upper, value_upper: null, step: stepAt(upperPlace) };
}
