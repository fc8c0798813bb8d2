/** The two ends of a computed interval as text: "64 964–65 175", "≥ 71,4%". Ends are rounded outwards, never inwards. */
import { formatCompact, compact } from '#lib/i18n/compact.ts';
import type { Figure } from '#lib/figures/figure.ts';
import type { Lang } from '#lib/i18n/lang.ts';
import { formatNumber, formatPercent, NBSP } from '#lib/i18n/number.ts';
import type { Ends } from '#lib/ledger/findings/bounds.ts';

const PERCENT: readonly string[] = ['percent', 'percent_of_prev'];

/**
 * As many digits as `like` has, in its unit if that is percent; without it, the digits that the ends have. Whole things stay
 * whole.
 */
export function sayEnds(ends: Ends, lang: Lang, like?: Pick<Figure, 'unit' | 'step'>): string {
  if (like === undefined) return join(ends, (end) => formatNumber(end, lang), '');
  // Half of the last digit that anyone prints.
  if (PERCENT.includes(like.unit)) return sayPercent(ends, lang, 0.01);
  const step = like.step;
  return join(
    { lower: outward(ends.lower, step, 'floor'), upper: outward(ends.upper, step, 'ceil') },
    (end) => formatCompact(compact(end, step), lang),
    '',
  );
}

/** Percentages, to one decimal where nothing else is asked for. */
export function sayPercent(ends: Ends, lang: Lang, step = 0.1): string {
  // What is one number is said as one number.
  const point = ends.lower !== null && ends.lower === ends.upper;
  const rounded = {
    lower: outward(ends.lower, step, point ? 'round' : 'floor'),
    upper: outward(ends.upper, step, point ? 'round' : 'ceil'),
  };
  const sign = formatPercent(0, lang).slice(1);
  return join(rounded, (end) => formatNumber(end, lang), sign);
}

function outward(end: number | null, step: number, round: 'floor' | 'ceil' | 'round'): number | null {
  if (end === null) return null;
  // 35.2 ÷ 0.1 is 352.00000000000006: noise is no reason to go one step further.
  const steps = Number((end / step).toPrecision(12));
  return Number((Math[round](steps) * step).toPrecision(12));
}

function join({ lower, upper }: Ends, say: (end: number) => string, tail: string): string {
  if (lower === null) return upper === null ? '…' : `≤${NBSP}${say(upper)}${tail}`;
  if (upper === null) return `≥${NBSP}${say(lower)}${tail}`;
  return lower === upper ? say(lower) + tail : `${say(lower)}–${say(upper)}${tail}`;
}
