/**
 * Large numbers in words ("4 thousand", "19,4 млрд"), chosen so that exactly the digits that count are said: the form of
 * 4000 good to a thousand is "4 thousand", that of 4000 counted one by one is "4,000".
 */
import type { Lang } from './lang.ts';
import { decimalsIn, decimalsOf, formatNumber, NBSP } from './number.ts';

export const SCALES = ['thousand', 'million', 'billion', 'trillion'] as const;
export type Scale = (typeof SCALES)[number];

export const SCALE_FACTOR: Readonly<Record<Scale, number>> = {
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};

export const SCALE_WORD: Readonly<Record<Lang, Readonly<Record<Scale, string>>>> = {
  kk: { thousand: 'мың', million: 'млн', billion: 'млрд', trillion: 'трлн' },
  ru: { thousand: 'тыс.', million: 'млн', billion: 'млрд', trillion: 'трлн' },
  en: { thousand: 'thousand', million: 'million', billion: 'billion', trillion: 'trillion' },
};

/** A number on its way to becoming text: `value` = `mantissa` × scale, printed with `decimals` decimals. */
export interface Compact {
  readonly mantissa: number;
  readonly decimals: number;
  readonly scale: Scale | null;
}

/** "1.25 trillion" reads well, "1.3924 million" does not: from three decimals on the smaller scale is better. */
const MOST_DECIMALS = 2;

/**
 * Splits a value into mantissa and scale so that its last printed digit stands at `step` (a power of ten, in the unit of
 * the value). A value with more digits than its step admits keeps all its digits: text never loses one.
 */
export function compact(value: number, step: number): Compact {
  const digit = lastDigit(value, step);
  const scale = SCALES.filter((name) => fits(SCALE_FACTOR[name], digit)).reduce<Scale | null>(
    (chosen, name) => (chosen === null || SCALE_FACTOR[name] <= Math.abs(value) ? name : chosen),
    null,
  );
  return onScale(value, digit, digit > 1 ? scale : null);
}

/** The plain digits of the value, good to `step`. */
export function plain(value: number, step: number): Compact {
  return onScale(value, lastDigit(value, step), null);
}

/** The digits without the word of the scale: "52,4". */
export function formatMantissa({ mantissa, decimals }: Compact, lang: Lang): string {
  return formatNumber(mantissa, lang, decimals);
}

/** The digits with the word of the scale, if any: "52,4 мың", "8,230". The space does not break. */
export function formatCompact(parts: Compact, lang: Lang): string {
  const digits = formatMantissa(parts, lang);
  return parts.scale === null ? digits : digits + NBSP + SCALE_WORD[lang][parts.scale];
}

/** A number that is exact by construction (a tick of an axis), as short as can be: 1500000 → "1.5 million". */
export function formatTick(value: number, lang: Lang): string {
  const scale = SCALES.filter((name) => SCALE_FACTOR[name] <= Math.abs(value)).at(-1) ?? null;
  if (scale === null) return formatNumber(value, lang);
  const mantissa = value / SCALE_FACTOR[scale];
  const decimals = decimalsIn(Number(mantissa.toPrecision(12)));
  return decimals > MOST_DECIMALS ? formatNumber(value, lang) : formatCompact({ mantissa, decimals, scale }, lang);
}

function fits(factor: number, digit: number): boolean {
  return digit <= factor * 1.000001 && digit * 10 ** MOST_DECIMALS >= factor * 0.999999;
}

function onScale(value: number, digit: number, scale: Scale | null): Compact {
  const factor = scale === null ? 1 : SCALE_FACTOR[scale];
  return { mantissa: value / factor, decimals: decimalsOf(digit / factor), scale };
}

/** The power of ten at which the value ends: the step, or less where the value has digits below it. */
function lastDigit(value: number, step: number): number {
  let exponent = Math.floor(Math.log10(step) + 1e-9);
  if (!Number.isFinite(exponent)) throw new RangeError(`a step is a positive number, not ${step}`);
  while (exponent > -9 && !isMultiple(value, exponent)) exponent--;
  return exponent < 0 ? Number(`1e${exponent}`) : 10 ** exponent;
}

function isMultiple(value: number, exponent: number): boolean {
  const quotient = exponent < 0 ? value * 10 ** -exponent : value / 10 ** exponent;
  return Math.abs(quotient - Math.round(quotient)) <= 1e-9 * Math.max(1, Math.abs(quotient));
}
