/**
 * Numbers as text. The separators are kept here for all three languages and `Intl` is not asked: Chromium claims to know
 * Kazakh and then formats it as English, while Node formats it properly, so the two homes would disagree.
 */
import type { Lang } from './lang.ts';

export const NBSP = '\u00a0';
export const MINUS = '\u2212';

interface Separators {
  readonly group: string;
  readonly decimal: string;
}

const SEPARATORS: Readonly<Record<Lang, Separators>> = {
  kk: { group: NBSP, decimal: ',' },
  ru: { group: NBSP, decimal: ',' },
  en: { group: ',', decimal: '.' },
};

/** More decimals than any source prints; below this a difference is the noise of binary fractions. */
const MAX_DECIMALS = 12;

/** How many decimals are needed to print a multiple of `step` (a positive number): 100 → 0, 1 → 0, 0.1 → 1, 0.05 → 2. */
export function decimalsOf(step: number): number {
  if (!(step > 0) || !Number.isFinite(step)) throw new RangeError(`a step is a positive number, not ${step}`);
  for (let decimals = 0; decimals < MAX_DECIMALS; decimals++) {
    const scaled = step * 10 ** decimals;
    if (scaled > 0.5 && Math.abs(scaled - Math.round(scaled)) < 1e-9 * Math.max(1, scaled)) return decimals;
  }
  return MAX_DECIMALS;
}

/** How many decimals the shortest exact way of writing the value has: 4.25 → 2, 8230 → 0. */
export function decimalsIn(value: number): number {
  const [mantissa = '', exponent = '0'] = String(Math.abs(value)).split('e');
  const fraction = mantissa.split('.')[1] ?? '';
  return Math.min(MAX_DECIMALS, Math.max(0, fraction.length - Number(exponent)));
}

/**
 * A finite number with digits in groups of three (also "8 230"), a true minus sign and exactly `decimals` decimals;
 * without `decimals`, as many as the value has.
 */
export function formatNumber(value: number, lang: Lang, decimals: number = decimalsIn(value)): string {
  if (!Number.isFinite(value)) throw new RangeError(`not a number that can be said: ${value}`);
  const [whole = '0', fraction] = plainDigits(Math.abs(value), decimals).split('.');
  const { group, decimal } = SEPARATORS[lang];
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, group);
  const digits = fraction === undefined ? grouped : grouped + decimal + fraction;
  return value < 0 && /[1-9]/.test(digits) ? MINUS + digits : digits;
}

/** A share in percent: "70%" in Kazakh and English, "70 %" with a non-breaking space in Russian. */
export function formatPercent(value: number, lang: Lang, decimals?: number): string {
  return formatNumber(value, lang, decimals) + (lang === 'ru' ? NBSP : '') + '%';
}

/** `toFixed` turns to powers of ten at 1e21; no figure of the ledger comes near, but a reader's own file may. */
function plainDigits(value: number, decimals: number): string {
  return value < 1e21 ? value.toFixed(decimals) : BigInt(value).toString();
}
